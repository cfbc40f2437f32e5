import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashText } from '../model/hash-text.ts';
import { looksOfSite, type Settings } from '../model/settings.ts';

/**
 * Opens the pictures that a review left in its folder; without a review there are none.
 *
 * Pictures of a talk or a brand that was changed since are none: better no picture than one with another title.
 */
export function openPictures(
  folder: string,
  site: Pick<Settings, 'brand' | 'extensions'>,
): SeenPictures {
  const found = readRun(join(folder, 'run.json'));
  const run = found && (found.brand ?? hashText('')) === hashText(looksOfSite(site)) ? found : null;
  const seen = new Map(Object.entries(run?.sources ?? {}));
  const slides = Map.groupBy(run?.slides ?? [], ({ talk }) => talk);
  return {
    of(talk, text) {
      if (!seen.has(talk) || seen.get(talk) !== hashText(text)) return [];
      return (slides.get(talk) ?? []).map(({ id, picture, small = null, cover = null }) => ({
        id,
        large: fileOf(picture),
        small: fileOf(small),
        cover: fileOf(cover),
      }));
    },
  };

  function fileOf(name: string | null): string | null {
    const file = name === null ? null : join(folder, name);
    return file !== null && existsSync(file) ? file : null;
  }
}

/** Path of a slide's small picture below the base path of a site. */
export function smallPicturePath(talk: string, slide: string): string {
  return `pictures/${talk}/${slide}.webp`;
}

function readRun(file: string): SeenRun | null {
  try {
    const run = JSON.parse(readFileSync(file, 'utf8')) as SeenRun | null;
    return run?.version === 1 ? run : null;
  } catch {
    // There was no review, or what it left is damaged.
    return null;
  }
}

/** The pictures of a review. */
export interface SeenPictures {
  /** The pictures of a talk's slides in their order, if its text is what the review saw. */
  readonly of: (talk: string, text: string) => readonly SlidePictures[];
}

/** The pictures of a slide as files; null for what there is none of. */
export interface SlidePictures {
  readonly id: string;
  readonly large: string | null;
  /** For a list of slides. */
  readonly small: string | null;
  /** For the catalogue; title slides alone have one. */
  readonly cover: string | null;
}

/** What of a review's `run.json` is read here; runs of an earlier version have no small pictures. */
interface SeenRun {
  readonly version: number;
  readonly brand?: string;
  readonly sources: Readonly<Record<string, string>>;
  readonly slides: readonly {
    readonly talk: string;
    readonly id: string;
    readonly picture: string | null;
    readonly small?: string | null;
    readonly cover?: string | null;
  }[];
}
