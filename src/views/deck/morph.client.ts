import type { RevealApi } from 'reveal.js';
import { readMatches, turnMatches, type CodeMatch } from '../../format/code-matches.ts';
import { showCodeSteps } from './code-steps.ts';
import { cutCode, rectOfText, type CodePiece } from './cut-code.ts';
import { listingsOf, MORPH_LISTING, stepsOf } from './morph-steps.ts';

/** What goes fades first, what stays then finds its place, and what is new comes last; in milliseconds. */
const LEAVE = { duration: 200, fill: 'forwards' } as const;
const MOVE = { delay: 120, duration: 480, easing: 'ease-in-out', fill: 'backwards' } as const;
const COME = { delay: 440, duration: 260, fill: 'backwards' } as const;

/**
 * Lets code move from listing to listing, forward and back, for those who have not asked for less motion.
 *
 * Which listing is shown is settled before: this plays between two states that stand as they are.
 */
export function animateMorphs(deck: RevealApi): void {
  const prefersStill = matchMedia('(prefers-reduced-motion: reduce)');
  let end: () => void = () => undefined;
  deck.on('fragmentshown', (event) => play(stepsOf(event), true));
  deck.on('fragmenthidden', (event) => play(stepsOf(event), false));
  deck.on('slidechanged', () => end());

  function play([step, ...others]: readonly HTMLElement[], isForward: boolean): void {
    end();
    // Several steps at once are a jump.
    if (prefersStill.matches || others.length > 0 || !step?.matches(MORPH_LISTING)) return;
    const move = readMove(step, isForward);
    if (move) end = playMove(move, () => showCodeSteps(deck.getCurrentSlide()));
  }
}

function readMove(step: HTMLElement, isForward: boolean): Move | null {
  const morph = step.parentElement;
  const listings = morph ? listingsOf(morph) : [];
  const index = listings.indexOf(step) - 1;
  const before = listings[index]?.querySelector('code');
  const after = step.querySelector('code');
  const matches = readMatches(morph?.dataset['matches'] ?? '')[index];
  if (!before || !after || !matches) return null;
  return isForward
    ? { from: before, to: after, matches }
    : { from: after, to: before, matches: turnMatches(matches) };
}

/** Plays on copies, and gives back what puts the code itself in its place again. */
function playMove({ from, to, matches }: Move, onEnd: () => void): () => void {
  const came = to.cloneNode(true) as HTMLElement;
  const left = from.cloneNode(true) as HTMLElement;
  const coming = cutCode(
    came,
    matches.map(({ to: start, length }) => ({ start, length })),
  );
  const kept = matches.map(({ from: start, length }) => ({ start, length }));
  const leaving = cutCode(
    left,
    kept.toSorted((a, b) => a.start - b.start),
  );
  to.replaceWith(came);
  const shifts = readShifts(coming, from, matches);
  from.replaceWith(left);
  const frames = [left, came].map((code) => code.closest('.code'));
  frames.forEach((frame, index) => frame?.classList.add(index === 0 ? 'leaving' : 'coming'));
  const animations = [
    ...leaving.filter(({ span }) => span === null).map(({ element }) => fadeOut(element)),
    ...coming.map(({ element }, index) => moveIn(element, shifts[index] ?? null)),
  ].filter((each) => each !== null);
  void Promise.allSettled(animations.map(({ finished }) => finished)).then(end);
  return end;

  function end(): void {
    if (!came.isConnected) return;
    for (const animation of animations) animation.cancel();
    for (const frame of frames) frame?.classList.remove('leaving', 'coming');
    left.replaceWith(from);
    came.replaceWith(to);
    onEnd();
  }
}

/** How far each piece stands from where it stood, in pixels of the stage; null for a piece that stood nowhere. */
function readShifts(
  pieces: readonly CodePiece[],
  from: HTMLElement,
  matches: readonly CodeMatch[],
): (Shift | null)[] {
  const stage = pieces[0]?.element.closest<HTMLElement>('.code');
  const scale = stage ? stage.getBoundingClientRect().width / stage.offsetWidth : 1;
  return pieces.map(({ element, span, offset }) => {
    const match = span === null ? undefined : matches[span];
    if (!match) return null;
    const length = element.textContent.length;
    const was = rectOfText(from, { start: match.from + offset, length });
    const is = element.getBoundingClientRect();
    return { x: (was.left - is.left) / scale, y: (was.top - is.top) / scale };
  });
}

function fadeOut(element: HTMLElement): Animation {
  element.className = 'morph-left';
  return element.animate({ opacity: [1, 0] }, LEAVE);
}

/** What stays where it was has nothing to play. */
function moveIn(element: HTMLElement, shift: Shift | null): Animation | null {
  if (!shift) return element.animate({ opacity: [0, 1] }, COME);
  if (Math.hypot(shift.x, shift.y) < 0.5) return null;
  element.className = 'morph-moved';
  return element.animate({ transform: [`translate(${shift.x}px, ${shift.y}px)`, 'none'] }, MOVE);
}

/** Two listings as they stand in the document, and what they share. */
interface Move {
  readonly from: HTMLElement;
  readonly to: HTMLElement;
  /** In the order of `to`. */
  readonly matches: readonly CodeMatch[];
}

interface Shift {
  readonly x: number;
  readonly y: number;
}
