import type { Element } from 'hast';
import type { DeckSource } from '../deck-source.ts';
import { classesOf } from '../html/element.ts';
import type { Meaning, Reading } from '../html/reading.ts';
import type { ImportedDeck } from '../imported-deck.ts';
import { readYaml } from '../markdown/front-matter.ts';
import { readMetadata } from '../metadata.ts';
import { firstLine, openDeck, type OpenDeck } from '../open-deck.ts';
import { readSlideAttributes } from '../reveal/slide-attributes.ts';
import { revealReading, type FoundOnSlide } from '../reveal/reveal-elements.ts';
import { readMarks } from './marks.ts';
import { applyCodeSteps } from './code-steps.ts';

/** Reads a deck of GitPitch, of its third or fourth version; `PITCHME.yaml` next to it has the settings. */
export function readGitPitch(source: DeckSource): ImportedDeck {
  const deck = openDeck(source, 'GitPitch');
  const yaml = source.readText('PITCHME.yaml');
  const settings = yaml === null ? {} : (readYaml(yaml) ?? {});
  const metadata = readMetadata(settings, {
    ledger: deck.ledger,
    place: { file: source.file.replace(/[^/]*$/, 'PITCHME.yaml'), line: 1 },
  });
  for (const piece of cut(deck.text)) addSlide(deck, piece);
  return deck.finish(metadata);
}

function addSlide(deck: OpenDeck, { text, line, options: written, isBelow }: Piece): void {
  deck.nextSlide();
  const found: FoundOnSlide = { notes: [], attributes: new Map() };
  const place = deck.place(firstLine(text, line));
  for (const [name, value] of new URLSearchParams(written.replace(/^\?/, '')))
    found.attributes.set(OPTIONS[name] ?? name, value);
  const reveal = revealReading(deck.ledger, found);
  const reading: Partial<Reading> = {
    ...reveal,
    element: (node, tools) =>
      classesOf(node).includes('gitpitch-list')
        ? readList(node)
        : (reveal.element?.(node, tools) ?? null),
  };
  const mark = /^\s*(?:note|notes):/im.exec(text);
  const shown = mark ? text.slice(0, mark.index) : text;
  const marks = readMarks(shown, line, deck);
  const body = applyCodeSteps(deck.blocks(marks.text, line, reading), marks.steps, deck);
  const notesText = mark ? text.slice(mark.index + mark[0].length) : '';
  const notes = mark
    ? deck.blocks(
        readMarks(notesText, line, deck).text,
        line + text.slice(0, mark.index + mark[0].length).split('\n').length - 1,
      )
    : [];
  const { options, isHidden } = readSlideAttributes(found.attributes, {
    place,
    ledger: deck.ledger,
    shelf: deck.shelf,
  });
  deck.slides.push({
    body,
    notes: [...found.notes, ...notes],
    options,
    isBelow,
    isHidden,
    place,
    original: `${written}\n${text}`.trim(),
  });
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
  gist: 'data-gist',
  transition: 'data-transition',
  size: 'data-background-size',
  opacity: 'data-background-opacity',
};

/** Cuts at `---` and, for a slide below, `+++`; options of a slide are on the same line. */
function cut(source: string): Piece[] {
  const pieces: Piece[] = [];
  let own: string[] = [];
  let open = { line: 1, options: '', isBelow: false };
  let fence: string | null = null;
  for (const [index, line] of source.split('\n').entries()) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark) fence = fence === null ? mark : line.trim().startsWith(fence) ? null : fence;
    const [, sign, options = ''] =
      fence === null ? (/^(---|\+\+\+)(\?\S.*|@.*)?\s*$/.exec(line) ?? []) : [];
    if (sign === undefined) {
      own.push(line);
      continue;
    }
    push();
    open = { line: index + 2, options, isBelow: sign === '+++' };
    own = [];
  }
  push();
  return pieces;

  function push(): void {
    // A line of options may be the first of the file, before anything is shown.
    if (pieces.length === 0 && own.join('').trim() === '' && open.line === 1) return;
    pieces.push({ ...open, text: own.join('\n') });
  }
}

interface Piece {
  readonly text: string;
  readonly line: number;
  /** `?image=a.png&color=black` as it is written. */
  readonly options: string;
  readonly isBelow: boolean;
}
