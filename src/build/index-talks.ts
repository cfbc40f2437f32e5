import type { CheckResult } from '../checks/check-content.ts';
import { readDocs } from '../docs/read-docs.ts';
import { shownTalks, type TalkSource } from '../model/sources.ts';
import type { Settings } from '../model/settings.ts';
import { closeIndexer, indexRecords, type IndexFile } from '../search/index/write-index.ts';
import { addPictures } from '../search/records/add-pictures.ts';
import { buildRecords } from '../search/records/build-records.ts';
import { pathsOf } from '../search/records/record-paths.ts';
import { openPictures, smallPicturePath } from '../content-files/seen-pictures.ts';
import { checkSources } from './check-sources.ts';

/** The search index of talks that were checked; drafts are in it where they are shown. */
export async function indexTalks(check: CheckResult, settings: Settings): Promise<SearchIndex> {
  const started = performance.now();
  const talks = shownTalks(check.talks, settings);
  const docs = readDocs(settings);
  try {
    const pictureOf = findPictures(talks, settings);
    const { pages, lang } = settings.info;
    const records = addPictures(
      await buildRecords({ ...check, talks, docs, pages, lang }),
      pictureOf,
    );
    const files = await indexRecords(records);
    const seconds = (performance.now() - started) / 1000;
    return { files, paths: records.flatMap(pathsOf), ideas: records.length, seconds };
  } finally {
    await closeIndexer();
  }
}

/** The files of the search index of the sources as they are now. */
export async function indexSources(settings: Settings): Promise<readonly IndexFile[]> {
  return (await indexTalks(await checkSources(settings), settings)).files;
}

/** The small pictures that the last review left of these talks. */
function findPictures(
  talks: readonly TalkSource[],
  { pictures: folder, ...site }: Pick<Settings, 'pictures' | 'brand' | 'extensions'>,
): PictureOf {
  const pictures = openPictures(folder, site);
  const seen = new Map(talks.map(({ slug, text }) => [slug, pictures.of(slug, text)]));
  return (talk, slide) => {
    const slides = seen.get(talk) ?? [];
    const found = slide === null ? slides[0] : slides.find(({ id }) => id === slide);
    return found?.small ? smallPicturePath(talk, found.id) : null;
  };
}

type PictureOf = Parameters<typeof addPictures>[1];

/** A search index, and where it leads. */
export interface SearchIndex {
  readonly files: readonly IndexFile[];
  /** Paths below the base, of pages and slides. */
  readonly paths: readonly string[];
  readonly ideas: number;
  /** How long it took. */
  readonly seconds: number;
}
