/**
 * A channel to the other windows of this site; null where the browser allows none, as Firefox does where a site may store nothing.
 */
export function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}
