import { say } from '../../i18n/say.client.ts';
import { element, icon } from './elements.ts';

/** The field that everything else of the box is built around. It takes what is typed, and Enter, before the rest is there. */
export function createSearchField(): SearchField {
  const input = element('input', {
    type: 'search',
    name: 'q',
    'aria-label': say('search.label'),
    placeholder: say('search.placeholder'),
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  });
  const form = element('form', { role: 'search', class: 'search-form' }, icon('search'), input);
  const root = element('div', { class: 'search-box' }, form);
  const field: SearchField = { root, form, input, entered: null };
  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('input', () => (field.entered = null));
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing || hasModifier(event)) return;
    event.preventDefault();
    field.entered = event.shiftKey ? 'second' : 'first';
  });
  return field;
}

/** Whether a key is pressed together with one that makes it a command. */
export function hasModifier({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey;
}

/** The field of a search box. */
export interface SearchField {
  /** The box, which has the form and nothing else at first. */
  readonly root: HTMLElement;
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  /** Which way of the first result Enter asked for, until there is a result or something else is typed. */
  entered: 'first' | 'second' | null;
}
