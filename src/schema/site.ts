import { z } from 'zod';
import { en } from '../i18n/words/en.ts';
import type { DeepReadonly } from '../lib/deep-readonly.ts';
import { HeadSchema } from './head.ts';
import {
  AspectSchema,
  LangSchema,
  LinkSchema,
  MacrosSchema,
  PAGE_NAMES,
  text,
} from './site-values.ts';
import { SLIDE_FOOTER_WORDS, unknownFooterWord } from './slide-footer.ts';
import { SOCIAL_KINDS } from './social-kinds.ts';

/** The address of a site: an origin and the path it is served under. */
const SiteUrlSchema = z
  .url({ protocol: /^https?$/, error: 'must be a web address that starts with `https://`' })
  .refine((url) => !URL.canParse(url) || /^[^?#]*$/.test(url), {
    error: 'must not have a `?` or `#`',
  });

const OwnerSchema = z.strictObject({
  /** The name of the person, group or company. */
  name: text.max(80, 'must not be longer than 80 characters'),
  /** The owner's home page. */
  url: z
    .url({ protocol: /^https?$/, error: 'must be a web address that starts with `https://`' })
    .optional(),
  /** What the owner is, for search engines. @default 'organization' */
  type: z.enum(['organization', 'person']).default('organization'),
});

const HomeSchema = z.strictObject({
  /** The heading of the home page. */
  heading: text.default(en['site.heading']),
  /** The sentence below the heading. */
  lead: text.default(en['site.lead']),
});

/** A link of the navigation: a page of the site by its name, or any address. */
const NavigationLinkSchema = z
  .strictObject({
    /** A page that Lectern makes. It is linked while it has something to show. */
    page: z.enum(PAGE_NAMES).optional(),
    /** Any other page: a path of this site (`about/`), or a full address. */
    url: LinkSchema.optional(),
    /** What the link says; needed with `url`. @default the name of the page */
    label: text.max(40, 'must not be longer than 40 characters').optional(),
  })
  .refine(({ page, url }) => (page === undefined) !== (url === undefined), {
    error: 'needs either `page` or `url`',
  })
  .refine(({ url, label }) => url === undefined || label !== undefined, {
    error: 'needs a `label` for its `url`',
  });

const FooterLineSchema = z.strictObject({
  /** What the line says. */
  text: text.max(200, 'must not be longer than 200 characters'),
  /** Where the line leads: a path of this site (`about/`), or a full address. */
  url: LinkSchema.optional(),
});

const FooterSchema = z.strictObject({
  /** Lines of text, and links. */
  lines: z.array(FooterLineSchema).default([]),
  /** Whether the footer says what the site is made with. @default true */
  madeWith: z.boolean().default(true),
});

const SocialLinkSchema = z.strictObject({
  /** Where the link leads, for its icon and its name. */
  kind: z.enum(SOCIAL_KINDS),
  /** The address. */
  url: LinkSchema,
  /** What the link says. @default the name of the service */
  label: text.max(40, 'must not be longer than 40 characters').optional(),
});

/** Which pages a site has besides its talks. A page that would be empty is not made either. */
const PagesSchema = z.strictObject({
  /** `/series/` and a page for each series, from the `series` of talks. @default true */
  series: z.boolean().default(true),
  /** `/events/`, a page for each event and their calendars, from the `events` of talks. @default true */
  events: z.boolean().default(true),
  /** `/speakers/` and a page for each speaker. @default true */
  speakers: z.boolean().default(true),
  /** `/tags/` and a page for each tag. @default true */
  tags: z.boolean().default(true),
  /** A page for each year: `/years/2024/`. @default true */
  years: z.boolean().default(true),
  /** `/glossary/`, from `glossary.yaml`. @default true */
  glossary: z.boolean().default(true),
  /** `/systems/` and a page for each system, from `systems.yaml`. @default true */
  systems: z.boolean().default(true),
  /** `/timeline/`, from `timeline.yaml`. @default true */
  timeline: z.boolean().default(true),
  /** `/references/`, from `references.bib`. @default true */
  references: z.boolean().default(true),
  /** `/docs/`, from the folder that `lectern({ docs })` names. @default true */
  docs: z.boolean().default(true),
  /** `rss.xml`, the feed of the talks. @default true */
  feed: z.boolean().default(true),
  /** `llms.txt`, the guide for language models. @default true */
  llms: z.boolean().default(true),
});

const SlidesSchema = z.strictObject({
  /** A line at the foot of every slide. `{title}`, `{date}`, `{event}` and `{speakers}` stand for those of the talk. */
  footer: text
    .max(120, 'must not be longer than 120 characters')
    .refine((line) => unknownFooterWord(line) === null, {
      error: ({ input }) =>
        `has \`{${unknownFooterWord(String(input)) ?? ''}}\`; there are ${SLIDE_FOOTER_WORDS.map((word) => `\`{${word}}\``).join(', ')}`,
    })
    .optional(),
  /** The shape of slides. `16:9` also fills a 4:3 screen. A talk may have its own. @default '16:9' */
  aspect: AspectSchema.default('16:9'),
});

const MathSchema = z.strictObject({
  /** Commands for formulas: `\R: \mathbb{R}`, or with arguments `\set: \{#1\}`. A talk may add its own. @default {} */
  macros: MacrosSchema.default({}),
});

/** The settings of a site, in `site.yaml` next to `talks/`. */
export const SiteSchema = z
  .strictObject({
    /** The name of the site, in its header and in the title of every page. @default 'Talks' */
    title: text.max(60, 'must not be longer than 60 characters').default(en['site.title']),
    /** What the site is, in one sentence; for search engines, feeds and the start of `llms.txt`. */
    description: text
      .max(300, 'must not be longer than 300 characters')
      .default(en['site.description']),
    /** The public address of the site: `https://example.org/talks/`. `--site` and `--base` override it. */
    url: SiteUrlSchema.optional(),
    /** The language of the site, of its interface and dates, and of talks that name none: `es`, `pt-BR`. @default 'en' */
    lang: LangSchema.default('en'),
    /** Who publishes the site: named in the footer, the feed, `llms.txt`, and to search engines. */
    owner: OwnerSchema.optional(),
    /** The home page. */
    home: HomeSchema.prefault({}),
    /** The links of the header, in this order. @default the talks and every collection that has entries, but tags */
    navigation: z.array(NavigationLinkSchema).optional(),
    /** The foot of every page. */
    footer: FooterSchema.prefault({}),
    /** Links to where else you are, in the footer. @default [] */
    social: z.array(SocialLinkSchema).default([]),
    /** Which pages there are. */
    pages: PagesSchema.prefault({}),
    /** The slides of every talk. */
    slides: SlidesSchema.prefault({}),
    /** Formulas. */
    math: MathSchema.prefault({}),
    /** Tags for the `<head>` of pages, not of decks, and the origins they load from. */
    head: HeadSchema.prefault({}),
  })
  .superRefine(({ navigation = [], pages }, context) => {
    for (const [index, { page }] of navigation.entries())
      if (page !== undefined && page in pages && !pages[page as keyof typeof pages])
        context.addIssue({
          code: 'custom',
          path: ['navigation', index, 'page'],
          message: 'is switched off under `pages`',
        });
  });
export type Site = DeepReadonly<z.infer<typeof SiteSchema>>;
export type NavigationLink = NonNullable<Site['navigation']>[number];

/** The settings of a site without a `site.yaml`. */
export const DEFAULT_SITE: Site = SiteSchema.parse({});
