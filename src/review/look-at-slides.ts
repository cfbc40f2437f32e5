import type { LaunchOptions } from 'playwright-core';
import { servePages } from '../serve/pages-server.ts';
import type { SlideRecord, SlideRecords } from './slide-records.ts';
import { startWorker, type ReviewWorker } from './worker.ts';

/** As many browsers as a small machine has cores. */
const WORKERS = 2;

/**
 * Opens slides in browsers and keeps what is seen of each as soon as it is seen.
 *
 * One worker takes slides from the front and the other from the back, so that both rarely have the same deck open.
 */
export async function lookAtSlides(
  slides: readonly SlideAddress[],
  { site, records, launch, onSeen }: LookOptions,
): Promise<ReadonlyMap<string, SlideRecord>> {
  const seen = new Map<string, SlideRecord>();
  if (slides.length === 0) return seen;
  const queue = [...slides];
  const server = await servePages({ folder: site });
  const workers = Array.from({ length: Math.min(WORKERS, slides.length) }, () =>
    startWorker(launch),
  );
  try {
    await Promise.all(
      workers.map((worker, index) =>
        work(worker, () => (index % 2 === 0 ? queue.shift() : queue.pop())),
      ),
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.close()));
    await server.close();
  }
  return seen;

  async function work(worker: ReviewWorker, next: () => SlideAddress | undefined): Promise<void> {
    for (let slide = next(); slide; slide = next()) {
      const url = `${server.url}${slide.deck}`;
      const { record, picture } = await worker.review(url, slide.id);
      // A crash is not kept: the next run shall try again.
      if (picture) records.write(slide.hash, record, picture);
      seen.set(slide.hash, record);
      onSeen(seen.size);
    }
  }
}

/** A slide to open. */
export interface SlideAddress {
  /** Path of its deck below the site. */
  readonly deck: string;
  readonly id: string;
  readonly hash: string;
}

/** What looking needs. */
export interface LookOptions {
  /** Folder of the built decks. */
  readonly site: string;
  readonly records: SlideRecords;
  readonly launch: LaunchOptions;
  /** Called after each slide with how many are done. */
  readonly onSeen: (done: number) => void;
}
