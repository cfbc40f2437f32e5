import { parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../model/problem.ts';
import type { TalkSource } from '../model/sources.ts';
import { createProblem, type ProblemPlace } from '../problems/catalogue.ts';
import { pageAsTalk, PageSchema } from '../schema/page.ts';
import {
  completeTalk,
  PublishedTalkSchema,
  TalkSchema,
  USUAL_TALK,
  type Talk,
  type TalkDefaults,
} from '../schema/talk.ts';
import { findForeignKeys } from './foreign/frontmatter-keys.ts';
import { findLostFrontmatter } from './lost-frontmatter.ts';
import { placeOfPath, readYaml, schemaProblems, type YamlSource } from './yaml-problems.ts';

/** Reads a talk's frontmatter; the data is null when it is not valid, and the problems say why. */
export function readFrontmatter(
  text: string,
  file: string,
  defaults: TalkDefaults = USUAL_TALK,
  kind: 'talk' | 'page' = 'talk',
): ReadFrontmatter {
  const start = { file, line: 1, column: 1 };
  const unreadable = (id: 'empty-talk' | 'frontmatter-unclosed') => ({
    data: null,
    isReadable: false,
    problems: [createProblem(id, start, {})],
  });
  if (text.trim() === '') return unreadable('empty-talk');
  const lines = linesOf(text);
  if (lines[0]?.trimEnd() !== '---') {
    const lost = findLostFrontmatter(text, lines);
    if (!lost) return failed([createProblem('frontmatter-missing', start, {})]);
    const { line, what, fix, rest } = lost;
    const problem = createProblem(
      'frontmatter-misplaced',
      { file, line, column: 1 },
      { what, fix },
    );
    return { ...failed([problem]), rest };
  }
  const end = findEnd(lines);
  if (end < 0) return unreadable('frontmatter-unclosed');
  const written = lines.slice(1, end);
  const yaml = readLines(written, file);
  if (yaml.problems.length > 0)
    return runsIntoText(written) ? unreadable('frontmatter-unclosed') : failed(yaml.problems);
  if (typeof (yaml.value ?? {}) !== 'object' || Array.isArray(yaml.value)) {
    const data = { where: yaml.where, wanted: 'map' } as const;
    return failed([createProblem('wrong-shape', { file, line: 2, column: 1 }, data)]);
  }
  if (kind === 'page') return readPage(yaml, defaults);
  const schema = isPublished(yaml.value) ? PublishedTalkSchema : TalkSchema;
  const parsed = schema.safeParse(yaml.value ?? {});
  if (!parsed.success) return failed([...yaml.cut, ...explain(yaml, schema, parsed.error)]);
  return { data: completeTalk(parsed.data, defaults), isReadable: true, problems: yaml.cut };
}

/** The frontmatter of a page is made of fewer keys. */
function readPage(yaml: YamlSource, defaults: TalkDefaults): ReadFrontmatter {
  const parsed = PageSchema.safeParse(yaml.value ?? {});
  if (!parsed.success)
    return failed([...yaml.cut, ...schemaProblems(yaml, PageSchema, parsed.error)]);
  return { data: pageAsTalk(parsed.data, defaults), isReadable: true, problems: yaml.cut };
}

/** What is wrong, with the keys of other tools under what they are here. */
function explain(yaml: YamlSource, schema: z.ZodType, error: z.ZodError): Problem[] {
  const wrong = new Set(
    error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' && issue.path.length === 0
        ? issue.keys
        : issue.path.slice(0, 1).map(String),
    ),
  );
  const isKey = (key: string) => !wrong.has(key) || (key !== 'theme' && key in TalkSchema.shape);
  const foreign = findForeignKeys(yaml.value, isKey, (key) => placeOfPath(yaml, [key], true));
  const known = new Set(foreign.map(({ target }) => target));
  const others = error.issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys' || issue.path.length > 0)
      return known.has(String(issue.path[0] ?? '')) ? [] : [issue];
    const keys = issue.keys.filter((key) => !known.has(key));
    return keys.length > 0 ? [{ ...issue, keys }] : [];
  });
  return [...foreign, ...schemaProblems(yaml, schema, { issues: others })];
}

function isPublished(value: unknown): boolean {
  return (value as { status?: unknown } | null)?.status === 'published';
}

function failed(problems: readonly Problem[]): ReadFrontmatter {
  return { data: null, isReadable: true, problems };
}

/** Whether the dashes that seem to end the frontmatter open a slide: keys that are sound, then a heading. */
function runsIntoText(lines: readonly string[]): boolean {
  const heading = lines.findIndex((line) => /^#{2,6}\s/.test(line));
  if (heading < 1) return false;
  return parseDocument(lines.slice(0, heading).join('\n')).errors.length === 0;
}

/** The frontmatter of a talk that has one, for the place of each of its parts, and the line that closes it. */
export function openFrontmatter({ text, file }: Pick<TalkSource, 'text' | 'file'>): Frontmatter {
  const lines = linesOf(text);
  const end = findEnd(lines);
  return { yaml: readLines(lines.slice(1, end), file), endLine: end + 1 };
}

/** Where a key of the frontmatter is written; the start of the file when it is not. */
export function placeOfKey(key: string, { file, text, placeAt }: TalkSource): ProblemPlace {
  const at = text.search(new RegExp(`^${key}:`, 'm'));
  return { file, ...placeAt(Math.max(at, 0)) };
}

function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}

function findEnd(lines: readonly string[]): number {
  return lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
}

function readLines(lines: readonly string[], file: string): YamlSource {
  return readYaml(lines.join('\n'), {
    file,
    offset: 1,
    where: 'The frontmatter',
    kind: 'frontmatter',
  });
}

/** A talk's frontmatter as it is written. */
export interface Frontmatter {
  readonly yaml: YamlSource;
  /** Where the second `---` stands. */
  readonly endLine: number;
}

/** Valid data, or the reasons there is none. */
export interface ReadFrontmatter {
  readonly data: Talk | null;
  /** Whether the text after it can be told from it. */
  readonly isReadable: boolean;
  readonly problems: readonly Problem[];
  /** The text as if the frontmatter were not in it, where it is in a place or a form that nothing reads. */
  readonly rest?: string;
}
