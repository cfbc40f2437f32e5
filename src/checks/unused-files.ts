import type { Problem } from '../model/problem.ts';
import type { ContentFiles, TalkSource } from '../model/sources.ts';
import { decodePercent } from '../lib/decode.ts';
import { nearestContentName, nearestPage } from '../format/content-names.ts';
import { nextTo } from '../lib/next-to.ts';
import { createProblem, type ProblemId } from '../problems/catalogue.ts';
import { textNextTo } from './content-texts.ts';

/** Files beside talks whose name stands in no talk and in nothing a talk uses, and pages that nothing shows. */
export function checkUnusedFiles(
  { strays }: Pick<ContentFiles, 'strays'>,
  talks: readonly TalkSource[],
  found: readonly Problem[],
): Problem[] {
  // A talk that asks for a file by a wrong name may well mean one of those that nothing seems to use.
  const astray = new Set(found.flatMap(({ id, file }) => (ASTRAY.has(id) ? [file] : [])));
  return [
    ...strays.filter((file) => !talks.some(({ parts }) => parts.has(file))).map(strayProblem),
    ...talks.flatMap((talk) => (astray.has(talk.file) ? [] : unusedBeside(talk, talks))),
  ];
}

function strayProblem(file: string): Problem {
  const at = { file, line: 1, column: 1 };
  const nested = nestedTalk(file);
  if (nested !== null) return createProblem('hidden-talk', at, { name: nested });
  const isOfPages = file.startsWith('pages/');
  const right = isOfPages ? nearestPage(file) : nearestContentName(file);
  return right === null
    ? createProblem('orphan-page', at, { file })
    : createProblem('misnamed-file', at, { file, right });
}

/** The folder of a talk that is in a folder of `talks/`: `talks/2026/traps/index.mdx` is never read. */
function nestedTalk(file: string): string | null {
  return /^talks\/(.+\/.+)\/index\.mdx$/.exec(file)?.[1] ?? null;
}

const ASTRAY = new Set<string>([
  'missing-file',
  'wrong-case-file',
  'outside-file',
  'outside-import',
] satisfies ProblemId[]);

function unusedBeside(talk: TalkSource, talks: readonly TalkSource[]): Problem[] {
  const candidates = talk.beside.filter(
    (path) => !IGNORED.test(path) && !talk.parts.has(nextTo(talk.file, path)),
  );
  if (candidates.length === 0) return [];
  const unused = new Set(candidates.filter((path) => !isNamedElsewhere(path, talk, talks)));
  const texts = [
    talk.text,
    ...readAll(
      talk,
      candidates.filter((path) => !unused.has(path)),
    ),
  ];
  // What a used file names is used as well: a component its style sheet, a style sheet its pictures.
  for (let text = texts.pop(); text !== undefined; text = texts.pop()) {
    const folded = [text, decodePercent(text)].join('\n').normalize('NFC');
    const found = [...unused].filter((path) => isNamedIn(folded, path));
    for (const path of found) unused.delete(path);
    texts.push(...readAll(talk, found));
  }
  return [...unused].map((path) => {
    const file = nextTo(talk.file, path);
    const nested = nestedTalk(file);
    if (nested !== null)
      return createProblem('hidden-talk', { file, line: 1, column: 1 }, { name: nested });
    const id = path.endsWith('.mdx') ? 'orphan-page' : 'unused-file';
    return createProblem(id, { file, line: 1, column: 1, target: path }, { file });
  });
}

/** What is there for people and tools: hidden files, what an author sets aside with `_`, recorded rehearsals, a README. */
const IGNORED =
  /(?:^|\/)[._]|^index\.mdx$|^rehearsals\/|(?:^|\/)node_modules\/|(?:^|\/)(?:readme|licen[cs]e)(?:\.\w+)?$/i;
const IS_TEXT = /\.(?:astro|css|html|json|jsx?|mdx?|mjs|svg|tsx?|ya?ml)$/i;

function isNamedElsewhere(path: string, talk: TalkSource, talks: readonly TalkSource[]): boolean {
  return talks.some((other) => other !== talk && other.text.includes(`${talk.slug}/${path}`));
}

function isNamedIn(text: string, path: string): boolean {
  const name = (path.split('/').at(-1) ?? path).normalize('NFC');
  const stem = /^(.+)\.[jt]sx?$/.exec(name)?.[1];
  return (
    standsIn(text, name) ||
    (stem !== undefined && (text.includes(`/${stem}'`) || text.includes(`/${stem}"`)))
  );
}

/** Whether a name stands in a text and is not the end of a longer one. */
function standsIn(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!/[\p{L}\p{N}_.-]/u.test(text[at - 1] ?? ' ')) return true;
  return false;
}

function readAll(talk: TalkSource, paths: readonly string[]): string[] {
  return paths
    .filter((path) => IS_TEXT.test(path))
    .map((path) => textNextTo(talk, path))
    .filter((text) => text !== null);
}
