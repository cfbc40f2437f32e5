import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportedTalk } from '../../src/export/talk-export.ts';
import { outlineTalk } from '../../src/format/outline-talk.ts';
import type { SyntaxNode } from '../../src/model/syntax.ts';
import { listingsOf } from '../../src/format/blocks.ts';
import { parseCodeMeta } from '../../src/format/code-meta.ts';
import { isElement, walk } from '../../src/syntax/nodes.ts';
import { parse } from '../fixtures/unit/tree.ts';
import { SITES } from './browser-test.ts';

/** How many pages a talk's slides take on paper when each step has its own, counted in what its author wrote. */
export function pagesInSource({ slug, title, slides, site }: ExportedTalk): number {
  const content = SITES.find(({ folder }) => folder === site.folder)?.content ?? '';
  const source = readFileSync(join(content, 'talks', slug, 'index.mdx'), 'utf8');
  const { outline, split } = outlineTalk(parse(source), { slug, source, title });
  const shown = new Set(slides.map(({ id }) => id));
  return outline.slides
    .filter(({ id }) => shown.has(id))
    .map((slide) => split.slides[outline.slides.indexOf(slide)]?.body ?? [])
    .reduce((total, body) => total + 1 + countSteps(body), 0);
}

function countSteps(body: readonly SyntaxNode[]): number {
  let steps = 0;
  for (const part of body)
    walk(part, (node) => {
      if (isElement(node, 'PageOnly') || isElement(node, 'Notes')) return false;
      if (isElement(node, 'Steps'))
        for (const child of node.children ?? [])
          steps += child.type === 'list' ? (child.children?.length ?? 0) : 1;
      if (isElement(node, 'Morph')) steps += listingsOf(node).length - 1;
      if (node.type === 'code')
        steps += (parseCodeMeta(node.meta).steps ?? '').split('|').length - 1;
      return true;
    });
  return steps;
}
