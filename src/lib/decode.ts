/** Percent-decoding that leaves what is malformed as it is: `50%.png` is a file, and a bad link must never end the run. */
export function decodePercent(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

/**
 * The file an address names: decoded, and without what follows a `?` or `#`.
 *
 * Checker, compiler, twin and search all turn an address into a file with this function, so they mean the same file.
 */
export function filePathOf(address: string): string {
  return decodePercent(address.trim().replace(/[?#].*$/s, ''));
}

/** Whether an address leads to a file next to the talk: no scheme, not from the root of the site, not a place in the page. */
export function isFileAddress(address: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:|^[/#]|^$/i.test(address.trim());
}
