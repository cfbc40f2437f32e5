import type { Anchor } from '../model/outline.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { filePathOf } from '../lib/decode.ts';
import { escapeHtml, htmlAttributes } from '../lib/html.ts';
import { domIdOf } from '../refs/graph.ts';
import { readBlock } from '../slides/blocks.ts';
import { parseCodeMeta } from '../slides/code-meta.ts';
import { htmlElement, rawHtml } from './build-nodes.ts';
import { codeParts, highlightCode } from './blocks/code.ts';
import { DIAGRAM_REVISION, drawDiagram, type DiagramLanguage } from './blocks/diagram.ts';
import { captionHtml, figureHtml } from './blocks/figure.ts';
import { inlineSvg } from './blocks/picture.ts';
import { readRegion } from '../slides/regions.ts';
import { labelKey } from './outline-talk.ts';
import type { RewriteContext } from './rewrite-nodes.ts';

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
  return rawHtml(
    figureHtml(isolated, anchor, {
      alt: readBlock(node)?.alt ?? null,
      scale: STAGE_SCALE[language],
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
    const svg = await inlineSvg(context.readText(filePathOf(source)), domIdOf(anchor));
    return rawHtml(figureHtml(svg, anchor, { alt: block?.alt ?? null, scale: null }));
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
  const { steps, options } = parseCodeMeta(node.meta);
  const anchor = context.labels.get(labelKey(node));
  const language = node.lang ?? '';
  const code = options['src'] ? readRegion(context.readText, options['src']) : (node.value ?? '');
  const pre = await context.cache.get(codeParts(code, language), () =>
    highlightCode(code, language),
  );
  const title = options['title'] ?? options['src']?.replace(/^\.\//, '').replace(/#.*$/, '');
  const attributes = htmlAttributes({
    class: 'code',
    id: anchor ? domIdOf(anchor) : null,
    'data-language': language || null,
    'data-steps': steps,
  });
  const heading = title ? `<div class="code-title">${escapeHtml(title)}</div>` : '';
  return rawHtml(
    `<figure${attributes}>${heading}${pre}${anchor ? captionHtml(anchor) : ''}</figure>`,
  );
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
