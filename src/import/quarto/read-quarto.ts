import type { DeckSource } from '../deck-source.ts';
import type { ImportedDeck, ImportNode } from '../imported-deck.ts';
import { jsx } from '../html/jsx.ts';
import { definitionsOf } from '../markdown/definitions.ts';
import { mapOf, splitFrontMatter } from '../markdown/front-matter.ts';
import { splitBlocks, type TextPiece } from '../markdown/split-blocks.ts';
import { readMetadata } from '../metadata.ts';
import { firstLine, openDeck, type OpenDeck } from '../open-deck.ts';
import { wordsOf } from '../write/words-of.ts';
import { readSlideAttributes } from '../reveal/slide-attributes.ts';
import { includeFiles } from './include-files.ts';
import { parsePandoc } from '../markdown/pandoc-attributes.ts';
import { quartoAsMarkdown } from './quarto-as-markdown.ts';
import { quartoReading } from './quarto-elements.ts';

/** Reads a deck that Quarto makes for reveal.js: headings begin slides, a heading above them a section. */
export function readQuarto(source: DeckSource): ImportedDeck {
  const deck = openDeck(source, 'Quarto');
  const { data, raw, body, bodyLine } = splitFrontMatter(deck.text);
  const { format, ...own } = data;
  const { revealjs, ...others } = mapOf(format);
  const settings: Record<string, unknown> = {
    ...mapOf(revealjs),
    ...own,
    ...(format !== undefined && { format: ['revealjs', ...Object.keys(others)].join(', ') }),
  };
  const metadata = readMetadata(settings, {
    raw,
    ledger: deck.ledger,
    place: deck.place(2),
    carried: ['format', 'incremental', 'slide-level'],
  });
  const level = Number(settings['slide-level'] ?? 2);
  const isIncremental = settings['incremental'] === true;
  const text = includeFiles(body, bodyLine, deck);
  const definitions = definitionsOf(text);
  const pieces = splitBlocks(hideInner(text), bodyLine, (node) =>
    node.type === 'thematicBreak'
      ? 'around'
      : node.type === 'heading' && (node.depth ?? 9) <= level
        ? 'before'
        : null,
  );
  const lines = text.split('\n');
  for (const { text: hidden, line } of pieces) {
    const count = hidden.split('\n').length;
    addSlide(
      deck,
      { text: lines.slice(line - bodyLine, line - bodyLine + count).join('\n'), line },
      { definitions, isIncremental, level },
    );
  }
  return deck.finish(metadata);
}

/** A heading in a comment or in a div of colons begins no slide. */
function hideInner(text: string): string {
  let depth = 0;
  return (
    text
      .replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '))
      // With a name behind it, a line of dollars would close no formula.
      .replace(/^(\s*.*\$\$)[ \t]*\{#[^}\n]*\}[ \t]*$/gm, '$1')
      .split('\n')
      .map((line) => {
        const [, attributes] = /^\s*:{3,}\s*(.*?)\s*:*\s*$/.exec(line) ?? [];
        if (attributes !== undefined) depth = Math.max(0, depth + (attributes === '' ? -1 : 1));
        return depth > 0 && /^#{1,6}\s/.test(line)
          ? line.replace(/^#+/, (marks) => '.'.repeat(marks.length))
          : line;
      })
      .join('\n')
  );
}

function addSlide(
  deck: OpenDeck,
  piece: TextPiece,
  { definitions, isIncremental, level }: DeckSettings,
): void {
  const { text, line } = piece;
  if (
    deck.slides.length === 0 &&
    text.replace(/<!--[\s\S]*?-->/g, '').trim() === '' &&
    !text.includes('<!--')
  )
    return;
  deck.nextSlide();
  const place = deck.place(firstLine(text, line));
  const [, , attributes] =
    /^\s*(#{1,6}[^\n]*?)\s*\{([^}\n]*)\}\s*$/m.exec(firstHeading(text)) ?? [];
  const written =
    attributes === undefined
      ? text
      : text.replace(/^(\s*#{1,6}[^\n]*?)\s*\{[^}\n]*\}[ \t]*$/m, '$1');
  const { id, classes, values } = parsePandoc(attributes ?? '');
  const named = new Map<string, string>([
    ...(id === null ? [] : [['id', id] as const]),
    ...classes
      .filter((name) => name !== 'unnumbered' && name !== 'unlisted')
      .map((name) => [`.${name}`, ''] as const),
    ...[...values].map(
      ([name, value]) =>
        [
          /^(?:background|auto-animate|transition|visibility|timing)/.test(name)
            ? `data-${name}`
            : name,
          value,
        ] as const,
    ),
  ]);
  const { options, isHidden } = readSlideAttributes(named, {
    place,
    ledger: deck.ledger,
    shelf: deck.shelf,
  });
  const notes: ImportNode[] = [];
  const reading = quartoReading(deck, notes, isIncremental);
  const blocks = deck.blocks(quartoAsMarkdown(written, line, deck), line, {
    ...reading,
    definitions,
  });
  const body = captionTables(afterPauses(blocks));
  const isSection =
    new RegExp(`^#{1,${Math.max(1, level - 1)}}\\s`).test(firstHeading(text).trim()) &&
    body.length === 1 &&
    level > 1;
  deck.slides.push({
    body,
    notes,
    options: { ...options, ...(isSection && { layout: 'section' as const }) },
    isHidden,
    place,
    original: text.trim(),
  });
}

function firstHeading(text: string): string {
  return (
    /^\s*#{1,6}\s[^\n]*$/m.exec(text.split('\n').find((each) => each.trim() !== '') ?? '')?.[0] ??
    ''
  );
}

/** What comes after a pause appears step by step, in a column as on a slide. */
function afterPauses(blocks: readonly ImportNode[]): ImportNode[] {
  let isAfter = false;
  return blocks.flatMap((block) => {
    if (block.data?.['pause'] === true) isAfter = true;
    if (block.data?.['pause'] === true) return [];
    if (block.children) block.children = afterPauses(block.children);
    return isAfter ? Object.assign(block, { data: { ...block.data, step: true } }) : block;
  });
}

/** A line `: words` next to a table is its caption. */
function captionTables(blocks: readonly ImportNode[]): ImportNode[] {
  const captions = new Map<ImportNode, ImportNode>();
  for (const [at, block] of blocks.entries()) {
    if (block.type !== 'paragraph' || !/^:\s/.test(wordsOf(block))) continue;
    const table = [blocks[at - 1], blocks[at + 1]].find(
      (each) => each?.type === 'table' && !captions.has(each),
    );
    if (table) captions.set(table, block);
  }
  const used = new Set(captions.values());
  return blocks.flatMap((block) => {
    const caption = captions.get(block);
    if (!caption) return used.has(block) ? [] : [block];
    const words = wordsOf(caption).replace(/^:\s+|\s*\{[^}]*\}\s*$/g, '');
    return [jsx('Table', { caption: words }, [block])];
  });
}

interface DeckSettings {
  readonly definitions: string;
  readonly isIncremental: boolean;
  readonly level: number;
}
