import type { Problem } from '../model/problem.ts';
import type { TalkTree } from '../model/sources.ts';
import type { JsxAttribute, SyntaxNode } from '../model/syntax.ts';
import {
  COMPONENT_OPTIONS,
  NEEDED_OPTIONS,
  type AuthorComponent,
  type OptionKind,
} from '../format/component-options.ts';
import { parseWidth } from '../format/picture-address.ts';
import { parseClock } from '../format/duration.ts';
import { filePathOf } from '../lib/decode.ts';
import { createProblem, type ProblemPlace } from '../problems/catalogue.ts';
import { suggest } from '../refs/suggest.ts';
import { elementsInCode } from '../syntax/code-elements.ts';
import { codeOf } from '../syntax/code.ts';
import { attributesOf, isElement, literalOf, placeOf, walk } from '../syntax/nodes.ts';

/** Options of components and asides that exist, with values they can have. The slide marker has its own check. */
export function checkComponentOptions(talk: TalkTree): Problem[] {
  const document = { source: talk.text, placeAt: talk.placeAt };
  const problems: Problem[] = [];
  walk(talk.root, (node) => {
    if (isElement(node)) problems.push(...checkElement(node, talk));
    if (node.type === 'containerDirective') problems.push(...checkAside(node, talk));
    if (codeOf(node, talk.text).length > 0)
      for (const element of elementsInCode(node, document))
        problems.push(...checkElement(element, talk));
  });
  return problems;
}

function checkElement(node: SyntaxNode, { file }: TalkTree): Problem[] {
  const name = node.name ?? '';
  const at = { file, ...placeOf(node) };
  const repeated = repeatedIn(node).map((option) => badOption(at, option, 'two values', 'it once'));
  if (!Object.hasOwn(COMPONENT_OPTIONS, name) || name === 'Slide') return repeated;
  const options: Readonly<Record<string, OptionKind>> = COMPONENT_OPTIONS[name as AuthorComponent];
  const where = `\`<${name}>\``;
  const attributes = attributesOf(node);
  const seen = new Set<string>();
  const problems = attributes.flatMap((attribute) => {
    const option = attribute.name;
    if (option === undefined)
      return name === 'Video' || name === 'Fragment'
        ? []
        : [badOption(at, '{…}', spreadOf(attribute), PLAIN)];
    if (name === 'Fragment' || SAFETY.test(option)) return [];
    const kind = Object.hasOwn(options, option) ? options[option] : undefined;
    if (kind === undefined) {
      const place = { ...at, suggestions: suggest(option, Object.keys(options)), target: option };
      const instead = insteadOf(name, option);
      return [
        createProblem('unknown-option', place, { option, where, ...(instead && { instead }) }),
      ];
    }
    if (seen.has(option)) return [];
    seen.add(option);
    return checkValue(attribute, { option, kind, name, at });
  });
  const isOpen = attributes.some((attribute) => attribute.name === undefined);
  const needed = isOpen ? [] : (NEEDED_OPTIONS[name as AuthorComponent] ?? []);
  const missing = needed.filter((option) => !seen.has(option));
  if (name === 'Figure' && !isOpen && !seen.has('src') && (node.children ?? []).length === 0)
    missing.push('src');
  return [
    ...repeated,
    ...problems,
    ...missing.map((option) => createProblem('missing-option', at, { option, where })),
  ];
}

/** The options that an element has more than once; only one of their values counts. */
function repeatedIn(node: SyntaxNode): string[] {
  const names = attributesOf(node).flatMap(({ name }) => name ?? []);
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

/** Handlers, styles and raw HTML are named by the check on safety. */
const SAFETY = /^(?:on[A-Za-z]|style$|set:html$|dangerouslySetInnerHTML$|innerHTML$|srcdoc$|v-)/;

const PLAIN = 'a plain text: options are read before code runs';

function insteadOf(name: string, option: string): string | null {
  if (/^class(?:Name)?$/.test(option))
    return 'Take it out: the look of components comes from the theme of the site.';
  if (name === 'Columns' && /^(?:widths?|cols|ratio|sizes?|grid)$/.test(option))
    return 'Put each side into `<Column width="40%">`.';
  if (/^(?:height|size|scale|w|h)$/.test(option) && /^(?:Figure|Video|Column)$/.test(name))
    return 'Write `width="50%"`; the height follows.';
  if (name === 'Steps') return 'Take it out: steps come in the order they are written.';
  if (name === 'Video' && option === 'controls')
    return 'Take it out: a film always has its controls.';
  return null;
}

interface Wanted {
  readonly option: string;
  readonly kind: OptionKind;
  readonly name: string;
  readonly at: ProblemPlace;
}

function checkValue(attribute: JsxAttribute, wanted: Wanted): Problem[] {
  const { option, kind, name, at } = wanted;
  const value = valueOf(attribute, name);
  if (kind === 'flag') {
    const isFlag = value.type === 'bare' || value.type === 'code';
    return isFlag
      ? []
      : [badOption(at, option, value.text, `the word alone: \`<${name} ${option} />\``)];
  }
  if (value.type === 'bare') return [badOption(at, option, '', `a value: \`${option}="…"\``)];
  // A film is shown by a component that runs, so its values may be made by code.
  if (value.type === 'code')
    return name === 'Video' ? [] : [badOption(at, option, `{${value.text}}`, PLAIN)];
  return checkText(value.text, wanted);
}

function checkText(text: string, { option, kind, name, at }: Wanted): Problem[] {
  const isRemote = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(text);
  if (kind === 'text') return [];
  if (text.trim() === '') return [badOption(at, option, text, `a value: \`${option}="…"\``)];
  switch (kind) {
    case 'width':
      if (parseWidth(text) !== null) return [];
      return [
        badOption(
          at,
          option,
          text,
          'a percent from `1%` to `100%`, or a fraction such as `2/3`',
          nearWidths(text),
        ),
      ];
    case 'clock':
      if (parseClock(text) !== null || /^\d+(?:\.\d+)?s?$/.test(text)) return [];
      return [badOption(at, option, text, 'seconds, such as `10`, or a time such as `1:30`')];
    case 'picture':
      if (isRemote || /\.(?:svg|png|jpe?g|gif|webp|avif)$/i.test(filePathOf(text))) return [];
      return [badOption(at, option, text, 'a picture, such as `./file.png`')];
    case 'captions':
      if (name === 'Video' && /\.srt$/i.test(filePathOf(text)))
        return [badOption(at, option, text, 'captions that browsers show, such as `./file.vtt`')];
      if (isRemote || /\.(?:vtt|srt)$/i.test(filePathOf(text))) return [];
      return [badOption(at, option, text, 'captions, such as `./file.vtt`')];
    case 'film':
      if (isRemote || /\.(?:mp4|m4v|webm|ogv|mov)$/i.test(filePathOf(text))) return [];
      return [createProblem('not-a-film', { ...at, target: text }, { path: text })];
    default:
      return [];
  }
}

function nearWidths(text: string): string[] {
  const number = /^(\d{1,3})(?:\.\d+)?\s*%?$/.exec(text.trim())?.[1];
  return number && parseWidth(`${number}%`) !== null ? [`${number}%`] : [];
}

/** A value as it is written: a text or number, a bare name, or code that must run. */
function valueOf(
  { value }: JsxAttribute,
  component: string,
): { type: 'text' | 'bare' | 'code'; text: string } {
  if (value === null || value === undefined) return { type: 'bare', text: '' };
  if (typeof value === 'string') return { type: 'text', text: value };
  const literal =
    literalOf(value.value) ?? (component === 'Video' ? numberOf(value.value) : undefined);
  return literal === undefined
    ? { type: 'code', text: value.value }
    : { type: 'text', text: literal };
}

/** Numbers reach a component that runs; the others read nothing but text. */
function numberOf(code: string): string | undefined {
  return /^\s*(-?[\d.]+)\s*$/.exec(code)?.[1];
}

/** `{...props}` as it is written. */
export function spreadOf({ value }: JsxAttribute): string {
  return `{${typeof value === 'string' ? value : (value?.value ?? '')}}`;
}

function badOption(
  at: ProblemPlace,
  option: string,
  value: string,
  allowed: string,
  suggestions: readonly string[] = [],
): Problem {
  return createProblem(
    'bad-option',
    { ...at, suggestions, target: value },
    { option, value, allowed },
  );
}

/** `:::note{.big}`: an aside has a title in brackets and no options. */
function checkAside(node: SyntaxNode, { file }: TalkTree): Problem[] {
  const at = { file, ...placeOf(node) };
  const attributes = Object.keys(node.attributes ?? {});
  return attributes.map((option) => {
    const instead = /^(?:title|label|name)$/.test(option)
      ? `Write the title in brackets: \`:::${node.name}[Title]\`.`
      : 'Take it out: an aside has a title in brackets and no options.';
    const place = { ...at, target: option };
    return createProblem('unknown-option', place, {
      option,
      where: `\`:::${node.name}\``,
      instead,
    });
  });
}
