import { FENCE_LEAD } from '../../syntax/fence-lead.ts';

/** An HTML comment as it is written, with the words in it. */
export interface HtmlComment {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Whether it has its lines to itself. */
  readonly isBlock: boolean;
}

/** The text of a talk, cut into what Markdown reads as prose and what it does not. */
export interface SourcePieces {
  /** The source with frontmatter, code, formulas and comments blanked out; every offset stays what it was. */
  readonly prose: string;
  readonly comments: readonly HtmlComment[];
}

/**
 * Separates the prose of a talk from code and comments, before any parser has seen it.
 *
 * A parser stops at the first thing that is not MDX. This goes on, so that every habit of another tool is found in one run.
 */
export function readPieces(source: string): SourcePieces {
  const comments: HtmlComment[] = [];
  const body = source.replace(FRONTMATTER, blank);
  const prose = body.replace(PIECES, (piece: string, ...rest: unknown[]) => {
    const start = rest.find((each) => typeof each === 'number') as number;
    const end = start + piece.length;
    if (piece.startsWith('<!--') && !isInQuotes(source, start)) {
      const words = piece.slice(4, piece.endsWith('-->') ? -3 : undefined);
      comments.push({ start, end, words, isBlock: hasLineAlone(source, start, end) });
    }
    return blank(piece);
  });
  return { prose, comments };
}

/** The same text without the words, its line ends kept. */
export function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** All of it but the `---` that ends it, after which a slide may begin. */
const FRONTMATTER = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\r?\n(?=---[ \t]*\r?(?:\n|$))/;

const FENCE = `^${FENCE_LEAD}(?<mark>\`{3,}|~{3,})[^\`\\n]*(?:\\n(?:[\\s\\S]*?^(?:[ \\t>])*\\k<mark>[\`~]*[ \\t]*\\r?$|[\\s\\S]*)|$)`;
const COMMENT = '<!--[\\s\\S]*?(?:-->|$(?![\\s\\S]))';
const CODE = '(?<!\\\\)(?<ticks>`+)(?!`)(?:(?!\\n[ \\t]*\\r?\\n)[\\s\\S])*?(?<!`)\\k<ticks>(?!`)';
const HIDDEN = '\\{\\/\\*[\\s\\S]*?(?:\\*\\/\\}|$(?![\\s\\S]))';
/** Up to the next blank line, as MDX reads imports and exports. */
const MODULE =
  '^(?:import\\s+[\\w{*"\']|export\\s+(?:const|let|var|function|async|class|default|[{*]))[^\\n]*(?:\\n(?![ \\t]*\\r?\\n)[^\\n]*)*';
const FORMULAS =
  '\\$\\$[\\s\\S]*?\\$\\$|(?<![\\\\$\\w])\\$(?=[^\\s$])[^$\\n<]*[^\\s$\\\\]\\$(?![\\d$])';
/** What comes first in the text decides: a comment in a fence is code, a fence in a comment is comment. */
const PIECES = new RegExp([FENCE, COMMENT, CODE, HIDDEN, MODULE, FORMULAS].join('|'), 'gm');

/** Whether a place is in a value between quotes, of an attribute or in braces, where a comment is text. */
function isInQuotes(source: string, start: number): boolean {
  const before = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  return (
    /[={(,[:]\s*(?:"[^"]*|'[^']*|`[^`]*)$/.test(before) ||
    /\]\([^()]*["'][^"']*$|!\[[^\]]*$/.test(before)
  );
}

function hasLineAlone(source: string, start: number, end: number): boolean {
  const before = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  const after = /^[^\r\n]*/.exec(source.slice(end))?.[0] ?? '';
  return before.trim() === '' && after.trim() === '';
}
