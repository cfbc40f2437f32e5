import type { SlideOutline } from '../model/outline.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { audienceOf } from '../format/narration.ts';
import { chooseLayout, hasFewWords } from '../format/choose-layout.ts';
import { fillClasses, fillSlide } from '../format/fill-slide.ts';
import type { SlideNodes } from '../format/split-slides.ts';
import { colorsOfGradient } from '../lib/css-colors.ts';
import { isPictureAddress } from '../syntax/addresses.ts';
import { placeOf } from '../syntax/nodes.ts';
import { picturesIn } from '../format/pictures.ts';
import { codeOfFence, slidePicture } from './block-nodes.ts';
import { component, htmlElement, type Attributes } from './build-nodes.ts';
import type { OutlinedTalk } from '../format/outline-talk.ts';
import { formerIdMarks } from './former-ids.ts';
import { footnoteList, footnotesOnSlide } from './footnotes.ts';
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
  const main = await rewrite(await groupNarration(nodes.body, context));
  const used = [...(opener ?? []), ...nodes.body];
  const footnotes = await footnoteList(used, context.footnotes, seenFootnotes, rewrite);
  const shown = nodes.body.filter((node) => /^(?:both|slide)$/.test(audienceOf(node)));
  const onSlide = await footnotesOnSlide([...(opener ?? []), ...shown], context.footnotes, rewrite);
  const body = [...main, ...onSlide, ...footnotes];
  const marks = formerIdMarks(context.formerIds, outline.id);
  const { transition, isAnimated, scrim, align, classes, hasFooter } = outline.options;
  const cover = outline.depth === 1 ? (context.cover ?? null) : null;
  const background = outline.options.background ?? cover;
  const layout = chooseLayout(nodes, outline);
  const fill = fillSlide(nodes, layout, outline.title, (fence) => codeOfFence(fence, context));
  const looks = [
    ...(background !== null && hasFewWords(nodes, outline.title) ? ['has-few-words'] : []),
    ...fillClasses(fill),
    ...(align === null ? [] : [`align-${align}`]),
    ...classes,
  ];
  const attributes = {
    talk: context.slug,
    id: outline.id,
    depth: outline.depth,
    layout: layout === 'default' ? null : layout,
    looks: looks.join(' ') || null,
    scrim,
    footer: hasFooter ? null : 'none',
    transition,
    animate: isAnimated || null,
    ...backgroundAttributes(background, context),
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

/** A picture, a color, or a gradient with the color that its text is chosen for. */
function backgroundAttributes(
  background: string | null,
  { bindAsset }: RewriteContext,
): Attributes {
  if (background === null) return {};
  if (isPictureAddress(background)) return { background: bindAsset(background) };
  const [first] = colorsOfGradient(background);
  return first === undefined
    ? { backgroundColor: background }
    : { backgroundColor: first, backgroundGradient: background };
}

/**
 * Neighboring paragraphs of narration become one part, as they are one breath of the speaker. The pictures in them are shown on
 * the slide, after what is said about them.
 */
async function groupNarration(
  body: readonly SyntaxNode[],
  context: RewriteContext,
): Promise<SyntaxNode[]> {
  const grouped: SyntaxNode[] = [];
  let narration: SyntaxNode[] = [];
  for (const node of [...body, null]) {
    if (node && audienceOf(node) === 'narration') {
      narration.push(node);
      continue;
    }
    if (narration.length > 0) grouped.push(component('Narration', { class: 'notes' }, narration));
    grouped.push(...(await picturesOnSlide(narration, context)));
    narration = [];
    if (node) grouped.push(node);
  }
  return grouped;
}

/** The pictures of sentences, for the slide alone. */
async function picturesOnSlide(
  narration: readonly SyntaxNode[],
  context: RewriteContext,
): Promise<SyntaxNode[]> {
  const pictures = await Promise.all(
    narration.flatMap(picturesIn).map((picture) => pictureOnSlide(picture, context)),
  );
  if (pictures.length === 0) return [];
  const shown =
    pictures.length > 1 ? [htmlElement('div', { className: ['pictures'] }, pictures)] : pictures;
  return [component('SlideOnly', {}, shown)];
}

/** A picture with its link, made anew so that nothing of the sentence around it comes along. */
async function pictureOnSlide(picture: SyntaxNode, context: RewriteContext): Promise<SyntaxNode> {
  if (picture.type === 'image') return slidePicture(picture, context);
  const [inner] = picture.children ?? [];
  if (inner?.type !== 'image') return picture;
  return { ...picture, children: [await slidePicture(inner, context)] };
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
