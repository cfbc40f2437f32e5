import type { Speaker } from '../../i18n/speak.ts';
import { placeEvents } from '../../refs/timeline-places.ts';
import type { BibEntry, SystemEntry, TermEntry, TimelineEvent } from '../../schema/collections.ts';
import { fullCitation, shortCitation } from '../../refs/citation-text.ts';
import type { DocsPage } from '../../docs/parse-page.ts';
import { BARE_RECORD, type SearchRecord } from './record.ts';

/** The glossary: one record a term, where it is explained. */
export function recordTerms(terms: ReadonlyMap<string, TermEntry>): SearchRecord[] {
  return [...terms].map(([id, { term, definition, also }]) => ({
    ...BARE_RECORD,
    kind: 'term',
    path: `glossary/#${id}`,
    title: term,
    names: also,
    texts: [{ weight: 2, text: definition }],
  }));
}

/** The systems catalogue: one record a system, on its own page. */
export function recordSystems(systems: ReadonlyMap<string, SystemEntry>): SearchRecord[] {
  return [...systems].map(([id, { name, summary, also, years }]) => ({
    ...BARE_RECORD,
    kind: 'system',
    path: `systems/${id}/`,
    title: name,
    names: also,
    texts: [{ weight: 2, text: summary }],
    note: years ?? '',
    systems: [id],
  }));
}

/** The timeline: one record an event; it is found by its date in words and in figures. */
export function recordEvents(timeline: readonly TimelineEvent[], speaker: Speaker): SearchRecord[] {
  return placeEvents(timeline).map(({ id, event: { date, title, systems } }) => ({
    ...BARE_RECORD,
    kind: 'event',
    path: `timeline/#${id}`,
    title,
    texts: [{ weight: 1, text: `${speaker.date(date)}: ${title}` }],
    note: speaker.date(date),
    systems,
  }));
}

/** The bibliography: one record a source. */
export function recordSources(
  bibliography: ReadonlyMap<string, BibEntry>,
  speaker: Speaker,
): SearchRecord[] {
  return [...bibliography].map(([key, entry]) => {
    const { authors, title, where, year } = fullCitation(entry, speaker);
    return {
      ...BARE_RECORD,
      kind: 'source',
      path: `references/#${key}`,
      title,
      texts: [
        { weight: 2, text: shortCitation(entry, speaker) },
        { weight: 1, text: [authors, where, year].filter(Boolean).join('. ') },
      ],
      note: year,
    };
  });
}

/**
 * The docs: a record for each page and one for each of its sections. Of their code only what stands in the text is found: the rest
 * is full of mistakes made on purpose.
 */
export function recordDocs(pages: readonly DocsPage[]): SearchRecord[] {
  return pages.flatMap(({ path, title, opening, sections }) => {
    const page = path === '' ? 'docs/' : `docs/${path}/`;
    const common = { ...BARE_RECORD, kind: 'docs' } as const;
    return [
      { ...common, path: page, title, texts: [{ weight: 1, text: opening }] },
      ...sections.map(({ id, title: heading, text }) => ({
        ...common,
        path: `${page}#${id}`,
        title: heading,
        related: [title],
        note: title,
        texts: [{ weight: 1, text }],
      })),
    ];
  });
}
