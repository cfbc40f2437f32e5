import type { Settings } from '../model/settings.ts';

/** Where packages with fonts are looked for: what a user installed comes before what Lectern brings. */
export function fontFolders({
  project,
  content,
  engine,
}: Pick<Settings, 'project' | 'content' | 'engine'>): string[] {
  return [project, content, engine];
}
