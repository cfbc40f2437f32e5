import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  openPictures,
  smallPicturePath,
  type SeenPictures,
  type SlidePictures,
} from '../content-files/seen-pictures.ts';
import type { Speaker } from '../i18n/speak.ts';
import { composeTalk } from '../format/compose-talk.ts';
import { readPart } from '../markdown/read-part.ts';
import type { LoadedTalk } from './load-talks.ts';
import { settings } from './settings.ts';
import { siteUrl } from './urls.ts';

/** Pixels of the picture that a link to a talk shows elsewhere, as https://ogp.me has it. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;
/** Pixels across of the small picture of a slide, twice what the widest of its places has. */
export const SMALL_SIZE = 480;
/** Pixels of a title slide in the catalogue, twice what it is shown at. */
export const COVER_SIZE = { width: 640, height: 360 } as const;

/** The picture that links to a talk show elsewhere; undefined when no review has seen the talk as it is. */
export function cardOf(talk: LoadedTalk, { say }: Speaker): Card | undefined {
  if (titlePicture(talk) === null) return undefined;
  return {
    url: siteUrl(`talks/${talk.slug}/card.png`),
    alt: say('talk.titleSlide', { title: talk.data.title }),
  };
}

/** The picture of a talk's title slide from the last review; null when there is none. */
export function titlePicture(talk: LoadedTalk): string | null {
  return picturesOf(talk)[0]?.large ?? null;
}

/** Path in the site of a talk's title slide as the catalogue shows it; null when no review has seen the talk as it is. */
export function coverUrl(talk: LoadedTalk): string | null {
  return picturesOf(talk)[0]?.cover ? siteUrl(coverPath(talk.slug)) : null;
}

/** Path in the site of the small picture of a slide; null when no review has seen the talk as it is. */
export function slidePictureUrl(talk: LoadedTalk, id: string): string | null {
  const found = seenSmall.get(talk) ?? new Set(seenIn(talk));
  seenSmall.set(talk, found);
  return found.has(id) ? siteUrl(smallPicturePath(talk.slug, id)) : null;
}

/** A page asks for each of its slides, so they are read once for a talk as it was loaded. */
const seenSmall = new WeakMap<LoadedTalk, ReadonlySet<string>>();

function seenIn(talk: LoadedTalk): string[] {
  return picturesOf(talk).flatMap(({ id, small }) => (small === null ? [] : [id]));
}

/** The small pictures of a talk, by their paths below the base path of the site. */
export function smallPictures(talk: LoadedTalk): SmallPicture[] {
  return picturesOf(talk).flatMap(({ id, small, cover }) => [
    ...(cover === null ? [] : [{ path: coverPath(talk.slug), file: cover }]),
    ...(small === null ? [] : [{ path: smallPicturePath(talk.slug, id), file: small }]),
  ]);
}

/**
 * What a review has of a talk's slides, the title slide first.
 *
 * Files are read at once, because a talk whose code fails begins to fail as soon as its layout does, and nobody listens while
 * the layout waits.
 */
function picturesOf({ slug, entry }: LoadedTalk): readonly SlidePictures[] {
  const seen = readPictures();
  if (!seen || !entry.filePath) return [];
  const text = readFileSync(entry.filePath, 'utf8').replace(/^\uFEFF/, '');
  return seen.of(slug, composeTalk(text, readPart(dirname(entry.filePath))).text);
}

let known: { readonly revision: string; readonly pictures: SeenPictures } | undefined;

/** Undefined when no review has left anything; read again when another one has. */
function readPictures(): SeenPictures | undefined {
  const { pictures } = settings;
  const stats = statSync(join(pictures, 'run.json'), { throwIfNoEntry: false });
  if (!stats) return undefined;
  const revision = `${pictures} ${stats.mtimeMs}`;
  if (known?.revision !== revision)
    known = { revision, pictures: openPictures(pictures, settings) };
  return known.pictures;
}

function coverPath(slug: string): string {
  return `pictures/${slug}.webp`;
}

/** A picture for links. */
export interface Card {
  /** Its path in the site. */
  readonly url: string;
  readonly alt: string;
}

/** A picture of the site, and the file it is. */
interface SmallPicture {
  readonly path: string;
  readonly file: string;
}
