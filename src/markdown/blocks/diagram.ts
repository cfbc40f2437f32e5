import type { DIAGRAM_LANGUAGES } from '../../format/blocks.ts';

/** Changes whenever the drawing of the same text would change, so that no cache serves the old form. */
export const DIAGRAM_REVISION = 'diagram-4';

export type DiagramLanguage = (typeof DIAGRAM_LANGUAGES)[number];

/** On one line, so that an error keeps its line. Defaults an author can override: big letters for the back row, air between boxes, nothing coloured. */
const DOT_DEFAULTS = [
  'graph [bgcolor=transparent pad="0.05" nodesep="0.4" ranksep="0.6" fontname=Helvetica fontsize=22];',
  'node [shape=box style=rounded fontname=Helvetica fontsize=22 margin="0.24,0.14"];',
  'edge [fontname=Helvetica fontsize=22 arrowsize="0.9"];',
].join(' ');

/**
 * Draws a diagram as SVG that takes its colours from the page: no styles, no fonts, no links to anywhere.
 *
 * @throws Error with the tool's own words when the text cannot be drawn.
 */
export async function drawDiagram(text: string, language: DiagramLanguage): Promise<string> {
  return language === 'dot' ? drawDot(text) : drawMermaid(text);
}

async function drawDot(text: string): Promise<string> {
  const { Graphviz } = await import('@hpcc-js/wasm-graphviz');
  const graphviz = await Graphviz.load();
  const svg = graphviz.dot(text.replace('{', `{${DOT_DEFAULTS}`));
  return (
    svg
      .replace(/^[\s\S]*?(?=<svg)/, '')
      .replace(/<title>[\s\S]*?<\/title>\s*/g, '')
      .replace(/<!--[\s\S]*?-->\s*/g, '')
      // A link in a drawing is checked by nothing.
      .replace(/<\/?a\b[^>]*>\s*/g, '')
      .replace(/(<svg[^>]*?) width="[^"]*" height="[^"]*"/, '$1')
      .replace(/ xmlns:xlink="[^"]*"| xml:space="[^"]*"| font-family="[^"]*"| id="[^"]*"/g, '')
      .replace(
        /(<(?:path|polygon|ellipse|polyline)[^>]*) fill="none" stroke="black"/g,
        '$1 stroke="var(--ink)"',
      )
      .replace(/ (fill|stroke)="black"/g, ' $1="var(--ink)"')
      .trim()
  );
}

async function drawMermaid(text: string): Promise<string> {
  const { renderMermaidSVG } = await import('beautiful-mermaid');
  // Mermaid takes a semicolon for the end of a line; the renderer does not know it.
  const plain = text.replace(/;(?=[ \t]*\r?$)/gm, '');
  const svg = renderMermaidSVG(plain, { transparent: true });
  return svg
    .replace(/<style>[\s\S]*?<\/style>\s*/g, '')
    .replace(/ style="[^"]*"/g, '')
    .replace(/(<svg[^>]*?) width="[^"]*" height="[^"]*"/, '$1')
    .replace(/(\d+\.\d\d)\d+/g, '$1')
    .trim();
}
