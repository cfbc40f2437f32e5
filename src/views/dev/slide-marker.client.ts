import { element, itemOf } from './problem-item.ts';
import itemStyles from './problem-item.css?inline';
import type { ShownProblem } from './problem-panel.ts';
import { MARKER, type ShownFindings } from './slide-marker.ts';
import styles from './slide-marker.css?inline';

/**
 * Says in a corner what is wrong with the slide that is shown, while its talk is written.
 *
 * It lives in a shadow tree, keeps folded until it is opened, and leaves a slide alone that is shown to an audience.
 */
const hot = import.meta.hot;
const slug = /\/talks\/([^/]+)\/slides\//.exec(decodeURI(location.pathname))?.[1];
if (hot && slug !== undefined && window === window.top) {
  const marker = createMarker();
  let latest: ShownFindings['slides'] = [];
  const show = () => marker.show(problemsHere(latest));
  hot.on(MARKER.findings, ({ talk, slides }: ShownFindings) => {
    if (talk !== slug) return;
    latest = slides;
    show();
  });
  for (const event of ['ready', 'slidechanged', 'fullscreenchange'])
    document.addEventListener(event, show);
  hot.send(MARKER.opened, slug);
}

function problemsHere(slides: ShownFindings['slides']): readonly ShownProblem[] {
  const shown = document.querySelector('.slides section.slide.present:not(.stack)');
  return slides.find(({ slide }) => slide === shown?.id)?.problems ?? [];
}

function createMarker(): { show: (problems: readonly ShownProblem[]) => void } {
  const host = document.createElement('lectern-slide-marker');
  host.role = 'region';
  host.ariaLabel = 'Review of this slide';
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${styles}${itemStyles}`);
  shadow.adoptedStyleSheets = [sheet];
  const details = document.createElement('details');
  shadow.append(details);
  // A deck takes every key for its own.
  host.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') details.open = false;
    event.stopPropagation();
  });
  return {
    show(problems) {
      const [first] = problems;
      if (!first) return host.remove();
      const list = document.createElement('ul');
      list.append(...problems.map(itemOf));
      details.replaceChildren(summaryOf(first, problems.length), list);
      host.hidden = document.fullscreenElement !== null;
      if (!host.isConnected) document.body.append(host);
    },
  };
}

function summaryOf(first: ShownProblem, count: number): HTMLElement {
  const summary = element('summary', `${count} finding${count === 1 ? '' : 's'}`);
  summary.setAttribute('aria-live', 'polite');
  const line = element('span', ` · line ${lineOf(first)}`);
  line.className = 'line';
  summary.append(line);
  return summary;
}

/** `talks/a/index.mdx:12:1` is line 12. */
function lineOf({ place }: ShownProblem): string {
  return place.split(':').at(-2) ?? '';
}
