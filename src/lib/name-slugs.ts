import { slug as githubSlug } from 'github-slugger';
import { compare } from './compare.ts';

/**
 * The last part of the address of each name: `Ada O'Neil` is `ada-oneil`, `c++` is `c-plus-plus`.
 *
 * No two names have one address. Where several would have the same, it goes to the name that it says in full, and the others end with
 * a mark of their own.
 */
export function nameSlugs(names: Iterable<string>): ReadonlyMap<string, string> {
  const slugs = new Map<string, string>();
  const taken = new Set<string>();
  const bases = [...new Set(names)].map((name) => ({ name, ...baseOf(name) }));
  bases.sort((a, b) => Number(b.isWhole) - Number(a.isWhole) || compare(a.name, b.name));
  for (const { name, base } of bases) {
    let slug = base;
    for (let round = 0; slug === '' || taken.has(slug) || UNSAFE.test(slug); round += 1)
      slug = [base, markOf(`${name}\0${round}`)].filter(Boolean).join('-');
    taken.add(slug);
    slugs.set(name, slug);
  }
  return slugs;
}

/** A name as it is told from others: case, spaces and the way accents are written do not count. */
export function foldName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

/** More letters do not fit into the name of a folder, where each may take four bytes. */
const MOST_LETTERS = 60;

/** Names that Windows has for devices. */
const UNSAFE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

function baseOf(name: string): { readonly base: string; readonly isWhole: boolean } {
  const words = foldName(name)
    .replace(/(?<=[\p{L}\p{N}])#/gu, ' sharp ')
    .replace(/(?<=[\p{L}\p{N}+])\+/gu, ' plus ');
  const whole = githubSlug(words.trim())
    .replace(/[-_]{2,}/g, '-')
    .replace(/^[-_]+|[-_]+$/g, '');
  const letters = Array.from(whole);
  const base = letters.slice(0, MOST_LETTERS).join('').replace(/-+$/, '');
  return { base, isWhole: base === foldName(name).replaceAll(' ', '-') };
}

/** Six letters and digits that depend on a text alone. */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(36).padStart(6, '0').slice(-6);
}
