import { join, resolve } from 'node:path';
import { checkContent } from './checks/check-content.ts';
import { withTexts } from './checks/content-texts.ts';
import { createBlockTools } from './content-files/block-tools.ts';
import { readContent } from './content-files/read-content.ts';
import { createMermaidDrawer } from './mermaid/mermaid-drawer.ts';
import type { CheckSummary, Problem } from './model/problem.ts';

export type { CheckSummary, Edit, Place, Problem, Severity } from './model/problem.ts';

/**
 * Checks a content folder, as `lectern check --format json` does, for editors and other tools.
 *
 * @param content folder with `talks/`
 * @returns every problem, sorted by file and line, and the numbers of a report
 * @throws Error when the folder does not exist.
 *
 * @example
 * ```js
 * const { problems } = await check('content', { texts: { 'talks/traps/index.mdx': editor.getText() } });
 * ```
 */
export async function check(content: string, options: CheckOptions = {}): Promise<CheckReport> {
  const { texts = {}, components = [], layouts = [], cache = '.cache' } = options;
  const tools = createBlockTools(
    join(resolve(cache), 'check.json'),
    { components, layouts: new Map(layouts.map((name) => [name, null])) },
    [resolve(content), process.cwd(), import.meta.dirname],
    createMermaidDrawer({ project: process.cwd(), cache: resolve(cache) }),
  );
  const files = withTexts(readContent(resolve(content)), new Map(Object.entries(texts)));
  const { problems, summary } = await checkContent(files, tools);
  tools.save();
  return { problems, summary };
}

/** What a check may be told. */
export interface CheckOptions {
  /** Texts that are not saved yet, by path in the content folder; they stand in for the files. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Names of the project's own components. */
  readonly components?: readonly string[];
  /** Names of the project's own layouts. */
  readonly layouts?: readonly string[];
  /** Folder for drawings that a later check can use again. @default '.cache' */
  readonly cache?: string;
}

/** What a check found; the JSON format of the commands. */
export interface CheckReport {
  readonly problems: readonly Problem[];
  readonly summary: CheckSummary;
}
