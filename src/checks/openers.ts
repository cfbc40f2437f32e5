import type { Problem } from '../model/problem.ts';
import type { TalkTree } from '../model/sources.ts';
import { isPage } from '../format/page-slugs.ts';
import { isFrontMatter } from '../format/split-slides.ts';
import { createProblem } from '../problems/catalogue.ts';
import { placeOf, plainText, walk } from '../syntax/nodes.ts';
import { isUnclosed } from './unclosed-blocks.ts';

/** Headings that open nothing, and a talk in which nothing opens a slide. */
export function checkOpeners(talk: TalkTree): Problem[] {
  const { root, outline, file, text } = talk;
  const problems: Problem[] = [];
  if (outline.slides.length < 2 && !isTitleAlone(talk) && !isPage(talk.slug))
    problems.push(createProblem('no-slides', { file, line: 1, column: 1 }, {}));
  walk(root, (node, ancestors) => {
    const at = { file, ...placeOf(node) };
    // In an aside that nothing closes, a slide is where it was meant to be.
    const isNested = ancestors.length > 1 && !ancestors.some((each) => isUnclosed(each, text));
    if (node.type === 'heading' && node.depth === 1) {
      problems.push(createProblem('body-title', at, { title: plainText(node) }));
    } else if (node.type === 'heading' && isNested && (node.depth ?? 0) < 4) {
      problems.push(
        createProblem('nested-slide', at, { what: `The heading \`${plainText(node)}\`` }),
      );
    } else if (node.type === 'thematicBreak' && isNested) {
      problems.push(createProblem('nested-slide', at, { what: 'A line `---`' }));
    }
  });
  return problems;
}

/** Whether a draft is a title that waits for its talk. */
function isTitleAlone({ root, data, isPublished }: TalkTree): boolean {
  return data !== null && !isPublished && (root.children ?? []).every(isFrontMatter);
}
