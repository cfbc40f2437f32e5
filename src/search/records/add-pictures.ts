import type { SearchRecord } from './record.ts';

/**
 * Gives the records of talks and slides their small pictures.
 *
 * @param pictureOf path of a slide's picture below the base path; of a talk's title slide when no slide is named
 */
export function addPictures(
  records: readonly SearchRecord[],
  pictureOf: (talk: string, slide: string | null) => string | null,
): SearchRecord[] {
  return records.map((record) => {
    const { kind, talk, path } = record;
    if (talk === null || (kind !== 'talk' && kind !== 'slide')) return record;
    return { ...record, picture: pictureOf(talk, path.split('#')[1] ?? null) };
  });
}
