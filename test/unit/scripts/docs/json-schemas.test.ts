import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { jsonSchemas, type JsonSchema } from '../../../../scripts/docs/json-schemas.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const schemas = jsonSchemas();
const ajv = new Ajv({ allowUnionTypes: true });
(addFormats as unknown as (to: Ajv) => void)(ajv);

function isRight(name: keyof typeof schemas, yaml: string): boolean {
  return ajv.validate(schemas[name], parse(yaml) ?? {});
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

function frontmatterOf(file: string): string {
  return read(file).split(/^---$/m)[1] ?? '';
}

/** Every key below a schema that says nothing about itself. */
function silentKeys(schema: JsonSchema, path = ''): string[] {
  const { properties = {}, items, additionalProperties: values } = schema;
  return [
    ...Object.entries(properties).flatMap(([key, each]) => [
      ...(each.description ? [] : [`${path}${key}`]),
      ...silentKeys(each, `${path}${key}.`),
    ]),
    ...(items ? silentKeys(items, `${path}[].`) : []),
    ...(typeof values === 'object' ? silentKeys(values, `${path}*.`) : []),
  ];
}

describe('JSON Schemas for editors', () => {
  it.each(Object.entries(schemas))('of %s say what each key means', (_, schema) => {
    expect(silentKeys(schema)).toEqual([]);
  });

  it.each([
    ['site', read('template/content/site.yaml')],
    ['site', read('content/site.yaml')],
    ['site', read('test/fixtures/build/site.yaml')],
    ['talk', frontmatterOf('template/content/talks/hello-lectern/index.mdx')],
    ['talk', frontmatterOf('test/fixtures/build/library/talks/harbour/index.mdx')],
    ['talk', 'title: A\ndate: 2018'],
    ['glossary', read('test/fixtures/build/library/glossary.yaml')],
    ['systems', read('test/fixtures/build/library/systems.yaml')],
    ['timeline', read('test/fixtures/build/library/timeline.yaml')],
  ] as const)('take a right file: %s', (name, yaml) => {
    expect(isRight(name, yaml)).toBe(true);
  });

  it.each([
    ['site', 'titel: A'],
    ['site', 'owner: {}'],
    ['site', 'slides: { aspect: 5 }'],
    ['site', 'social: [{ kind: nowhere, url: https://a.example }]'],
    ['talk', 'title: A\nstatus: finished'],
    ['talk', 'summary: A'],
    ['glossary', 'a: { term: A }'],
    ['systems', 'a: { name: A, summary: B, relations: [{ verb: eats, to: b }] }'],
    ['timeline', 'a: b'],
  ] as const)('refuse a wrong one: %s with %s', (name, yaml) => {
    expect(isRight(name, yaml)).toBe(false);
  });
});
