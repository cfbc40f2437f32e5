import { isUnspaced } from '../text/tokenize.ts';

/**
 * Marks words in the text of the page or deck, in each of the forms given. The document stays as it is: browsers that cannot highlight
 * a range show the page without marks.
 */
export function markWords(words: string): void {
  const forms = words.split(' ').filter(Boolean);
  if (!('highlights' in CSS) || forms.length === 0) return;
  const pattern = patternOf(forms);
  const root = document.querySelector('.reveal .slides, main') ?? document.body;
  const ranges = textsOf(root).flatMap((text) =>
    [...text.data.matchAll(pattern)].map(({ index, 0: word }) => {
      const range = new Range();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      return range;
    }),
  );
  CSS.highlights.set('found', new Highlight(...ranges));
}

/** Whole words, and of scripts without spaces any part of a text. */
export function patternOf(forms: readonly string[]): RegExp {
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  const parts = longestFirst.map((form) => {
    const escaped = form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    return isUnspaced(form) ? escaped : `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`;
  });
  return new RegExp(parts.join('|'), 'giu');
}

function textsOf(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}
