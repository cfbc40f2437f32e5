/** Which part of a large manifest lists a page: all views of a talk are in one, and pages of everything else are spread. */
export function partOfPage(file: string, count: number): number {
  const key = /^talks\/[^/]+\//.exec(file)?.[0] ?? file;
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1)
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193) >>> 0;
  return hash % count;
}

/** Path of a part below the base. */
export function partFile(part: number): string {
  return `offline/${part}.json`;
}
