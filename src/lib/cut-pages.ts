/** A list cut into pages of at most `size`; an empty list is one empty page. */
export function cutPages<T>(items: readonly T[], size: number): ListPage<T>[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    count,
    total: items.length,
    items: items.slice(index * size, (index + 1) * size),
  }));
}

/** The pages that a pager links: the first, the last, this one and its neighbors; 0 where some are left out. */
export function linkedPages(number: number, count: number): number[] {
  const near = [1, number - 1, number, number + 1, count];
  const pages = [...new Set(near)].filter((page) => page >= 1 && page <= count);
  pages.sort((a, b) => a - b);
  return pages.flatMap((page, index) => {
    const before = pages[index - 1] ?? page - 1;
    if (page - before === 2) return [page - 1, page];
    return page - before > 2 ? [0, page] : [page];
  });
}

/** One page of a list. */
export interface ListPage<T> {
  /** From 1. */
  readonly number: number;
  readonly count: number;
  /** Entries of all pages. */
  readonly total: number;
  readonly items: readonly T[];
}
