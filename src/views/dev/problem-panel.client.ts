import { element, itemOf } from './problem-item.ts';
import itemStyles from './problem-item.css?inline';
import { PANEL, type ShownProblem } from './problem-panel.ts';
import styles from './problem-panel.css?inline';

/**
 * Shows what is wrong with the talks in a corner of the page, while they are written.
 *
 * It lives in a shadow tree: neither the page's styles nor those of a deck reach it, only the colours they share.
 */
const hot = import.meta.hot;
if (hot) {
  const panel = createPanel();
  hot.on(PANEL.problems, (problems: readonly ShownProblem[]) => panel.show(problems));
  hot.send(PANEL.ready, {});
}

function createPanel(): { show: (problems: readonly ShownProblem[]) => void } {
  const host = document.createElement('lectern-problems');
  const shadow = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = `${styles}${itemStyles}`;
  const region = document.createElement('section');
  region.ariaLabel = 'Problems in the talks';
  const details = document.createElement('details');
  region.append(details);
  shadow.append(style, region);
  // A deck takes every key for its own.
  host.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') details.open = false;
    event.stopPropagation();
  });
  return {
    show(problems) {
      if (problems.length === 0) return host.remove();
      const isNews = !host.isConnected;
      const sorted = ownFirst(problems);
      details.replaceChildren(summaryOf(problems), listOf(sorted));
      if (isNews) document.body.append(host);
      const hasError = problems.some(({ severity }) => severity === 'error');
      details.dataset['severity'] = hasError ? 'error' : 'warning';
      if (isNews) details.open = hasError;
    },
  };
}

/** Errors of the talk one looks at stand on top. */
function ownFirst(problems: readonly ShownProblem[]): ShownProblem[] {
  const slug = /\/talks\/([^/]+)\//.exec(decodeURI(location.pathname))?.[1];
  const rank = ({ severity, place }: ShownProblem) =>
    (severity === 'error' ? 0 : 2) + (place.startsWith(`talks/${slug}/`) ? 0 : 1);
  return [...problems].sort((a, b) => rank(a) - rank(b));
}

function summaryOf(problems: readonly ShownProblem[]): HTMLElement {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const parts = [
    ...(errors > 0 ? [`${errors} error${errors === 1 ? '' : 's'}`] : []),
    ...(warnings > 0 ? [`${warnings} warning${warnings === 1 ? '' : 's'}`] : []),
  ];
  const summary = element('summary', parts.join(' and '));
  summary.setAttribute('aria-live', 'polite');
  return summary;
}

function listOf(problems: readonly ShownProblem[]): HTMLElement {
  const list = document.createElement('ul');
  list.append(...problems.map(itemOf));
  return list;
}
