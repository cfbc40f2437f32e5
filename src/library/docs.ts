import { join } from 'node:path';
import { readDocs } from '../docs/read-docs.ts';
import type { DocsPage } from '../docs/parse-page.ts';
import { settings } from './settings.ts';
import { siteUrl } from './urls.ts';

/** Whether this site publishes docs. */
export const hasDocs = settings.docs !== null;

let docs: readonly DocsPage[] | undefined;

/** The pages of the docs, read once for a build and again for each page in `dev`. */
export function loadDocs(): readonly DocsPage[] {
  if (import.meta.env.DEV) return readDocs(settings);
  return (docs ??= readDocs(settings));
}

/** The address of a page of the docs. */
export function docsUrl(path = ''): string {
  return siteUrl(path === '' ? 'docs/' : `docs/${encodeURI(path)}/`);
}

/** The address of a picture of the docs, by its path below their folder. */
export function docsPictureUrl(path: string): string {
  return siteUrl(`docs/${encodeURI(path)}`);
}

/** The pictures that pages of the docs show: paths below the folder, and the files. */
export function docsPictures(): { readonly path: string; readonly file: string }[] {
  const { docs: folder } = settings;
  if (folder === null) return [];
  const paths = new Set(loadDocs().flatMap(({ pictures }) => pictures));
  return [...paths].map((path) => ({ path, file: join(folder, path) }));
}
