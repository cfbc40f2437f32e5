import type { RevealApi } from 'reveal.js';
import type { Modes } from './modes.ts';

/** What every tool of the deck works on. */
export interface Stage {
  readonly deck: RevealApi;
  /** The `.reveal` element. */
  readonly root: HTMLElement;
  readonly modes: Modes;
  /** Where the mouse or finger was last, in pixels of the window. */
  readonly pointer: { x: number; y: number };
}

/** The name under which this deck keeps something in the browser: decks of one origin do not share. */
export function storageName(what: string): string {
  return `lectern-${what}:${location.pathname}`;
}

/** The address of the section of the page that the current slide belongs to. */
export function pageOfSlide({ deck, root }: Pick<Stage, 'deck' | 'root'>): string {
  return `${root.dataset['page'] ?? ''}#${encodeURI(deck.getCurrentSlide().id)}`;
}

/** The heading of a slide; empty for one that has none. */
export function titleOf(slide: Element): string {
  return slide.querySelector('h1, h2, h3')?.textContent.trim() ?? '';
}

/** What opens the search box; null in a deck that has no site around it. */
export function openerOfSearch(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-search-bundle]');
}
