import type { ReadCollections } from '../checks/collections.ts';
import { placeOfPath } from '../checks/yaml-problems.ts';
import type { Reference, Target } from '../model/outline.ts';
import type { FileText, TalkSource } from '../model/sources.ts';
import type { ProblemPlace } from '../problems/catalogue.ts';
import { domIdOf } from '../refs/graph.ts';

/**
 * Makes a function that leads from a place in a built page back to the line it was made from.
 *
 * A page keeps the ids of its source: the last one before the place tells the slide, and the address tells which reference of
 * that slide is meant. Null when neither does, as for what the site itself puts around a talk.
 */
export function createSourceFinder({ talks, collections }: SiteSources): SourceFinder {
  const bySlug = new Map(talks.map((talk) => [talk.slug, talk]));
  return (page, ids, address) => {
    const [room = '', name = ''] = page.split('/');
    const talk = room === 'talks' ? bySlug.get(name) : undefined;
    if (talk) return findInTalk(talk, ids, address);
    return findInCollections(room, name, ids);
  };

  function findInTalk(
    talk: TalkSource,
    ids: readonly string[],
    address: string,
  ): ProblemPlace | null {
    const { anchors, references } = talk.publicOutline;
    const byId = new Map(anchors.map((anchor) => [domIdOf(anchor), anchor]));
    const last = ids.findLast((id) => byId.has(id));
    const anchor = byId.get(last ?? '');
    const meant = address === '' ? [] : references.filter((each) => mayMean(each, address));
    const reference = meant.find(({ slideId }) => slideId === anchor?.slideId) ?? meant[0];
    const place = reference?.place ?? (address === '' ? anchor?.place : undefined);
    return place ? { file: talk.file, ...place } : null;
  }

  /** Whether a link of the page can be what became of a reference, even if what it says has gone wrong since. */
  function mayMean({ target, raw }: Reference, address: string): boolean {
    if (raw === address) return true;
    const wanted = decode(address).toLowerCase();
    return namesOf(target).some((name) => wanted.endsWith(name.toLowerCase()));
  }

  function namesOf(target: Target): string[] {
    switch (target.kind) {
      case 'anchor':
        return target.id === null
          ? [`/${target.talk}/`, `/${target.talk}/slides/`, `/${target.talk}`]
          : [`#${target.id}`, `#/${target.id}`, ...slideNames(target.talk, target.id)];
      case 'figure':
      case 'table':
      case 'listing':
      case 'equation': {
        const id = domIdOf(target);
        return [`#${id}`, ...slideNames(target.talk, id)];
      }
      case 'term':
        return [`#${target.id}`];
      case 'system':
        return [`/${target.id}/`, `/${target.id}`];
      case 'citation':
        return [`#${target.key}`, `#cited-${target.key}`];
      default:
        return [];
    }
  }

  /** In a deck a link leads to the slide that what it means is on. */
  function slideNames(slug: string, id: string): string[] {
    const anchor = bySlug.get(slug)?.publicOutline.anchors.find((each) => domIdOf(each) === id);
    return anchor ? [`#/${anchor.slideId}`] : [];
  }

  function findInCollections(
    room: string,
    name: string,
    ids: readonly string[],
  ): ProblemPlace | null {
    const { terms, systems, bibliography, glossaryFile, systemsFile } = collections;
    const term = ids.findLast((id) => terms.has(id));
    if (room === 'glossary' && glossaryFile && term !== undefined)
      return placeOfPath(glossaryFile, [term], true);
    if (room === 'systems' && systemsFile && systems.has(name))
      return placeOfPath(systemsFile, [name], true);
    const entry = bibliography.get(ids.findLast((id) => bibliography.has(id)) ?? '');
    if (room === 'references' && entry)
      return { file: 'references.bib', line: entry.line, column: 1 };
    return null;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The line that something on a page was made from: by the page, the ids before it, and the address if it is one. */
type SourceFinder = (page: string, ids: readonly string[], address: string) => ProblemPlace | null;

/** What a site was made from. */
export interface SiteSources {
  readonly talks: readonly TalkSource[];
  readonly collections: ReadCollections;
  /** `site.yaml`, whose links are on every page. */
  readonly info?: FileText;
}
