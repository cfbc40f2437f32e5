import { DECK_KEYS, type DeckAction } from './deck-keys.ts';
import { say } from '../../../i18n/say.client.ts';
import { drawKey } from '../../shared/key-icons.ts';
import { openSheet } from './sheet.ts';
import { isRightToLeft } from '../../../lib/reading-direction.ts';
import { areShortcutsOn, switchShortcuts } from '../../../lib/shortcuts.ts';
import { openerOfSearch, type Stage } from './stage.ts';

type Line = (typeof DECK_KEYS)[number];

/** Shows every key there is. A line is a button, so the sheet serves as the menu of who has no keyboard. */
export function openHelp({ root }: Stage, act: (action: DeckAction) => void): void {
  const lines = DECK_KEYS.filter((line) => !isMissing(line, root));
  const sheet = openSheet('help', say('deck.help'));
  const groups = document.createElement('div');
  groups.className = 'sheet-groups';
  for (const name of new Set(lines.map(({ group }) => group))) {
    const heading = document.createElement('h3');
    heading.textContent = say(name);
    const list = document.createElement('ul');
    list.append(...lines.filter(({ group }) => group === name).map(createLine));
    const section = document.createElement('section');
    section.append(heading, list);
    groups.append(section);
  }
  sheet.append(groups, createSwitch());

  function createLine(line: Line): HTMLElement {
    const item = document.createElement('li');
    const action = 'action' in line && line.action !== 'help' ? line.action : null;
    const row = document.createElement(action ? 'button' : 'div');
    row.className = 'sheet-line';
    const what = document.createElement('span');
    what.textContent = say(line.what);
    const keys = document.createElement('span');
    keys.className = 'sheet-keys';
    keys.append(...line.shown.map(createKey));
    row.append(what, keys);
    if (action) {
      row.addEventListener('click', () => {
        sheet.close();
        act(action);
      });
    }
    item.append(row);
    return item;
  }
}

/** A deck that was taken away from its site as a single file has no presenter view, and nothing to search. */
function isMissing(line: Line, { dataset }: HTMLElement): boolean {
  if (!('action' in line)) return false;
  if (line.action === 'search') return openerOfSearch() === null;
  // An iPhone has no full screen but that of films.
  if (line.action === 'fullscreen') return !('requestFullscreen' in document.documentElement);
  return line.action === 'presenter' && dataset['presenter'] === undefined;
}

function createKey(name: string): HTMLElement {
  const key = document.createElement('kbd');
  const printed = name.replace(/\{(\w+)\}/g, (_, word: keyof typeof KEY_WORDS) =>
    say(KEY_WORDS[word]),
  );
  key.append(...drawKey(isRightToLeft() ? turnArrows(printed) : printed));
  return key;
}

/** Where lines run from right to left, the key that goes on points to the left. */
function turnArrows(text: string): string {
  return text.replace(/[←→]/g, (arrow) => (arrow === '→' ? '←' : '→'));
}

/** What is printed on keys that have words on them. */
const KEY_WORDS = {
  space: 'deck.keySpace',
  page: 'deck.keyPage',
  home: 'deck.keyHome',
  end: 'deck.keyEnd',
  click: 'deck.keyClick',
} as const;

function createSwitch(): HTMLElement {
  const label = document.createElement('label');
  label.className = 'sheet-switch';
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = areShortcutsOn();
  box.addEventListener('change', () => switchShortcuts(box.checked));
  const text = document.createElement('span');
  text.textContent = say('deck.shortcuts');
  label.append(box, text);
  return label;
}
