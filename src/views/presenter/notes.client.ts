import { keep, readKept } from '../shared/browser-storage.ts';
import { element } from './elements.ts';

const STORED = 'lectern-notes-size';
const SIZES = [16, 18, 20, 23, 27, 32, 38, 46] as const;
const USUAL = 2;

/** Shows what is to be said on a slide, read off its deck: narration, and private notes in a build that has them. */
export function showNotes(slide: Element | null): void {
  const box = element('notes');
  const said = [...(slide?.querySelectorAll('.notes') ?? [])].map((part) => {
    const copy = document.importNode(part, true) as HTMLElement;
    copy.className = part.classList.contains('private-notes') ? 'said said-private' : 'said';
    for (const each of copy.querySelectorAll('[id]')) each.removeAttribute('id');
    for (const link of copy.querySelectorAll('a')) link.target = '_blank';
    return copy;
  });
  box.replaceChildren(...said);
  box.scrollTop = 0;
  element('notes-empty').hidden = said.length > 0;
}

/** Lets the size of the notes be changed, and remembers it. */
export function startNotesSize(): void {
  let size = (readKept('local', STORED) as number | null) ?? USUAL;
  const apply = (change: number) => {
    size = Math.min(Math.max(size + change, 0), SIZES.length - 1);
    element('notes').style.fontSize = `${SIZES[size] ?? SIZES[USUAL]}px`;
    element('notes-smaller', 'button').disabled = size === 0;
    element('notes-larger', 'button').disabled = size === SIZES.length - 1;
    keep('local', STORED, size);
  };
  element('notes-smaller').addEventListener('click', () => apply(-1));
  element('notes-larger').addEventListener('click', () => apply(1));
  apply(0);
}
