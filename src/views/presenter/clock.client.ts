import { say } from '../../i18n/say.client.ts';
import { formatClock } from '../../format/duration.ts';
import { secondsBySlide } from '../../format/chapters.ts';
import { element } from './elements.ts';
import { paceOf, type Pace } from './pace.ts';
import { elapsedSeconds, NO_RUN, recordStep, toggleClock, type Run } from './run.ts';
import { readRun, writeRun } from './run-store.ts';
import type { ListedSlide } from './slide-list.client.ts';

/** Runs the clocks of the view, holds them against the plan, and records the run. */
export function startClock(onTimes: (seconds: ReadonlyMap<string, number>) => void): RunClock {
  let run = readRun(Date.now());
  let current: { readonly slide: ListedSlide; readonly step: number } | null = null;
  const time = new Intl.DateTimeFormat(document.documentElement.lang, {
    hour: '2-digit',
    minute: '2-digit',
    numberingSystem: 'latn',
  });
  element('clock-toggle').addEventListener('click', toggle);
  setInterval(draw, 250);
  draw();
  return {
    run: () => run,
    show(slide, step) {
      const isLeavingStart = current?.slide.number === 1 && slide.number === 2;
      current = { slide, step };
      if (run.startedAt === null && isLeavingStart) toggle();
      else change(recordStep(run, { slide: slide.id, step }, Date.now()));
    },
    reset() {
      const before = run;
      change(NO_RUN);
      return () => change(before);
    },
    secondsBySlide: timesNow,
  };

  function toggle(): void {
    const now = Date.now();
    const toggled = toggleClock(run, now);
    change(
      current ? recordStep(toggled, { slide: current.slide.id, step: current.step }, now) : toggled,
    );
  }

  function change(next: Run): void {
    run = next;
    writeRun(run, Date.now());
    draw();
  }

  function timesNow(): ReadonlyMap<string, number> {
    return secondsBySlide({ steps: run.steps, seconds: elapsedSeconds(run, Date.now()) });
  }

  function draw(): void {
    const now = Date.now();
    const elapsed = elapsedSeconds(run, now);
    const times = timesNow();
    const isGoing = run.startedAt !== null && run.pausedAt === null;
    setText('time-of-day', time.format(now));
    setText('elapsed', formatClock(Math.floor(elapsed)));
    setText(
      'clock-toggle',
      isGoing
        ? say('presenter.pause')
        : say(run.startedAt === null ? 'presenter.start' : 'presenter.resume'),
    );
    element('elapsed').classList.toggle('is-stopped', !isGoing);
    if (current) drawPlan(current.slide, elapsed, times.get(current.slide.id) ?? 0);
    onTimes(times);
  }

  function drawPlan(slide: ListedSlide, elapsed: number, onSlide: number): void {
    const isStarted = run.startedAt !== null;
    const pace = paceOf(elapsed, slide);
    const cell = element('pace');
    cell.dataset['pace'] = isStarted ? pace.kind : 'on';
    setText('pace', isStarted ? describePace(pace) : say('presenter.notStarted'));
    setText('slide-time', formatClock(Math.floor(onSlide)));
    const clock = formatClock(slide.seconds);
    setText(
      'slide-plan',
      slide.last === null
        ? say('presenter.of', { clock })
        : say('presenter.lastTime', { clock, last: formatClock(Math.round(slide.last)) }),
    );
    const bar = element('slide-bar');
    bar.style.setProperty('--part', String(Math.min(onSlide / Math.max(slide.seconds, 1), 1)));
    bar.dataset['over'] = String(onSlide > slide.seconds);
  }
}

function describePace({ kind, seconds }: Pace): string {
  return kind === 'on'
    ? say('presenter.onPlan')
    : say(`presenter.${kind}`, { clock: formatClock(seconds) });
}

/** Leaves a text alone that has not changed, as screen readers and layout would take note. */
function setText(id: string, text: string): void {
  const cell = element(id);
  if (cell.textContent !== text) cell.textContent = text;
}

/** The clock of a run. */
interface RunClock {
  readonly run: () => Run;
  /** Tells which slide is shown at which step, counted from 0. The clock starts by itself when the first slide is left. */
  readonly show: (slide: ListedSlide, step: number) => void;
  /** Forgets the run; what it gives back brings it back. */
  readonly reset: () => () => void;
  readonly secondsBySlide: () => ReadonlyMap<string, number>;
}
