/**
 * Makes an author's SVG part of the page: without scripts and comments, with ids of its own.
 *
 * Inlined, a drawing uses the site's type and follows the theme through `var(--ink)` and its like, which an `<img>` cannot.
 *
 * @throws Error when the text is no SVG.
 */
export async function inlineSvg(svg: string, id: string): Promise<string> {
  // Half of what a build loads at its start; a folder without drawings does not need it.
  const { optimize } = await import('svgo');
  const { data } = optimize(svg, {
    js2svg: { indent: 0 },
    plugins: [
      'removeDoctype',
      'removeXMLProcInst',
      'removeComments',
      'removeMetadata',
      'removeEditorsNSData',
      'removeDesc',
      'removeTitle',
      'removeScripts',
      'removeDimensions',
      { name: 'prefixIds', params: { prefix: id, delim: '-', prefixClassNames: false } },
    ],
  });
  return data;
}
