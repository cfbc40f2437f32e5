import type { CustomPlugin, XastElement } from 'svgo';
import { removeNode, spreadStyles } from './spread-styles.ts';
import { KEPT, plainForeignObjects } from './foreign-text.ts';

/**
 * A drawing as drawing programs write it, in the form that can be a part of a page: styles become presentation attributes, text that
 * is HTML becomes text of SVG, and what only an editor reads is gone. A drawing without any of that stays as it is, byte by byte.
 *
 * @throws Error when the text is not XML
 */
export async function plainDrawing(svg: string): Promise<string> {
  if (!NEEDED.test(svg)) return svg;
  const { optimize } = await import('svgo');
  const { data } = optimize(keepBlanks(withoutFontFaces(svg)), {
    js2svg: { indent: 0 },
    plugins: [
      { name: 'plainForeignObjects', fn: () => plainForeignObjects },
      { name: 'inlineStyles', params: { onlyMatchedOnce: false, useMqs: ['', 'screen', 'all'] } },
      { name: 'spreadStyles', fn: () => spreadStyles },
      EDITOR_DATA,
    ],
  });
  return data;
}

const NEEDED = /\bstyle\b|foreignObject|\bcontent\s*=|<\?(?!xml\b)/i;

/** Letters are set in the fonts of the site; a face would be asked for from elsewhere, or be a second copy in every page. */
function withoutFontFaces(svg: string): string {
  return svg.replace(
    /@font-face\s*\{[^{}]*\}|@import\s+(?:url\([^()]*\)|"[^"]*"|'[^']*')[^;{}]*;/gi,
    '',
  );
}

/** The parser takes blanks at the ends of a text away, which are between words in HTML; a sign that is no blank keeps them. */
function keepBlanks(svg: string): string {
  return svg.replace(/<foreignObject\b[\s\S]*?<\/foreignObject>/gi, (html) =>
    html.replace(/>(\s+)|(\s+)</g, (_, before?: string, after?: string) =>
      before === undefined ? `${after}${KEPT}<` : `>${KEPT}${before}`,
    ),
  );
}

/** The source that draw.io, PlantUML and others keep in what they export. */
const EDITOR_DATA: CustomPlugin = {
  name: 'editorData',
  fn: () => ({
    instruction: {
      enter(node, parent) {
        if (node.name !== 'xml') removeNode(node, parent);
      },
    },
    element: {
      enter(node: XastElement) {
        if (node.name !== 'svg') return;
        delete node.attributes['content'];
        // PlantUML asks to be stretched, and means its own size.
        if (node.attributes['preserveAspectRatio'] === 'none')
          delete node.attributes['preserveAspectRatio'];
      },
    },
  }),
};
