import type { Problem } from '../model/problem.ts';
import type { TalkFile, TalkSource } from '../model/sources.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import type { Talk } from '../model/talk.ts';
import { createPlaceFinder } from '../lib/places.ts';
import { countWords } from '../lib/words.ts';
import { outlineTalk } from '../markdown/outline-talk.ts';
import { findModuleError, parseTalk } from '../markdown/parse-talk.ts';
import { createProblem } from '../problems/catalogue.ts';
import { isElement, plainText, walk } from '../syntax/nodes.ts';
import { withoutNotes } from '../syntax/without-notes.ts';
import { readFrontmatter } from './frontmatter.ts';
import { syntaxHint } from './syntax-hints.ts';
import { checkTextLimits } from './text-limits.ts';

/** Reads a talk's text as far as it can be read, with what is wrong with it. */
export function readTalk(file: TalkFile): ReadTalk {
  const at = { file: file.file, line: 1, column: 1 };
  const { content } = file;
  if (content.type === 'binary')
    return { type: 'unreadable', problems: [createProblem('not-utf8', at, {})] };
  if (content.type !== 'text') {
    const reason = content.type === 'missing' ? 'it is gone' : content.reason;
    return { type: 'unreadable', problems: [createProblem('unreadable-file', at, { reason })] };
  }
  const limits = checkTextLimits(content.text, file.file);
  if (limits.length > 0) return { type: 'unreadable', problems: limits };
  const { data, isReadable, problems: frontmatter } = readFrontmatter(content.text, file.file);
  if (!isReadable) return { type: 'unreadable', problems: frontmatter };
  const problems = [...frontmatter];
  const parsed = parseTalk(content.text);
  const failure = parsed.type === 'failed' ? parsed : findModuleError(content.text, parsed.root);
  if (failure) {
    const { message, place } = failure;
    // The parser says the place in its sentence too.
    const reason = message.replace(` (${place.line}:${place.column})`, '');
    const data = { reason, hint: syntaxHint(message) };
    problems.push(createProblem('mdx-syntax', { ...at, ...place }, data));
  }
  if (parsed.type === 'failed') return { type: 'unreadable', problems };
  const { text } = content;
  const named = { slug: file.slug, source: text, title: data?.title ?? file.slug };
  const { outline } = outlineTalk(parsed.root, named);
  const hasNotes = text.includes('<Notes');
  const talk = {
    ...file,
    text,
    outline,
    publicOutline: hasNotes ? outlineTalk(withoutNotes(parsed.root), named).outline : outline,
    data,
    isPublished: data?.status === 'published',
    words: countWords(plainText(parsed.root)),
    secrets: hasNotes ? secretsOf(parsed.root) : [],
    placeAt: createPlaceFinder(text),
  };
  return { type: 'read', talk, root: parsed.root, problems };
}

/** The longest piece of each private note that stands in one run of text, long enough to be no accident. */
function secretsOf(root: SyntaxNode): string[] {
  const secrets: string[] = [];
  walk(root, (node) => {
    if (!isElement(node, 'Notes')) return true;
    const pieces: string[] = [];
    walk(node, (part) => void (part.type === 'text' && pieces.push(part.value ?? '')));
    const longest = pieces
      .sort((a, b) => b.length - a.length)[0]
      ?.split(/["'&<>“”‘’]/)
      .sort((a, b) => b.length - a.length)[0];
    if (longest && longest.trim().length >= 8) secrets.push(longest.trim());
    return false;
  });
  return secrets;
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

/** A talk that could be parsed with its tree, or nothing of it; and the problems of its text. */
type ReadTalk =
  | {
      readonly type: 'read';
      readonly talk: TalkSource;
      readonly root: SyntaxNode;
      readonly problems: readonly Problem[];
    }
  | { readonly type: 'unreadable'; readonly problems: readonly Problem[] };
