import type { ImportNode } from '../imported-deck.ts';
import type { Ledger } from '../ledger.ts';
import { ommlToTex } from './omml-to-tex.ts';
import type { Relations } from './relations.ts';
import { childOf, elementsOf, isOn, numberOf, textOf, type Xml } from './xml.ts';

/** The words of a paragraph with what their type says: bold, italic, raised, links, code. */
export function readRuns(paragraph: Xml, context: RunContext): ImportNode[] {
  const pieces = mergeEqual(elementsOf(paragraph).flatMap((each) => pieceOf(each, context)));
  return pieces.flatMap((piece) => nodesOf(piece, context));
}

/** Whether all words of a paragraph are in a font of equal widths. */
export function isAllCode(paragraph: Xml, inherited: boolean): boolean {
  const runs = elementsOf(paragraph).filter(
    ({ name }) => name === 'r' || name === 'fld' || name === 'm',
  );
  const solid = runs.filter((run) => textOf(childOf(run, 't')).trim() !== '' || run.name === 'm');
  return solid.length > 0 && solid.every((run) => isCode(run, inherited));
}

/** The text of a paragraph as it stands, with line ends. */
export function plainText(paragraph: Xml): string {
  return elementsOf(paragraph)
    .map((each) =>
      each.name === 'br'
        ? '\n'
        : each.name === 'r' || each.name === 'fld'
          ? textOf(childOf(each, 't'))
          : '',
    )
    .join('')
    .replaceAll('\v', '\n');
}

/** Whether a name is that of a font of equal widths. */
export function isCodeFont(name: string | undefined): boolean {
  return (
    name !== undefined &&
    /\b(?:mono|code|courier|consolas|consola|menlo|monaco|inconsolata|typewriter|hack|terminal|fixedsys|cascadia|monospace)\b|mono\b|lucida (?:console|sans typewriter)|iosevka|source ?code|firacode|jetbrains/i.test(
      name,
    )
  );
}

function isCode(run: Xml, inherited: boolean): boolean {
  const font = childOf(run, 'rPr', 'latin')?.attributes.get('typeface');
  return font === undefined ? inherited : isCodeFont(font);
}

function pieceOf(element: Xml, context: RunContext): Piece[] {
  if (element.name === 'br') return [{ ...PLAIN, text: '\n' }];
  if (element.name === 'AlternateContent') {
    const [choice] = elementsOf(element);
    return elementsOf(choice).flatMap((each) => pieceOf(each, context));
  }
  if (element.name === 'm' || element.name === 'oMath' || element.name === 'oMathPara') {
    const tex = ommlToTex(element);
    return tex === '' ? [] : [{ ...PLAIN, text: tex, isMath: true }];
  }
  if (element.name !== 'r' && element.name !== 'fld') return [];
  const text = textOf(childOf(element, 't')).replaceAll('\v', '\n');
  if (text === '') return [];
  const properties = childOf(element, 'rPr');
  const raised = numberOf(properties, 'baseline') ?? 0;
  return [
    {
      text,
      isMath: false,
      isBold: isOn(properties, 'b'),
      isItalic: isOn(properties, 'i'),
      isStruck: (properties?.attributes.get('strike') ?? '').endsWith('Strike'),
      isCode: isCode(element, context.isCode),
      shift: raised > 0 ? 'sup' : raised < 0 ? 'sub' : '',
      link: childOf(properties, 'hlinkClick')
        ? context.link(childOf(properties, 'hlinkClick'), text)
        : null,
    },
  ];
}

/** Programs cut a sentence into runs of the same type; it is one again. */
function mergeEqual(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    const isSame = last && !last.isMath && KEYS.every((key) => last[key] === piece[key]);
    // Space between two bold words is bold, whatever its own type.
    if (last && isSame) merged[merged.length - 1] = { ...last, text: last.text + piece.text };
    else merged.push(piece);
  }
  return merged;
}

function nodesOf(piece: Piece, { ledger, place }: RunContext): ImportNode[] {
  if (piece.isMath) {
    const node: ImportNode = { type: 'inlineMath', value: piece.text };
    ledger.add('changed', 'formula', {
      place,
      original: piece.text,
      why: 'A formula of Office, written in TeX. Compare it with the slide.',
      node,
    });
    return [node];
  }
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(piece.text) ?? [];
  if (core === '') return withBreaks(piece.text);
  let nodes: ImportNode[] =
    piece.isCode && !core.includes('\n') ? [{ type: 'inlineCode', value: core }] : withBreaks(core);
  if (piece.shift !== '')
    nodes = [{ type: 'mdxJsxTextElement', name: piece.shift, attributes: [], children: nodes }];
  if (piece.isStruck) nodes = [{ type: 'delete', children: nodes }];
  if (piece.isItalic) nodes = [{ type: 'emphasis', children: nodes }];
  if (piece.isBold) nodes = [{ type: 'strong', children: nodes }];
  if (piece.link !== null) nodes = [{ type: 'link', url: piece.link, children: nodes }];
  return [...withBreaks(before), ...nodes, ...withBreaks(after)];
}

function withBreaks(text: string): ImportNode[] {
  return text
    .split('\n')
    .flatMap((line, index): ImportNode[] => [
      ...(index > 0 ? [{ type: 'break' }] : []),
      ...(line === '' ? [] : [{ type: 'text', value: line }]),
    ]);
}

const KEYS = ['isMath', 'isBold', 'isItalic', 'isStruck', 'isCode', 'shift', 'link'] as const;

interface Piece {
  readonly text: string;
  readonly isMath: boolean;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isStruck: boolean;
  readonly isCode: boolean;
  readonly shift: string;
  readonly link: string | null;
}

const PLAIN = {
  isMath: false,
  isBold: false,
  isItalic: false,
  isStruck: false,
  isCode: false,
  shift: '',
  link: null,
} as const;

/** What reading words needs. */
export interface RunContext {
  readonly ledger: Ledger;
  readonly place: { readonly file: string; readonly line: number };
  readonly relations: Relations;
  /** Whether words without a font of their own are in one of equal widths. */
  readonly isCode: boolean;
  /** The address of a link; null for one that leads nowhere in a talk, which is reported. */
  readonly link: (click: Xml | undefined, text: string) => string | null;
}
