import { z } from 'zod';
import { LangSchema, MacrosSchema, text } from './site-values.ts';
import { completeTalk, TalkSchema, type Talk, type TalkDefaults } from './talk.ts';

/** The frontmatter of a page of its own, in `pages/`. */
export const PageSchema = z.strictObject({
  /** The title, as its heading and in the navigation. */
  title: text.max(200, 'is longer than 200 characters'),
  /** What the page is about, in a sentence; below its heading and for search engines. */
  description: text.max(300, 'is longer than 300 characters').optional(),
  /** The language of the text, and of the interface around it. @default that of the site */
  lang: LangSchema.optional(),
  /** Its place among the pages that the header links; without one it is not linked there. Where `site.yaml` has a `navigation`, that decides. */
  order: z.number().optional(),
  /** Whether straight quotes and double hyphens are set as the language does; code, ids and addresses never are. @default true */
  typography: z.boolean().default(true),
  /** Commands for formulas, in addition to those of the site: `\R: \mathbb{R}`. @default {} */
  macros: MacrosSchema.optional(),
});
export type Page = z.infer<typeof PageSchema>;

/** A page as what reads talks takes it. */
export function pageAsTalk(page: Page, defaults: TalkDefaults): Talk {
  const { title, description, lang, typography, macros } = page;
  const written = TalkSchema.parse({
    title,
    summary: description,
    lang,
    typography,
    macros,
    status: 'published',
  });
  return completeTalk(written, defaults);
}
