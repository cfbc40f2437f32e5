import { basename, dirname, extname } from 'node:path';
import { RESERVED_SLUGS } from '../checks/slugs.ts';
import type { BlockTools } from '../checks/blocks.ts';
import type { Problem } from '../model/problem.ts';
import { slugify } from '../lib/slug.ts';
import type { DeckSource } from './deck-source.ts';
import { formatOf } from './formats.ts';
import type { ImportedAsset, ImportedSlide } from './imported-deck.ts';
import type { Thing } from './ledger.ts';
import { mendTalk } from './mend-talk.ts';
import type { SlideRanges } from './write/pieces.ts';
import { writeTalk } from './write/write-talk.ts';

/**
 * Imports one deck: reads it, writes it as a talk, and checks the talk. Nothing is written to disk but a folder for the check, which is gone
 * afterwards.
 *
 * @throws ImportError for a file that is damaged or not of the format
 */
export async function importDeck(
  source: DeckSource,
  format: string,
  { notes, tools }: ImportOptions,
): Promise<ImportedTalk> {
  const started = performance.now();
  const read = await formatOf(format).load();
  const deck = await read(source);
  const name = nameOf(source.path);
  const written = writeTalk(deck, { notes, name });
  const title = /^title: (.*)$/m.exec(written.text)?.[1] ?? name;
  const sound = await mendTalk(written, deck.assets, slugFor(title, name), tools);
  return {
    source: source.file,
    format,
    slug: slugFor(title, name),
    text: sound.text,
    assets: deck.assets,
    slides: deck.slides,
    ranges: sound.ranges,
    talkSlides: written.slides,
    things: sound.things,
    missing: written.missing,
    problems: sound.problems,
    seconds: (performance.now() - started) / 1000,
  };
}

/** A name for people, from the name of a file, or of its folder where the file is named as the tool wants it. */
function nameOf(path: string): string {
  const own = basename(path, extname(path));
  const wanted = GENERIC.test(own) ? basename(dirname(path)) || own : own;
  const name = wanted.replace(/[-_]+/g, ' ').trim();
  return name === '' ? 'Imported deck' : name.charAt(0).toUpperCase() + name.slice(1);
}

const GENERIC = /^(?:slides?|deck|index|pitchme|presentation|talk|main|readme)$/i;

function slugFor(title: string, name: string): string {
  const slug = slugify(title.replace(/^["']|["']$/g, ''))
    .replace(/[-_]+/g, '-')
    .replace(/^-|-$/g, '');
  const named = slug === 'section' ? slugify(name) : slug;
  return RESERVED_SLUGS.has(named) ? `${named}-talk` : named;
}

/** How decks are imported. */
export interface ImportOptions {
  /** Whether speaker notes become `<Notes>`, or words that readers see, too. */
  readonly notes: 'public' | 'private';
  readonly tools: BlockTools;
}

/** A deck as a talk, not written to disk yet. */
export interface ImportedTalk {
  /** The file it is from, as reports name it. */
  readonly source: string;
  readonly format: string;
  readonly slug: string;
  readonly text: string;
  readonly assets: readonly ImportedAsset[];
  readonly slides: readonly ImportedSlide[];
  readonly ranges: SlideRanges;
  readonly talkSlides: number;
  readonly things: readonly Thing[];
  /** Keys of the frontmatter that the deck says nothing about. */
  readonly missing: readonly string[];
  /** What the check finds in the talk. */
  readonly problems: readonly Problem[];
  readonly seconds: number;
}
