import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { NO_BRAND } from '../../src/brand/resolve-brand.ts';
import { looksOf, type SiteBrand } from '../../src/model/brand.ts';
import { hashText } from '../../src/model/hash-text.ts';
import type { RunResult } from '../../src/review/run-result.ts';
import { shrinkPicture } from '../../src/review/small-pictures.ts';
import { runOf, runSlide } from '../fixtures/unit/review-run.ts';

/** A picture in the shape of a slide. */
const PICTURE = join(import.meta.dirname, '../fixtures/review/talks/edges/large.png');

/** Writes what a review leaves of some slides, by their talks, without the half minute that one takes. */
export async function writeSeenReview(
  folder: string,
  content: string,
  seen: Readonly<Record<string, readonly string[]>>,
  brand: SiteBrand = NO_BRAND,
): Promise<void> {
  const sources: Record<string, string> = {};
  const slides: RunResult['slides'][number][] = [];
  for (const [talk, ids] of Object.entries(seen)) {
    sources[talk] = hashText(readFileSync(join(content, 'talks', talk, 'index.mdx'), 'utf8'));
    for (const [index, id] of ids.entries()) {
      const name = `pictures/${talk}/${id}`;
      const cover = index === 0 ? `pictures/${talk}.webp` : null;
      const slide = runSlide(id, { talk, picture: `${name}.png`, small: `${name}.webp`, cover });
      slides.push(slide);
      await placePictures(folder, slide);
    }
  }
  writeFileSync(
    join(folder, 'run.json'),
    JSON.stringify({ ...runOf(slides), sources, brand: hashText(looksOf(brand)) }),
  );
}

async function placePictures(
  folder: string,
  { picture, small, cover }: RunResult['slides'][number],
): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'lectern-pictures-'));
  const large = join(work, 'slide.png');
  writeFileSync(large, readFileSync(PICTURE));
  mkdirSync(dirname(join(folder, small ?? '')), { recursive: true });
  if (cover) place(await shrinkPicture(large, 'cover'), cover);
  if (small) place(await shrinkPicture(large, 'small'), small);
  if (picture) place(large, picture);
  rmSync(work, { recursive: true });

  function place(from: string, name: string): void {
    writeFileSync(join(folder, name), readFileSync(from));
  }
}
