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

/** More aliases than any author writes by hand; a bomb has millions. */
const MOST_ALIASES = 100;

/**
 * Reads YAML and holds it against a schema, with every problem at the key or value it is about.
 *
 * @param offset how many lines stand above the YAML in its file
 */
export function readYaml(text: string, { file, offset, where }: YamlContext): YamlSource {
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
  const problems = document.errors.map((error) =>
    createProblem('frontmatter-yaml', placeAt(error.pos[0]), { reason: sentence(error.message) }),
  );
  const value = problems.length > 0 ? undefined : toValue();
  return { value, problems, document, placeAt, where, file };

  function toValue(): unknown {
    try {
      const made = document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown;
      // An alias inside what it names has no end, and no text either.
      JSON.stringify(made);
      return made;
    } catch (error) {
      const isEndless = error instanceof ReferenceError || error instanceof TypeError;
      const reason = isEndless ? 'it has no end, or too many aliases' : sentence(String(error));
      problems.push(createProblem('frontmatter-yaml', placeAt(firstAlias(document)), { reason }));
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
  error: z.ZodError,
  prefix: readonly PropertyKey[] = [],
): Problem[] {
  return error.issues.flatMap((issue) =>
    issueProblems(source, schema, issue, [...prefix, ...issue.path]),
  );
}

function issueProblems(
  source: YamlSource,
  schema: z.ZodType,
  issue: z.core.$ZodIssue,
  path: readonly PropertyKey[],
): Problem[] {
  const where = path.length === 0 ? source.where : `\`${path.map(String).join('.')}\``;
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
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
      reason: issue.issues[0] ? reasonOf(issue.issues[0]) : 'is no key',
    };
    return [createProblem('bad-value', placeOfPath(source, path, true), data)];
  }
  const key = keyName(path);
  if (valueAt(source.value, path) === undefined) {
    const parent = path.slice(0, -1);
    const parentName = parent.length === 0 ? source.where : `\`${parent.map(String).join('.')}\``;
    return [
      createProblem('missing-key', placeOfPath(source, parent, false), { key, where: parentName }),
    ];
  }
  const value = `\`${JSON.stringify(valueAt(source.value, path))}\``;
  return [
    createProblem('bad-value', placeOfPath(source, path, false), {
      key,
      value,
      reason: reasonOf(issue),
    }),
  ];
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
  if (issue.code === 'invalid_type') return `is no ${issue.expected}`;
  if (issue.code === 'invalid_value')
    return `is none of ${issue.values.map((each) => `\`${String(each)}\``).join(', ')}`;
  if (issue.code === 'too_big' && issue.origin === 'number') return `is more than ${issue.maximum}`;
  if (issue.code === 'too_small' && issue.origin === 'number')
    return `is not above ${issue.minimum}`;
  return sentence(issue.message);
}

/** The keys an object of the schema may have; the library does not say them with its complaint. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let at = unwrap(schema);
  for (const part of path) {
    const { shape, element } = at as SchemaParts;
    at = unwrap(typeof part === 'number' ? element : shape?.[String(part)]);
  }
  return Object.keys((at as SchemaParts).shape ?? {});
}

/** A schema without what makes it optional or gives it a default. */
function unwrap(schema: unknown): object {
  let def = (schema as { def?: SchemaParts } | undefined)?.def ?? {};
  while (def.innerType !== undefined) def = (def.innerType as { def: SchemaParts }).def;
  return def;
}

interface SchemaParts {
  readonly innerType?: unknown;
  readonly element?: unknown;
  readonly shape?: Readonly<Record<string, unknown>>;
}

function sentence(message: string): string {
  return message.split('\n')[0]?.replace(/[.:]$/, '') ?? message;
}

/** Which file a YAML text is from. */
export interface YamlContext {
  readonly file: string;
  readonly offset: number;
  /** What the text is called in a message: `The frontmatter`. */
  readonly where: string;
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
  readonly document: Document;
  readonly placeAt: (offset: number) => YamlPlace;
  readonly where: string;
  readonly file: string;
}
