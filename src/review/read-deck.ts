import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';

/**
 * Reads a built deck as text: its slides, and what each of them renders from.
 *
 * Its address is the path of its folder below the site, with a slash at the end.
 *
 * The hash of a slide covers its HTML, everything of the deck around the slides, and the bytes of all scripts, styles and files
 * they name. The marks of places are left out: a slide that only moved down in its file looks as it did.
 */
export function readDeck(site: string, address: string, revision: string): DeckSlide[] {
  const html = readFileSync(join(site, address, 'index.html'), 'utf8');
  const slides = readSlides(html);
  const around = slides.reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    html,
  );
  const frame = hashOf([revision, around, ...filesOf(site, around)]);
  return slides.map(({ id, sources, options, plain }) => ({
    id,
    sources,
    options,
    look: plain.replace(/ href="[^"]*"/g, ''),
    hash: hashOf([frame, plain, ...filesOf(site, plain)]).slice(0, 32),
  }));
}

/** The slides in the HTML of a deck. */
export function readSlides(html: string): RenderedSlide[] {
  return slideRanges(html).map(({ start, end }) => {
    const slide = html.slice(start, end);
    const opening = /^<[^>]*>/.exec(slide)?.[0] ?? '';
    return {
      start,
      end,
      id: attributeIn(opening, 'id') ?? '',
      sources: [...slide.matchAll(/ data-source="([^"]*)"/g)].map((match) => match[1] ?? ''),
      options: attributeIn(opening, 'data-source-options'),
      plain: slide.replace(/ data-source(?:-options)?="[^"]*"/g, ''),
    };
  });
}

function attributeIn(tag: string, name: string): string | null {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
}

/** Where each slide starts and ends in the text of its deck. */
function slideRanges(html: string): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let open: { start: number; depth: number } | null = null;
  let depth = 0;
  const parser = new Parser({
    onopentag(name, { class: names = '' }) {
      if (name !== 'section') return;
      depth += 1;
      if (!open && /\bslide\b(?!-)/.test(names)) open = { start: parser.startIndex, depth };
    },
    onclosetag(name) {
      if (name !== 'section') return;
      if (open?.depth === depth) {
        ranges.push({ start: open.start, end: parser.endIndex + 1 });
        open = null;
      }
      depth -= 1;
    },
  });
  parser.end(html);
  return ranges;
}

/** The bytes of every file of the site that a piece of HTML names, and those that such scripts and styles name in turn. */
function filesOf(site: string, html: string, seen = new Set<string>()): Buffer[] {
  const names = [...html.matchAll(/["'(\s,](\/[^"')\s,?#]+\.\w+)/g)].map((match) => match[1] ?? '');
  return names.flatMap((name) => {
    const file = join(site, decodeURI(name));
    if (seen.has(file) || file.endsWith('.html') || !existsSync(file)) return [];
    seen.add(file);
    const bytes = readFileSync(file);
    const inner = /\.(?:css|js)$/.test(file)
      ? bytes.toString('utf8').replace(/(["'`(])\.\//g, `$1${name.replace(/[^/]*$/, '')}`)
      : '';
    return [bytes, ...filesOf(site, inner, seen)];
  });
}

function hashOf(parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

/** A slide as it is marked up. */
export interface MarkedSlide {
  readonly id: string;
  /** Where its marked elements were written, in the order of the document; the slide itself is the first. */
  readonly sources: readonly string[];
  /** Where its `<Slide …/>` marker stands. */
  readonly options: string | null;
}

/** A slide in the HTML of its deck. */
export interface RenderedSlide extends MarkedSlide {
  readonly start: number;
  readonly end: number;
  /** Its HTML without the marks of places. */
  readonly plain: string;
}

/** A slide of a built deck. */
export interface DeckSlide extends MarkedSlide {
  /** Its HTML without the marks of places and without where links lead: what can be seen of it. */
  readonly look: string;
  /** Changes when the slide may look different. */
  readonly hash: string;
}
