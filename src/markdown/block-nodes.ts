import type { Anchor } from '../model/outline.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { filePathOf } from '../lib/decode.ts';
import { escapeHtml, htmlAttributes } from '../lib/html.ts';
import { domIdOf } from '../refs/graph.ts';
import { moverName, readBlock } from '../slides/blocks.ts';
import { parseCodeMeta } from '../slides/code-meta.ts';
import { htmlElement, rawHtml } from './build-nodes.ts';
import { codeParts, highlightCode } from './blocks/code.ts';
import { DIAGRAM_REVISION, drawDiagram, type DiagramLanguage } from './blocks/diagram.ts';
import { captionHtml, figureHtml } from './blocks/figure.ts';
import { inlineSvg } from './blocks/picture.ts';
import { locateRegion, type CodeRegion } from '../slides/regions.ts';
import { placeOf } from '../syntax/nodes.ts';
import { labelKey } from './outline-talk.ts';
import type { ListingStep, RewriteContext } from './rewrite-nodes.ts';
import { markDrawing, markLabels, markLines } from './source-marks.ts';

/** How much larger than drawn each kind of diagram stands on the stage. */
const STAGE_SCALE: Readonly<Record<DiagramLanguage, number>> = { dot: 1.3, mermaid: 2.2 };

/** A ` ```dot ` or ` ```mermaid ` fence as a numbered figure. */
export async function diagramNode(node: SyntaxNode, context: RewriteContext): Promise<SyntaxNode> {
  const language = node.lang as DiagramLanguage;
  const anchor = anchorOf(node, context);
  const source = node.value ?? '';
  const svg = await context.cache.get([DIAGRAM_REVISION, language, source], () =>
    drawDiagram(source, language),
  );
  const isolated = inlineSvgIds(svg, domIdOf(anchor));
  const marked = context.marksPlaces
    ? markLabels(isolated, source, placeOf(node).line + 1)
    : isolated;
  return rawHtml(
    figureHtml(marked, anchor, {
      alt: readBlock(node)?.alt ?? null,
      scale: STAGE_SCALE[language],
      mover: moverOf(node, context),
    }),
  );
}

/** A `<Figure>` or a lone picture: a drawing becomes part of the page, any other picture stays an image to be optimised. */
export async function figureNode(
  node: SyntaxNode,
  picture: SyntaxNode,
  context: RewriteContext,
): Promise<SyntaxNode> {
  const anchor = anchorOf(node, context);
  const block = readBlock(node);
  const source = block?.source ?? null;
  if (source !== null && /^\.{1,2}\/.*\.svg$/i.test(source)) {
    const text = context.readText(filePathOf(source));
    const drawing = context.marksPlaces ? markDrawing(text, filePathOf(source)) : text;
    const svg = await inlineSvg(drawing, domIdOf(anchor));
    const mover = moverOf(node, context);
    return rawHtml(figureHtml(svg, anchor, { alt: block?.alt ?? null, scale: null, mover }));
  }
  const image = {
    type: 'image',
    url: source ?? '',
    alt: block?.alt ?? '',
    position: picture.position,
  };
  const content = source === null ? (picture.children ?? []) : [image];
  return htmlElement('figure', { className: ['figure', 'span-12'], id: domIdOf(anchor) }, [
    htmlElement('div', { className: ['figure-body'] }, content),
    rawHtml(captionHtml(anchor)),
  ]);
}

/** What a drawing is known by on another slide: the name it is given for that, or its file. */
function moverOf(node: SyntaxNode, { isAnimated }: RewriteContext): string | null {
  return isAnimated ? (moverName(node) ?? readBlock(node)?.source ?? null) : null;
}

/** `<Table>` around a Markdown table: its caption and number. */
export function tableNode(
  node: SyntaxNode,
  children: readonly SyntaxNode[],
  context: RewriteContext,
): SyntaxNode {
  const anchor = anchorOf(node, context);
  return htmlElement('figure', { className: ['figure', 'figure-table'], id: domIdOf(anchor) }, [
    ...children,
    rawHtml(captionHtml(anchor)),
  ]);
}

/** A fence as a block of code with its title, steps and, when it is a listing, its number. */
export async function listingNode(node: SyntaxNode, context: RewriteContext): Promise<SyntaxNode> {
  const { steps } = parseCodeMeta(node.meta);
  const { step } = context;
  const anchor = context.labels.get(labelKey(node));
  const { pre, region } = await highlightFence(node, context);
  const attributes = htmlAttributes({
    class: step && step.number > 1 ? 'code fragment' : 'code',
    id: anchor ? domIdOf(anchor) : null,
    'data-language': node.lang || null,
    'data-steps': steps,
  });
  const own = step ? markNewLines(pre, step.newLines) : pre;
  const marked = context.marksPlaces ? markLines(own, placesOfLines(node, region)) : own;
  const caption = anchor ? captionHtml(anchor) : '';
  return rawHtml(`<figure${attributes}>${codeTitle(node, step)}${marked}${caption}</figure>`);
}

/** The code of a fence, or of the file it shows, as highlighted HTML. */
export async function highlightFence(
  node: SyntaxNode,
  { cache, readText }: RewriteContext,
): Promise<{ pre: string; region: CodeRegion | null }> {
  const { src } = parseCodeMeta(node.meta).options;
  const language = node.lang ?? '';
  const region = src ? locateRegion(readText, src) : null;
  const code = region?.code ?? node.value ?? '';
  const pre = await cache.get(codeParts(code, language), () => highlightCode(code, language));
  return { pre, region };
}

function codeTitle(node: SyntaxNode, step: ListingStep | undefined): string {
  const { title, src } = parseCodeMeta(node.meta).options;
  const name = title ?? src?.replace(/^\.\//, '').replace(/#.*$/, '') ?? '';
  if (!step) return name && `<div class="code-title">${escapeHtml(name)}</div>`;
  const label = name && `<span>${escapeHtml(name)}</span> `;
  const count = `<span class="step-count">${step.number} of ${step.count}</span>`;
  return `<div class="code-title${name ? '' : ' unnamed'}">${label}${count}</div>`;
}

/** Marks what a listing has that the one before it had not. */
function markNewLines(html: string, newLines: ReadonlySet<number>): string {
  let index = -1;
  return html.replace(/<span class="line\b/g, (tag) => {
    index += 1;
    return newLines.has(index) ? `${tag} new-line` : tag;
  });
}

/** Where each line of a listing is written: in the fence, or in the file it shows. */
function placesOfLines(node: SyntaxNode, region: CodeRegion | null): string[] {
  const { line, column } = placeOf(node);
  const path = filePathOf(parseCodeMeta(node.meta).options['src'] ?? '');
  if (region) return region.numbers.map((number) => `${path}:${number}:1`);
  return (node.value ?? '').split('\n').map((_, index) => `${line + 1 + index}:${column}`);
}

/** Sets the ids of a drawing apart from those of every other drawing on the page. */
function inlineSvgIds(svg: string, prefix: string): string {
  return svg
    .replace(/ id="([^"]+)"/g, ` id="${prefix}-$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${prefix}-$1)`)
    .replace(/href="#([^"]+)"/g, `href="#${prefix}-$1"`);
}

/** @throws Error when the outline and the tree disagree, which is a defect of ours. */
function anchorOf(node: SyntaxNode, context: RewriteContext): Anchor {
  const anchor = context.labels.get(labelKey(node));
  if (!anchor)
    throw new Error(
      `No number was given to the ${node.type} at line ${node.position?.start.line}.`,
    );
  return anchor;
}
