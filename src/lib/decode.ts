/** Percent-decoding that leaves a malformed text as it is: a bad link must be reported, never end the run. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The file an address names: decoded, and without what follows a `?` or `#`. */
export function filePathOf(address: string): string {
  return decodePercent(address.trim().replace(/[?#].*$/s, ''));
}
