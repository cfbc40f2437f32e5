import type { Problem } from '../model/problem.ts';
import { SITE_FILE } from '../checks/site-file.ts';
import { decodePercent } from '../lib/decode.ts';
import { createProblem, type ProblemPlace } from '../problems/catalogue.ts';
import { readBuiltFile, type BuiltPage } from './built-file.ts';
import { createActiveCheck, type TrustedParts } from './check-active.ts';
import { createFollower, type Dead } from './follow-address.ts';
import { createSourceFinder, type SiteSources } from './find-source.ts';
import { listFiles } from './list-files.ts';
import type { ReadAhead } from './read-ahead.ts';
import type { PageLink, PageLinks } from './read-html.ts';

/**
 * Follows every address of a built site to a file and an id, in both views, and looks for words that must not be there.
 *
 * What it finds is named where its author can mend it, when that can be told; else the built file is named.
 */
export async function checkSite(
  folder: string,
  { base, site, secrets, sources, searched, trusted, docs, ahead, onPage }: SiteCheck,
): Promise<Problem[]> {
  const files = new Set(listFiles(folder));
  const pages = new Map<string, PageLinks>();
  const idSets = new Map<string, ReadonlySet<string>>();
  const problems: Problem[] = [];
  const origin = new URL(site).origin;
  // A talk may well show an address of the reader's own machine.
  const isPublic = new URL(site).hostname !== 'localhost';
  const follow = createFollower({ base, site: origin, files, idsOf });
  const findSource = createSourceFinder(sources);
  const texts = new Map<string, readonly string[]>();
  const read = ahead?.read ?? ((file: string) => readBuiltFile(folder, file, secrets));
  for (const file of files) {
    const built = await read(file);
    if (built === null) continue;
    for (const text of built.leaks)
      if (!isSaidInPublic(text))
        problems.push(createProblem('leaked-note', builtPlace(file), { page: file, text }));
    if (built.type === 'page') {
      pages.set(file, built.page);
      onPage?.(file, built);
    } else texts.set(file, built.addresses);
  }
  const activity = trusted && createActiveCheck(trusted);
  for (const [file, page] of pages) {
    if (activity?.isTrustedPage(file)) continue;
    problems.push(...checkPage(file, page));
    if (activity)
      problems.push(
        ...activity.checkPage(page, {
          file,
          placeOf: (after, needle) => placeNear(file, page.ids.slice(0, after), needle),
          fileOf: (address) => fileOfAddress(address, file),
        }),
      );
  }
  if (activity)
    for (const file of files)
      if (!pages.has(file)) problems.push(...activity.checkFile(file, builtPlace(file)));
  texts.set('pagefind/', searched);
  for (const [file, addresses] of texts) problems.push(...checkText(file, addresses));
  return foldViews(problems);

  /** What one talk keeps private, another one may say. */
  function isSaidInPublic(words: string): boolean {
    return sources.talks.some(({ text }) =>
      text.replace(/<Notes\b[^>]*>[\s\S]*?<\/Notes>/g, '').includes(words),
    );
  }

  /** The line of the source where something was written that acts. */
  function placeNear(file: string, ids: readonly string[], needle: string): ProblemPlace {
    const page = docs?.get(file);
    if (page) return placeOfText(page.file, page.text, 1, needle);
    const slug = /^talks\/([^/]+)\//.exec(file)?.[1];
    const talk = sources.talks.find((each) => each.slug === slug);
    const place =
      findSource(file, ids, '') ?? (talk ? { file: talk.file, line: 1, column: 1 } : null);
    if (!place) return builtPlace(file);
    return place.file === talk?.file
      ? placeOfText(place.file, talk.text, place.line, needle)
      : place;
  }

  function fileOfAddress(address: string, from: string): string | null {
    const page = `${origin}${base}${encodeURI(from.replace(/index\.html$/, ''))}`;
    if (!URL.canParse(address, page)) return null;
    const { origin: of, pathname } = new URL(address, page);
    const path = of === origin && pathname.startsWith(base) ? pathname.slice(base.length) : null;
    if (path === null) return null;
    return path === '' || path.endsWith('/') ? `${path}index.html` : decodePercent(path);
  }

  function checkPage(file: string, page: PageLinks): Problem[] {
    const known = idsOf(file) ?? new Set<string>();
    const repeated = new Set(
      known.size === page.ids.length
        ? []
        : page.ids.filter((id, at) => page.ids.indexOf(id) !== at),
    );
    return [
      ...[...repeated].map((id) =>
        createProblem('repeated-id', placeOfId(file, id), { page: file, id }),
      ),
      ...page.idrefs
        .filter(({ id }) => !known.has(id))
        .map(({ attribute, id }) =>
          createProblem('missing-idref', placeOfId(file, id), { page: file, attribute, id }),
        ),
      ...uniqueLinks(page.links).flatMap((link) => checkLink(file, page, link)),
    ];
  }

  function checkLink(file: string, page: PageLinks, link: PageLink): Problem[] {
    const { address, attribute, isFetched } = link;
    const place = () =>
      findSource(file, page.ids.slice(0, link.after), address) ??
      placeInSettings(address) ??
      builtPlace(file);
    const near = () =>
      trusted ? placeNear(file, page.ids.slice(0, link.after), address) : place();
    const isOurs = isOwn(address, attribute !== 'href');
    if (
      isFetched &&
      !isOurs &&
      !activity?.isAllowed(file, address) &&
      /^(?:https?:)?\/\//i.test(address.trim())
    )
      return [
        createProblem('foreign-asset', { ...near(), target: address }, { page: file, address }),
      ];
    if (!isOurs && (address === '' || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(address))) return [];
    const dead = follow(address, file);
    // A full address may be of a neighbor: on GitHub Pages, all repositories of an owner have one origin.
    const isNeighbor =
      dead?.isOutside === true &&
      /^https?:\/\//i.test(address) &&
      (attribute === 'href' || placeInSettings(address) !== null);
    return dead && !isNeighbor ? [deadAddress(place(), file, address, dead)] : [];
  }

  function checkText(file: string, addresses: readonly string[]): Problem[] {
    return [...new Set(addresses)].flatMap((address) => {
      const isAbsolute = /^[a-z][a-z0-9+.-]*:|^\/\//i.test(address);
      if (isAbsolute && !isOwn(address, true)) {
        const isFetched = file.endsWith('.css') && trusted !== undefined && !isPublished(file);
        const at = { ...builtPlace(file), target: address };
        return isFetched ? [createProblem('foreign-asset', at, { page: file, address })] : [];
      }
      const dead = follow(address, file);
      const isNeighbor = dead?.isOutside === true && /^https?:\/\//i.test(address);
      return dead && !isNeighbor ? [deadAddress(builtPlace(file), file, address, dead)] : [];
    });
  }

  function isPublished(file: string): boolean {
    return trusted?.made.published.includes(file) ?? false;
  }

  function isOwn(address: string, isMade: boolean): boolean {
    return (isMade || isPublic) && (address === origin || address.startsWith(`${origin}/`));
  }

  /** The line of `site.yaml` that a link around every page is written in; null for a link of another kind. */
  function placeInSettings(address: string): ProblemPlace | null {
    const { info } = sources;
    if (info?.type !== 'text') return null;
    const own = address.startsWith(base) ? address.slice(base.length) : address;
    for (const [index, line] of info.text.split(/\r\n?|\n/).entries()) {
      const written = /\b(?:url|href):\s*(["']?)([^"'\s,}]+)\1/.exec(line)?.[2];
      if (written?.replace(/^\/+/, '') !== own) continue;
      return { file: SITE_FILE, line: index + 1, column: line.indexOf(written) + 1 };
    }
    return null;
  }

  function placeOfId(file: string, id: string): ProblemPlace {
    return findSource(file, [id], '') ?? builtPlace(file);
  }

  function idsOf(file: string): ReadonlySet<string> | undefined {
    const page = pages.get(file);
    if (!page) return undefined;
    const ids = idSets.get(file) ?? new Set(page.ids);
    idSets.set(file, ids);
    return ids;
  }
}

function deadAddress(
  place: ProblemPlace,
  page: string,
  address: string,
  { reason, near }: Dead,
): Problem {
  const at = { ...place, target: address, suggestions: near };
  return createProblem('dead-address', at, {
    page,
    address,
    reason,
    isSetting: place.file === SITE_FILE,
  });
}

/**
 * What acts in one view acts in the others too, and a link of `site.yaml` is on every page; each place of a source is named once for
 * each thing.
 */
function foldViews(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ id, file, line, column, message }) => {
    if (id !== 'active-content' && file !== SITE_FILE) return true;
    const key = `${file}:${line}:${column} ${message.replace(/`[^`]*`/, '')}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The first line from `line` on that contains a text; `line` itself when none does. */
function placeOfText(file: string, text: string, line: number, needle: string): ProblemPlace {
  const lines = text.split(/\r\n?|\n/);
  const wanted = needle.toLowerCase();
  const at = lines.findIndex(
    (each, index) => index >= line - 1 && each.toLowerCase().includes(wanted),
  );
  if (needle === '' || at < 0) return { file, line, column: 1 };
  return { file, line: at + 1, column: (lines[at] ?? '').toLowerCase().indexOf(wanted) + 1 };
}

function builtPlace(file: string): ProblemPlace {
  return { file, line: 1, column: 1 };
}

/** The same address from the same page is one problem. */
function uniqueLinks(links: readonly PageLink[]): PageLink[] {
  const seen = new Set<string>();
  return links.filter(({ address, isFetched }) => {
    const key = `${isFetched} ${address}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What a site is held against. */
export interface SiteCheck {
  readonly base: string;
  /** Origin of the public site. */
  readonly site: string;
  /** Texts of private notes. */
  readonly secrets: readonly string[];
  /** What the site was made from. */
  readonly sources: SiteSources;
  /** Addresses that search leads to, with the base path in front. */
  readonly searched: readonly string[];
  /** What may act; without it, nothing is held against what does. */
  readonly trusted?: TrustedParts;
  /** Pages made of docs, with the file of each and its text. */
  readonly docs?: ReadonlyMap<string, { readonly file: string; readonly text: string }>;
  /** What was read while the site was being built. */
  readonly ahead?: ReadAhead;
  /** Told of each page as it was read, for others who would read it again. */
  readonly onPage?: (file: string, page: BuiltPage) => void;
}
