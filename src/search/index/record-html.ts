import { escapeHtml, htmlAttributes } from '../../lib/html.ts';
import { RANKING } from '../engine/pagefind.ts';
import type { SearchRecord } from '../records/record.ts';

/**
 * A record as the page that Pagefind reads: only a page can give each text a weight of its own.
 *
 * Names are metadata, which is searched with the weights of `RANKING`; what is only shown has no weight there.
 */
export function recordHtml(record: SearchRecord): string {
  const { kind, title, names, related, note, watch, texts } = record;
  const meta = {
    [titleField(record)]: title,
    names: names.join(', '),
    related: related.join(', '),
    note,
    watch: watch ?? '',
    slide: record.hasSlide ? 'yes' : '',
    picture: record.picture ?? '',
  };
  const filters = {
    kind: [kind],
    talk: record.talk === null ? [] : [record.talk],
    year: record.year === null ? [] : [record.year],
    tag: record.tags,
    system: record.systems,
  };
  return [
    '<!doctype html><html lang="en"><body data-pagefind-body>',
    ...Object.entries(meta).map(([name, value]) => mark('meta', name, value)),
    ...Object.entries(filters).flatMap(([name, values]) =>
      values.map((value) => mark('filter', name, value)),
    ),
    ...texts.map(({ weight, text }) =>
      text === '' ? '' : `<p data-pagefind-weight="${weight}">${escapeHtml(text)}</p>`,
    ),
    '</body></html>',
  ].join('');
}

/** A title counts by what it says of its record: that it explains, that it speaks of, that it mentions, or nothing. */
function titleField({ kind, isTitleLent = false }: SearchRecord): keyof typeof RANKING.metaWeights {
  if (isTitleLent) return 'label';
  if (kind === 'term' || kind === 'system') return 'name';
  return kind === 'event' || kind === 'source' ? 'mention' : 'title';
}

/** A value Pagefind takes from an attribute, where commas and colons mean nothing. */
function mark(what: 'meta' | 'filter', name: string, value: string): string {
  if (value === '') return '';
  return `<i${htmlAttributes({ [`data-pagefind-${what}`]: `${name}[data-v]`, 'data-v': value })}></i>`;
}
