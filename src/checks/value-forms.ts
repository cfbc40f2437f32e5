import { Document } from 'yaml';
import type { z } from 'zod';
import { keysOf, partAt, type Schema } from './schema-parts.ts';

/**
 * What to write where a value does not fit: the same words in the form that fits, or what such a value looks like.
 *
 *     speakers: Jane    ->  Write `speakers: [{ name: Jane }]`.
 *     typography: no    ->  Write `typography: false`.
 *     duration: long    ->  Write a number above 0, at most 600.
 */
export function adviseValue(
  schema: z.ZodType,
  path: readonly PropertyKey[],
  { key, value, isJson }: WrittenValue,
): Advice | null {
  const part = partAt(schema, path);
  // What a rule on several values refuses may fit by itself.
  if (!part || part.safeParse(value).success) return null;
  const spell = isJson ? JSON.stringify : spellFlow;
  const prefix = typeof path.at(-1) === 'number' ? '' : isJson ? `"${key}": ` : `${key}: `;
  const fitted = fit(part, value);
  if (fitted !== undefined) {
    const instead = spell(fitted);
    const fix = `Write \`${prefix}${instead}\`.`;
    return isGuessed(value, fitted) ? { fix } : { fix, instead };
  }
  const described = describe(part, value, (example) => `\`${prefix}${spell(example)}\``);
  return described === null ? null : { fix: described };
}

/** The value in the form that a schema asks for; undefined when it has none. */
function fit(schema: Schema, value: unknown): unknown {
  const made = convert(schema, value);
  return made !== undefined && schema.safeParse(made).success ? made : undefined;
}

function convert(schema: Schema, value: unknown): unknown {
  const { type, element, shape } = schema.def;
  if (value === null || value === undefined || value === '') return undefined;
  if (type === 'array' && element) {
    const items: readonly unknown[] = Array.isArray(value) ? value : splitList(value);
    const fitted = items.map((item) =>
      element.safeParse(item).success ? item : fit(element, item),
    );
    return fitted.includes(undefined) ? undefined : fitted;
  }
  if (Array.isArray(value)) return value.length === 1 ? fitOrKeep(schema, value[0]) : undefined;
  if (type === 'object' && shape) {
    const first = keysOf(schema).find((key) => !shape[key]?.safeParse(undefined).success);
    const inner = first === undefined ? undefined : fitOrKeep(shape[first], value);
    return first === undefined || inner === undefined ? undefined : { [first]: inner };
  }
  if (typeof value === 'object') return undefined;
  const text = textOf(value).trim();
  if (type === 'string') return typeof value === 'string' ? text.toLowerCase() : text;
  if (type === 'number') return toNumber(text);
  if (type === 'boolean') return BOOLEANS.get(text.toLowerCase());
  if (type === 'enum') return schema.options?.find((each) => each === text.toLowerCase());
  return undefined;
}

function fitOrKeep(schema: Schema | undefined, value: unknown): unknown {
  return schema?.safeParse(value).success ? value : schema && fit(schema, value);
}

function splitList(value: unknown): unknown[] {
  if (typeof value !== 'string') return [value];
  return value
    .split(/[,;]/)
    .map((item) => item.trim())
    .filter(Boolean);
}

/** Names with a comma between them may be several, or one with where it belongs. */
function isGuessed(value: unknown, fitted: unknown): boolean {
  if (typeof value === 'object') return true;
  return (
    Array.isArray(fitted) && typeof fitted[0] === 'object' && /[,;&]|\sand\s/.test(textOf(value))
  );
}

/** A scalar of YAML as it may have been written; empty for anything else. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function toNumber(text: string): number | undefined {
  const digits = /^(\d+(?:\.\d+)?)\s*(?:m|min|mins|minutes?|wpm)?$/i.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['on', true],
  ['true', true],
  ['1', true],
  ['no', false],
  ['off', false],
  ['false', false],
  ['0', false],
]);

/** What a value of a schema looks like, in a sentence. */
function describe(
  schema: Schema,
  value: unknown,
  show: (example: unknown) => string,
): string | null {
  const { type } = schema.def;
  if (type === 'array') return `Write a list: ${show([exampleOf(schema.def.element) ?? '…'])}.`;
  if (type === 'object') return `Write keys with their values: ${show(exampleOf(schema))}.`;
  if (type === 'record') return 'Write keys with their values, one on each line.';
  if (type === 'boolean') return 'Write `true` or `false`.';
  if (type === 'enum')
    return `Write ${listOf((schema.options ?? []).map((option) => `\`${option}\``))}.`;
  if (type === 'number') return `Write a number${rangeOf(schema)}.`;
  if (type !== 'string') return null;
  const { maxLength } = schema;
  if (typeof value === 'string' && maxLength && value.trim().length > maxLength)
    return `Shorten it to at most ${maxLength} characters; it has ${value.trim().length}.`;
  if (typeof value !== 'string') return 'Write a text.';
  return value.trim() === '' ? 'Write at least one letter.' : null;
}

function exampleOf(schema: Schema | undefined): unknown {
  if (schema?.def.type !== 'object') return '…';
  const keys = keysOf(schema).filter(
    (key) => !schema.def.shape?.[key]?.safeParse(undefined).success,
  );
  return Object.fromEntries(
    (keys.length > 0 ? keys : keysOf(schema).slice(0, 1)).map((key) => [key, '…']),
  );
}

function rangeOf({ minValue, maxValue, safeParse }: Schema): string {
  const isSet = (bound: unknown): bound is number =>
    typeof bound === 'number' && Math.abs(bound) < Number.MAX_SAFE_INTEGER;
  const least = !isSet(minValue)
    ? ''
    : safeParse(minValue).success
      ? ` from ${minValue}`
      : ` above ${minValue}`;
  if (!isSet(maxValue)) return least;
  return least.startsWith(' from') ? `${least} to ${maxValue}` : `${least}, at most ${maxValue}`;
}

function listOf(names: readonly string[]): string {
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}

/** A value as YAML in one line: `[{ name: Jane }]`. */
function spellFlow(value: unknown): string {
  const text = new Document(value).toString({ collectionStyle: 'flow', lineWidth: 0 }).trim();
  return text.replace(/\[ /g, '[').replace(/ \]/g, ']');
}

/** A value as its author wrote it. */
interface WrittenValue {
  /** The key it stands after. */
  readonly key: string;
  readonly value: unknown;
  readonly isJson: boolean;
}

/** What to do about a value that does not fit. */
interface Advice {
  readonly fix: string;
  /** What to write in its place, when there is only one thing that it can mean. */
  readonly instead?: string;
}
