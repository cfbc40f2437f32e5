import { existsSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { readGuide } from '../guide/read-guide.ts';
import type { ReportOptions } from '../problems/reporters.ts';

/** What reports of a command say besides the problems: paths from where the reader is, and where to read more. */
export function reportOptions(
  root: string,
  content: string,
  { from = startFolder(), stream }: ReportPlace = {},
): ReportOptions {
  const guide = join(root, 'content/guide/problems');
  let pages: ReturnType<typeof readGuide> | undefined;
  return {
    prefix: prefixOf(from, content),
    isColoured: stream?.isTTY === true && stream.hasColors(),
    ...(existsSync(guide) && { guide: pathFrom(from, guide) }),
    explain(id) {
      pages ??= readGuide(join(root, 'content'));
      return pages.find(({ path }) => path === `problems/${id}`) ?? null;
    },
    urlOf: githubUrl(process.env),
  };
}

/** Where the command was started; npm itself goes to the project's root. */
export function startFolder(): string {
  return process.env['INIT_CWD'] ?? process.cwd();
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

/** Where a report is read. */
interface ReportPlace {
  /** The folder that paths count from. */
  readonly from?: string;
  /** The stream it is written to, which may have colours. */
  readonly stream?: NodeJS.WriteStream;
}
