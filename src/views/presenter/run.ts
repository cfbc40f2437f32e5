/** A run through a talk while it lasts: when it began, how long it stood still, and what was shown when. */
export interface Run {
  /** Milliseconds since 1970; null before the start. */
  readonly startedAt: number | null;
  /** When the clock was stopped; null while it goes. */
  readonly pausedAt: number | null;
  /** Milliseconds it stood still so far. */
  readonly paused: number;
  readonly steps: readonly RunStep[];
}

/** A step that was shown, and when. */
interface RunStep {
  /** Seconds since the start, without pauses. */
  readonly at: number;
  readonly slide: string;
  /** How many steps of the slide were shown. */
  readonly step: number;
}

export const NO_RUN: Run = { startedAt: null, pausedAt: null, paused: 0, steps: [] };

/** Seconds since the start, without pauses. */
export function elapsedSeconds({ startedAt, pausedAt, paused }: Run, now: number): number {
  if (startedAt === null) return 0;
  return Math.max(0, ((pausedAt ?? now) - startedAt - paused) / 1000);
}

/** Starts the clock, or lets it go on, or stops it. */
export function toggleClock(run: Run, now: number): Run {
  if (run.startedAt === null) return { ...run, startedAt: now };
  if (run.pausedAt === null) return { ...run, pausedAt: now };
  return { ...run, pausedAt: null, paused: run.paused + now - run.pausedAt };
}

/** Notes what is shown. Where nothing lies between two steps, such as during a pause, the later one stands for both. */
export function recordStep(
  run: Run,
  { slide, step }: { readonly slide: string; readonly step: number },
  now: number,
): Run {
  if (run.startedAt === null) return run;
  const at = Math.round(elapsedSeconds(run, now) * 10) / 10;
  const last = run.steps.at(-1);
  if (last?.slide === slide && last.step === step) return run;
  const before = last?.at === at ? run.steps.slice(0, -1) : run.steps;
  return { ...run, steps: [...before, { at, slide, step }] };
}

/** The run as the file an author commits beside the talk. */
export function writeRehearsal(run: Run, { talk, variant }: RehearsedTalk, now: number): string {
  const rehearsal = {
    talk,
    variant,
    date: new Date(run.startedAt ?? now).toISOString(),
    seconds: Math.round(elapsedSeconds(run, now) * 10) / 10,
    steps: run.steps,
  };
  return `${JSON.stringify(rehearsal, null, 2)}\n`;
}

/** A file name that sorts by time: `2024-05-01-1830.json`, in the time of the place. */
export function rehearsalName(startedAt: number): string {
  const date = new Date(startedAt);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}-${two(date.getHours())}${two(date.getMinutes())}.json`;
}

/** What was given: the folder of a talk, and the variant if it was one. */
export interface RehearsedTalk {
  readonly talk: string;
  readonly variant: string | undefined;
}
