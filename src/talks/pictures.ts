import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashText } from '../model/hash-text.ts';
import { readSettings } from '../model/settings.ts';
import type { LoadedTalk } from './load-talks.ts';
import { siteUrl } from './urls.ts';

/** Pixels of the picture that a link to a talk shows elsewhere, as https://ogp.me has it. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** The picture that links to a talk show elsewhere; undefined when no review has seen the talk as it is. */
export function cardOf(talk: LoadedTalk): Card | undefined {
  if (titlePicture(talk) === null) return undefined;
  return {
    url: siteUrl(`talks/${talk.slug}/card.png`),
    alt: `Title slide of “${talk.data.title}”`,
  };
}

/**
 * The picture of a talk's title slide from the last review; null when there is none.
 *
 * A picture of a talk that was changed since is none: better no picture than one with another title. Files are read at once,
 * because a talk whose code fails begins to fail as soon as its layout does, and nobody listens while the layout waits.
 */
export function titlePicture(talk: LoadedTalk): string | null {
  const { pictures } = readSettings(process.env, process.cwd());
  const run = readRun(pictures);
  if (!run || !talk.entry.filePath) return null;
  const title = talk.outline.slides[0]?.id;
  const slide = run.slides.find((each) => each.talk === talk.slug && each.id === title);
  if (!slide?.picture) return null;
  const text = readFileSync(talk.entry.filePath, 'utf8').replace(/^\uFEFF/, '');
  const isSame = run.sources[talk.slug] === hashText(text);
  const picture = join(pictures, slide.picture);
  return isSame && existsSync(picture) ? picture : null;
}

let known: { readonly folder: string; readonly run: SeenRun | null } | undefined;

function readRun(folder: string): SeenRun | null {
  if (known?.folder === folder) return known.run;
  const file = join(folder, 'run.json');
  const run = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SeenRun) : null;
  known = { folder, run: run?.version === 1 ? run : null };
  return known.run;
}

/** A picture for links. */
export interface Card {
  /** Its path in the site. */
  readonly url: string;
  readonly alt: string;
}

/** What of a review's `run.json` is read here. */
interface SeenRun {
  readonly version: number;
  readonly sources: Readonly<Record<string, string>>;
  readonly slides: readonly {
    readonly talk: string;
    readonly id: string;
    readonly picture: string | null;
  }[];
}
