import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkContent } from '../../src/checks/check-content.ts';
import type { Example, DocsPage } from '../../src/docs/parse-page.ts';
import type { Problem } from '../../src/model/problem.ts';
import { createBlockTools } from '../../src/content-files/block-tools.ts';
import { readContent } from '../../src/content-files/read-content.ts';

/** What stands above the part of a talk that an example shows. */
const FRONTMATTER = `---
title: Demo
summary: A demo.
date: 2024-05-01
duration: 20
status: published
---

`;
const HEADING = '## One\n\n';

/** What the check of the commands finds in the wrong or the right examples of a page, in a folder on disk. */
export async function checkExamples(
  page: DocsPage,
  role: 'wrong' | 'right',
): Promise<readonly Problem[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-guide-'));
  try {
    mkdirSync(join(folder, 'talks'));
    for (const example of page.examples) {
      if (example.role !== role && example.role !== 'given') continue;
      const path = join(folder, example.file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytesOf(example));
    }
    const tools = createBlockTools(join(folder, '.cache/check.json'), {
      layouts: new Map([['duo', { title: 1, figure: 2 }]]),
    });
    return (await checkContent(readContent(folder), tools)).problems;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One transparent dot as PNG. */
const A_PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR4nGNgAAIAAAUAAXpeqz8AAAAASUVORK5CYII=',
  'base64',
);

/** A fence can hold no bytes, so it says in words that a picture is meant. */
function bytesOf(example: Example): string | Buffer {
  return example.text.trim() === '(a picture)' ? A_PICTURE : aboveOf(example) + example.text;
}

/** Where an example says that its problem is: `talks/demo/index.mdx:12`. */
export function markedPlaces(page: DocsPage): string[] {
  return page.examples.flatMap((example) =>
    example.role === 'wrong' && example.line !== null
      ? [`${example.file}:${lineOf(example, example.line)}`]
      : [],
  );
}

/** Line 0 is the file as a whole. */
function lineOf(example: Example, line: number): number {
  return line === 0 ? 1 : aboveOf(example).split('\n').length - 1 + line;
}

function aboveOf({ file, text, isWhole }: Example): string {
  if (!file.endsWith('/index.mdx') || isWhole) return '';
  return /^##? /m.test(text) ? FRONTMATTER : FRONTMATTER + HEADING;
}
