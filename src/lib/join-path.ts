/** The path that one leads to from a folder, with `/` between names: `../b.ts` from `talks/a` is `talks/b.ts`. */
export function joinPath(folder: string, path: string): string {
  const parts = folder.split('/').filter(Boolean);
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
