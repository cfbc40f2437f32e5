import {
  isMap,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../model/problem.ts';
import { createProblem } from '../problems/catalogue.ts';
import { suggest } from '../refs/suggest.ts';
import { findCutValues, reasonOfRemark } from './yaml-comments.ts';
import { keysOf, partAt } from './schema-parts.ts';
import { adviseValue } from './value-forms.ts';
import { findFaults, firstSentence } from './yaml-faults.ts';

/** More aliases than any author writes by hand; a bomb has millions. */
const MOST_ALIASES = 100;

/**
 * Reads YAML and holds it against a schema, with every problem at the key or value it is about.
 *
 * @param offset how many lines stand above the YAML in its file
 */
export function readYaml(text: string, { file, offset, where, kind }: YamlContext): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
  });
  const placeAt = (at: number) => {
    const { line, col } = lines.linePos(at);
    return { file, line: line + offset, column: Math.max(1, col) };
  };
  const problemAt = (at: number, reason: string) =>
    kind === 'frontmatter'
      ? createProblem('frontmatter-yaml', placeAt(at), { reason })
      : createProblem('data-syntax', placeAt(at), { file, kind, reason });
  const problems = findFaults(text, document).map(({ at, reason }) => problemAt(at, reason));
  const value = problems.length > 0 ? undefined : toValue();
  const cut = problems.length > 0 ? [] : findCutValues(text, document, placeAt);
  return { value, problems, cut, document, placeAt, where, file, text, kind };

  function toValue(): unknown {
    try {
      const made = document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown;
      // An alias inside what it names has no end, and no text either.
      JSON.stringify(made);
      return made;
    } catch (error) {
      const isEndless = error instanceof ReferenceError || error instanceof TypeError;
      const reason = isEndless
        ? 'it has no end, or too many aliases'
        : firstSentence(String(error));
      problems.push(problemAt(firstAlias(document), reason));
      return undefined;
    }
  }
}

/** Only aliases can make a value endless. */
function firstAlias(document: Document): number {
  let at = 0;
  visit(document, {
    Alias(_, { range }) {
      at = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return at;
}

/** What a schema finds wrong with a YAML source, at the lines it is about. */
export function schemaProblems(
  source: YamlSource,
  schema: z.ZodType,
  error: Pick<z.ZodError, 'issues'>,
  prefix: readonly PropertyKey[] = [],
): Problem[] {
  const problems = error.issues.flatMap((issue) =>
    issueProblems(source, schema, issue, [...prefix, ...issue.path]),
  );
  // A misspelt key is missing under its right name: that is one mistake.
  const meant = new Set(
    problems.flatMap(({ id, message, suggestions }) =>
      id === 'unknown-key' ? suggestions.map((key) => `${whereOf(message)} ${key}`) : [],
    ),
  );
  return problems.filter(
    ({ id, message, target }) =>
      id !== 'missing-key' || !meant.has(`${whereOf(message)} ${target ?? ''}`),
  );
}

/** What a message says a key is in: everything before its verb. */
function whereOf(message: string): string {
  return message.split(/ (?:has no|lacks the) key /)[0] ?? '';
}

function issueProblems(
  source: YamlSource,
  schema: z.ZodType,
  issue: z.core.$ZodIssue,
  path: readonly PropertyKey[],
): Problem[] {
  const where = path.length === 0 ? source.where : `\`${path.map(String).join('.')}\``;
  if (issue.code === 'unrecognized_keys') {
    const known = keysOf(partAt(schema, issue.path));
    return issue.keys.map((key) =>
      createProblem(
        'unknown-key',
        {
          ...placeOfPath(source, [...path, key], true),
          suggestions: suggest(key, known),
          target: key,
        },
        { key, where },
      ),
    );
  }
  if (issue.code === 'invalid_key') {
    const data = {
      key: `key of ${keyName(path.slice(0, -1))}`,
      value: `\`${String(path.at(-1))}\``,
      ...apart(issue.issues[0] ? reasonOf(issue.issues[0]) : 'is not a key'),
    };
    data.fix ??= 'Rename the key.';
    return [createProblem('bad-value', placeOfPath(source, path, true), data)];
  }
  const key = keyName(path);
  if (valueAt(source.value, path) === undefined) {
    const parent = path.slice(0, -1);
    const parentName = parent.length === 0 ? source.where : `\`${parent.map(String).join('.')}\``;
    return [
      createProblem(
        'missing-key',
        { ...placeOfPath(source, parent, false), target: key },
        { key, where: parentName },
      ),
    ];
  }
  const written = valueAt(source.value, path);
  const told = apart(reasonOfRemark(source, path) ?? reasonOf(issue));
  const isJson = source.kind === 'JSON';
  const advice =
    told.fix === undefined
      ? adviseValue(schema, issue.path, { key, value: written, isJson })
      : null;
  const near = nearValues(source, issue, path);
  const place = {
    ...placeOfPath(source, path, false),
    suggestions: near.length === 0 && advice?.instead !== undefined ? [advice.instead] : near,
    ...(advice?.instead !== undefined && { target: textOfPath(source, path) }),
  };
  const value = `\`${JSON.stringify(written)}\``;
  return [createProblem('bad-value', place, { key, value, fix: advice?.fix, ...told })];
}

/** A reason without what to do, which is told apart: `is no date; write \`2018\``. */
function apart(reason: string): { reason: string; fix?: string | undefined } {
  const told = /^(.*?)(?:;|\.) ((?:write|put|add)\b.*)$/is.exec(reason);
  if (!told) return { reason };
  const [, what = '', fix = ''] = told;
  return { reason: what, fix: `${fix.charAt(0).toUpperCase()}${fix.slice(1)}.` };
}

/** Of the values a key may have, those that come near what was written. */
function nearValues(
  source: YamlSource,
  issue: z.core.$ZodIssue,
  path: readonly PropertyKey[],
): string[] {
  const written = valueAt(source.value, path);
  if (issue.code !== 'invalid_value' || typeof written !== 'string') return [];
  return suggest(written, issue.values.map(String));
}

/** Where a path of keys leads in the file: at the key itself, or at its value. */
export function placeOfPath(
  source: YamlSource,
  path: readonly PropertyKey[],
  atKey: boolean,
): YamlPlace {
  let node: unknown = source.document.contents;
  let at = 0;
  for (const [index, part] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(part),
      );
      const key = pair?.key as Node | undefined;
      const value = pair?.value as Node | undefined;
      const isLast = index === path.length - 1;
      at = (isLast && !atKey ? value?.range?.[0] : key?.range?.[0]) ?? key?.range?.[0] ?? at;
      node = value;
    } else {
      const items = (node as { items?: Node[] } | undefined)?.items;
      node = items?.[Number(part)];
      at = (node as Node | undefined)?.range?.[0] ?? at;
    }
  }
  return source.placeAt(at);
}

/** A value as it is written. */
function textOfPath({ document, text }: YamlSource, path: readonly PropertyKey[]): string {
  const node = document.getIn(path, true);
  return isScalar(node) && node.range ? text.slice(node.range[0], node.range[1]) : '';
}

/** `tags[0]` for an item of a list, the key itself for anything else. */
function keyName(path: readonly PropertyKey[]): string {
  const last = path.at(-1) ?? '';
  return typeof last === 'number' ? `${String(path.at(-2) ?? '')}[${last}]` : String(last);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, part) => (at as Record<PropertyKey, unknown> | null | undefined)?.[part],
    value,
  );
}

/** Messages of the schemas are predicates (`is no date …`); the library's own are sentences about types. */
function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return TYPES[issue.expected] ?? `is not a ${issue.expected}`;
  if (issue.code === 'invalid_value')
    return `is none of ${issue.values.map((each) => `\`${String(each)}\``).join(', ')}`;
  if (issue.code === 'too_big' && NUMBERS.has(issue.origin)) return `is more than ${issue.maximum}`;
  if (issue.code === 'too_small' && NUMBERS.has(issue.origin))
    return `is ${issue.inclusive === true ? 'less than' : 'not above'} ${issue.minimum}`;
  return firstSentence(issue.message);
}

const NUMBERS: ReadonlySet<string> = new Set(['number', 'int']);

/** What is wrong with a value that is not of a type. */
const TYPES: Readonly<Record<string, string>> = {
  array: 'is not a list',
  boolean: 'is neither `true` nor `false`',
  int: 'is not a whole number',
  number: 'is not a number',
  object: 'is not a map of keys to values',
  record: 'is not a map of keys to values',
  string: 'is not a text',
};

/** Which file a YAML text is from. */
export interface YamlContext {
  readonly file: string;
  readonly offset: number;
  /** What the text is called in a message: `The frontmatter`. */
  readonly where: string;
  /** What its author takes it for; what is written as JSON is read by the same rules. */
  readonly kind: 'frontmatter' | 'YAML' | 'JSON';
}

interface YamlPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A YAML text with its value and where each part of it stands. */
export interface YamlSource {
  /** Undefined when the text is not valid YAML. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Texts that end before a `#`, as warnings. */
  readonly cut: readonly Problem[];
  readonly document: Document;
  readonly placeAt: (offset: number) => YamlPlace;
  readonly where: string;
  readonly file: string;
  readonly text: string;
  readonly kind: YamlContext['kind'];
}
