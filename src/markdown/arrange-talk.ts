import type { SlideOutline } from '../model/outline.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { audienceOf } from '../slides/narration.ts';
import type { SlideNodes } from '../slides/split-slides.ts';
import { placeOf } from '../syntax/nodes.ts';
import { component } from './build-nodes.ts';
import type { OutlinedTalk } from './outline-talk.ts';
import { formerIdMarks } from './former-ids.ts';
import { footnoteList } from './footnotes.ts';
import { formatPlace } from './source-marks.ts';
import { rewriteNodes, type RewriteContext } from './rewrite-nodes.ts';

/**
 * Rebuilds a talk's syntax tree as slides, for both views at once.
 *
 *     ## Traps              <Slide id="traps" depth="2" …>
 *     words            ->     <SlideHeading …>Traps</SlideHeading>
 *     ![](a.svg)              <Narration><p>words</p></Narration>
 *                             <figure>…</figure>
 *                           </Slide>
 *
 * The views give these elements their meaning.
 */
export async function arrangeTalk(
  talk: OutlinedTalk,
  context: RewriteContext,
): Promise<SyntaxNode> {
  const slides: SyntaxNode[] = [];
  const seenFootnotes = new Set<string>();
  for (const [index, nodes] of talk.split.slides.entries()) {
    const outline = talk.outline.slides[index] as SlideOutline;
    const own = { ...context, isAnimated: outline.options.isAnimated };
    slides.push(await arrangeSlide(nodes, outline, own, seenFootnotes));
  }
  const body = context.stacks ? stackSlides(slides, talk.outline.slides) : slides;
  return { type: 'root', children: [...talk.split.front, ...context.imports(), ...body] };
}

async function arrangeSlide(
  nodes: SlideNodes,
  outline: SlideOutline,
  context: RewriteContext,
  seenFootnotes: Set<string>,
): Promise<SyntaxNode> {
  const rewrite = (parts: readonly SyntaxNode[]) => rewriteNodes(parts, context);
  const opener = nodes.opener?.type === 'heading' ? (nodes.opener.children ?? []) : null;
  const title = opener && (await rewrite(opener));
  const main = await rewrite(groupNarration(nodes.body));
  const used = [...(opener ?? []), ...nodes.body];
  const footnotes = await footnoteList(used, context.footnotes, seenFootnotes, rewrite);
  const body = [...main, ...footnotes];
  const marks = formerIdMarks(context.formerIds, outline.id);
  const { layout, background, transition, isAnimated } = outline.options;
  const attributes = {
    talk: context.slug,
    id: outline.id,
    depth: outline.depth,
    layout: layout === 'default' ? null : layout,
    transition,
    animate: isAnimated || null,
    background: background === null ? null : context.bindAsset(background),
    ...(context.marksPlaces && {
      source: formatPlace(outline.place),
      optionsSource: nodes.marker && formatPlace(placeOf(nodes.marker)),
    }),
  };
  if (!title) return component('Slide', attributes, [...marks, ...body]);
  const heading = component(
    'SlideHeading',
    {
      talk: context.slug,
      id: outline.id,
      depth: outline.depth,
      ...(context.marksPlaces && { source: formatPlace(outline.place) }),
    },
    [...marks, ...title],
  );
  return component('Slide', attributes, [heading, ...body]);
}

/** Neighbouring paragraphs of narration become one part, as they are one breath of the speaker. */
function groupNarration(body: readonly SyntaxNode[]): SyntaxNode[] {
  const grouped: SyntaxNode[] = [];
  let narration: SyntaxNode[] = [];
  for (const node of [...body, null]) {
    if (node && audienceOf(node) === 'narration') {
      narration.push(node);
      continue;
    }
    if (narration.length > 0) grouped.push(component('Narration', { class: 'notes' }, narration));
    narration = [];
    if (node) grouped.push(node);
  }
  return grouped;
}

/** Puts each `###` slide under the `##` slide before it. */
function stackSlides(
  slides: readonly SyntaxNode[],
  outlines: readonly SlideOutline[],
): SyntaxNode[] {
  const stacks: SyntaxNode[][] = [];
  slides.forEach((slide, index) => {
    const isBelow = outlines[index]?.depth === 3 || outlines[index]?.depth === 0;
    if (isBelow && stacks.length > 1) stacks.at(-1)?.push(slide);
    else stacks.push([slide]);
  });
  return stacks.flatMap((stack) => (stack.length > 1 ? [component('Stack', {}, stack)] : stack));
}
