import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { settings } from './library/settings.ts';
import { listDrafts } from './content-files/list-drafts.ts';
import { parseBibliography } from './refs/parse-bibliography.ts';
import {
  BibEntrySchema,
  SystemSchema,
  TermSchema,
  TimelineEventSchema,
} from './schema/collections.ts';
import { completeTalk, talkDefaults, TalkSchema } from './schema/talk.ts';
import { PAGES } from './format/page-slugs.ts';
import { PageSchema } from './schema/page.ts';
import { parseEntries, parseTimeline } from './schema/read-entries.ts';

const { content, drafts, info } = settings;

/** A collection that a content folder may leave out. */
function optional(name: string, parser: (text: string) => Record<string, Record<string, unknown>>) {
  const path = join(content, name);
  return existsSync(path)
    ? file(path, { parser })
    : { name: `no ${name}`, load: () => Promise.resolve() };
}

const talks = defineCollection({
  loader: glob({
    base: join(content, 'talks'),
    // A draft that were merely not shown would still leave its files in the site.
    pattern: [
      '*/index.mdx',
      ...(drafts === 'shown' ? [] : listDrafts(content).map((slug) => `!${slug}/**`)),
    ],
    generateId: ({ entry }) => entry.replace(/\/index\.mdx$/, ''),
  }),
  schema: TalkSchema.transform((data) => completeTalk(data, talkDefaults(info))),
});

const pages = defineCollection({
  loader: existsSync(join(content, 'pages'))
    ? glob({
        base: join(content, 'pages'),
        pattern: ['*.mdx', '!_*'],
        generateId: ({ entry }) => `${PAGES}${entry.replace(/\.mdx$/, '')}`,
      })
    : { name: 'no pages', load: () => Promise.resolve() },
  schema: PageSchema,
});

const terms = defineCollection({
  loader: optional('glossary.yaml', parseEntries),
  schema: TermSchema,
});
const systems = defineCollection({
  loader: optional('systems.yaml', parseEntries),
  schema: SystemSchema,
});
const timeline = defineCollection({
  loader: optional('timeline.yaml', parseTimeline),
  schema: TimelineEventSchema,
});
const bibliography = defineCollection({
  loader: optional('references.bib', (text) =>
    Object.fromEntries(parseBibliography(text).entries.map((entry) => [entry.key, { ...entry }])),
  ),
  schema: BibEntrySchema,
});

export const collections = { talks, pages, terms, systems, timeline, bibliography };
