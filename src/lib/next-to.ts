/** The path of what lies next to a file: `./b.png` next to `talks/a/index.mdx` is `talks/a/b.png`. */
export function nextTo(file: string, path: string): string {
  return file.replace(/[^/]*$/, () => path.replace(/^\.\//, ''));
}
