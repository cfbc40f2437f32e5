/** Lets a reader move through the events of the strip, with the keys of a slider or by pointing at a dot. */
const box = document.querySelector<HTMLElement>('[data-timeline]');
const controls = box?.querySelector<HTMLElement>('[data-scrub]');
const slider = controls?.querySelector('input');
const now = controls?.querySelector<HTMLAnchorElement>('[data-scrub-now]');
const dots = [...(box?.querySelectorAll<SVGCircleElement>('.strip-dot') ?? [])];

if (box && controls && slider && now) {
  controls.hidden = false;
  slider.addEventListener('input', () => showEvent(Number(slider.value), slider, now));
  box.addEventListener('click', ({ target }) => {
    const index = dots.indexOf(target as SVGCircleElement);
    if (index < 0) return;
    slider.value = String(index);
    showEvent(index, slider, now);
    slider.focus();
  });
  showEvent(0, slider, now);
}

function showEvent(index: number, range: HTMLInputElement, link: HTMLAnchorElement): void {
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
