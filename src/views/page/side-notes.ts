/** Where the way to the slide goes; authors cannot write comments. */
export const TO_SLIDE = '<!--to-slide-->';

/** What surrounds a mark whose note has no place in the margin: it would be cut there, or stand far from its line. */
const TRAPS = new Set(['table', 'figure', 'aside', 'details', 'div', 'h2', 'h3', 'pre']);
/** Blocks of text, in which lines run as they do outside. */
const OPEN = /class="(?:show|narration)"/;
const PARTS = /<(\/?)([a-z][a-z0-9-]*)\b([^>]*)>/g;
const FOOTNOTES = /<div class="(?:[^"]* )?footnotes(?: [^"]*)?"[^>]*>/;
const SOURCE = /<small class="side-note" data-cited="([^"]*)"[^>]*>[\s\S]*?<\/small>/g;
const MARK = /<sup class="footnote-mark"><a [^>]*href="#fn-(\d+)"[\s\S]*?<\/sup>/g;
/** What a note in the margin may have inside; a note with more is read at the end of its section. */
const PLAIN = /^(?:p|em|strong|code|i|b|sub|sup|mark|span|q|cite|abbr|kbd|a|bdi)$/;
/** Inside text that is hidden from screen readers, links would be stops without a name. */
const DROPPED = /<\/?(?:p|a)\b[^>]*>|<sup class="footnote-mark">[\s\S]*?<\/sup>| id="[^"]*"/g;

/**
 * Puts the notes of a section beside the lines they belong to.
 *
 * They repeat what stands at the end of the section and of the page, for eyes on a wide screen alone; the styles then leave the
 * list of footnotes to those who do not see it, unless it has a note with no other place.
 */
export function addSideNotes(html: string): string {
  const start = FOOTNOTES.exec(html)?.index ?? html.length;
  const text = html.slice(0, start);
  const list = html.slice(start).replace(SOURCE, '');
  const notes = notesIn(list);
  const trapped = trappedParts(text);
  const isFree = (at: number) => !trapped.some(([from, to]) => at > from && at < to);
  const cited = new Set<string>();
  const placed = new Set<string>();
  const isMarked = [...text.matchAll(MARK)].length > 0;
  const withNotes = text
    .replace(SOURCE, (note: string, source: string, at: number) => {
      if (cited.has(source) || !isFree(at)) return '';
      cited.add(source);
      return note;
    })
    .replace(MARK, (mark: string, number: string) => mark + placeFor(number));
  if (!isMarked || list === '') return withNotes + list;
  const isWhole = [...notes.keys()].every((number) => placed.has(number));
  return withNotes + (isWhole ? list.replace('footnotes', 'footnotes is-beside') : list);

  function placeFor(number: string): string {
    const note = notes.get(number);
    if (!note || placed.has(number) || !freeMarks().has(number)) return '';
    placed.add(number);
    return `<small class="side-note" aria-hidden="true"><b>${number}</b> ${note}</small>`;
  }

  /** The notes whose first mark is in running text. */
  function freeMarks(): Set<string> {
    const first = new Map<string, number>();
    for (const { 1: number = '', index } of text.matchAll(MARK))
      if (!first.has(number)) first.set(number, index);
    return new Set([...first].filter(([, at]) => isFree(at)).map(([number]) => number));
  }
}

/** The texts of the notes that fit a margin, by number; null for the others. */
function notesIn(list: string): Map<string, string | null> {
  const items = list.split(/<li id="fn-(?=\d+")/).slice(1);
  return new Map(
    items.map((item, index) => {
      const number = /^\d+/.exec(item)?.[0] ?? '';
      const end = index < items.length - 1 ? /<\/li>\s*$/ : /<\/li>\s*<\/ol>[\s\S]*$/;
      const body = item.slice(item.indexOf('>') + 1).replace(end, '');
      const isPlain = [...body.matchAll(PARTS)].every(([, , name = '']) => PLAIN.test(name));
      return [number, isPlain ? body.replace(DROPPED, '').trim() : null] as const;
    }),
  );
}

/** Where parts of a text begin and end that no note comes out of. */
function trappedParts(html: string): [number, number][] {
  const found: [number, number][] = [];
  const open: { name: string; isTrap: boolean }[] = [];
  let depth = 0;
  let from = 0;
  for (const { 1: slash, 2: name = '', 3: rest = '', index } of html.matchAll(PARTS)) {
    if (!TRAPS.has(name)) continue;
    if (!slash) {
      const isTrap = !OPEN.test(rest);
      open.push({ name, isTrap });
      if (isTrap && depth++ === 0) from = index;
    } else if (open.pop()?.isTrap && --depth === 0) found.push([from, index]);
  }
  return found;
}
