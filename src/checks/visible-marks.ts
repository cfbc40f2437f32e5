import { readBlock } from '../format/blocks.ts';
import { shorten } from '../lib/shorten.ts';
import type { Problem } from '../model/problem.ts';
import type { TalkTree } from '../model/sources.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { createProblem } from '../problems/catalogue.ts';
import { placeOf, walk } from '../syntax/nodes.ts';
import { placeOfKey } from './frontmatter.ts';

/** Signs of Markdown that are shown because something is missing: `**a:**b`, `[a] (./b)`, a table without its second line. */
export function checkVisibleMarks(talk: TalkTree): Problem[] {
  const problems: Problem[] = findInFrontmatter(talk);
  let lastRow = -Infinity;
  walk(talk.root, (node, ancestors) => {
    const marked = MARKED.exec(readBlock(node)?.caption ?? '');
    if (marked) {
      const [written] = marked;
      const place = { file: talk.file, ...placeOf(node) };
      problems.push(createProblem('visible-mark', place, { written, why: PLAIN, fix: UNMARKED }));
    }
    // What a label cannot hold is told where the words behind it are.
    if (!INLINE.has(node.type) || node.data?.['directiveLabel'] === true) return;
    const start = node.position?.start.offset ?? 0;
    const isItem = ancestors.at(-1)?.type === 'listItem';
    for (const { at, written, why, fix } of findMarks(node, talk.text, isItem)) {
      const place = talk.placeAt(start + at);
      // Of a table that blank lines cut, every line but the first follows from that.
      const isNextRow = why === APART && place.line - lastRow <= ROW_AND_BLANK;
      if (why === APART) lastRow = place.line;
      if (isNextRow) continue;
      const data = { written: shorten(written.trim().replace(/\s+/g, ' '), LONGEST), why, fix };
      problems.push(createProblem('visible-mark', { file: talk.file, ...place }, data));
    }
  });
  return problems;
}

/** Markdown in a title, which is plain text. */
function findInFrontmatter(talk: TalkTree): Problem[] {
  return (['title', 'subtitle'] as const).flatMap((key) => {
    const [written] = MARKED.exec(talk.data?.[key] ?? '') ?? [];
    if (written === undefined) return [];
    const why = `a ${key} is plain text`;
    const fix = `Take the marks out of the ${key}.`;
    return [createProblem('visible-mark', placeOfKey(key, talk), { written, why, fix })];
  });
}

/** The marks of one run of text, in order; of those that overlap the first kind counts. */
function findMarks(node: SyntaxNode, text: string, isItem: boolean): Mark[] {
  const start = node.position?.start.offset ?? 0;
  const source = text.slice(start, node.position?.end.offset ?? start);
  if (!SIGNS.test(source)) return [];
  const shown = shownText(node, source, start);
  const found: (Mark & { readonly end: number })[] = [];
  for (const { pattern, why, fix, types, inItem } of MISSES) {
    if (types && !types.includes(node.type)) continue;
    if (inItem === true && !isItem) continue;
    for (const match of shown.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (found.some((other) => match.index < other.end && other.at < end)) continue;
      const written = source.slice(match.index, end);
      found.push({ at: match.index, end, written, why, fix: fix(written.trim(), match) });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** The source of a node with all that is not plain text exchanged for signs that no text has; every offset stays. */
function shownText(node: SyntaxNode, source: string, start: number): string {
  const signs = Array.from({ length: source.length }, () => MARKUP);
  for (const child of node.children ?? []) {
    const from = (child.position?.start.offset ?? start) - start;
    const to = (child.position?.end.offset ?? start) - start;
    const piece = source.slice(from, to);
    const plain = child.type === 'text' ? piece.replace(/\\[!-/:-@[-`{-~]/g, MARKUP + MARKUP) : '';
    const stand = EMPHASIS.has(child.type) ? STRESSED : isBareLink(child, piece) ? BARE : MARKUP;
    for (let at = from; at < to; at += 1) signs[at] = plain[at - from] ?? stand;
  }
  return signs.join('').replace(/[\r\n]/g, '\n');
}

/** An address that is a link by itself. */
function isBareLink({ type }: SyntaxNode, piece: string): boolean {
  return type === 'link' && !/^[[<]/.test(piece);
}

const INLINE: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'link',
]);
/** A cell may end in the middle of code, which is told where the cells are counted. */
const UNCUT = [...INLINE].filter((type) => type !== 'tableCell');
const EMPHASIS: ReadonlySet<string> = new Set(['emphasis', 'strong', 'delete']);
const SIGNS = /[*_~`[|#]|^[ \t]*(?:[-+•‣▪●◦–—]|\d{1,2}[.)])/m;
const MARKUP = '\uFFFC';
const STRESSED = '\uE000';
const BARE = '\uE001';
const LONGEST = 60;
const ROW_AND_BLANK = 2;

const CELLS = String.raw`(?:[ \t]*>)*[ \t]*\|[^\n]*\|[ \t]*`;
/** Markdown in a caption. */
const MARKED =
  /(?<!\\)(?:\*\*[^\s*](?:[^*]*[^\s*])?\*\*|`[^`]+`|!?\[[^[\]]+\]\([^()\s]+\)|\[\[[^[\]]+\]\]|\[@[^[\]]+\]|\$[^\s$](?:[^$]*[^\s$])?\$(?!\d))/;
const PLAIN = 'a caption is plain text';
const UNMARKED =
  'Take the marks out of the caption; what needs them goes into the text next to it.';
const APART = 'the lines of a table have no blank line between them';
const NO_PAIR = 'nothing closes or opens it on the other side';
const TIGHT = 'a mark of emphasis cannot stand between punctuation and a letter';
const SPACED = 'there is a space between the marks and the words';

const MISSES: readonly Miss[] = [
  {
    pattern: new RegExp(`^${CELLS}(?:\\n${CELLS})+$`, 'g'),
    types: ['paragraph'],
    why: 'a table needs a second line with a group of hyphens for each column',
    fix: (written) => `Put \`${delimiterOf(written)}\` below the first line.`,
  },
  {
    pattern: new RegExp(`^${CELLS.replace('[^\\n]*', '[^|\\n]*\\|[^\\n]*')}$`, 'g'),
    types: ['paragraph'],
    why: APART,
    fix: () =>
      'Put the lines of the table one below the other, with `| --- | --- |` below the first.',
  },
  {
    pattern: /(?<=^[ \t]*)#{7,}[ \t]+\S.*/gm,
    types: ['paragraph'],
    why: 'a heading has six `#` at most',
    fix: () => 'Write `##` or `###` for a slide, `####` for a heading inside one.',
  },
  {
    pattern:
      /^[ \t]*(?:[-*+]|\d{1,2}[.)])\p{L}[^\n]*(?:\n[ \t]*(?:[-*+]|\d{1,2}[.)])\p{L}[^\n]*)+$/gmu,
    types: ['paragraph'],
    why: 'a space is missing between the mark of a list and its words',
    fix: (written) =>
      `Write \`${/^(?:[-*+]|\d+[.)])/.exec(written)?.[0] ?? '-'} \` at the start of each line.`,
  },
  {
    pattern: /^[ \t]*[•‣▪●◦–—][ \t]*\S[^\n]*(?:\n[ \t]*[•‣▪●◦–—][ \t]*\S[^\n]*)+$/gmu,
    types: ['paragraph'],
    why: 'a list has a hyphen before each of its items',
    fix: () => 'Write `- ` at the start of each line.',
  },
  {
    pattern: /(?<=^[ \t]*)[-*+]\[[ xX]?\](?=\s)/gm,
    types: ['paragraph'],
    why: 'a space is missing between the mark of the list and the box',
    fix: (written) => `Write \`${written.replace('[', ' [').replace('[]', '[ ]')}\`.`,
  },
  {
    pattern: /^\[[ xX]?\](?![\s([:])\S+/g,
    types: ['paragraph'],
    inItem: true,
    why: 'a space is missing behind the box',
    fix: (written) => `Write \`${written.replace(/^\[\]/, '[ ]').replace(']', '] ')}\`.`,
  },
  {
    pattern:
      /!?\[[^[\]\n]*\][ \t]+\((?:(?:\.{0,2}\/|#|[\w-]+\.(?:png|jpe?g|svg|webp|gif|mdx?)\b)[^()\s]*\)|\uE001+\)?)/g,
    why: 'a space is between the brackets and the address',
    fix: (written) => `Write \`${written.replace(/\][ \t]+\(/, '](')}\`.`,
  },
  {
    pattern: /!?\[[^[\]\n]*\]\((?:(?!\s)[^()\s\uFFFC]*$|\uE001+(?=[\s.,;:!?]))/gm,
    why: 'nothing closes the address',
    fix: () => 'Put `)` after the address.',
  },
  {
    pattern: /\([^()[\]\n\uFFFC]+\)\[(?:\uE001+|(?:\.{1,2}\/|#)[^[\]\s]*)\]/g,
    why: 'the brackets of a link come first, and its address is in parentheses',
    fix: (written) => `Write \`${written.replace(/^\((.*)\)\[(.*)\]$/s, '[$1]($2)')}\`.`,
  },
  {
    pattern: /\[\[[\w#][^[\]\n]*(?:\](?!\])|$)/gm,
    why: 'nothing closes the reference',
    fix: (written) => `Write \`${written.replace(/\]$/, '')}]]\`.`,
  },
  {
    pattern: /\[@[\w][\w:-]*(?![\w:-]|[^[\]\n]*\])/g,
    why: 'nothing closes the citation',
    fix: (written) => `Write \`${written}]\`.`,
  },
  {
    pattern:
      /(?<![*/\w\uE000])(\*\*|__|~~|\*(?=\p{L}))([\p{L}\p{N}][^*_~\n]*[.,:;!?…。：])\1(?=[\p{L}\p{N}])/gu,
    why: TIGHT,
    fix: (_, match) => {
      const [, mark = '', inner = ''] = match;
      return `Put the punctuation behind the mark: \`${mark}${inner.slice(0, -1)}${mark}${inner.slice(-1)}\`.`;
    },
  },
  {
    pattern:
      /(?<![*/\uE000)\]])(\*\*|~~)(?![\s/)\]}.,;:!?])([^*~\n]*[^\s*~/([{<])\1(?![*/\uE000])/g,
    why: TIGHT,
    fix: () =>
      'Put a space next to the marks, or let them begin and end at a letter; put code between backticks.',
  },
  {
    pattern: /(?<=^|\uFFFC|[.:;!?] )(\*\*|__)(\p{Lu}[^*_\n]*?)[ \t]+\1(?=\p{L})/gmu,
    why: SPACED,
    fix: (_, [, mark = '', inner = '']) => `Write \`${mark}${inner}${mark} \`.`,
  },
  {
    pattern:
      /(?<=^|\uFFFC|[.:;!?] )(\*\*|__|~~)(?:[ \t]+[^*_~\n]*\S[ \t]*|[^\s*_~][^*_~\n]*[ \t]+)\1(?![\w*])/gm,
    why: SPACED,
    fix: (written, [, mark = '']) =>
      `Write \`${mark}${written.slice(mark.length, -mark.length).trim()}${mark}\`.`,
  },
  {
    pattern: /(?<=^|\s)\*+(?=\uE000)|(?<=\uE000)\*+(?=\s|$)/gm,
    why: NO_PAIR,
    fix: (written) =>
      `Write as many marks before the words as after them, or \`\\${written[0] ?? ''}\` for the sign itself.`,
  },
  {
    pattern: /``(?=[^`\n]*'')[^`\n]*''|(?<!`)`{1,2}(?!`)[^`\uFFFC\n]{0,24}/g,
    types: UNCUT,
    why: 'nothing closes the code that it opens',
    fix: (written) =>
      /^``[^`]/.test(written)
        ? 'Write quotes as `"…"`.'
        : 'Put a backtick behind the code too, or write `\\`` for the sign itself.',
  },
];

/** `|---|---|`, as wide as a line of a table. */
function delimiterOf(written: string): string {
  const [first = ''] = written.split('\n');
  const cells = first.replace(/\\\|/g, '').split('|').length - 2;
  return `|${' --- |'.repeat(Math.max(1, cells))}`;
}

/** How a mark is missed. */
interface Miss {
  readonly pattern: RegExp;
  /** Nodes it is looked for in; all when left out. */
  readonly types?: readonly string[];
  /** Whether it means something at the start of a list item only. */
  readonly inItem?: boolean;
  readonly why: string;
  readonly fix: (written: string, match: RegExpExecArray) => string;
}

/** A mark that is shown. */
interface Mark {
  /** Offset in the source of its node. */
  readonly at: number;
  readonly written: string;
  readonly why: string;
  readonly fix: string;
}
