/**
 * What a browser makes of a file that a site publishes: a document that can run scripts, or a script. Null for all others.
 *
 * Told by the name alone, as GitHub Pages tells it: a page called `notes.txt` is shown as text.
 */
export function activeKindOf(path: string): ActiveKind | null {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  if (DOCUMENTS.has(ending)) return 'page';
  return SCRIPTS.has(ending) ? 'script' : null;
}

/** HTML, XML of any kind, which may hold HTML, and what unpacks to either. Drawings have rules of their own. */
const DOCUMENTS = new Set(
  `appcache atom dtd gpx hta htc htm html kml mathml mht mhtml mml opml rdf rss sgml shtm shtml smil svgz tmx wsdl wml xbl xht
  xhtml xml xsd xsl xslt xspf xul`.split(/\s+/),
);
const SCRIPTS = new Set(['cjs', 'es', 'jar', 'js', 'jsm', 'mjs', 'pac', 'swf', 'vbs', 'wasm']);

/** How a published file could act. */
export type ActiveKind = 'page' | 'script';
