import sax from 'sax';

/**
 * Says what an SVG could run, fetch or smuggle in, by the reading that a browser would give it.
 *
 * A browser reads a drawing in two ways: as XML when it is opened by itself, and as HTML once it is part of a page. So an element
 * counts by its name without a prefix, whatever the case, and an attribute by what it says once its entities are resolved.
 */
export function inspectDrawing(text: string): Drawing {
  if (!/<svg[\s>/]/.test(text))
    return { risks: ['no `<svg>` element'], hasStyles: false, isPicture: false, fault: null };
  const risks = new Set<string>();
  let hasStyles = false;
  let fault: Fault | null = null;
  let isInStyle = false;
  const parser = sax.parser(true, { xmlns: true });
  parser.onprocessinginstruction = ({ name, body }) => {
    if (/^xml-stylesheet$/i.test(name)) risks.add('a style sheet of another file');
    if (/^xml$/i.test(name) && hasForeignEncoding(body, text))
      risks.add('another encoding than UTF-8');
  };
  // The parser keeps to XML's own entities; others stand for what no check has seen.
  parser.ondoctype = (doctype) => void (doctype.includes('[') && risks.add('entities'));
  const namespaces: string[] = [];
  parser.onopentag = (tag) => {
    const { name, uri, attributes } = tag as sax.QualifiedTag;
    namespaces.push(uri);
    const { prefix, local: element } = splitName(name);
    isInStyle = element === 'style';
    hasStyles ||= isInStyle;
    if (uri === XHTML || uri === MATHML) risks.add(foreign(name));
    else if (prefix === '' || uri === SVG) {
      if (element === 'script') risks.add('a script');
      else if (!ELEMENTS.has(element) && !/^fe[a-z]+$/.test(element)) risks.add(foreign(name));
    }
    // Of a name that is none, such as `a:b:c`, the parser leaves the value alone.
    for (const [key, attribute] of Object.entries<sax.QualifiedAttribute | string>(attributes))
      readAttribute(
        splitName(key),
        typeof attribute === 'string' ? attribute : attribute.value,
        element,
      );
  };
  parser.onclosetag = () => void (isInStyle = false);
  parser.ontext = (css) => void (isInStyle && readStyles(css));
  parser.oncdata = (css) => void (isInStyle && readStyles(css));
  parser.onerror = ({ message }) => {
    const [reason = ''] = message.split('\n');
    const said = reason.charAt(0).toLowerCase() + reason.slice(1).replace(/\.$/, '');
    fault ??= { line: parser.line + 1, reason: said };
    parser.error = null as unknown as Error;
  };
  parser.write(text).close();
  return { risks: [...risks], hasStyles, isPicture: namespaces[0] === SVG, fault };

  function readAttribute({ prefix, local: name }: Name, value: string, element: string): void {
    const address = value.replace(/[\u0000-\u0020]/g, '');
    if (prefix === 'xmlns' || name === 'xmlns') return;
    if (prefix === '' && /^on./.test(name)) risks.add('an event handler');
    else if (/^(?:javascript|vbscript):/i.test(address)) risks.add('a script');
    else if (name === 'href' || name === 'src' || (prefix === 'xml' && name === 'base')) {
      const isPicture = PICTURES.has(element) && EMBEDDED.test(address);
      if (address !== '' && !address.startsWith('#') && !isPicture)
        risks.add('a link out of the file');
    } else if (name === 'attributename' && /(?:^|:)(?:href|src)$|^on/i.test(address))
      risks.add('an animation of a link');
    // The steps of an animation.
    if (/(?:^|;)(?:javascript|vbscript):/i.test(address)) risks.add('a script');
    if (name === 'style') hasStyles = true;
    if (value.includes('(') || value.includes('\\')) readStyles(value);
  }

  function readStyles(css: string): void {
    const plain = css
      .replace(/\\([0-9a-f]{1,6})\s?/gi, (_, code: string) => character(code))
      .replace(/\\|\/\*.*?\*\//gs, '');
    const leads = /url\(\s*["']?\s*(?!#)[^)\s"']|\bsrc\(|image-set\(|@import|@namespace/i;
    if (leads.test(plain)) risks.add('a link out of the file');
  }
}

const SVG = 'http://www.w3.org/2000/svg';
const XHTML = 'http://www.w3.org/1999/xhtml';
const MATHML = 'http://www.w3.org/1998/Math/MathML';
const PICTURES = new Set(['image', 'feimage']);
/** A bitmap inside the drawing. */
const EMBEDDED = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i;

/** The elements of a drawing, and what editors add to it; filters are told by their `fe`. */
const ELEMENTS = new Set(
  `a altglyph altglyphdef altglyphitem animate animatecolor animatemotion animatetransform circle clippath color-profile
  cursor defs desc discard ellipse filter flowdiv flowline flowpara flowref flowregion flowregionexclude flowroot flowspan
  font font-face font-face-format font-face-name font-face-src font-face-uri g glyph glyphref hatch hatchpath hkern image line
  lineargradient marker mask mesh meshgradient meshpatch meshrow metadata missing-glyph mpath path pattern polygon polyline
  radialgradient rect set solidcolor stop style svg switch symbol text textpath title tref tspan use view vkern`.split(
    /\s+/,
  ),
);

/** `xlink:href` as its prefix and what follows, in lower case. */
function splitName(name: string): Name {
  const [, prefix = '', local = ''] = /^(?:([^:]*):)?(.*)$/s.exec(name.toLowerCase()) ?? [];
  return { prefix, local };
}

function foreign(name: string): string {
  return `foreign content (\`<${name}>\`)`;
}

function character(code: string): string {
  const point = Number.parseInt(code, 16);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
}

/** In another encoding the same bytes can say something else; those that extend ASCII cannot while all of it is ASCII. */
function hasForeignEncoding(declaration: string, text: string): boolean {
  const encoding = /encoding\s*=\s*["']([^"']*)["']/i.exec(declaration)?.[1] ?? 'utf-8';
  if (/^(?:utf-?8|us-ascii|ascii)$/i.test(encoding)) return false;
  const extendsAscii = /^(?:iso-8859-\d+|latin-?1|windows-125\d)$/i.test(encoding);
  return !extendsAscii || /[^\u0000-\u007f]/.test(text);
}

/** What a drawing holds. */
export interface Drawing {
  /** What it could run, fetch or smuggle in, each as it stands after "holds". */
  readonly risks: readonly string[];
  /** Whether it has styles, which the policy of a page blocks once it is part of one. */
  readonly hasStyles: boolean;
  /** Whether a browser shows it by itself: without the namespace of SVG, the file is a tree of elements of no kind. */
  readonly isPicture: boolean;
  /** The first place where it is not well-formed XML. */
  readonly fault: Fault | null;
}

interface Name {
  readonly prefix: string;
  readonly local: string;
}

interface Fault {
  readonly line: number;
  readonly reason: string;
}
