import type { Anchor } from '../model/outline.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { filePathOf, isFileAddress } from '../lib/decode.ts';
import { escapeHtml, htmlAttributes } from '../lib/html.ts';
import { domIdOf } from '../refs/graph.ts';
import { moverName, readBlock } from '../format/blocks.ts';
import { parseCodeMeta } from '../format/code-meta.ts';
import { component, htmlElement, rawHtml } from './build-nodes.ts';
import { codeParts, highlightCode } from './blocks/code.ts';
import { drawDiagram, type DiagramLanguage } from './blocks/diagram.ts';
import { isLightMermaid } from './blocks/light-mermaid.ts';
import { drawingClasses, labelDrawing } from './blocks/figure.ts';
import { inlineSvg } from '../drawings/inline-svg.ts';
import { isOnPaper } from '../drawings/is-on-paper.ts';
import { plainDrawing } from '../drawings/plain-drawing.ts';
import { locateRegion, type CodeRegion } from '../format/regions.ts';
import { readPictureAddress } from '../format/picture-address.ts';
import { placeOf } from '../syntax/nodes.ts';
import { labelKey } from '../format/outline-talk.ts';
import type { ListingStep, RewriteContext } from './rewrite-nodes.ts';
import { markDrawing, markLabels, markLines } from './source-marks.ts';
import { widthClasses } from '../lib/width-classes.ts';

/** How much larger than drawn a diagram stands on the stage: each of the three that draw has letters of another size. */
function stageScale(language: DiagramLanguage, source: string): number {
  if (language === 'dot') return 1.3;
  return isLightMermaid(source) ? 2.2 : 1.6;
}

/** A ` ```dot ` or ` ```mermaid ` fence as a figure. */
export async function diagramNode(node: SyntaxNode, context: RewriteContext): Promise<SyntaxNode> {
  const language = node.lang as DiagramLanguage;
  const anchor = context.labels.get(labelKey(node));
  const source = node.value ?? '';
  const svg = await drawDiagram(source, language, context);
  const prefix = anchor ? domIdOf(anchor) : `drawn-${node.position?.start.offset ?? 0}`;
  const isolated = inlineSvgIds(svg, prefix);
  const marked = context.marksPlaces
    ? markLabels(isolated, source, placeOf(node).line + 1)
    : isolated;
  const drawing = labelDrawing(marked, readBlock(node)?.alt || (anchor?.title ?? null));
  // Colors of the author are chosen for light paper, with what else is on it.
  const paper = language === 'mermaid' && /="#[\da-f]{3,8}"/i.test(svg) ? ['on-paper'] : [];
  const classes = [...drawingClasses(marked, stageScale(language, source)), ...paper];
  // Inside a `<Figure>` it is what that figure shows.
  if (!anchor) {
    return htmlElement('div', { className: ['drawing', ...classes] }, [rawHtml(drawing)]);
  }
  return figureElement(rawHtml(drawing), anchor, context, {
    classes,
    mover: moverOf(node, context),
  });
}

/** A `<Figure>` or a lone picture, with the link around it: a drawing becomes part of the page, any other picture is optimized. */
export async function figureNode(node: SyntaxNode, context: RewriteContext): Promise<SyntaxNode> {
  const anchor = anchorOf(node, context);
  const block = readBlock(node);
  const source = block?.source ?? null;
  const width = block?.width ?? null;
  if (source === null)
    return figureElement(node.children ?? [], anchor, context, { classes: [], width });
  const picture = await pictureNode(
    { source, alt: block?.alt ?? '', label: block?.alt || anchor.title, position: node.position },
    domIdOf(anchor),
    context,
  );
  const mover = picture.isDrawing ? moverOf(node, context) : moverName(node);
  const { classes } = picture;
  return figureElement(picture.node, anchor, context, { classes, width, mover });
}

/** A picture of a sentence as a slide shows it: large, whatever its width in the sentence, without number and caption. */
export async function slidePicture(
  image: SyntaxNode,
  context: RewriteContext,
): Promise<SyntaxNode> {
  const { path } = readPictureAddress(image.url ?? '');
  const alt = image.alt ?? '';
  const { node, classes } = await pictureNode(
    { source: path, alt, label: alt, position: image.position },
    `pic-${image.position?.start.offset ?? 0}`,
    context,
  );
  return htmlElement('div', { className: ['figure', ...classes] }, [
    htmlElement('div', { className: ['figure-body'] }, [node]),
  ]);
}

async function pictureNode(
  { source, alt, label, position }: PictureFile,
  prefix: string,
  context: RewriteContext,
): Promise<{ node: SyntaxNode; classes: string[]; isDrawing: boolean }> {
  const path = filePathOf(source);
  if (!isFileAddress(source) || !/\.svg$/i.test(path)) {
    const node = { type: 'image', url: context.bindPicture(source), alt, position };
    return { node, classes: ['span-12'], isDrawing: false };
  }
  const text = await plainDrawing(context.readText(path));
  const drawing = context.marksPlaces ? markDrawing(text, path) : text;
  const inlined = await inlineSvg(drawing, prefix);
  const onPaper = isOnPaper(text);
  // Names of a tool mean nothing here, and some are those by which the site colors its own drawings.
  const svg = onPaper ? inlined.replace(/ class="[^"]*"/g, '') : inlined;
  const node = rawHtml(labelDrawing(svg, label));
  const classes = [...drawingClasses(svg, null), ...(onPaper ? ['on-paper'] : [])];
  return { node, classes, isDrawing: true };
}

function figureElement(
  content: SyntaxNode | readonly SyntaxNode[],
  anchor: Anchor,
  context: RewriteContext,
  { classes, width = null, mover = null }: FigureLook,
): SyntaxNode {
  const className = ['figure', ...classes, ...widthClasses(width)];
  const body = { className: ['figure-body'], ...(mover && { dataId: mover }) };
  return htmlElement('figure', { className, id: domIdOf(anchor) }, [
    htmlElement('div', body, [content].flat()),
    captionNode(anchor, context),
  ]);
}

/** The caption of a block. Its number is known only when all talks are, so the views put it in. */
function captionNode({ kind, id, title }: Anchor, { slug }: RewriteContext): SyntaxNode {
  return component('BlockCaption', { talk: slug, kind, id, title: title || null });
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
    captionNode(anchor, context),
  ]);
}

/** A fence as a block of code with its title, steps and, when it is a listing, its number. */
export async function listingNode(node: SyntaxNode, context: RewriteContext): Promise<SyntaxNode> {
  const { steps } = parseCodeMeta(node.meta);
  const { step } = context;
  const anchor = context.labels.get(labelKey(node));
  const { pre, region } = await highlightFence(node, context);
  const isNumbered = parseCodeMeta(node.meta).options['numbers'] !== undefined;
  const className = [
    'code',
    ...(step && step.number > 1 ? ['fragment'] : []),
    ...(TERMINALS.has((node.lang ?? '').toLowerCase()) ? ['is-terminal'] : []),
    ...(isNumbered ? ['numbered'] : []),
  ];
  const fresh = step ? markNewLines(pre, step.newLines) : pre;
  const own = isNumbered ? numberLines(fresh, region) : fresh;
  const marked = context.marksPlaces ? markLines(own, placesOfLines(node, region)) : own;
  const code = `${codeTitle(node, step)}${marked}`;
  if (!anchor) {
    const attributes = htmlAttributes({
      class: className.join(' '),
      'data-language': node.lang || null,
      'data-steps': steps,
    });
    return rawHtml(`<figure${attributes}>${code}</figure>`);
  }
  const language = {
    ...(node.lang && { dataLanguage: node.lang }),
    ...(steps !== null && { dataSteps: steps }),
  };
  return htmlElement('figure', { className, id: domIdOf(anchor), ...language }, [
    rawHtml(code),
    captionNode(anchor, context),
  ]);
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

/** The code of a fence, or of the file it shows, as it is written. */
export function codeOfFence(
  node: SyntaxNode,
  { readText }: Pick<RewriteContext, 'readText'>,
): string {
  const { src } = parseCodeMeta(node.meta).options;
  return src ? locateRegion(readText, src).code : (node.value ?? '');
}

function codeTitle(node: SyntaxNode, step: ListingStep | undefined): string {
  const { title, src } = parseCodeMeta(node.meta).options;
  const name = title ?? src?.replace(/^\.\//, '').replace(/#.*$/, '') ?? '';
  if (!step) return name && `<div class="code-title">${escapeHtml(name)}</div>`;
  const label = name && `<span>${escapeHtml(name)}</span> `;
  const count = `<span class="step-count">${step.number} of ${step.count}</span>`;
  return `<div class="code-title${name ? '' : ' unnamed'}">${label}${count}</div>`;
}

/** Languages that stand in the frame of a terminal. */
const TERMINALS: ReadonlySet<string> = new Set(
  'ansi bash bat cmd console fish powershell ps1 sh shell shellscript shellsession zsh'.split(' '),
);

/** Gives each line its number: from 1, or as the file counts that the listing shows. */
function numberLines(html: string, region: CodeRegion | null): string {
  let index = -1;
  return html.replace(/<span class="line\b[^"]*"/g, (tag) => {
    index += 1;
    return `${tag} data-number="${region?.numbers[index] ?? index + 1}"`;
  });
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

interface PictureFile {
  readonly source: string;
  readonly alt: string;
  /** What a drawing is called by those who do not see it. */
  readonly label: string;
  readonly position: SyntaxNode['position'];
}

interface FigureLook {
  readonly classes: readonly string[];
  /** In percent. @default null */
  readonly width?: number | null;
  /** What it is known by on a neighboring slide, to which it moves. @default null */
  readonly mover?: string | null | undefined;
}
