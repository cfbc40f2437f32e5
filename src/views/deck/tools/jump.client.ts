import type { RevealApi } from 'reveal.js';
import { say } from '../../../i18n/say.client.ts';
import { findSlides, type FindableSlide } from '../../shared/find-slides.ts';
import { goToPlace } from './place.ts';
import { openSheet } from './sheet.ts';
import { titleOf } from './stage.ts';

/** Asks which slide to show: by number, by id, or by words. */
export function openJumpBox(deck: RevealApi): void {
  const slides = readSlides(deck);
  const current = deck.getCurrentSlide().id;
  const sheet = openSheet('jump', say('deck.goTo'));
  const input = createInput();
  const list = document.createElement('ul');
  list.id = 'jump-list';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', say('deck.slides'));
  const nothing = document.createElement('p');
  nothing.className = 'sheet-empty';
  nothing.setAttribute('role', 'status');
  sheet.append(input, list, nothing);
  let found: FindableSlide[] = [];
  let active = 0;
  show(slides.findIndex(({ id }) => id === current));
  input.addEventListener('input', () => show(0));
  input.addEventListener('keydown', (event) => {
    const move = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (move === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (move === undefined) choose(found[active]);
    else mark(active + move);
  });
  input.focus();

  function show(first: number): void {
    found = findSlides(slides, input.value);
    list.replaceChildren(
      ...found.map((slide) => createOption(slide, slide.id === current, choose)),
    );
    nothing.textContent = found.length === 0 ? say('deck.noSuchSlide', { query: input.value }) : '';
    mark(first);
  }

  function mark(index: number): void {
    active = Math.min(Math.max(index, 0), Math.max(found.length - 1, 0));
    for (const [at, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(at === active));
    const option = list.children[active];
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: input.value === '' ? 'center' : 'nearest' });
  }

  function choose(slide: FindableSlide | undefined): void {
    if (!slide) return;
    sheet.close();
    goToPlace(deck, { slide: slide.id, step: -1 });
  }
}

function readSlides(deck: RevealApi): FindableSlide[] {
  return deck.getSlides().map((slide, index) => ({
    number: index + 1,
    id: slide.id,
    title: titleOf(slide),
    text: slide.textContent,
  }));
}

function createInput(): HTMLInputElement {
  const input = document.createElement('input');
  const attributes = {
    type: 'text',
    class: 'sheet-input',
    role: 'combobox',
    placeholder: say('deck.jumpTo'),
    autocomplete: 'off',
    enterkeyhint: 'go',
    'aria-label': say('deck.jumpTo'),
    'aria-autocomplete': 'list',
    'aria-expanded': 'true',
    'aria-controls': 'jump-list',
  };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  return input;
}

function createOption(
  slide: FindableSlide,
  isCurrent: boolean,
  choose: (slide: FindableSlide) => void,
): HTMLElement {
  const option = document.createElement('li');
  option.id = `jump-${slide.number}`;
  option.className = 'jump-option';
  option.setAttribute('role', 'option');
  if (isCurrent) option.classList.add('jump-current');
  const parts = {
    number: String(slide.number),
    title: slide.title || say('deck.noHeading'),
    id: slide.id,
  };
  for (const [name, text] of Object.entries(parts)) {
    const part = document.createElement('span');
    part.className = `jump-${name}`;
    part.textContent = text;
    option.append(part);
  }
  option.addEventListener('click', () => choose(slide));
  return option;
}
