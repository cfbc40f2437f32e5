import type { Edit, Problem } from '../../model/problem.ts';
import { createProblem, type ProblemPlace } from '../../problems/catalogue.ts';

/** Spaces that keep Markdown from being read as it was meant: after the marks of a heading, and in an address. */
export function checkSpaces(prose: string, at: (offset: number) => ProblemPlace): CheckedSpaces {
  const readAs: Edit[] = [];
  const problems: Problem[] = [];
  for (const match of [...prose.matchAll(HEADING), ...prose.matchAll(ITEM)]) {
    const { marks = '', space = '', words = '' } = match.groups ?? {};
    const start = match.index + match[0].indexOf(marks) + marks.length;
    const edit = { start, end: start + space.length, text: ' ' };
    const isHeading = marks.startsWith('#');
    const data = { written: `${marks}${space}${words.trim()}`, isWrong: space !== '', isHeading };
    problems.push({ ...createProblem('marker-space', at(match.index), data), repair: [edit] });
    if (space.length === 1) readAs.push(edit);
  }
  for (const match of prose.matchAll(ADDRESS)) {
    const { mark = '', address = '' } = match.groups ?? {};
    if (mark === '' && !/^(?:\.{0,2}\/|https?:)|\.\w{2,4}$/.test(address)) continue;
    const [start = 0, end = 0] = match.indices?.groups?.['address'] ?? [];
    const otherwise = readTail(address);
    const repaired = otherwise === null ? address.replaceAll(' ', '%20') : null;
    const instead = otherwise ?? repaired ?? '';
    const problem = createProblem(
      'spaced-address',
      { ...at(match.index), target: address },
      { address, what: mark ? 'picture' : 'link', instead },
    );
    problems.push(
      repaired === null ? problem : { ...problem, repair: [{ start, end, text: repaired }] },
    );
  }
  return { problems, readAs };
}

/** An address with a size or a title behind it, as it is written here; null where all of it is the address. */
function readTail(address: string): string | null {
  const width = /^(\S+) +\{?(?:width|w)\s*[=:]\s*"?(\d+)(%|px)?"?\}?$/.exec(address);
  if (width) return `${width[1]}#width=${percentOf(Number(width[2]), width[3])}%`;
  const title = /^(\S+\.\w{2,4}) +(?:[“„«‘]([^”“»’]*)[”“»’]|([\p{L}\p{N}][^./]*))$/u.exec(address);
  if (title) return `${title[1]} "${(title[2] ?? title[3] ?? '').trim()}"`;
  const size = /^(.*\S) +=(\d*)x(\d*)$/.exec(address);
  return size && `${size[1]}#width=${percentOf(Number(size[2] || 640), 'px')}%`;
}

/** A width in percent of the stage, which is 1,280 pixels wide. */
function percentOf(width: number, unit: string | undefined): number {
  const percent = unit === '%' ? width : width / 12.8;
  return Math.min(100, Math.max(1, Math.round(percent)));
}

/** `##` and a space that is no space to Markdown, or none at all. */
const HEADING =
  /^ {0,3}(?<marks>#{2,6})(?:(?<space>&nbsp;|[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff])|(?=[\p{L}\p{N}*_`"“(¿¡]))(?<words>[^\n\r]*)/gmu;

/** A list item whose mark is followed by a space that is no space to Markdown. */
const ITEM =
  /^[ \t]*(?<marks>[-*+]|\d{1,9}[.)])(?<space>&nbsp;|[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff])(?<words>[^\n\r]*)/gmu;

/** `](./my file.png)`: a title in quotes may follow an address, other words may not. */
const ADDRESS =
  /(?<![\\\]])(?<mark>!?)\[(?:[^[\]\n]|\[[^[\]\n]{0,300}\]){0,300}\]\((?<address>[^()<>\s"'][^()<>\n"']{0,300}? [^()<>\n"']{0,300}?[^()<>\s"'])(?:[ \t]+(?:"[^"\n]{0,300}"|'[^'\n]{0,300}'))?\)/dg;

interface CheckedSpaces {
  readonly problems: readonly Problem[];
  /** What the parser may read instead, so that the slide is there. */
  readonly readAs: readonly Edit[];
}
