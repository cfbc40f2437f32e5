import { parseDocument } from 'yaml';
import type { Problem } from '../model/problem.ts';
import type { TalkSource } from '../model/sources.ts';
import { createProblem } from '../problems/catalogue.ts';
import { TalkSchema, type Talk } from '../schema/talk.ts';
import { readYaml, schemaProblems, type YamlSource } from './yaml-problems.ts';

/** Reads a talk's frontmatter; the data is null when it is not valid, and the problems say why. */
export function readFrontmatter(text: string, file: string): ReadFrontmatter {
  const start = { file, line: 1, column: 1 };
  const unreadable = (id: 'empty-talk' | 'frontmatter-unclosed') => ({
    data: null,
    isReadable: false,
    problems: [createProblem(id, start, {})],
  });
  if (text.trim() === '') return unreadable('empty-talk');
  const lines = linesOf(text);
  if (lines[0]?.trimEnd() !== '---')
    return failed([createProblem('frontmatter-missing', start, {})]);
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
  const parsed = TalkSchema.safeParse(yaml.value ?? {});
  return parsed.success
    ? { data: parsed.data, isReadable: true, problems: [] }
    : failed(schemaProblems(yaml, TalkSchema, parsed.error));
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

function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}

function findEnd(lines: readonly string[]): number {
  return lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
}

function readLines(lines: readonly string[], file: string): YamlSource {
  return readYaml(lines.join('\n'), { file, offset: 1, where: 'The frontmatter' });
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
}
