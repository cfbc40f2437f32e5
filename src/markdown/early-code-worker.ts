import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { isDiagram } from '../format/blocks.ts';
import { walk } from '../syntax/nodes.ts';
import { codeParts, highlightCode } from './blocks/code.ts';
import { parseTalk } from '../format/parse-talk.ts';

const { talks } = workerData as EarlyCodeTask;

/** Highlights the code of all talks, one block after the other, and hands each over as soon as it is done. */
for (const slug of existsSync(talks) ? readdirSync(talks).sort() : []) {
  const file = join(talks, slug, 'index.mdx');
  const parsed = existsSync(file) ? parseTalk(readFileSync(file, 'utf8')) : null;
  const blocks: { code: string; language: string }[] = [];
  if (parsed?.type === 'parsed') {
    walk(parsed.root, (node) => {
      if (node.type !== 'code' || isDiagram(node) || !node.value) return;
      blocks.push({ code: node.value, language: node.lang ?? '' });
    });
  }
  for (const { code, language } of blocks) {
    const html = await highlightCode(code, language);
    parentPort?.postMessage({ parts: codeParts(code, language), html } satisfies EarlyCode);
  }
}

/** Where the talks are. */
export interface EarlyCodeTask {
  readonly talks: string;
}

/** A block that is done, and what it is kept under. */
export interface EarlyCode {
  readonly parts: readonly string[];
  readonly html: string;
}
