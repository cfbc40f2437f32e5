import type { DIAGRAM_LANGUAGES } from '../../format/blocks.ts';
import type { BlockCache } from '../block-cache.ts';
import type { DrawMermaid } from '../../drawings/diagram-errors.ts';
import { colorDot } from '../../drawings/dot-colors.ts';
import { drawLightMermaid, isLightMermaid } from './light-mermaid.ts';

/** Changes whenever the drawing of the same text would change, so that no cache serves the old form. */
const DIAGRAM_REVISION = 'diagram-6';

export type DiagramLanguage = (typeof DIAGRAM_LANGUAGES)[number];

/**
 * Draws a diagram as SVG that takes its colors from the page: no styles, no fonts, no links to anywhere.
 *
 * @throws DiagramFault or Error with the tool's own words when the text cannot be drawn, MissingRenderer when nothing is there to draw it.
 */
export async function drawDiagram(
  text: string,
  language: DiagramLanguage,
  { cache, drawMermaid }: DiagramTools,
): Promise<string> {
  // What needs mermaid itself is kept by what draws it, which knows its version.
  if (language === 'mermaid' && !isLightMermaid(text)) return drawMermaid(text);
  const draw = language === 'dot' ? drawDot : drawLightMermaid;
  return cache.get([DIAGRAM_REVISION, language, text], () => draw(text));
}

/** What draws, and what keeps drawings. */
export interface DiagramTools {
  readonly cache: BlockCache;
  readonly drawMermaid: DrawMermaid;
}

/** On one line, so that an error keeps its line. Defaults an author can override: big letters for the back row, air between boxes, nothing colored. */
const DOT_DEFAULTS = [
  'graph [bgcolor=transparent pad="0.05" nodesep="0.4" ranksep="0.6" fontname=Helvetica fontsize=22];',
  'node [shape=box style=rounded fontname=Helvetica fontsize=22 margin="0.24,0.14" penwidth="1.7"];',
  'edge [fontname=Helvetica fontsize=22 arrowsize="1.15" penwidth="1.7"];',
].join(' ');

/**
 * Draws a ` ```dot ` text.
 *
 * @throws Error with the tool's own words when the text cannot be drawn.
 */
export async function drawDot(text: string): Promise<string> {
  const { Graphviz } = await import('@hpcc-js/wasm-graphviz');
  const graphviz = await Graphviz.load();
  const svg = graphviz.dot(text.replace('{', `{${DOT_DEFAULTS}`));
  return colorDot(
    svg
      .replace(/^[\s\S]*?(?=<svg)/, '')
      .replace(/<title>[\s\S]*?<\/title>\s*/g, '')
      .replace(/<!--[\s\S]*?-->\s*/g, '')
      // A link in a drawing is checked by nothing.
      .replace(/<\/?a\b[^>]*>\s*/g, '')
      .replace(/(<svg[^>]*?) width="[^"]*" height="[^"]*"/, '$1')
      .replace(/ xmlns:xlink="[^"]*"| xml:space="[^"]*"| font-family="[^"]*"/g, '')
      .replace(/(<(?!\w+Gradient)\w+[^>]*?) id="[^"]*"/g, '$1')
      .trim(),
  );
}
