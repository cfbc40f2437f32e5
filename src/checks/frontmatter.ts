import type { Problem } from '../model/problem.ts';
import { createProblem } from '../problems/catalogue.ts';
import { suggest } from '../refs/suggest.ts';
import { TalkSchema, type Talk } from '../schema/talk.ts';
import { readYaml, schemaProblems } from './yaml-problems.ts';

/** Reads a talk's frontmatter; the data is null when it is not valid, and the problems say why. */
export function readFrontmatter(text: string, file: string): ReadFrontmatter {
  const start = { file, line: 1, column: 1 };
  if (text.trim() === '') return { data: null, problems: [createProblem('empty-talk', start, {})] };
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (lines[0]?.trimEnd() !== '---')
    return { data: null, problems: [createProblem('frontmatter-missing', start, {})] };
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end < 0) return { data: null, problems: [createProblem('frontmatter-unclosed', start, {})] };
  const yaml = readYaml(lines.slice(1, end).join('\n'), {
    file,
    offset: 1,
    where: 'The frontmatter',
  });
  if (yaml.problems.length > 0) return { data: null, problems: yaml.problems };
  const parsed = TalkSchema.safeParse(yaml.value ?? {});
  if (parsed.success) return { data: parsed.data, problems: [] };
  return { data: null, problems: schemaProblems(yaml, parsed.error).map(withKeySuggestions) };
}

/** A key that is no key of the whole schema may still be one: `titel` for `title`. */
function withKeySuggestions(problem: Problem): Problem {
  if (problem.id !== 'unknown-key' || problem.suggestions.length > 0 || problem.target === null)
    return problem;
  return { ...problem, suggestions: suggest(problem.target, Object.keys(TalkSchema.shape)) };
}

/** Valid data, or the reasons there is none. */
export interface ReadFrontmatter {
  readonly data: Talk | null;
  readonly problems: readonly Problem[];
}
