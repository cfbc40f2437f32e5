import type { en, PluralForms } from './words/en.ts';

/** The name of a message. */
export type WordKey = keyof typeof en;

/** The words of one language: every key, and for messages that depend on a number the forms of its language. */
export type Words = {
  readonly [Key in WordKey]: (typeof en)[Key] extends string ? string : PluralForms;
};

/** What a message needs to be filled in. */
export type ValuesOf<Key extends WordKey> = Readonly<
  Record<NameOf<(typeof en)[Key]>, string | number>
>;

/** The arguments after a key: none for a message without placeholders. */
export type GivenFor<Key extends WordKey> =
  NameOf<(typeof en)[Key]> extends never ? [] : [values: ValuesOf<Key>];

/** A message with the values given, in the form that `{count}` asks for. */
export function fillMessage(message: Message, values: Values, format: NumberFormat): string {
  return partsOfMessage(message, values, format)
    .map(({ text }) => text)
    .join('');
}

/**
 * A message cut where its elements begin and end, and at placeholders without a value.
 *
 *     'See <talks>the list</talks> or {more}.'   ->   'See ', {talks: 'the list'}, ' or ', {more: ''}, '.'
 */
export function partsOfMessage(
  message: Message,
  values: Values,
  { plural, number }: NumberFormat,
): MessagePart[] {
  const count = Number(values['count'] ?? 0);
  const text = typeof message === 'string' ? message : (message[plural(count)] ?? message.other);
  const parts: MessagePart[] = [];
  let at = 0;
  for (const { index, 0: whole, groups = {} } of text.matchAll(MARKS)) {
    add(text.slice(at, index));
    const { value = '', name = '', inside = '' } = groups;
    const given = values[value];
    if (name !== '') parts.push({ name, text: filled(inside) });
    else if (given === undefined) parts.push({ name: value, text: '' });
    else add(shown(given));
    at = index + whole.length;
  }
  add(text.slice(at));
  return parts;

  function add(words: string): void {
    const last = parts.at(-1);
    if (words === '') return;
    if (last?.name === null) parts[parts.length - 1] = { ...last, text: last.text + words };
    else parts.push({ name: null, text: words });
  }

  function filled(words: string): string {
    return words.replace(/\{(\w+)\}/g, (_, name: string) => shown(values[name] ?? ''));
  }

  function shown(value: string | number): string {
    return typeof value === 'number' ? number(value) : value;
  }
}

const MARKS = /\{(?<value>\w+)\}|<(?<name>\w+)>(?<inside>.*?)<\/\w+>/g;

type Message = string | PluralForms;
type Values = Readonly<Record<string, string | number | undefined>>;

/** How numbers are written and told apart. */
export interface NumberFormat {
  readonly plural: (count: number) => Intl.LDMLPluralRule;
  readonly number: (value: number) => string;
}

/** How numbers are written in a language: with the digits of code and clocks, so that one page has one kind. */
export function numberFormat(lang: string): NumberFormat {
  const plurals = new Intl.PluralRules(lang);
  const numbers = new Intl.NumberFormat(lang, { numberingSystem: 'latn', useGrouping: 'min2' });
  return { plural: (count) => plurals.select(count), number: (value) => numbers.format(value) };
}

/** A piece of a message. */
export interface MessagePart {
  /** Of the element the words are in, or of a placeholder without a value; null for plain words. */
  readonly name: string | null;
  readonly text: string;
}

type NameOf<M> = M extends string
  ? PlaceholderOf<M>
  : M extends { readonly other: infer Text }
    ? PlaceholderOf<Text> | 'count'
    : never;
type PlaceholderOf<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholderOf<Rest>
  : never;
