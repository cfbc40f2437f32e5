/** Marks the section being read in the outline. */
const links = new Map<string, HTMLAnchorElement>();
for (const link of document.querySelectorAll<HTMLAnchorElement>('.outline a')) {
  links.set(decodeURIComponent(link.hash.slice(1)), link);
}

const headings = [...document.querySelectorAll<HTMLElement>('article :is(h2, h3)[id]')];
let current: HTMLAnchorElement | undefined;

function markCurrent(): void {
  const line = window.innerHeight * 0.3;
  const passed = headings.findLast((heading) => heading.getBoundingClientRect().top < line);
  const link = passed && links.get(passed.id);
  if (link === current) return;
  current?.removeAttribute('aria-current');
  link?.setAttribute('aria-current', 'location');
  keepInSight(link);
  current = link;
}

/** Scrolls the outline, never the page. */
function keepInSight(link: HTMLAnchorElement | undefined): void {
  const box = link?.closest<HTMLElement>('.outline');
  if (!link || !box || box.scrollHeight <= box.clientHeight) return;
  box.scrollTop = link.offsetTop - box.clientHeight / 2;
}

let isWaiting = false;
addEventListener(
  'scroll',
  () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      markCurrent();
    });
  },
  { passive: true },
);
markCurrent();
