/** The kinds of aside, each with the message that is its title when its author gives none; `> [!NOTE]` of GitHub knows the same five. */
export const ASIDES = {
  note: 'aside.note',
  tip: 'aside.tip',
  important: 'aside.important',
  warning: 'aside.warning',
  caution: 'aside.caution',
} as const;

/** The kind of aside that a directive is; a note when there is none of its name. */
export function knownAside(name: string | null | undefined): keyof typeof ASIDES {
  return Object.keys(ASIDES).find((kind): kind is keyof typeof ASIDES => kind === name) ?? 'note';
}

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
