import type { SearchRecord } from './record.ts';

/** Every path below the base that search leads to from a record: where one reads it, its slide and the picture of that. */
export function pathsOf({ path, hasSlide, picture }: SearchRecord): string[] {
  return [path, ...(hasSlide ? [slideOf(path)] : []), ...(picture === null ? [] : [picture])];
}

/** The slide that a section of a page is, and the first of a talk: `/talks/kvm/#pods` is `/talks/kvm/slides/#/pods`. */
export function slideOf(url: string): string {
  const [page = '', id] = url.split('#');
  return `${page}slides/${id ? `#/${id}` : ''}`;
}
