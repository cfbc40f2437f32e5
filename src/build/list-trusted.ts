import { relative } from 'node:path';
import { activeKindOf } from '../checks/active-files.ts';
import type { MadeSite } from '../model/made-site.ts';
import type { Settings } from '../model/settings.ts';

/**
 * What of a site may act although Lectern did not make it, for its owner to know: files that are published as they are, and code of the
 * project. Nothing of it is checked.
 */
export function listTrusted(
  made: MadeSite,
  { extensions, project }: Pick<Settings, 'extensions' | 'project'>,
): string[] {
  const code = [...Object.values(extensions.components), ...Object.values(extensions.parts)];
  const published = made.published.filter(
    (file) => activeKindOf(file) !== null || /\.svg$/i.test(file),
  );
  const pages = Object.entries(made.routes).flatMap(([file, route]) =>
    route === null && !made.published.includes(file) ? [file] : [],
  );
  return [
    ...published.map((file) => `public/${file}`),
    ...code.map((file) => relative(project, file)),
    ...pages.map((file) => `${file} (made by a page of the project)`),
  ].sort();
}
