const STORED = 'lectern-shortcuts';

/** Whether keys of one character act. Who speaks to a computer, or hits keys by accident, can switch them off: WCAG 2.1.4. */
export function areShortcutsOn(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off';
  } catch {
    return true;
  }
}

/** Remembers the choice for every page and deck of this site; a browser that forbids storage forgets it. */
export function switchShortcuts(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, 'off');
  } catch {
    return;
  }
}
