import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { createProblem, type ProblemPlace } from '../problems/catalogue.ts';
import { createFollower, type Dead } from './follow-address.ts';
import { createSourceFinder, type SiteSources } from './find-source.ts';
import { readHtml, urlsOf, type PageLink, type PageLinks } from './read-html.ts';
import { addressesInText } from './read-text.ts';

/**
 * Follows every address of a built site to a file and an id, in both views, and looks for words that must not be there.
 *
 * What it finds is named where its author can mend it, when that can be told; else the built file is named.
 */
export async function checkSite(
  folder: string,
  { base, site, secrets, sources, searched, onPage }: SiteCheck,
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
  for (const file of files) {
    if (!READ.test(file) && !(secrets.length > 0 && SEARCHED.test(file))) continue;
    const text = await readFile(join(folder, file), 'utf8');
    for (const secret of secrets)
      if (text.includes(secret))
        problems.push(createProblem('leaked-note', builtPlace(file), { page: file, text: secret }));
    if (file.endsWith('.html')) {
      const page = readHtml(text);
      pages.set(file, page);
      onPage?.(file, text, page);
    } else if (file.endsWith('.css')) texts.set(file, urlsOf(text));
    else if (TEXTS.test(file)) texts.set(file, addressesInText(file, text));
  }
  for (const [file, page] of pages) problems.push(...checkPage(file, page));
  texts.set('pagefind/', searched);
  for (const [file, addresses] of texts) problems.push(...checkText(file, addresses));
  return problems;

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
      findSource(file, page.ids.slice(0, link.after), address) ?? builtPlace(file);
    const isOurs = isOwn(address, attribute !== 'href');
    if (isFetched && !isOurs && /^(?:https?:)?\/\//i.test(address.trim()))
      return [
        createProblem('foreign-asset', { ...place(), target: address }, { page: file, address }),
      ];
    if (!isOurs && (address === '' || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(address))) return [];
    const dead = follow(address, file);
    return dead ? [deadAddress(place(), file, address, dead)] : [];
  }

  function checkText(file: string, addresses: readonly string[]): Problem[] {
    return [...new Set(addresses)].flatMap((address) => {
      const isAbsolute = /^[a-z][a-z0-9+.-]*:|^\/\//i.test(address);
      if (isAbsolute && !isOwn(address, true)) return [];
      const dead = follow(address, file);
      return dead ? [deadAddress(builtPlace(file), file, address, dead)] : [];
    });
  }

  function isOwn(address: string, isMade: boolean): boolean {
    return (isMade || isPublic) && (address === origin || address.startsWith(`${origin}/`));
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

const READ = /\.(?:html|md|txt|xml|json|css)$/;
/** What holds no addresses and may hold words. */
const SEARCHED = /\.(?:js|svg|vtt|srt)$/;
const TEXTS = /\.(?:md|txt|xml)$/;

function deadAddress(
  place: ProblemPlace,
  page: string,
  address: string,
  { reason, near }: Dead,
): Problem {
  const at = { ...place, target: address, suggestions: near };
  return createProblem('dead-address', at, { page, address, reason });
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
  /** Origin of the public site. */
  readonly site: string;
  /** Texts of private notes. */
  readonly secrets: readonly string[];
  /** What the site was made from. */
  readonly sources: SiteSources;
  /** Addresses that search leads to, with the base path in front. */
  readonly searched: readonly string[];
  /** Told of each page as it was read, for others who would read it again. */
  readonly onPage?: (file: string, text: string, page: PageLinks) => void;
}
