/** Whether the keyboard has a command key, which does there what Control does elsewhere. */
export function hasCommandKey(platform = navigator.platform): boolean {
  return /^(?:Mac|iPhone|iPad|iPod)/.test(platform);
}

/** What the keys of the search are called on this keyboard. */
export function keyNames(isApple = hasCommandKey()): KeyNames {
  return isApple
    ? { open: '⌘K', shift: '⇧', enter: 'return', escape: 'esc' }
    : { open: 'Ctrl K', shift: 'Shift', enter: 'Enter', escape: 'Esc' };
}

interface KeyNames {
  /** Opens the search. */
  readonly open: string;
  readonly shift: string;
  readonly enter: string;
  readonly escape: string;
}
