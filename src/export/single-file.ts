import { hashOf, INLINE_SCRIPTS } from '../policy/page-policies.ts';
import { shownIn, type Shown } from '../fonts/faces-in-css.ts';
import { bundleScripts } from './bundle-scripts.ts';
import { rewriteHtml, withAttributes, type HtmlTag } from './rewrite-html.ts';
import { openSiteFiles, type SiteFiles } from './site-files.ts';
import { pathOf, type ExportedTalk, type Theme } from './talk-export.ts';

/**
 * The deck as one HTML file that opens from a disk: scripts, styles, fonts, pictures and recordings are in it, and its own
 * policy lets it ask for nothing else.
 */
export async function makeSingleFile(talk: ExportedTalk, theme: Theme | null): Promise<string> {
  const files = openSiteFiles(talk.site);
  const deck = `${pathOf(talk, 'slides')}index.html`;
  const html = files.readText(deck);
  const { modules, inline } = readScripts(html, files, deck);
  const { code, styles } = await bundleScripts(files, modules);
  const shown = shownIn(html);
  const rules = { talk, theme, files, deck, shown, policy: policyFor([...inline, code]) };
  const rewritten = rewriteHtml(html, (tag) => rewriteTag(tag, rules));
  const later = styles.map((path) => `<style>${files.inlineStyles(path, shown)}</style>`).join('');
  const frame = talk.address === null ? NO_FRAME : '';
  return rewritten
    .replace('</head>', () => `${later}${frame}</head>`)
    .replace('</body>', () => `<script>${code}</script></body>`);
}

/** Without a public address the links around the stage lead nowhere. */
const NO_FRAME = '<style>.deck-bar a{display:none}</style>';

function readScripts(html: string, files: SiteFiles, deck: string): PageScripts {
  const modules: string[] = [];
  const inline: string[] = [];
  rewriteHtml(html, (tag) => {
    if (tag.name !== 'script') return tag;
    const path = files.pathOf(tag.attributes['src'] ?? '', deck);
    if (path !== null) modules.push(path);
    else if (isTrusted(tag)) inline.push(tag.text);
    return tag;
  });
  return { modules, inline };
}

/** A script that the build itself writes into its pages; no other may run from a disk, whoever wrote it. */
function isTrusted({ text }: HtmlTag): boolean {
  return INLINE_SCRIPTS.has(hashOf(text));
}

/** reveal.js writes styles of its own, so those are free; scripts are these and no others, and nothing may be fetched. */
function policyFor(scripts: readonly string[]): string {
  const own = ['img-src', 'font-src', 'media-src'].map((name) => `${name} data: blob:`);
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ')}`,
    "style-src 'unsafe-inline'",
    ...own,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function rewriteTag(tag: HtmlTag, rules: Rules): HtmlTag | string {
  const { attributes } = tag;
  switch (tag.name) {
    case 'html':
      return withAttributes(tag, {
        'data-single-file': '',
        'data-theme': rules.theme ?? attributes['data-theme'],
      });
    case 'meta':
      return rewriteMeta(tag, rules);
    case 'link':
      return rewriteLink(tag, rules);
    case 'script':
      if (attributes['data-words'] !== undefined) return tag;
      return isTrusted(tag) && attributes['src'] === undefined ? tag : '';
    case 'a':
      // There is nothing to search from a disk.
      if (attributes['data-search-bundle'] !== undefined) return '';
      return withAttributes(embedFiles(tag, rules), {
        href: settleHref(attributes['href'], rules),
      });
    default:
      return embedFiles(tag, rules);
  }
}

function rewriteMeta(tag: HtmlTag, { policy, talk }: Rules): HtmlTag | string {
  const { attributes } = tag;
  if (/^content-security-policy$/i.test(attributes['http-equiv'] ?? ''))
    return withAttributes(tag, { content: policy });
  return attributes['property'] === 'og:url' && talk.address === null ? '' : tag;
}

function rewriteLink(tag: HtmlTag, { files, deck, talk, shown }: Rules): HtmlTag | string {
  const { rel = '', href = '' } = tag.attributes;
  const path = files.pathOf(href, deck);
  if (rel === 'stylesheet' && path !== null)
    return `<style>${files.inlineStyles(path, shown)}</style>`;
  if (rel === 'icon' && path !== null) return withAttributes(tag, { href: files.dataUrl(path) });
  return rel === 'canonical' && talk.address !== null ? tag : '';
}

/** `#/id` for a slide of this deck, the public address for anything else of the site, nothing where there is none. */
function settleHref(href: string | undefined, { talk }: Rules): string | null | undefined {
  const { base } = talk.site;
  if (!href?.startsWith(base)) return href;
  const own = base + encodeURI(pathOf(talk, 'slides'));
  if (href === own) return '#/';
  if (href.startsWith(`${own}#`)) return href.slice(own.length);
  return talk.address && talk.address + href.slice(base.length);
}

function embedFiles(tag: HtmlTag, rules: Rules): HtmlTag {
  const { files, deck, talk } = rules;
  const changes: Record<string, string | null> = {};
  for (const [name, value] of Object.entries(tag.attributes)) {
    if (name === 'srcset') changes[name] = null;
    else if (EMBEDDED.has(name) && tag.name !== 'a') {
      const path = files.pathOf(value, deck);
      if (path !== null) changes[name] = files.dataUrl(path);
    } else if (name.startsWith('data-') && value.startsWith(talk.site.base))
      // Of all that a deck finds on the site, its page alone can be found from elsewhere.
      changes[name] = name === 'data-page' ? (settleHref(value, rules) ?? null) : null;
  }
  return withAttributes(tag, changes);
}

/** Attributes whose file is shown or played where they stand. */
const EMBEDDED = new Set([
  'src',
  'poster',
  'href',
  'xlink:href',
  'data-background-image',
  'data-background-video',
]);

/** The scripts of a page: modules by their path below the base, and the text of those that stand in it. */
interface PageScripts {
  readonly modules: readonly string[];
  readonly inline: readonly string[];
}

interface Rules {
  readonly talk: ExportedTalk;
  readonly theme: Theme | null;
  readonly files: SiteFiles;
  /** Path of the deck's page below the base. */
  readonly deck: string;
  readonly shown: Shown;
  readonly policy: string;
}
