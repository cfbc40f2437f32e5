import type { Speaker } from '../i18n/speak.ts';
import type { BibEntry } from '../schema/collections.ts';

/** `Popek & Goldberg 1974`: how a source is named in a sentence. */
export function shortCitation(entry: BibEntry, { say }: Speaker): string {
  const names = authorsOf(entry).map(familyName);
  const [first = entry.fields['title'] ?? entry.key, second] = names;
  const who =
    names.length > 2
      ? say('talk.sourceAuthors', { first })
      : second
        ? `${first} & ${second}`
        : first;
  return [who, entry.fields['year']].filter(Boolean).join(' ');
}

/** A source in full, as parts a view may set apart. */
export function fullCitation({ fields, ...entry }: BibEntry, { say }: Speaker): FullCitation {
  const container =
    fields['journal'] ?? fields['booktitle'] ?? fields['howpublished'] ?? fields['publisher'] ?? '';
  const volume = fields['volume']
    ? `${fields['volume']}${fields['number'] ? `(${fields['number']})` : ''}`
    : '';
  const pages = fields['pages'] ? say('talk.sourcePages', { pages: fields['pages'] }) : '';
  const where = container.startsWith('http')
    ? ''
    : [container, volume, pages].filter(Boolean).join(', ');
  const url = fields['url'] ?? (fields['doi'] ? `https://doi.org/${fields['doi']}` : null);
  return {
    authors: authorsOf({ fields, ...entry })
      .map(readableName)
      .join(', '),
    title: fields['title'] ?? entry.key,
    where,
    year: fields['year'] ?? '',
    url,
  };
}

function authorsOf(entry: BibEntry): string[] {
  return (entry.fields['author'] ?? '').split(/ +and +/).filter(Boolean);
}

/** BibTeX has both `Popek, Gerald J.` and `Gerald J. Popek`; a name of an organisation stays whole. */
function familyName(author: string): string {
  if (author.includes(',')) return author.slice(0, author.indexOf(',')).trim();
  const words = author.split(' ');
  return words.length > 3 || words.some((word) => !/^[\p{Lu}]/u.test(word))
    ? author
    : (words.at(-1) ?? author);
}

function readableName(author: string): string {
  const [family = '', given] = author.split(/,\s*/);
  return given ? `${given} ${family}` : family;
}

/** The parts of a full citation. */
export interface FullCitation {
  readonly authors: string;
  readonly title: string;
  readonly where: string;
  readonly year: string;
  readonly url: string | null;
}
