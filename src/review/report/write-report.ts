import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brandCss } from '../../brand/brand-css.ts';
import type { SiteBrand } from '../../model/brand.ts';
import type { RunResult, RunSlide } from '../run-result.ts';
import { compareRuns } from './compare-runs.ts';
import { renderReport } from './render-report.ts';

/** The last run that was accepted, as a folder like the run's own, inside it. */
const ACCEPTED = 'accepted';
/** The report has the colours of the site. */
const STYLES = ['../../views/shared/tokens.css', 'report.css'] as const;

/**
 * Writes `index.html` beside a run, against the run that was accepted last.
 *
 * @param brand its colors are those of the report; its fonts are not, for the report is one file
 * @returns the path of the report
 */
export function writeReport(folder: string, run: RunResult, brand: SiteBrand): string {
  const accepted = readAccepted(folder);
  const slides = compareRuns(run, accepted, (now, before) => isSamePicture(folder, now, before));
  const [tokens, own] = STYLES.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'));
  const colors = brandCss({ ...brand, fonts: [], families: {} }, () => '');
  const styles = [tokens, colors, own].join('\n');
  const report = join(folder, 'index.html');
  place(report, renderReport(run, slides, styles));
  return report;
}

/** Makes the run in a folder the one that later runs are set beside. */
export function acceptRun(folder: string): void {
  const unfinished = join(folder, `.accepted-${process.pid}`);
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(join(folder, 'pictures'), join(unfinished, 'pictures'), { recursive: true });
  cpSync(join(folder, 'run.json'), join(unfinished, 'run.json'));
  rmSync(join(folder, ACCEPTED), { recursive: true, force: true });
  renameSync(unfinished, join(folder, ACCEPTED));
}

/** Puts a file in place when it is complete. */
export function place(file: string, text: string): void {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
}

function readAccepted(folder: string): RunResult | null {
  const file = join(folder, ACCEPTED, 'run.json');
  if (!existsSync(file)) return null;
  const run = JSON.parse(readFileSync(file, 'utf8')) as Omit<RunResult, 'version'> & {
    readonly version: number;
  };
  return run.version === 1 ? { ...run, version: 1 } : null;
}

function isSamePicture(folder: string, now: RunSlide, before: RunSlide): boolean {
  if (!now.picture || !before.picture) return now.picture === before.picture;
  const files = [join(folder, now.picture), join(folder, ACCEPTED, before.picture)];
  const [first, second] = files.map((file) => (existsSync(file) ? readFileSync(file) : null));
  return first && second ? first.equals(second) : false;
}
