import { checkContent } from '../checks/check-content.ts';
import type { Settings } from '../model/settings.ts';
import { createToolsOf } from '../content-files/block-tools.ts';
import { createMermaidDrawer } from '../mermaid/mermaid-drawer.ts';
import { readContent } from '../content-files/read-content.ts';
import type { ShownProblem } from '../views/dev/problem-panel.ts';
import { showProblems } from './show-problem.ts';

/** Saves of an editor come in bursts: a file, its backup, the file again. */
const QUIET = 80;

/** Checks one time after another, and once more when something changed meanwhile. */
export function createChecker(
  settings: Settings,
  onChange: (problems: readonly ShownProblem[]) => void,
): Checker {
  const tools = createToolsOf(settings, createMermaidDrawer(settings));
  let latest: readonly ShownProblem[] = [];
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();

  async function run(): Promise<void> {
    const found = await findProblems(settings, tools);
    const isNews = JSON.stringify(found) !== JSON.stringify(latest);
    latest = found;
    if (isNews) onChange(found);
  }
  return {
    latest: () => latest,
    check() {
      clearTimeout(timer);
      timer = setTimeout(() => void (running = running.then(run)), QUIET);
    },
  };
}

async function findProblems(
  settings: Settings,
  tools: ReturnType<typeof createToolsOf>,
): Promise<readonly ShownProblem[]> {
  try {
    const { problems, textOf } = await checkContent(readContent(settings.content), tools);
    return showProblems(problems, textOf, settings);
  } catch (error) {
    return [failureOf(error)];
  }
}

/** A file may vanish while it is read; the next save checks again. */
function failureOf(error: unknown): ShownProblem {
  return {
    id: 'check-failed',
    severity: 'error',
    place: '',
    source: '',
    message: `The talks could not be checked: ${error instanceof Error ? error.message : String(error)}`,
    fix: 'Save again. If it stays, this is a defect of Lectern and not of your talks.',
    suggestions: [],
    excerpt: [],
    help: null,
  };
}

/** What is wrong with the sources, as far as that is known. */
export interface Checker {
  /** Asks for a check; many at a time are one. */
  readonly check: () => void;
  readonly latest: () => readonly ShownProblem[];
}
