import { hashText } from '../../model/hash-text.ts';

/** The patterns that `talk-list.css` draws. */
const GROUNDS = ['waves', 'rays', 'rings', 'rows'] as const;

/** The pattern on the drawn cover of a talk, the same every time, so that talks in a list are told apart. */
export function groundOf(slug: string): string {
  const index = Number.parseInt(hashText(slug).slice(0, 6), 16) % GROUNDS.length;
  return `ground-${GROUNDS[Number.isNaN(index) ? 0 : index]}`;
}
