import { suggest } from '../refs/suggest.ts';

/** Makes a function that says why an address of a built site leads nowhere; null for one that leads somewhere. */
export function createFollower({ base, site, files, idsOf }: BuiltSite): Follower {
  const known = new Map<string, Dead | null>();
  const folded = new Map([...files].map((file) => [file.toLowerCase(), file]));
  return (address, from) => {
    // Most addresses of a site are the same on every page, so each is followed once.
    const key = /^(?:\/(?!\/)|[a-z]+:)/i.test(address) ? address : `${from} ${address}`;
    const dead = known.get(key);
    if (dead !== undefined) return dead;
    const found = follow(address, from);
    known.set(key, found);
    return found;
  };

  function follow(address: string, from: string): Dead | null {
    const page = `${site}${base}${encodeURI(from.replace(/index\.html$/, ''))}`;
    if (!URL.canParse(address, page)) return { reason: 'which is no valid address', near: [] };
    const { pathname, hash } = new URL(address, page);
    const path = decode(pathname);
    const id = decode(hash.replace(/:~:.*$/s, '').slice(1));
    if (path === null || id === null)
      return { reason: 'which holds a `%` that encodes nothing', near: [] };
    return path.startsWith(base) ? followInside(path.slice(base.length), id) : outside(path);
  }

  function followInside(path: string, id: string): Dead | null {
    const file = fileOf(path);
    if (file === 'pagefind/index.html') return null;
    if (!files.has(file)) return missingFile(path);
    const ids = idsOf(file);
    if (!ids) return null;
    const name = IS_DECK.test(file) ? slideOf(id) : id;
    if (name === '' || name === 'top' || ids.has(name)) return null;
    return { reason: `where no element has the id \`${name}\``, near: suggest(name, ids) };
  }

  function outside(path: string): Dead {
    const repaired = base + path.slice(1);
    if (`${path}/` === base) return { reason: 'which lacks its last slash', near: [base] };
    return files.has(fileOf(path.slice(1)))
      ? {
          reason: `which lacks the base path \`${base}\``,
          near: [repaired],
          isOutside: path === '/',
        }
      : { reason: `which lies outside the base path \`${base}\``, near: [], isOutside: true };
  }

  function missingFile(path: string): Dead {
    const inner = base.slice(1);
    if (inner !== '' && path.startsWith(inner) && files.has(fileOf(path.slice(inner.length))))
      return { reason: 'which has the base path twice', near: [base + path.slice(inner.length)] };
    if (files.has(`${path}/index.html`))
      return { reason: 'which lacks its last slash', near: [`${base}${path}/`] };
    if (path.endsWith('/') && files.has(path.slice(0, -1)))
      return { reason: 'which has a slash at the end', near: [base + path.slice(0, -1)] };
    const other = folded.get(fileOf(path).toLowerCase());
    return other === undefined
      ? { reason: 'where no file is', near: [] }
      : {
          reason: 'which differs in case from what is there',
          near: [base + other.replace(/(^|\/)index\.html$/, '$1')],
        };
  }
}

/** A talk's deck, or the deck of one of its variants. */
const IS_DECK = /\/slides\/(?:[^/]+\/)?index\.html$/;

function fileOf(path: string): string {
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** `#/traps/2` is the second step of a slide, `#/3` and `#/3/1` are slides by number. */
function slideOf(hash: string): string {
  const [name = ''] = hash.replace(/^\//, '').split('/');
  return /^\d+$/.test(name) ? '' : name;
}

/** Percent-decoding; null for a text that is not encoded right. */
function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Why an address written in a file of the site leads nowhere. */
export type Follower = (address: string, from: string) => Dead | null;

/** What is wrong with an address, as the end of a sentence, and what it may have meant. */
export interface Dead {
  readonly reason: string;
  readonly near: readonly string[];
  /** Whether it leads to another site of the same origin, if it leads anywhere. */
  readonly isOutside?: boolean;
}

interface BuiltSite {
  readonly base: string;
  readonly site: string;
  readonly files: ReadonlySet<string>;
  /** The ids of a page; undefined for a file that is none. */
  readonly idsOf: (file: string) => ReadonlySet<string> | undefined;
}
