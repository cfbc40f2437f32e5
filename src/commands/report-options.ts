import { isAbsolute, relative, sep } from 'node:path';
import { readProblemPage } from '../docs/read-docs.ts';
import { isProblemId } from '../problems/catalogue.ts';
import type { ReportOptions } from '../problems/reporters.ts';
import { ENGINE } from '../settings/engine.ts';
import type { Place } from './command.ts';

/** What reports of a command say in addition to the problems: paths from where the reader is, and where to read more. */
export function reportOptions(
  { from, starter }: Place,
  content: string,
  stream?: NodeJS.WriteStream,
): ReportOptions {
  return {
    prefix: prefixOf(from, content),
    isColoured: stream?.isTTY === true && stream.hasColors(),
    starter,
    explain: (id) => (isProblemId(id) ? readProblemPage(ENGINE, id) : null),
    urlOf: githubUrl(process.env),
  };
}

/** The same for a report in a format: workflows want paths from the root of the repository, people from where they are. */
export function formatOptions(
  place: Place,
  content: string,
  format: string,
  stream: NodeJS.WriteStream,
): ReportOptions {
  const root = format === 'cli' ? undefined : process.env['GITHUB_WORKSPACE'];
  return reportOptions(root ? { ...place, from: root } : place, content, stream);
}

/** `content/`, or the whole path of a folder that lies elsewhere; nothing for the folder one is in. */
function prefixOf(from: string, folder: string): string {
  const path = pathFrom(from, folder);
  return path === '' ? '' : `${path}/`;
}

function pathFrom(from: string, path: string): string {
  const way = relative(from, path);
  const isBelow = !isAbsolute(way) && way.split(sep)[0] !== '..';
  return (isBelow ? way : path).split(sep).join('/');
}

/** Where a file of the repository is seen on GitHub, when that is where the command runs. */
function githubUrl({ GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA }: NodeJS.ProcessEnv) {
  return (path: string, line: number | null): string | null => {
    if (!GITHUB_SERVER_URL || !GITHUB_REPOSITORY || !GITHUB_SHA || isAbsolute(path)) return null;
    const name = path.split('/').map(encodeURIComponent).join('/');
    const place = line === null ? '' : `#L${line}`;
    // `plain=1` shows Markdown as text, which is what has lines.
    const query = line === null ? '' : '?plain=1';
    return `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/blob/${GITHUB_SHA}/${name}${query}${place}`;
  };
}
