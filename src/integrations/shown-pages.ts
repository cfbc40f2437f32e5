import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSeq, parse } from 'yaml';
import { listSourceFiles, shownFrontmatters } from '../content-files/list-source-files.ts';
import type { Settings } from '../model/settings.ts';
import type { Site } from '../schema/site.ts';

/**
 * The pages that a site has, of those that it may do without.
 *
 * @param withEmpty whether a page is there that has nothing to show yet: while talks are written, it says what would fill it
 */
export function shownPages(
  settings: Settings,
  { withEmpty }: { readonly withEmpty: boolean },
): ReadonlySet<PageKey> {
  const names = Object.entries(settings.info.pages).flatMap(([name, isOn]) =>
    isOn ? [name as PageKey] : [],
  );
  const used = withEmpty ? new Set<PageKey>() : usedKeys(settings);
  return new Set(
    names.filter((name) => {
      if (name === 'docs') return settings.docs !== null;
      return withEmpty || !isEmpty(name, settings, used);
    }),
  );
}

function isEmpty(name: PageKey, settings: Settings, used: ReadonlySet<string>): boolean {
  if (OF_TALKS.has(name)) return !used.has(name);
  const read = READERS[name];
  return read !== undefined && !read(settings);
}

/** Pages made of what talks say of themselves. */
const OF_TALKS: ReadonlySet<PageKey> = new Set(['series', 'events', 'speakers', 'tags']);

/** Which of them a talk says something for. */
function usedKeys(settings: Settings): ReadonlySet<string> {
  const used = new Set<string>();
  for (const frontmatter of shownFrontmatters(settings)) {
    for (const key of OF_TALKS) {
      const value: unknown = frontmatter.get(key);
      const isEmpty =
        value === undefined || value === null || (isSeq(value) && value.items.length === 0);
      if (!isEmpty) used.add(key);
    }
    if (frontmatter.has('event')) used.add('events');
  }
  return used;
}

/** Whether a page has something to show. A file that cannot be read is for the check to name. */
const READERS: Partial<Record<PageKey, (settings: Settings) => boolean>> = {
  glossary: ({ content }) => hasEntries(join(content, 'glossary.yaml')),
  systems: ({ content }) => hasEntries(join(content, 'systems.yaml')),
  timeline: ({ content }) => hasEntries(join(content, 'timeline.yaml')),
  references: (settings) =>
    hasSources(join(settings.content, 'references.bib')) ||
    listSourceFiles(settings).some(hasSources),
};

function hasEntries(file: string): boolean {
  if (!existsSync(file)) return false;
  try {
    return Object.keys((parse(readFileSync(file, 'utf8')) ?? {}) as object).length > 0;
  } catch {
    return true;
  }
}

function hasSources(file: string): boolean {
  return (
    existsSync(file) &&
    /^\s*@(?!comment|string|preamble)\w+\s*[{(]/im.test(readFileSync(file, 'utf8'))
  );
}

type PageKey = keyof Site['pages'];
