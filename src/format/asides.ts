/** The kinds of aside, with the title each has when its author gives none; `> [!NOTE]` of GitHub knows the same five. */
export const ASIDES: Readonly<Record<string, string>> = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
};

/** Other names that tools give to quotes which are asides: Obsidian's callouts, and the plural of habit. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  info: 'note',
  abstract: 'note',
  summary: 'note',
  todo: 'note',
  example: 'note',
  hint: 'tip',
  success: 'tip',
  check: 'tip',
  done: 'tip',
  attention: 'warning',
  danger: 'caution',
  error: 'caution',
  failure: 'caution',
  bug: 'caution',
};

/** The kind of aside that a quote `> [!name]` is; the name itself when there is no such kind. */
export function asideKind(name: string): string {
  const plain = name.toLowerCase();
  return Object.hasOwn(OTHER_NAMES, plain) ? (OTHER_NAMES[plain] ?? plain) : plain;
}
