import type { DeckSource } from '../deck-source.ts';

/** A file of MDX with slides; a talk of Lectern says `status` or `title` in its frontmatter and is none. */
export function recognizeMdxDeck({ text, file }: DeckSource): number {
  if (text === null || !/\.mdx$/i.test(file)) return 0;
  if (/from\s+['"](?:@?mdx-deck|code-surfer|@code-surfer)/.test(text)) return 0.95;
  if (/(?:^|\/)deck\.mdx$/.test(file)) return 0.8;
  return (text.match(/^---\s*$/gm)?.length ?? 0) > 2 &&
    !/^---\n[\s\S]*?\b(?:status|speakers):/.test(text)
    ? 0.3
    : 0;
}
