import type { ShownProblem } from './problem-panel.ts';

/** A problem as it stands on a page while a talk is written, its place a way to the editor. */
export function itemOf(problem: ShownProblem): HTMLElement {
  const { severity, id, place, source, message, suggestions, fix, excerpt, help } = problem;
  const item = document.createElement('li');
  item.className = severity;
  const head = document.createElement('p');
  head.className = 'place';
  if (place !== '') head.append(placeButton(place, source), ' ');
  head.append(element('span', severity), ' ');
  head.append(help === null ? element('code', id) : link(id, help));
  item.append(head, sentence(message));
  if (excerpt.length > 0) {
    const code = element('pre', excerpt.join('\n'));
    code.tabIndex = 0;
    item.append(code);
  }
  if (suggestions.length > 0)
    item.append(sentence(`Did you mean ${suggestions.map((each) => `\`${each}\``).join(', ')}?`));
  item.append(sentence(fix));
  return item;
}

/** Vite opens the editor that is running, at the line. */
function placeButton(place: string, source: string): HTMLElement {
  const button = element('button', place);
  button.title = 'Open in the editor';
  button.addEventListener('click', () => {
    void fetch(`${import.meta.env.BASE_URL}__open-in-editor?file=${encodeURIComponent(source)}`);
  });
  return button;
}

/** Values stand between backticks in every text. */
function sentence(text: string): HTMLElement {
  const paragraph = document.createElement('p');
  const parts = text.split('`');
  paragraph.append(...parts.map((part, index) => (index % 2 === 1 ? element('code', part) : part)));
  return paragraph;
}

function link(text: string, href: string): HTMLElement {
  const anchor = element('a', text) as HTMLAnchorElement;
  anchor.href = href;
  return anchor;
}

/** Makes an element with a text. */
export function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
