import { z } from 'zod';

/** A text with at least one letter or sign. */
export const text = z.string().trim().min(1, 'must not be empty');

/** The pages a navigation can link by name. */
export const PAGE_NAMES = [
  'talks',
  'series',
  'events',
  'speakers',
  'tags',
  'glossary',
  'systems',
  'timeline',
  'references',
  'docs',
  'search',
  'feed',
] as const;
export type PageName = (typeof PAGE_NAMES)[number];

/** A language tag. */
export const LangSchema = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'is no language tag; write `en` or `pt-BR`');

/** The shapes that slides can have. */
export const ASPECTS = ['16:9', '16:10', '4:3'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** The shape of slides. Unquoted, YAML 1.1 would read `16:9` as a number; the version in use here reads a text. */
export const AspectSchema = z.enum(ASPECTS);

/** Commands of TeX, each with what it stands for. */
export const MacrosSchema = z.record(
  z
    .string()
    .regex(/^\\(?:[A-Za-z]+|[^A-Za-z\s])$/, 'is not the name of a command; write it as `\\name`'),
  text.refine((expansion) => !/#(?![1-9])/.test(expansion), {
    error: 'has a `#` without a number; arguments are `#1` to `#9`',
  }),
);

/** A path of the site, or an address of the web or of a mailbox. */
export const LinkSchema = text.refine(isLink, {
  error:
    'is no link; write a path of this site (`about/`) or an address that starts with `https://` or `mailto:`',
});

function isLink(link: string): boolean {
  if (/\s/.test(link) || link.startsWith('//')) return false;
  if (!/^[a-z][a-z0-9+.-]*:/i.test(link)) return true;
  return /^(?:https?:\/\/|mailto:)./i.test(link) && URL.canParse(link);
}
