/** The kinds of aside, with the title each has when its author gives none. */
export const ASIDES: Readonly<Record<string, string>> = {
  note: 'Note',
  tip: 'Tip',
  caution: 'Caution',
};
