/** Lets a reader move through the events of the strip, with the keys of a slider, along its years or by pointing at a dot. */
const box = document.querySelector<HTMLElement>('[data-timeline]');
const controls = box?.querySelector<HTMLElement>('[data-scrub]');
const slider = controls?.querySelector('input');
const now = controls?.querySelector<HTMLAnchorElement>('[data-scrub-now]');
const dots = [...(box?.querySelectorAll<SVGCircleElement>('.strip-dot') ?? [])];
/** Where each event stands on the line of years; the slider has its ends. */
const places = dots.map(({ cx }) => cx.baseVal.value);

/** How many events each key goes on. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
  Home: -Infinity,
  End: Infinity,
};
let current = 0;

if (box && controls && slider && now) {
  controls.hidden = false;
  slider.addEventListener('input', () => showEvent(nearest(Number(slider.value)), slider, now));
  slider.addEventListener('change', () => goTo(current, slider, now));
  slider.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    goTo(Math.max(0, Math.min(current + step, dots.length - 1)), slider, now);
  });
  box.addEventListener('click', ({ target }) => {
    const index = dots.indexOf(target as SVGCircleElement);
    if (index < 0) return;
    goTo(index, slider, now);
    slider.focus();
  });
  goTo(0, slider, now);
}

/** The event that is closest to a place on the line. */
function nearest(place: number): number {
  const distances = places.map((each) => Math.abs(each - place));
  return distances.indexOf(Math.min(...distances));
}

function goTo(index: number, range: HTMLInputElement, link: HTMLAnchorElement): void {
  range.value = String(places[index]);
  showEvent(index, range, link);
}

function showEvent(index: number, range: HTMLInputElement, link: HTMLAnchorElement): void {
  current = index;
  const dot = dots[index];
  const id = dot?.dataset['event'] ?? '';
  const entry = document.getElementById(id);
  const date = entry?.querySelector('time')?.textContent ?? '';
  const title = entry?.querySelector('.event-title')?.textContent ?? '';
  dots.forEach((each) => each.classList.toggle('is-marked', each === dot));
  range.setAttribute('aria-valuetext', `${date}: ${title}`);
  link.href = `#${id}`;
  link.replaceChildren(bold(date), ` ${title}`);
}

function bold(text: string): HTMLElement {
  const element = document.createElement('strong');
  element.textContent = text;
  return element;
}
