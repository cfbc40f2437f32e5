import { checkSingleFile } from './preflight-html.ts';
import { checkPackage } from './pptx/check-package.ts';
import { checkPdf } from './preflight-pdf.ts';
import type { SiteBrowser } from './site-browser.ts';
import type { ExportedTalk, TakeawayFile } from './talk-export.ts';

/** Tries each file of a take-away as somebody without a network would, and says what was seen. */
export async function checkFiles(
  browser: SiteBrowser,
  talk: ExportedTalk,
  files: readonly TakeawayFile[],
  { states, place }: CheckOptions,
): Promise<FileCheck[]> {
  const checks: FileCheck[] = [];
  for (const file of files) {
    const found = await checkFile(browser, talk, file, { states, place });
    if (found) checks.push({ name: file.name, bytes: file.bytes.length, ...found });
  }
  return checks;
}

async function checkFile(
  browser: SiteBrowser,
  talk: ExportedTalk,
  file: TakeawayFile,
  { states, place }: CheckOptions,
): Promise<Pick<FileCheck, 'seen' | 'details' | 'problems'> | null> {
  const titles = talk.slides.map(({ title }) => title).filter(Boolean);
  if (file.part === 'html') {
    const ids = talk.slides.map(({ id }) => id);
    const { slides, requests, problems } = await checkSingleFile(browser, await place(file), ids);
    const seen = `${slides} of ${ids.length} slides reached by keys with the network off, ${requests} requests`;
    return { seen, problems };
  }
  if (file.report) return { ...file.report, problems: checkPackage(file.bytes) };
  if (!file.name.endsWith('.pdf')) return null;
  const expected = {
    pdf: { pages: states, titles },
    handout: { pages: null, titles },
    html: null,
    zip: null,
    pptx: null,
  }[file.part ?? 'zip'] ?? { pages: 1, titles: [] };
  const { pages, outline, problems } = await checkPdf(file.bytes, {
    ...expected,
    texts: file.texts,
    explain:
      talk.explain && ((character, page) => talk.explain?.(character, file.slides?.[page] ?? null)),
  });
  const count = expected.pages === null ? `${pages} pages` : `${pages} of ${expected.pages} pages`;
  return {
    seen: `${count}, none empty, none cut, every character drawn, outline of ${outline} entries`,
    problems,
  };
}

interface CheckOptions {
  /** Pages the slides must have. */
  readonly states: number;
  /** Puts a file where the browser can open it; gives its `file:` address. */
  readonly place: (file: TakeawayFile) => Promise<string>;
}

/** What was seen of one file. */
export interface FileCheck {
  readonly name: string;
  readonly bytes: number;
  /** What holds when there are no problems. */
  readonly seen: string;
  /** What one should know of it all the same, a line each. */
  readonly details?: readonly string[];
  /** Each a phrase that follows the name: `has 37 pages, not 38`. */
  readonly problems: readonly string[];
}
