import type { JsonSchema } from './json-schemas.ts';

/** The tables of a reference page: one for the schema itself, and one for each key that has keys of its own. */
export function settingsTables(schema: JsonSchema): string {
  const parts = nestedParts(schema, '');
  return [tableOf(schema), ...parts.map(partText)].join('\n\n');
}

function partText({ path, schema, text }: Part): string {
  return `## \`${path}\`\n\n${text === '' ? '' : `${text}\n\n`}${tableOf(schema)}`;
}

/** Every object below a schema, in the order of the keys. */
function nestedParts({ properties = {} }: JsonSchema, above: string): Part[] {
  return Object.entries(properties).flatMap(([key, each]) => {
    const path = above === '' ? key : `${above}.${key}`;
    const values = typeof each.additionalProperties === 'object' ? each.additionalProperties : null;
    const inner = each.items ?? values ?? each;
    if (!inner.properties) return [];
    const name = each.items ? `${path}[]` : values ? `${path}.*` : path;
    return [
      { path: name, schema: inner, text: each.description ?? '' },
      ...nestedParts(inner, name),
    ];
  });
}

function tableOf({ properties = {}, required = [] }: JsonSchema): string {
  const rows = Object.entries(properties).map(([key, each]) => {
    const name = `\`${key}\`${required.includes(key) ? ' (needed)' : ''}`;
    return `| ${[name, kindOf(each), each.description ?? '', defaultOf(each)].map(cell).join(' | ')} |`;
  });
  return ['| key | value | what it is | default |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}

function kindOf({
  type,
  enum: values,
  items,
  properties,
  format,
  additionalProperties,
  anyOf,
}: JsonSchema): string {
  if (anyOf)
    return [...new Set(anyOf.map(kindOf))].join(' or ').replace('keys, see below', 'a map');
  if (values) return values.map((value) => `\`${String(value)}\``).join(', ');
  if (items) return items.properties ? 'a list, see below' : 'a list';
  if (properties)
    return [type].flat().includes('string') ? 'text or keys, see below' : 'keys, see below';
  if (typeof additionalProperties === 'object')
    return additionalProperties.properties ? 'a map, see below' : 'a map';
  if (format === 'uri') return 'an address';
  if (type === undefined) return 'anything';
  const kinds = [type].flat().map((each) => KINDS[each] ?? each);
  return kinds.join(' or ');
}

function defaultOf({ default: value }: JsonSchema): string {
  if (value === undefined || (typeof value === 'object' && JSON.stringify(value).length < 3))
    return '';
  return `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
}

function cell(text: string): string {
  return text
    .replaceAll('|', '\\|')
    .replaceAll('<', '\\<')
    .replace(/`[^`]*`/g, (code) => code.replaceAll('\\<', '<'));
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a map',
};

/** A key with keys of its own. */
interface Part {
  readonly path: string;
  readonly schema: JsonSchema;
  readonly text: string;
}
