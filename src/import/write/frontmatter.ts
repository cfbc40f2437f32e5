import { stringify } from 'yaml';
import type { DeckMetadata } from '../imported-deck.ts';

/** The frontmatter of a draft: what the deck says, and nothing else. */
export function writeFrontmatter(
  metadata: DeckMetadata,
  { name, prose, stacks }: FrontmatterOptions,
): string {
  const {
    title,
    subtitle,
    summary,
    speakers,
    event,
    date,
    duration,
    tags,
    lang,
    transition,
    aspect,
  } = metadata;
  const data = {
    title: title?.trim() || name,
    ...(subtitle && { subtitle }),
    ...(summary && { summary }),
    ...(speakers?.length && { speakers }),
    ...(event && { event }),
    ...(date && { date }),
    ...(duration && { duration }),
    ...(tags?.length && { tags }),
    status: 'draft',
    ...(lang && { lang }),
    ...(prose && { prose }),
    ...(stacks && { stacks }),
    ...(transition && { transition }),
    ...(aspect && { aspect }),
  };
  return `---\n${stringify(data, { lineWidth: 0, defaultStringType: 'PLAIN' }).trimEnd()}\n---`;
}

/** What a published talk needs or should have, and the deck does not say. */
export function missingKeys(metadata: DeckMetadata): string[] {
  return (['title', 'summary', 'speakers', 'date', 'event', 'duration', 'lang'] as const).filter(
    (key) =>
      metadata[key] === undefined || (Array.isArray(metadata[key]) && metadata[key].length === 0),
  );
}

interface FrontmatterOptions {
  readonly name: string;
  readonly prose?: 'show';
  readonly stacks?: boolean;
}
