/** A recording's address at a moment: `t=` is understood by YouTube, Vimeo takes it after a `#`. */
export function atSecond(url: string, seconds: number): string {
  const address = new URL(url);
  if (address.hostname.endsWith('vimeo.com')) address.hash = `t=${seconds}s`;
  else address.searchParams.set('t', `${seconds}s`);
  return address.href;
}
