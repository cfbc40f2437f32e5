/** Keeps the screen awake while `isWanted`; asked again whenever that may have changed, and where it was refused, at each press. */
export function keepAwake(isWanted: () => boolean): () => void {
  let lock: WakeLockSentinel | null = null;
  let isAsking = false;
  // The browser takes the lock back whenever the page is hidden.
  document.addEventListener('visibilitychange', update);
  document.addEventListener('fullscreenchange', update);
  // Safari grants it to somebody who has just pressed something, and to nobody else.
  for (const press of ['pointerup', 'keyup'] as const)
    document.addEventListener(press, update, { passive: true });
  return update;

  function update(): void {
    const isNeeded = isWanted() && document.visibilityState === 'visible';
    if (!isNeeded) {
      void lock?.release();
      lock = null;
    } else if ((lock === null || lock.released) && !isAsking) {
      void ask();
    }
  }

  async function ask(): Promise<void> {
    isAsking = true;
    try {
      lock = await navigator.wakeLock.request('screen');
    } catch {
      // A low battery, an old browser: the screen follows its own rules.
      lock = null;
    } finally {
      isAsking = false;
    }
  }
}
