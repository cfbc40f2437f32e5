/** What a phone may ask for. */
export const PRESSES = ['next', 'back'] as const;

export type Press = (typeof PRESSES)[number];

/** What the stage shows, as the page on the speaker's machine tells it. */
export interface RemoteState {
  readonly title: string;
  readonly number: number;
  readonly count: number;
  readonly step: number;
  readonly steps: number;
  /** Milliseconds since the talk began; null before. */
  readonly elapsed: number | null;
  readonly notes: readonly string[];
  readonly privateNotes: readonly string[];
}

/** Reads a press; null for anything else. */
export function readPress(body: string): Press | null {
  const data = readObject(body);
  if (!data || Object.keys(data).length !== 1) return null;
  return PRESSES.find((each) => each === data['press']) ?? null;
}

/** Reads what the stage shows; null for anything that is not exactly that. */
export function readRemoteState(body: string): RemoteState | null {
  const data = readObject(body);
  if (!data || Object.keys(data).toSorted().join() !== KEYS) return null;
  const { title, number, count, step, steps, elapsed, notes, privateNotes } = data;
  const isRight =
    typeof title === 'string' &&
    [number, count, step, steps].every(isCount) &&
    (elapsed === null || isCount(elapsed)) &&
    [notes, privateNotes].every(isTexts);
  return isRight ? (data as unknown as RemoteState) : null;
}

const KEYS = 'count,elapsed,notes,number,privateNotes,step,steps,title';

function readObject(body: string): Readonly<Record<string, unknown>> | null {
  try {
    const data = JSON.parse(body) as unknown;
    const isObject = typeof data === 'object' && data !== null && !Array.isArray(data);
    return isObject ? (data as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
