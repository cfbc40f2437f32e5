import { hasOrigin, type HeadTag } from '../schema/head.ts';
import { settings } from './settings.ts';
import { siteUrl } from './urls.ts';

/** The project's own tags for the head of pages, with addresses of this site below its base. */
export function headTags(): HeadTag[] {
  return settings.info.head.tags.map(({ tag, attributes }) => ({
    tag,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [
        name,
        ADDRESSES.has(name) && typeof value === 'string' && !hasOrigin(value)
          ? siteUrl(value.replace(/^\/+/, ''))
          : value,
      ]),
    ),
  }));
}

const ADDRESSES: ReadonlySet<string> = new Set(['src', 'href']);
