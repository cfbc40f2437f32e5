import type { TermGroup } from './query.ts';

/** The bits that the parts of a name have among the words that decide. */
export function groupMask(
  { parts, numbers }: TermGroup,
  judged: readonly { readonly index: number }[],
): GroupMask {
  const maskOf = (positions: readonly number[]) =>
    judged.reduce((mask, { index }, bit) => mask | (positions.includes(index) ? 1 << bit : 0), 0);
  return { parts: maskOf(parts), numbers: maskOf(numbers) };
}

/** `2019` says nothing of `CVE-2019-5736`, nor `cap` of `CAP_SYS_ADMIN`: without most of its parts, a name is not there. */
export function withoutFragments(mask: number, groups: readonly GroupMask[]): number {
  let left = mask;
  for (const { parts, numbers } of groups) {
    const words = parts & ~numbers;
    const isMost = countBits(mask & parts) * 2 > countBits(parts);
    const hasWords = words !== 0 && numbers !== 0 && (mask & words) === words;
    const isOfWords = words === 0 || (mask & words) !== 0;
    if (!isOfWords || !(isMost || hasWords)) left &= ~parts;
  }
  return left;
}

function countBits(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count += 1;
  return count;
}

interface GroupMask {
  readonly parts: number;
  readonly numbers: number;
}
