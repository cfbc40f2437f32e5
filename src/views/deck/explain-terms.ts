import { shortForm } from './short-form.ts';

/** Room between a slide's content and what its terms mean, in pixels of the stage. */
const GAP = 20;

/**
 * Says below a slide what its terms mean, where there is room.
 *
 * A term is explained on the first slide that shows it. The explanation takes nothing from the slide: it stands in space that
 * is left over, and as many terms are explained as fit.
 */
export function explainTerms(root: ParentNode, slide: HTMLElement | undefined): void {
  slide?.querySelector(':scope > .terms')?.remove();
  const terms = slide ? newTerms(root, slide) : [];
  if (!slide || terms.length === 0) return;
  const list = document.createElement('dl');
  list.className = 'terms';
  list.append(...terms.map(entryOf));
  slide.append(list);
  while (list.children.length > 0 && !isRoomFor(list, slide)) list.lastElementChild?.remove();
  if (list.children.length === 0) list.remove();
}

function newTerms(root: ParentNode, slide: HTMLElement): HTMLElement[] {
  const seen = new Set<string>();
  return [...root.querySelectorAll<HTMLElement>('.ref-term[title]')].filter((link) => {
    if (link.closest('.notes') || seen.has(link.title)) return false;
    seen.add(link.title);
    return slide.contains(link);
  });
}

function entryOf(link: HTMLElement): HTMLElement {
  const entry = document.createElement('div');
  const name = document.createElement('dt');
  const meaning = document.createElement('dd');
  name.textContent = `${link.textContent}: `;
  meaning.textContent = shortForm(link.title);
  entry.append(name, meaning);
  return entry;
}

function isRoomFor(list: HTMLElement, slide: HTMLElement): boolean {
  const content = [...slide.children].filter(
    // Narration has a place of its own on a phone alone, and none elsewhere.
    (each) => each !== list && !each.matches('.slide-footer'),
  );
  const ends = content.map((each) =>
    each instanceof HTMLElement ? each.offsetTop + each.offsetHeight : 0,
  );
  return Math.max(0, ...ends) + GAP <= list.offsetTop;
}
