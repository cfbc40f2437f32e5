const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

/**
 * Marks words in the text of the page, in each of the forms given. The document stays as it is: browsers that cannot highlight
 * a range show the page without marks.
 */
export function markWords(words: string): void {
  if (!('highlights' in CSS)) return;
  const wanted = new Set(words.toLowerCase().split(' '));
  const ranges = textsOf(document.querySelector('main') ?? document.body).flatMap((text) =>
    [...text.data.matchAll(WORD)]
      .filter(([word]) => wanted.has(word.toLowerCase()))
      .map(({ index, 0: word }) => {
        const range = new Range();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        return range;
      }),
  );
  CSS.highlights.set('found', new Highlight(...ranges));
}

function textsOf(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}
