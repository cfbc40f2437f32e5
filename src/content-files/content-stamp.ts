import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { MANIFEST } from '../model/made-site.ts';

/**
 * Takes down when each file of a content folder was last written, so that it can be told later which have changed since.
 *
 * A file system sets the time of the last change itself, and no program can set it back: a file that was changed and changed
 * back is seen too. What talks are made from is in `talks/` and `pages/`, in files next to them, and in folders that a talk can reach.
 *
 * @param project where tools keep files of their own; of a content folder that is the project itself, only what is Lectern's is read
 */
export function stampContent(content: string, project: string): ContentStamp {
  const files = new Map<string, string>();
  const isProject = relative(content, project) === '';
  descend(content, 0);
  return files;

  function descend(folder: string, depth: number): void {
    for (const entry of list(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        const isOther =
          depth === 0 && (isProject ? !['talks', 'pages'].includes(entry.name) : isBuiltSite(path));
        if (!isOther && !/^\.|^node_modules$/.test(entry.name)) descend(path, depth + 1);
      } else if (depth > 0 || IS_CONTENT.test(entry.name)) {
        const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
        const stamp = stats ? `${stats.ino} ${stats.size} ${stats.mtimeNs} ${stats.ctimeNs}` : '';
        files.set(relative(content, path).split(sep).join('/'), stamp);
      }
    }
  }
}

/** What a build put next to the talks is none of what they are made from. */
function isBuiltSite(folder: string): boolean {
  return existsSync(join(folder, MANIFEST));
}

/** Files at the top of a content folder that a site is made from. */
const IS_CONTENT = /\.(?:ya?ml|bib|css|lock)$/;

function list(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** The files that are not as they were: written, added or removed since. */
export function changedSince(before: ContentStamp, content: string, project: string): string[] {
  const after = stampContent(content, project);
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name)).sort();
}

/** The files of a content folder, each with what changes when it is written. */
export type ContentStamp = ReadonlyMap<string, string>;
