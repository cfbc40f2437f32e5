import { hashOf } from '../policy/page-policies.ts';

/** Elements that run, embed or replace something; scripts and `<meta>` are read with what they say. */
const ELEMENTS = new Set([
  'applet',
  'base',
  'embed',
  'fencedframe',
  'frame',
  'frameset',
  'noembed',
  'noframes',
  'plaintext',
  'object',
  'portal',
  'style',
  'xmp',
]);
/** Elements whose content is text to a browser and elements to others. */
const RAW = new Set(['noscript', 'iframe']);
const ENDS_RAW = /<\/(?:noscript|iframe)/i;
/** Types of script that are data for others to read. */
const DATA = new Set(['application/json', 'application/ld+json']);
/** Schemes with which an address runs, or brings a document along. */
const SCRIPTED = /^(?:javascript|vbscript|livescript|data|blob|filesystem|view-source):/i;
/** What a page may show or play of what it brings along itself. */
const SHOWN = /^data:(?:image|font|audio|video)\//i;

/** Attributes that are read to people or by scripts of ours, and followed by nobody. */
const IS_TEXT =
  /^(?:aria-.*|alt|title|content|placeholder|label|value|summary|abbr|lang|class|id|name|data-(?!src|background|preview|page|presenter|markdown|external).*)$/;

/** Gathers what could act on a page while it is read, element by element, in the way a browser would read it. */
export function gatherActive(): ActiveGatherer {
  const parts: ActivePart[] = [];
  const scripts: PageScript[] = [];
  let isInRaw = false;
  return {
    parts,
    scripts,
    element(name, after) {
      isInRaw ||= RAW.has(name);
      if (ELEMENTS.has(name)) parts.push({ kind: 'element', name, after });
    },
    closed(name) {
      if (RAW.has(name)) isInRaw = false;
    },
    attribute(name, value, element, after) {
      // Where scripts run, this ends the element that the parser goes on to read.
      if (isInRaw && ENDS_RAW.test(value)) parts.push({ kind: 'markup', after });
      if (name.startsWith('on') && name.length > 2)
        parts.push({ kind: 'handler', name, element, after });
      else if (name === 'srcdoc') parts.push({ kind: 'document', name, element, after });
      // Any attribute that is no text can hold an address; which ones are followed changes with browsers.
      else if (value.includes(':') && !IS_TEXT.test(name)) {
        const address = schemeFirst(value);
        if (SCRIPTED.test(address) && !(SHOWN.test(address) && element !== 'a' && name !== 'href'))
          parts.push({ kind: 'address', name, value, element, after });
      }
      if (name === 'attributename' && /(?:^|:)(?:href|src)$|^on/i.test(value.trim()))
        parts.push({ kind: 'animation', name: value, element, after });
    },
    script({ type, src, text }, after) {
      const isData = DATA.has(type.trim().toLowerCase());
      if (!isData) scripts.push({ src, hash: src === null ? hashOf(text) : null, after });
    },
  };
}

/** An address as a browser reads its scheme: without spaces and controls in front, and without tabs and line ends. */
function schemeFirst(value: string): string {
  return value.replace(/[\t\n\r]/g, '').replace(/^[\u0000-\u0020]+/, '');
}

/** What could act on a page. `after` is how many ids stand before it. */
export type ActivePart =
  | { readonly kind: 'element'; readonly name: string; readonly after: number }
  | {
      readonly kind: 'handler' | 'document' | 'animation';
      readonly name: string;
      readonly element: string;
      readonly after: number;
    }
  | {
      readonly kind: 'address';
      readonly name: string;
      readonly value: string;
      readonly element: string;
      readonly after: number;
    }
  | { readonly kind: 'refresh'; readonly address: string; readonly after: number }
  /** A `<` that is no tag to the parser, and may be one to a browser. */
  | { readonly kind: 'markup'; readonly after: number };

/** A script of a page: the address of its file, or the hash of its text. */
export interface PageScript {
  readonly src: string | null;
  readonly hash: string | null;
  readonly after: number;
}

interface ActiveGatherer {
  readonly parts: ActivePart[];
  readonly scripts: PageScript[];
  readonly element: (name: string, after: number) => void;
  readonly closed: (name: string) => void;
  readonly attribute: (name: string, value: string, element: string, after: number) => void;
  readonly script: (script: ReadScript, after: number) => void;
}

/** A script element as it was read. */
interface ReadScript {
  readonly type: string;
  readonly src: string | null;
  readonly text: string;
}
