/**
 * What the report does in a browser: filters the sheet, and opens a slide large.
 *
 * It is written into the page as it stands, so it uses nothing from outside itself.
 */
export function startReport(): void {
  const form = find('#filters') as HTMLFormElement;
  const none = find('#none');
  const dialog = find('#large') as HTMLDialogElement;
  const views = find('#views') as HTMLFieldSetElement;
  const slides = [...document.querySelectorAll<HTMLLIElement>('.sheet > li')];
  let shown = slides;
  let current: HTMLLIElement | null = null;

  form.hidden = false;
  form.addEventListener('input', filter);
  find('#show-all').addEventListener('click', () => {
    form.reset();
    filter();
    form.querySelector('input')?.focus();
  });
  for (const slide of slides) {
    slide.querySelector('.open')?.addEventListener('click', (event) => {
      event.preventDefault();
      open(slide);
      dialog.showModal();
    });
  }
  views.addEventListener('input', showView);
  find('#close').addEventListener('click', () => dialog.close());
  find('#previous').addEventListener('click', () => go(-1));
  find('#next').addEventListener('click', () => go(1));
  dialog.addEventListener('keydown', (event) => {
    // In the group of views the arrows choose a view.
    if (event.target instanceof HTMLInputElement) return;
    if (event.key === 'ArrowRight') go(1);
    if (event.key === 'ArrowLeft') go(-1);
  });
  dialog.addEventListener('close', () =>
    current?.querySelector<HTMLElement>('.open')?.focus({ preventScroll: false }),
  );

  function filter(): void {
    const wanted = new FormData(form);
    const text = (name: string) => {
      const value = wanted.get(name);
      return typeof value === 'string' ? value : '';
    };
    shown = slides.filter(({ dataset }) => {
      const problems = (dataset['problems'] ?? '').split(' ').filter(Boolean);
      if (text('show') === 'findings' && problems.length === 0) return false;
      if (text('show') === 'changed' && !dataset['change']) return false;
      if (text('talk') && dataset['talk'] !== text('talk')) return false;
      return !text('problem') || problems.includes(text('problem'));
    });
    for (const slide of slides) slide.hidden = !shown.includes(slide);
    none.hidden = shown.length > 0;
  }

  function go(by: number): void {
    const openable = shown.filter((slide) => slide.querySelector('.open'));
    const at = current ? openable.indexOf(current) : -1;
    const next = openable[(at + by + openable.length) % openable.length];
    if (next) open(next);
  }

  function open(slide: HTMLLIElement): void {
    current = slide;
    const picture = slide.querySelector<HTMLImageElement>('.stage img');
    const before = slide.dataset['before'] ?? '';
    const now = find('.large-stage .now') as HTMLImageElement;
    now.src = picture?.src ?? '';
    now.alt = picture?.alt ?? '';
    find('#large-title').textContent = picture?.alt ?? '';
    (find('.large-stage .before') as HTMLImageElement).src = before;
    views.hidden = before === '';
    const first = views.querySelector<HTMLInputElement>('input');
    if (first) first.checked = true;
    find('.large-stage .boxes').replaceChildren(...copiesOf(slide, '.stage svg'));
    find('.large-findings').replaceChildren(...copiesOf(slide, '.findings'));
    showView();
  }

  function showView(): void {
    const chosen = views.querySelector<HTMLInputElement>('input:checked');
    find('.large-stage').dataset['view'] = chosen?.value ?? 'now';
  }

  function copiesOf(slide: HTMLLIElement, selector: string): Node[] {
    return [...slide.querySelectorAll(selector)].map((each) => each.cloneNode(true));
  }

  function find(selector: string): HTMLElement {
    const element = document.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`The report has no ${selector}.`);
    return element;
  }
}
