import { say } from '../../../i18n/say.client.ts';
import { isRightToLeft } from '../../../lib/reading-direction.ts';
import { areShortcutsOn } from '../../../lib/shortcuts.ts';
import { goToPlace } from './place.ts';
import { openSheet } from './sheet.ts';
import { pictureOf } from './slide-picture.ts';
import { titleOf, type Stage } from './stage.ts';

/** How far from what is seen a picture is drawn already, so that scrolling does not show it coming. */
const AHEAD = '60%';

/**
 * Shows all slides at once in a grid, and goes to the one that is chosen.
 *
 * A tile has its number and its title from the start and its picture only while it is near what is seen, so that a deck of
 * hundreds of slides opens as fast as a short one.
 */
export function openOverview({ deck, modes }: Stage): void {
  modes.leave('zoom');
  const slides = deck.getSlides();
  const now = slides.indexOf(deck.getCurrentSlide());
  const sheet = openSheet('overview', say('deck.overview'));
  const grid = document.createElement('ol');
  grid.className = 'overview';
  const tiles = slides.map((slide, index) => createTile(slide, index + 1, index === now));
  for (const tile of tiles) grid.appendChild(document.createElement('li')).append(tile);
  sheet.append(grid);
  const near = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) draw(target, isIntersecting);
    },
    { root: sheet, rootMargin: AHEAD },
  );
  for (const tile of tiles) near.observe(tile);
  const fit = () => fitPictures(grid, deck.getConfig());
  addEventListener('resize', fit);
  sheet.addEventListener('close', () => {
    near.disconnect();
    removeEventListener('resize', fit);
  });
  sheet.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.toLowerCase() === 'o' && areShortcutsOn()) sheet.close();
    else moveFocus(event, tiles);
  });
  fit();
  tiles[now]?.focus({ preventScroll: true });
  tiles[now]?.scrollIntoView({ block: 'center' });

  function createTile(slide: HTMLElement, number: number, isCurrent: boolean): HTMLButtonElement {
    const tile = document.createElement('button');
    tile.type = 'button';
    tile.className = 'overview-tile';
    if (isCurrent) tile.setAttribute('aria-current', 'step');
    const picture = document.createElement('span');
    picture.className = 'overview-picture';
    picture.setAttribute('aria-hidden', 'true');
    const name = document.createElement('span');
    name.className = 'overview-name';
    name.textContent = `${number}. ${titleOf(slide) || slide.id}`;
    tile.append(picture, name);
    tile.addEventListener('click', () => {
      sheet.close();
      goToPlace(deck, { slide: slide.id, step: -1 });
    });
    return tile;
  }

  function draw(tile: Element, isNear: boolean): void {
    const picture = tile.querySelector('.overview-picture');
    const slide = slides[tiles.indexOf(tile as HTMLButtonElement)];
    if (!picture || !slide) return;
    if (!isNear) picture.replaceChildren();
    else if (picture.childElementCount === 0) picture.append(pictureOf(slide));
  }
}

/** Pictures are as large as the stage, and made as small as their tiles, which have its shape. */
function fitPictures(grid: HTMLElement, { width = 0, height = 0 }: StageSize): void {
  grid.style.setProperty('--stage-width', String(width));
  grid.style.setProperty('--stage-height', String(height));
  const tileWidth = grid.querySelector<HTMLElement>('.overview-picture')?.clientWidth ?? 0;
  grid.style.setProperty('--tile-width', String(tileWidth));
}

function moveFocus(event: KeyboardEvent, tiles: readonly HTMLButtonElement[]): void {
  const at = tiles.findIndex((tile) => tile === document.activeElement);
  const top = tiles[0]?.offsetTop;
  const columns = tiles.findIndex(({ offsetTop }) => offsetTop !== top);
  const row = columns < 0 ? tiles.length : columns;
  const onward = isRightToLeft() ? -1 : 1;
  const goal = {
    ArrowRight: at + onward,
    ArrowLeft: at - onward,
    ArrowDown: at + row,
    ArrowUp: at - row,
    PageDown: at + 3 * row,
    PageUp: at - 3 * row,
    Home: 0,
    End: tiles.length - 1,
  }[event.key];
  if (goal === undefined) return;
  event.preventDefault();
  const isStep = event.key.startsWith('Arrow');
  // An arrow stops at the edges; a page goes as far as there are slides.
  const within = isStep ? goal : Math.min(Math.max(goal, 0), tiles.length - 1);
  tiles[within]?.focus();
}

type StageSize = Pick<ReturnType<Stage['deck']['getConfig']>, 'width' | 'height'>;
