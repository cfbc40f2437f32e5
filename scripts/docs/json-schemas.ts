import { join } from 'node:path';
import { z } from 'zod';
import { BrandSchema } from '../../src/schema/brand.ts';
import { SystemSchema, TermSchema, TimelineEventSchema } from '../../src/schema/collections.ts';
import { PageSchema } from '../../src/schema/page.ts';
import { SiteSchema } from '../../src/schema/site.ts';
import { TalkSchema } from '../../src/schema/talk.ts';
import { EMPTY, readDocComments, type DocTree } from './doc-comments.ts';

const FOLDER = join(import.meta.dirname, '../../src/schema');

/** The JSON Schemas for editors, by name: what may be written in each kind of file, and what it means. */
export function jsonSchemas(): Record<SchemaName, JsonSchema> {
  return {
    site: titled('site.yaml', describe(SiteSchema, 'site.ts', 'SiteSchema')),
    brand: titled('_brand.yml', describe(BrandSchema, 'brand.ts', 'BrandSchema')),
    talk: titled('The frontmatter of a talk', describe(TalkSchema, 'talk.ts', 'TalkSchema')),
    page: titled('The frontmatter of a page', describe(PageSchema, 'page.ts', 'PageSchema')),
    glossary: titled('glossary.yaml', mapOf(describe(TermSchema, 'collections.ts', 'TermSchema'))),
    systems: titled(
      'systems.yaml',
      mapOf(describe(SystemSchema, 'collections.ts', 'SystemSchema')),
    ),
    timeline: titled('timeline.yaml', {
      type: 'array',
      items: describe(TimelineEventSchema, 'collections.ts', 'TimelineEventSchema'),
    }),
  };
}

function describe(schema: z.ZodType, file: string, name: string): JsonSchema {
  const json = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      // What is made a text before it is looked at may be a number too, such as a year.
      if (isPreprocessed(zodSchema) && jsonSchema.type === 'string')
        jsonSchema.type = ['string', 'number'] as unknown as 'string';
      // What is made a map before it is looked at may be a text.
      if (isPreprocessed(zodSchema) && jsonSchema.type === 'object')
        jsonSchema.type = ['string', 'object'] as unknown as 'object';
    },
  });
  const { $schema, ...own } = json as JsonSchema;
  if ($schema !== DRAFT) throw new Error(`Zod writes another draft of JSON Schema: ${$schema}.`);
  return withTexts(own, readDocComments(join(FOLDER, file), name));
}

function isPreprocessed(schema: unknown): boolean {
  const { def } = schema as {
    readonly def: { readonly in?: { readonly def: { readonly type: string } } };
  };
  return def.in?.def.type === 'transform';
}

/** A schema whose keys say what their docstrings say. */
function withTexts(schema: JsonSchema, { text, fallback, keys, inner }: DocTree): JsonSchema {
  // A default that is a value is in the schema itself.
  const isSaid = schema.default !== undefined || fallback === '' || /^[[{]/.test(fallback);
  const description = isSaid ? text : `${text} Default: ${fallback}.`;
  const { properties, items, additionalProperties: values } = schema;
  return {
    ...(description !== '' && { description }),
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, each]) => [key, withTexts(each, keys[key] ?? EMPTY)]),
      ),
    }),
    ...(items && { items: withTexts(items, inner ?? EMPTY) }),
    ...(typeof values === 'object' && { additionalProperties: withTexts(values, inner ?? EMPTY) }),
  };
}

function mapOf(values: JsonSchema): JsonSchema {
  return { type: 'object', additionalProperties: values };
}

function titled(title: string, schema: JsonSchema): JsonSchema {
  return { $schema: DRAFT, title, ...schema };
}

const DRAFT = 'http://json-schema.org/draft-07/schema#';

type SchemaName = 'site' | 'brand' | 'talk' | 'page' | 'glossary' | 'systems' | 'timeline';

/** A JSON Schema, as far as it is read here. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly default?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly additionalProperties?: boolean | JsonSchema;
}
