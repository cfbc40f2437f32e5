import type { Problem } from '../model/problem.ts';
import type { TalkFile, TalkSource } from '../model/sources.ts';
import type { Talk } from '../model/talk.ts';
import { createPlaceFinder } from '../lib/places.ts';
import { outlineTalk } from '../markdown/outline-talk.ts';
import { findModuleError, parseTalk } from '../markdown/parse-talk.ts';
import { createProblem } from '../problems/catalogue.ts';
import { withoutNotes } from '../syntax/without-notes.ts';
import { readFrontmatter } from './frontmatter.ts';
import { syntaxHint } from './syntax-hints.ts';
import { checkTextLimits } from './text-limits.ts';

/** Parses a talk and makes its outline; the talk is null when it cannot be read, and the problems say why. */
export function readTalk(file: TalkFile): ReadTalk {
  const at = { file: file.file, line: 1, column: 1 };
  const { content } = file;
  if (content.type === 'binary')
    return { talk: null, problems: [createProblem('not-utf8', at, {})] };
  if (content.type !== 'text') {
    const reason = content.type === 'missing' ? 'it is gone' : content.reason;
    return { talk: null, problems: [createProblem('unreadable-file', at, { reason })] };
  }
  const limits = checkTextLimits(content.text, file.file);
  if (limits.length > 0) return { talk: null, problems: limits };
  const { data, isReadable, problems: frontmatter } = readFrontmatter(content.text, file.file);
  if (!isReadable) return { talk: null, problems: frontmatter };
  const problems = [...frontmatter];
  const parsed = parseTalk(content.text);
  const failure = parsed.type === 'failed' ? parsed : findModuleError(content.text, parsed.root);
  if (failure) {
    const data = { reason: failure.message, hint: syntaxHint(failure.message) };
    problems.push(createProblem('mdx-syntax', { ...at, ...failure.place }, data));
  }
  if (parsed.type === 'failed') return { talk: null, problems };
  const { text } = content;
  const named = { slug: file.slug, source: text, title: data?.title ?? file.slug };
  const { outline, labels } = outlineTalk(parsed.root, named);
  const hasNotes = text.includes('<Notes');
  const talk = {
    ...file,
    text,
    root: parsed.root,
    outline,
    publicOutline: hasNotes ? outlineTalk(withoutNotes(parsed.root), named).outline : outline,
    labels,
    data,
    isPublished: data?.status === 'published',
    placeAt: createPlaceFinder(text),
  };
  return { talk, problems };
}

/** A talk as the graph takes it: one whose frontmatter is broken can still be pointed at. */
export function asGraphTalk({ slug, data, publicOutline: outline }: TalkSource): Talk {
  return {
    slug,
    outline,
    data:
      data ??
      ({ title: slug, status: 'published', aliases: [], moved: {} } as unknown as Talk['data']),
  };
}

/** A talk, or the reasons there is none. */
export interface ReadTalk {
  readonly talk: TalkSource | null;
  readonly problems: readonly Problem[];
}
