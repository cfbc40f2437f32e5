import type { Problem } from '../model/problem.ts';
import type { TalkTree } from '../model/sources.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { readBlock } from '../format/blocks.ts';
import { parseLinkTarget } from '../format/parse-target.ts';
import { createProblem, type ProblemPlace } from '../problems/catalogue.ts';
import { addressesOf } from '../syntax/addresses.ts';
import { codeOf } from '../syntax/code.ts';
import { placeInCode } from '../syntax/code-elements.ts';
import { isElement, placeOf, textAttributeOf, walk } from '../syntax/nodes.ts';
import { importsOf } from './imports.ts';
import {
  checkLoadedDrawing,
  checkPictureFile,
  isPictureName,
  type DecodePicture,
} from './pictures.ts';

/**
 * Pictures and films are what their names say wherever a talk uses them: as a background, a poster, a source in HTML, and by an
 * import. Those of Markdown and `<Figure>` are looked into with their texts.
 */
export async function checkShownFiles(talk: TalkTree, decode: DecodePicture): Promise<Problem[]> {
  const uses: Use[] = [];
  walk(talk.root, (node, ancestors) => void uses.push(...usesOf(node, ancestors.at(-1), talk)));
  const problems: Problem[] = [];
  for (const { path, at, isChecked } of uses) {
    if (talk.find(path).type !== 'file') continue;
    if (/\.svg$/i.test(path)) problems.push(...checkLoadedDrawing(path, talk.read(path), at));
    else if (isChecked) continue;
    else if (isPictureName(path))
      problems.push(...(await checkPictureFile(path, talk, at, decode)));
    else problems.push(...checkFilm(path, talk, at));
  }
  return problems;
}

function usesOf(node: SyntaxNode, parent: SyntaxNode | undefined, talk: TalkTree): Use[] {
  return [
    ...addressesIn(node, parent, talk).flatMap((use) => fileOf(use, talk)),
    ...importsIn(node, talk),
  ];
}

/** What the browser loads for a node. The bitmaps of pictures with a text are looked into together with that. */
function addressesIn(node: SyntaxNode, parent: SyntaxNode | undefined, talk: TalkTree): Loaded[] {
  const at = { file: talk.file, ...placeOf(node) };
  // A drawing on a line of its own becomes part of the page.
  if (node.type === 'image' && parent && readBlock(parent)?.kind !== 'figure')
    return [{ url: node.url ?? '', at, isChecked: true }];
  if (!isElement(node) || isElement(node, 'Figure')) return [];
  const shown = isElement(node, 'img') ? textAttributeOf(node, 'src') : undefined;
  return addressesOf(node, talk.text).flatMap(({ url, isFetched }) =>
    isFetched ? [{ url, at, isChecked: url === shown }] : [],
  );
}

function fileOf({ url, ...use }: Loaded, { slug }: TalkTree): Use[] {
  const target = parseLinkTarget(url, slug);
  return target.kind === 'file' ? [{ ...use, path: target.path }] : [];
}

/** Bitmaps and films that code takes in; an imported drawing becomes part of the page. */
function importsIn(node: SyntaxNode, talk: TalkTree): Use[] {
  const document = { source: talk.text, placeAt: talk.placeAt };
  return codeOf(node, talk.text).flatMap((piece) =>
    importsOf(piece).flatMap(({ path, node: source }) => {
      const [file = '', query] = (path ?? '').split('?');
      if (!file.startsWith('.') || query === 'raw' || file.endsWith('.svg')) return [];
      const at = { file: talk.file, ...placeInCode(source, piece, node, document) };
      return [{ path: file, at, isChecked: false }];
    }),
  );
}

/** A film begins as its kind does. */
function checkFilm(path: string, talk: TalkTree, at: ProblemPlace): Problem[] {
  const isKind = KINDS.find(([ending]) => ending.test(path))?.[1];
  const start = isKind && talk.readStart?.(path);
  if (!isKind || !start || isKind(String.fromCharCode(...start))) return [];
  const reason = start.length === 0 ? 'it is empty' : 'its bytes are those of no film';
  return [createProblem('broken-film', { ...at, target: path }, { path, reason })];
}

/** How the files of each kind begin. */
const KINDS: readonly [RegExp, (start: string) => boolean][] = [
  [
    /\.(?:mp4|m4v|m4a|mov)$/i,
    (start) => /^[^]{4}(?:ftyp|moov|mdat|wide|free|skip|pnot)/.test(start),
  ],
  [/\.(?:webm|mkv)$/i, (start) => start.startsWith('\x1A\x45\xDF\xA3')],
  [/\.(?:ogv|ogg|oga|opus)$/i, (start) => start.startsWith('OggS')],
  [/\.(?:mp3|wav|flac|avi)$/i, (start) => start !== ''],
];

interface Loading {
  readonly at: ProblemPlace;
  /** Whether the check of pictures has looked into it. */
  readonly isChecked: boolean;
}

interface Loaded extends Loading {
  readonly url: string;
}

interface Use extends Loading {
  readonly path: string;
}
