import { joinName, SIGN } from '../text/tokenize.ts';

/** The word under which a name as a whole is indexed, however it is spaced: `CRI-O` and `cri o` are one. */
export function exactWord(name: string): string {
  return SIGN + SIGN + joinName(name);
}
