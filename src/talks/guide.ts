import { hasGuideIn, readGuide } from '../guide/read-guide.ts';
import type { GuidePage } from '../guide/parse-page.ts';
import { readSettings } from '../model/settings.ts';
import { siteUrl } from './urls.ts';

const { content } = readSettings(process.env, process.cwd());

/** Whether this content folder brings a guide. */
export const hasGuide = hasGuideIn(content);

let guide: readonly GuidePage[] | undefined;

/** The pages of the guide, read once for a build and again for each page in `dev`. */
export function loadGuide(): readonly GuidePage[] {
  if (!hasGuide) return [];
  if (import.meta.env.DEV) return readGuide(content);
  return (guide ??= readGuide(content));
}

/** The address of a page of the guide. */
export function guideUrl(path = ''): string {
  return siteUrl(path === '' ? 'guide/' : `guide/${encodeURI(path)}/`);
}
