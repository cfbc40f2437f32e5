import type { Element, Root } from 'hast';
import type { DeckSource } from '../deck-source.ts';
import { classesOf } from '../html/element.ts';
import type { Meaning, Reading } from '../html/reading.ts';
import type { ImportedDeck } from '../imported-deck.ts';
import { readYaml } from '../markdown/front-matter.ts';
import { readMetadata } from '../metadata.ts';
import { openDeck, type OpenDeck } from '../open-deck.ts';
import { addMarkdownSlide } from '../reveal/markdown-slides.ts';
import { readMarks } from './marks.ts';
import { applyCodeSteps } from './code-steps.ts';

/** Reads a deck of GitPitch, of its third or fourth version; `PITCHME.yaml` next to it has the settings. */
export function readGitPitch(source: DeckSource): ImportedDeck {
  const deck = openDeck(source, 'GitPitch');
  const yaml = source.readText('PITCHME.yaml');
  const settings = yaml === null ? {} : (readYaml(yaml) ?? {});
  const metadata = readMetadata(settings, {
    raw: yaml ?? '',
    ledger: deck.ledger,
    place: { file: source.file.replace(/[^/]*$/, 'PITCHME.yaml'), line: 1 },
  });
  addSlides(deck, deck.text, []);
  return deck.finish(metadata);
}

function addSlides(deck: OpenDeck, text: string, open: readonly string[]): void {
  for (const piece of cut(text)) {
    const included = piece.options.get('include');
    const other = included === undefined ? null : deck.source.open(included);
    if (other?.text && !open.includes(other.path)) {
      deck.nextSlide();
      deck.ledger.add('kept', 'option', {
        place: deck.place(piece.line - 1),
        original: `include=${included}`,
      });
      addSlides(deck.at(other), other.text, [...open, other.path]);
      if (piece.text.trim() === '') continue;
      piece.options.delete('include');
    }
    addSlide(deck, piece);
  }
}

function addSlide(deck: OpenDeck, { text, line, options, written, isBelow }: Piece): void {
  const code = codeOf(deck, options);
  const attributes = new Map([...options].map(([name, value]) => [OPTIONS[name] ?? name, value]));
  addMarkdownSlide(
    deck,
    { text: code + text, line: Math.max(1, line - code.split('\n').length + 1) },
    {
      notes: /^\s*(?:note|notes):/i,
      isBelow,
      attributes,
      written,
      blocks(words, at, reveal) {
        const marks = readMarks(words, at, deck);
        const reading: Partial<Reading> = {
          ...reveal,
          tree(tree) {
            reveal.tree?.(tree);
            joinSides(tree);
          },
          element(node, tools) {
            if (classesOf(node).includes('gitpitch-list')) return readList(node);
            if (sideOf(node)) return { type: 'unwrap', used: ['className'] };
            return reveal.element?.(node, tools) ?? null;
          },
        };
        return applyCodeSteps(deck.blocks(marks.text, at, reading), marks.steps, deck);
      },
    },
  );
}

/** `---?code=src/a.go&lang=go&title=Main` shows the code of a file. */
function codeOf({ source }: OpenDeck, options: Map<string, string>): string {
  const path = options.get('code') ?? '';
  const code = path === '' ? null : source.readText(path);
  if (code === null) return '';
  const language = options.get('lang') ?? /\.(\w+)$/.exec(path)?.[1] ?? 'text';
  const title = options.get('title')?.replace(/"/g, '');
  for (const name of ['code', 'lang', 'title']) options.delete(name);
  return `~~~~~${language}${title ? ` title="${title}"` : ''}\n${code.trimEnd()}\n~~~~~\n\n`;
}

/** What stands at the left and what stands at the right of a slide are columns. */
function joinSides(tree: Root): void {
  tree.children = tree.children.reduce<Root['children']>((joined, child) => {
    const row = joined.at(-1);
    if (isText(child) && row?.type === 'element' && (sideOf(row) ?? 'row') !== 'row') return joined;
    if (child.type !== 'element' || row?.type !== 'element') return [...joined, child];
    const [before, side] = [sideOf(row), sideOf(child)];
    if (!before || !side || before === side) return [...joined, child];
    return [
      ...joined.slice(0, -1),
      {
        type: 'element',
        tagName: 'div',
        properties: { className: ['columns'] },
        children: side === 'left' ? [child, row] : [row, child],
        ...(row.position && { position: row.position }),
      },
    ];
  }, []);
}

function isText(node: Root['children'][number]): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** Marked by `readMarks`. */
function sideOf(node: Element): string | undefined {
  return classesOf(node)
    .find((name) => name.startsWith('gitpitch-side-'))
    ?.slice('gitpitch-side-'.length);
}

/** The items of a list between `@ul` and `@ulend` appear one by one. */
function readList(node: Element): Meaning {
  for (const list of node.children)
    if (list.type === 'element')
      for (const item of list.children)
        if (item.type === 'element' && item.tagName === 'li') item.properties['dataXStep'] = '';
  return { type: 'unwrap', used: ['className'] };
}

const OPTIONS: Readonly<Record<string, string>> = {
  image: 'data-background-image',
  color: 'data-background-color',
  video: 'data-background-video',
  transition: 'data-transition',
  size: 'data-background-size',
  opacity: 'data-background-opacity',
};

/** Cuts at `---` and, for a slide below, `+++`; options of a slide are on the same line. */
function cut(source: string): Piece[] {
  const pieces: Piece[] = [];
  let own: string[] = [];
  let open = { line: 1, written: '', isBelow: false };
  let fence: string | null = null;
  for (const [index, line] of source.split('\n').entries()) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark) fence = fence === null ? mark : line.trim().startsWith(fence) ? null : fence;
    const [, sign, written = ''] =
      fence === null ? (/^(---|\+\+\+)(\?\S.*|@.*)?\s*$/.exec(line) ?? []) : [];
    if (sign === undefined) {
      own.push(line);
      continue;
    }
    push();
    open = { line: index + 2, written, isBelow: sign === '+++' };
    own = [];
  }
  push();
  return pieces;

  function push(): void {
    // A line of options may be the first of the file, before anything is shown.
    if (pieces.length === 0 && own.join('').trim() === '' && open.line === 1) return;
    const options = new Map(new URLSearchParams(open.written.replace(/^\?/, '')));
    pieces.push({ ...open, options, text: own.join('\n') });
  }
}

interface Piece {
  readonly text: string;
  readonly line: number;
  /** `?image=a.png&color=black` as it is written. */
  readonly written: string;
  readonly options: Map<string, string>;
  readonly isBelow: boolean;
}
