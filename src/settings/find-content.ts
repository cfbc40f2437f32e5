import { existsSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The content folder of a project: `content/` if it has `talks/`, else the project itself if that has. */
export function findContent(project: string): string {
  const inner = join(project, 'content');
  if (hasTalks(inner)) return inner;
  return hasTalks(project) ? project : inner;
}

/** Whether a folder is a content folder. One that contains a whole project by the name of `talks` is not. */
export function hasTalks(content: string): boolean {
  const talks = join(content, 'talks');
  return isFolder(talks) && !isFolder(join(talks, 'content', 'talks'));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** What of a content folder belongs to the site; a content folder can be the project itself, with much else in it. */
const CONTENT_PARTS = [
  'talks',
  'pages',
  'glossary.yaml',
  'systems.yaml',
  'timeline.yaml',
  'references.bib',
  'ids.lock',
  'site.yaml',
  'theme.css',
  '_brand.yml',
] as const;

/** The parts of a content folder, whether they are there or not. */
export function contentPaths(content: string): string[] {
  return CONTENT_PARTS.map((part) => join(content, part));
}

/** The parts of a content folder that are there. */
export function contentParts(content: string): string[] {
  return contentPaths(content).filter((path) => existsSync(path));
}

/** Whether a file belongs to the site of a content folder. */
export function isContentPath(content: string, path: string): boolean {
  return contentPaths(content).some((part) => path === part || path.startsWith(join(part, sep)));
}
