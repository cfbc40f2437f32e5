import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { readHtml, type PageLinks } from './read-html.ts';

/**
 * Follows every address of a built site to a file and an id, in both views, and looks for words that must not be there.
 *
 * The sources are clean when this runs, so what it finds is a defect of the site's own making.
 */
export async function checkSite(
  folder: string,
  { base, secrets }: SiteCheck,
): Promise<SiteFinding[]> {
  const files = new Set(listFiles(folder));
  const pages = new Map<string, PageLinks>();
  const idSets = new Map<string, ReadonlySet<string>>();
  const followed = new Map<string, boolean>();
  const findings: SiteFinding[] = [];
  for (const file of files) {
    if (!/\.(?:html|md|txt|xml|json|css)$/.test(file)) continue;
    const text = await readFile(join(folder, file), 'utf8');
    for (const secret of secrets)
      if (text.includes(secret))
        findings.push({ file, what: `holds the private note “${secret}”` });
    if (file.endsWith('.html')) pages.set(file, readHtml(text));
    if (file.endsWith('.css')) findings.push(...checkStyles(file, text));
  }
  for (const [file, page] of pages) findings.push(...checkPage(file, page));
  return findings;

  function checkPage(file: string, { ids, links, idrefs }: PageLinks): SiteFinding[] {
    const known = new Set(ids);
    const repeated = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
    return [
      ...(known.size === ids.length
        ? []
        : repeated.map((id) => ({ file, what: `has the id \`${id}\` more than once` }))),
      ...idrefs
        .filter((id) => !known.has(id))
        .map((id) => ({ file, what: `names the missing id \`${id}\`` })),
      ...[...new Set(links)]
        .filter((link) => !leadsSomewhere(link, file))
        .map((link) => ({ file, what: `links to nothing at \`${link}\`` })),
    ];
  }

  function checkStyles(file: string, css: string): SiteFinding[] {
    const links = [...css.matchAll(/url\(\s*["']?([^"')]+)/g)].map((match) => match[1] ?? '');
    return links
      .filter((link) => !/^data:|^#/.test(link) && !leadsSomewhere(link, file))
      .map((link) => ({ file, what: `loads nothing from \`${link}\`` }));
  }

  /** Most links of a site are the same on every page, so each is followed once. */
  function leadsSomewhere(link: string, from: string): boolean {
    const key = link.startsWith('/') ? link : `${from} ${link}`;
    const known = followed.get(key) ?? follow(link, from);
    followed.set(key, known);
    return known;
  }

  function idsOf(file: string): ReadonlySet<string> | undefined {
    const page = pages.get(file);
    if (!page) return undefined;
    const ids = idSets.get(file) ?? new Set(page.ids);
    idSets.set(file, ids);
    return ids;
  }

  function follow(link: string, from: string): boolean {
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(link) || link === '') return true;
    const url = parse(link, from);
    if (!url?.pathname.startsWith(base)) return false;
    const path = decode(url.pathname.slice(base.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (file === 'pagefind/index.html') return true;
    const ids = idsOf(file);
    if (!ids) return files.has(file);
    const id = decode(url.hash.replace(/^#\/?/, ''));
    return id === '' || ids.has(id);
  }

  function parse(link: string, from: string): URL | null {
    const address = `http://site${base}${from.replace(/index\.html$/, '')}`;
    return URL.canParse(link, address) ? new URL(link, address) : null;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Every file below a folder, with `/` between names, sorted. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}

/** What a site is held against. */
export interface SiteCheck {
  readonly base: string;
  /** Texts of private notes. */
  readonly secrets: readonly string[];
}

/** Something wrong with a built file. */
export interface SiteFinding {
  readonly file: string;
  readonly what: string;
}
