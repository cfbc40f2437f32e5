/** In a page: stands in for the lock that keeps a screen awake, and counts in `held.count` how many are held. */
export function countWakeLocks(): void {
  const held = { count: 0 };
  Object.assign(globalThis, { held });
  Object.defineProperty(navigator, 'wakeLock', {
    value: {
      request: () => {
        held.count += 1;
        return Promise.resolve({ released: false, release: () => (held.count -= 1) });
      },
    },
  });
}
