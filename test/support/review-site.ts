import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { findBrowser } from '../../src/browser/find-browser.ts';
import { checkContent } from '../../src/checks/check-content.ts';
import { NO_CODE, resolveSettings, type ProjectCode } from '../../src/settings/resolve-settings.ts';
import { buildDecks } from '../../src/review/build-decks.ts';
import { reviewContent } from '../../src/review/review-content.ts';
import type { RunResult } from '../../src/review/run-result.ts';
import { drawNoMermaid } from '../../src/drawings/diagram-errors.ts';
import { createToolsOf } from '../../src/content-files/block-tools.ts';
import { readContent } from '../../src/content-files/read-content.ts';
import { BROWSER_CACHE } from './browser-cache.ts';
import { readMarked } from './build-marked.ts';

const PROJECT = resolve(import.meta.dirname, '../..');

/**
 * A copy of a content folder to review, with a cache of its own.
 *
 * @param code what the project adds
 */
export function openReview(content: string, code: ProjectCode = NO_CODE): ReviewBench {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-review-'));
  const copy = join(folder, 'content');
  cpSync(content, copy, { recursive: true });
  const settings = resolveSettings(
    PROJECT,
    { content: copy, cache: join(folder, 'cache'), positions: 'shown' },
    code,
  );
  return {
    content: copy,
    takeMarks: () => takeMarks(copy),
    async review(slides) {
      const check = await checkContent(readContent(copy), createToolsOf(settings, drawNoMermaid));
      if (check.summary.errors > 0) throw new Error(JSON.stringify(check.problems, null, 2));
      const built = await buildDecks(settings);
      if (built.type !== 'built') throw new Error(JSON.stringify(built));
      const { run } = await reviewContent({
        site: built.folder,
        talks: check.talks.filter(({ isPublished }) => isPublished),
        ...(slides && { slides }),
        isWhole: slides === undefined,
        settings,
        launch: await findBrowser(BROWSER_CACHE),
        usesCache: true,
        onProgress: () => undefined,
      });
      return run;
    },
    close: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Takes the marks out of all texts of a folder, and says where they stood: `file:line:column`. */
function takeMarks(content: string): string[] {
  const files = readdirSync(content, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.(?:mdx|svg|ts)$/.test(entry.name),
  );
  return files.flatMap(({ parentPath, name }) => {
    const path = join(parentPath, name);
    const { text, places } = readMarked(readFileSync(path, 'utf8'));
    if (places.length > 0) writeFileSync(path, text);
    const file = relative(content, path).replaceAll('\\', '/');
    return places.map((place) => `${file}:${place}`);
  });
}

/** A content folder that a test may change and review. */
export interface ReviewBench {
  readonly content: string;
  readonly takeMarks: () => string[];
  /** Reviews all slides, or some: `talk#slide`. */
  readonly review: (slides?: ReadonlySet<string>) => Promise<RunResult>;
  readonly close: () => void;
}
