import { say } from '../../i18n/say.client.ts';
import { formatClock } from '../../format/duration.ts';
import { chaptersOf, writeChaptersText, writeChaptersVtt } from '../../format/chapters.ts';
import { element } from './elements.ts';
import {
  elapsedSeconds,
  rehearsalName,
  writeRehearsal,
  type RehearsedTalk,
  type Run,
} from './run.ts';
import type { ListedSlide } from './slide-list.client.ts';

/** Shows the run that was recorded beside the plan and the last one, and gives it to the speaker as files. */
export function startRunSheet({ given, slides, run, seconds, reset }: RunSheet): void {
  const sheet = element('run-sheet', 'dialog');
  element('run-open').addEventListener('click', () => {
    fill();
    sheet.showModal();
  });
  element('run-close').addEventListener('click', () => sheet.close());
  element('run-reset').addEventListener('click', () => {
    offerUndo(reset());
    sheet.close();
  });
  sheet.addEventListener('click', ({ target }) => target === sheet && sheet.close());
  element('save-run').addEventListener('click', () => {
    save(
      rehearsalName(run().startedAt ?? Date.now()),
      writeRehearsal(run(), given, Date.now()),
      'application/json',
    );
  });
  element('save-vtt').addEventListener('click', () => {
    save(`${given.talk}.vtt`, writeChaptersVtt(chapters()), 'text/vtt');
  });
  element('save-text').addEventListener('click', () => {
    save(`${given.talk}-chapters.txt`, writeChaptersText(chapters()), 'text/plain');
  });

  function chapters() {
    const titles = new Map(slides.map(({ id, title }) => [id, title]));
    return chaptersOf({ steps: run().steps, seconds: elapsedSeconds(run(), Date.now()) }, titles);
  }

  function fill(): void {
    const isEmpty = run().startedAt === null;
    element('run-empty').hidden = !isEmpty;
    element('run-full').hidden = isEmpty;
    const times = seconds();
    const rows = slides.map((slide) => createRow(slide, times.get(slide.id) ?? null));
    element('run-rows').replaceChildren(...rows);
    const total = elapsedSeconds(run(), Date.now());
    const planned = slides.reduce((sum, slide) => sum + slide.seconds, 0);
    element('run-total').textContent = say('presenter.total', {
      clock: formatClock(Math.floor(total)),
      planned: formatClock(planned),
    });
  }
}

/** How long a run that was reset can be brought back, in milliseconds. */
const UNDO_FOR = 10_000;

function offerUndo(undo: () => void): void {
  const bar = element('run-undo');
  const button = element('run-undo-button', 'button');
  const timer = setTimeout(close, UNDO_FOR);
  bar.hidden = false;
  button.onclick = () => {
    undo();
    close();
  };

  function close(): void {
    clearTimeout(timer);
    bar.hidden = true;
    button.onclick = null;
  }
}

function createRow(slide: ListedSlide, real: number | null): HTMLTableRowElement {
  const row = document.createElement('tr');
  const name = document.createElement('th');
  name.scope = 'row';
  name.textContent = `${slide.number}. ${slide.title || slide.id}`;
  const clock = (seconds: number | null) =>
    seconds === null ? '–' : formatClock(Math.round(seconds));
  const cells = [slide.seconds, slide.last, real].map((seconds) => {
    const cell = document.createElement('td');
    cell.textContent = clock(seconds);
    return cell;
  });
  if (real !== null && real > slide.seconds * 1.25) cells[2]?.classList.add('is-over');
  row.append(name, ...cells);
  return row;
}

function save(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** What the sheet is made from. */
interface RunSheet {
  readonly given: RehearsedTalk;
  readonly slides: readonly ListedSlide[];
  readonly run: () => Run;
  readonly seconds: () => ReadonlyMap<string, number>;
  /** Forgets the run; what it gives back brings it back. */
  readonly reset: () => () => void;
}
