import type { DeckWindow } from './deck-window.ts';
import type { Finding } from './finding.ts';
import { findViolations } from './find-violations.ts';
import { foldStates, type SeenState } from './fold-states.ts';
import type { Measurement } from './measurement.ts';
import type { State } from './plan.ts';
import { decodePng } from './png.ts';
import {
  findCoarsePictures,
  findEmptySlide,
  findMissingGlyphs,
  findUnnamedPictures,
} from './rules/content.ts';
import { findLowContrast } from './rules/contrast.ts';
import { findMisfits } from './rules/fit.ts';
import { findOverlaps } from './rules/overlap.ts';
import { findSmallText } from './rules/text-size.ts';
import type { SlideRecord } from './slide-records.ts';

/** Looks at one slide in every state that can differ, and judges what it sees. */
export async function reviewSlide(
  windows: readonly DeckWindow[],
  id: string,
): Promise<ReviewedSlide> {
  const seen: SeenState[] = [];
  let pictures: readonly Buffer[] = [];
  let isUneven = false;
  for (const [index, window] of windows.entries()) {
    const { screen, fonts } = window;
    const look: Look = {
      window,
      see: (state, findings) => seen.push({ state: { screen, fonts, ...state }, findings }),
    };
    if (fonts === 'fallback') await lookAtFit(look, id);
    else if (index > 0) await lookAgain(look, id, isUneven);
    else ({ pictures, isUneven } = await lookAtAll(look, id));
  }
  const picture = pictures.at(-1);
  if (!picture) throw new Error('No picture was taken.');
  return { record: foldStates(seen), picture };
}

/** Looks at one slide on the wide screen alone, for where things stand and what is there: as much as an author waits for. */
export async function glanceAtSlide(window: DeckWindow, id: string): Promise<SlideRecord> {
  const seen: SeenState[] = [];
  const usual = { screen: '16:9', theme: 'light', fonts: 'web' } as const;
  let last: State = { ...usual, step: 0 };
  await visitSteps(window, id, async (step) => {
    last = { ...usual, step };
    seen.push({ state: last, findings: judgeGeometry(await window.measure()) });
  });
  seen.push({ state: last, findings: judgeContent(await window.measure()) });
  return foldStates(seen);
}

/** Everything, on the wide screen with the site's own fonts. */
async function lookAtAll(
  look: Look,
  id: string,
): Promise<{ pictures: readonly Buffer[]; isUneven: boolean }> {
  const { window, see } = look;
  const pictures: Buffer[] = [];
  let isUneven = false;
  await visitSteps(window, id, async (step) => {
    const measurement = await window.measure();
    see({ theme: 'light', step }, judgeGeometry(measurement));
    isUneven = (await judgeColors(look, measurement, step)) || isUneven;
    const picture = await window.capture();
    if (pictures.at(-1)?.equals(picture))
      see({ theme: 'light', step }, [idleStep(step, await window.findStepped())]);
    pictures.push(picture);
  });
  const last = { theme: 'light', step: pictures.length - 1 } as const;
  see(last, judgeContent(await window.measure()));
  see(last, await findViolations(window.page));
  return { pictures, isUneven };
}

/** On the tall screen colours are sampled again only where letters stand on something uneven. */
async function lookAgain(look: Look, id: string, isUneven: boolean): Promise<void> {
  await visitSteps(look.window, id, async (step) => {
    const measurement = await look.window.measure();
    look.see({ theme: 'light', step }, judgeGeometry(measurement));
    if (isUneven) await judgeColors(look, measurement, step);
  });
}

/** With fallback fonts only where things stand is judged: which fonts those are is a guess at somebody else's machine. */
async function lookAtFit({ window, see }: Look, id: string): Promise<void> {
  await visitSteps(window, id, async (step) => {
    const measurement = await window.measure();
    see({ theme: 'light', step }, [...findMisfits(measurement), ...findOverlaps(measurement)]);
  });
}

async function visitSteps(
  window: DeckWindow,
  id: string,
  look: (step: number) => Promise<void>,
): Promise<void> {
  await window.goTo(id);
  let step = 0;
  do await look(step);
  while ((await window.takeStep()) && (step += 1));
}

function judgeGeometry(measurement: Measurement): Finding[] {
  return [
    ...findMisfits(measurement),
    ...findOverlaps(measurement),
    ...findSmallText(measurement),
    ...findMissingGlyphs(measurement),
  ];
}

/** What can be told only when all steps are taken. */
function judgeContent(measurement: Measurement): Finding[] {
  return [
    ...findEmptySlide(measurement),
    ...findUnnamedPictures(measurement),
    ...findCoarsePictures(measurement),
  ];
}

/** Samples what letters stand on in both themes; whether that is uneven anywhere. */
async function judgeColors(
  { window, see }: Look,
  light: Measurement,
  step: number,
): Promise<boolean> {
  const inLight = findLowContrast(light, decodePng(await window.captureBackground()));
  see({ theme: 'light', step }, inLight.findings);
  await window.setTheme('dark');
  const dark = await window.measure();
  const inDark = findLowContrast(dark, decodePng(await window.captureBackground()));
  see({ theme: 'dark', step }, inDark.findings);
  await window.setTheme('light');
  return inLight.isUneven || inDark.isUneven;
}

/** A step that shows what the one before it showed. */
export function idleStep(step: number, source: number): Finding {
  const data = { step };
  return { id: 'idle-step', source, aspect: String(step), amount: 1, box: null, data };
}

/** A window, and where to note what is seen in it. */
interface Look {
  readonly window: DeckWindow;
  readonly see: (state: Pick<State, 'theme' | 'step'>, findings: readonly Finding[]) => void;
}

/** A slide after it was looked at. */
export interface ReviewedSlide {
  readonly record: SlideRecord;
  /** The slide on a wide screen in the light theme, with all its steps taken. */
  readonly picture: Buffer;
}
