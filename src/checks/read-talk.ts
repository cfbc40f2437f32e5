import type { Place, Problem } from '../model/problem.ts';
import type { TalkFile, TalkSource } from '../model/sources.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import type { Talk } from '../model/talk.ts';
import { joinPath } from '../lib/join-path.ts';
import { createPlaceFinder } from '../lib/places.ts';
import { countWords } from '../lib/words.ts';
import { USUAL_TALK, type TalkDefaults } from '../schema/talk.ts';
import { composeTalk } from '../format/compose-talk.ts';
import { isPage } from '../format/page-slugs.ts';
import { outlineTalk } from '../format/outline-talk.ts';
import { findCodeErrors } from '../format/find-code-errors.ts';
import { readTalkText, USUAL_TEXT_OPTIONS, type TextOptions } from '../format/read-talk-text.ts';
import { findPrivateWords } from './private-words.ts';
import { createProblem } from '../problems/catalogue.ts';
import { plainText } from '../syntax/nodes.ts';
import { findElements } from './foreign/elements.ts';
import { findForeign } from './foreign/find-foreign.ts';
import { findRawBlocks } from './foreign/raw-blocks.ts';
import { readFrontmatter } from './frontmatter.ts';
import { findOpenFence } from './unclosed-fences.ts';
import { proseAsModule, syntaxHint } from './syntax-hints.ts';
import { checkTextLimits } from './text-limits.ts';

/** Reads a talk's text as far as it can be read, with what is wrong with it. */
export function readTalk(file: TalkFile, defaults: TalkDefaults = USUAL_TALK): ReadTalk {
  const at = { file: file.file, line: 1, column: 1 };
  const { content, twinOf } = file;
  if (twinOf !== undefined) {
    const data = { slug: file.slug, other: twinOf };
    return { type: 'unreadable', problems: [createProblem('linked-talk', at, data)] };
  }
  if (content.type === 'binary')
    return { type: 'unreadable', problems: [createProblem('not-utf8', at, {})] };
  if (content.type !== 'text') {
    const reason = content.type === 'missing' ? 'it is gone' : content.reason;
    const line = content.type === 'unreadable' ? (content.line ?? 1) : 1;
    return {
      type: 'unreadable',
      problems: [createProblem('unreadable-file', { ...at, line }, { reason })],
    };
  }
  const limits = checkTextLimits(content.text, file.file);
  if (limits.length > 0) return { type: 'unreadable', problems: limits };
  const {
    data,
    isReadable,
    problems: frontmatter,
    rest = content.text,
  } = readFrontmatter(content.text, file.file, defaults, isPage(file.slug) ? 'page' : 'talk');
  if (!isReadable) return { type: 'unreadable', problems: frontmatter };
  const composed = composeTalk(rest, (path) => textOfPart(file, path));
  const { text } = composed;
  const home = isPage(file.slug) ? 'pages' : `talks/${file.slug}`;
  const pathOf = (name: string) => (name === 'index.mdx' ? file.file : joinPath(home, name));
  const parts = new Map([...composed.parts].map(([name, part]) => [pathOf(name), part]));
  const originOf = (line: number) => {
    const origin = composed.originOf(line);
    return { file: pathOf(origin.name), line: origin.line };
  };
  const problems = [...frontmatter];
  const partLimits = [...parts].flatMap(([path, part]) => checkTextLimits(part, path));
  if (partLimits.length > 0) return { type: 'unreadable', problems: partLimits };
  for (const { name, line, component, part, reason, chain = [] } of composed.failures) {
    const place = { file: pathOf(name), line, column: 1, target: part };
    problems.push(
      reason === 'cycle'
        ? createProblem('part-cycle', place, { chain: chain.map((each) => pathOf(each)) })
        : createProblem('misplaced-part', place, { component }),
    );
  }
  // One mistake is enough to say of a part that is not put in.
  if (composed.failures.length > 0) return { type: 'unreadable', problems };
  const foreign = findForeign(text, file.file);
  problems.push(...foreign.problems);
  const { parsed, readable, ...raw } = readPast(
    foreign.readable,
    file.file,
    data ?? { ...USUAL_TEXT_OPTIONS, ...defaults },
  );
  problems.push(...raw.problems);
  const failures = parsed.type === 'failed' ? [parsed] : findCodeErrors(readable, parsed.root);
  for (const { message, place } of failures) {
    // The parser says the place in its sentence too.
    const reason = message.replace(` (${place.line}:${place.column})`, '');
    const line = lineAt(readable, place);
    const [before, rest] = [line.slice(0, place.column - 1), textFrom(readable, place)];
    const data = /\besm\b/.test(message) ? proseAsModule(paragraphAt(readable, place)) : null;
    const told = data ?? { reason, hint: syntaxHint(message, before.slice(-1), rest) };
    // An element that is never closed is so because its end was taken for code.
    const fence = /closing tag/i.test(message) ? findOpenFence(readable, file.file) : null;
    problems.push(fence ?? createProblem('mdx-syntax', { ...at, ...place }, told));
  }
  if (parsed.type === 'failed') {
    problems.push(...findElements(readable, file.file));
    return { type: 'unreadable', problems: inParts(problems, { file: file.file, originOf }) };
  }
  const named = { slug: file.slug, source: readable, title: data?.title ?? file.slug };
  const { outline } = outlineTalk(parsed.root, named);
  const talk = {
    ...file,
    text,
    outline,
    publicOutline: parsed.hasNotes ? outlineTalk(parsed.publicRoot, named).outline : outline,
    data,
    isPublished: data?.status === 'published',
    words: countWords(plainText(parsed.root)),
    secrets: parsed.hasNotes ? findPrivateWords(parsed.root, parsed.publicRoot, text) : [],
    placeAt: createPlaceFinder(text),
    originOf,
    parts,
  };
  return { type: 'read', talk, root: parsed.root, problems: inParts(problems, talk) };
}

/** Problems of a talk's text where they were written, which may be in a shared part. */
export function inParts(
  problems: readonly Problem[],
  { file, originOf }: Pick<TalkSource, 'file' | 'originOf'>,
): Problem[] {
  return problems.map((problem) =>
    problem.file === file ? { ...problem, ...originOf(problem.line) } : problem,
  );
}

function textOfPart(file: TalkFile, path: string): string | null {
  const content = file.read(`./${path}`);
  return content.type === 'text' ? content.text : null;
}

/** The first line of what stands between two blank lines. */
function paragraphAt(text: string, { line }: Place): string {
  const lines = text.split(/\r\n|\n/).slice(0, line);
  return lines[lines.findLastIndex((each) => each.trim() === '') + 1] ?? '';
}

function lineAt(text: string, { line }: Place): string {
  return text.split(/\r\n|\n/)[line - 1] ?? '';
}

/** The text from a place on. */
function textFrom(text: string, { line, column }: Place): string {
  return text
    .split(/\r\n|\n/)
    .slice(line - 1)
    .join('\n')
    .slice(column - 1);
}

/** Reads a text, without its style sheets and scripts when it cannot be read with them. */
function readPast(text: string, file: string, options: TextOptions) {
  const parsed = readTalkText(text, options);
  const raw = parsed.type === 'failed' ? findRawBlocks(text, file) : null;
  if (!raw || raw.problems.length === 0) return { parsed, readable: text, problems: [] };
  return { ...raw, parsed: readTalkText(raw.readable, options) };
}

/** A talk as the graph takes it: one whose frontmatter is broken can still be pointed at. */
export function asGraphTalk({ slug, data, publicOutline: outline }: TalkSource): Talk {
  return {
    slug,
    outline,
    data:
      data ??
      ({
        title: slug,
        status: 'published',
        aliases: [],
        moved: {},
        lang: 'en',
      } as unknown as Talk['data']),
  };
}

/** A talk that could be parsed with its tree, or nothing of it; and the problems of its text. */
type ReadTalk =
  | {
      readonly type: 'read';
      readonly talk: TalkSource;
      readonly root: SyntaxNode;
      readonly problems: readonly Problem[];
    }
  | { readonly type: 'unreadable'; readonly problems: readonly Problem[] };
