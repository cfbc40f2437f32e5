import { STAGE_HEIGHTS } from '../../lib/stage-heights.ts';
import { escapeHtml, htmlAttributes } from '../../lib/html.ts';
import type { Screen } from '../plan.ts';
import type { RunFinding, RunResult } from '../run-result.ts';
import type { ComparedSlide } from './compare-runs.ts';
import { startReport } from './report-script.ts';

const WIDTH = 1280;

/**
 * The report of a run as one page that needs nothing but the pictures beside it, opened from disk or served.
 *
 * Without JavaScript it is the whole contact sheet; with it, it filters, and opens a slide large.
 */
export function renderReport(
  run: RunResult,
  slides: readonly ComparedSlide[],
  styles: string,
): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Review of ${run.slides.length} slides</title>
<style>${styles}</style>
</head>
<body>
<header>
<h1>${headline(run)}</h1>
<p>${summaryOf(run, slides)}</p>
${filters(run, slides)}
</header>
<main>
<p id="none" role="status" hidden>No slide is like that. <button type="button" id="show-all">Show all slides</button></p>
<ol class="sheet">
${slides.map(renderSlide).join('\n')}
</ol>
</main>
${DIALOG}
<script>(${startReport.toString()})()</script>
</body>
</html>
`;
}

function headline({ summary: { errors, warnings } }: RunResult): string {
  if (errors + warnings === 0) return 'Every slide fits';
  const parts = [
    errors > 0 ? `${errors} ${errors === 1 ? 'error' : 'errors'}` : '',
    warnings > 0 ? `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}` : '',
  ];
  return parts.filter(Boolean).join(' and ');
}

function summaryOf(run: RunResult, slides: readonly ComparedSlide[]): string {
  const states = run.slides.reduce((total, slide) => total + slide.states.length, 0);
  const changed = slides.filter(({ change }) => isChange(change)).length;
  const since = slides.some(({ change }) => change === 'unknown')
    ? 'No run was accepted yet, so nothing says what changed: <code>lectern review --accept</code>.'
    : `${changed} changed since the last accepted run.`;
  return `${run.slides.length} slides in ${states} states. ${since}`;
}

function filters(run: RunResult, slides: readonly ComparedSlide[]): string {
  const talks = new Map(run.slides.map(({ talk, talkTitle }) => [talk, talkTitle]));
  const ids = [
    ...new Set(slides.flatMap(({ slide }) => slide.findings.map(({ id }) => id))),
  ].sort();
  const radio = (value: string, label: string, count: number, isChecked = false) =>
    `<label><input type="radio" name="show" value="${value}"${isChecked ? ' checked' : ''}> ${label} <span>${count}</span></label>`;
  const withFindings = slides.filter(({ slide }) => slide.findings.length > 0).length;
  return `<form id="filters" hidden>
<fieldset><legend>Show</legend>
${radio('all', 'All', slides.length, true)}
${radio('findings', 'With findings', withFindings)}
${radio('changed', 'Changed', slides.filter(({ change }) => isChange(change)).length)}
</fieldset>
<label>Talk <select name="talk"><option value="">all talks</option>${[...talks]
    .map(([slug, title]) => `<option value="${escapeHtml(slug)}">${escapeHtml(title)}</option>`)
    .join('')}</select></label>
<label>Problem <select name="problem"><option value="">all problems</option>${ids
    .map((id) => `<option>${escapeHtml(id)}</option>`)
    .join('')}</select></label>
</form>`;
}

function isChange(change: ComparedSlide['change']): boolean {
  return change === 'new' || change === 'changed' || change === 'gone';
}

function renderSlide({ slide, before, change }: ComparedSlide): string {
  const { talk, talkTitle, id, title, file, line, picture, findings } = slide;
  // The first state is the one that is pictured.
  const screen = slide.states[0]?.screen ?? '16:9';
  const name = `${title || id}, ${talkTitle}`;
  const data = htmlAttributes({
    'data-talk': talk,
    'data-change': isChange(change) ? change : null,
    'data-problems': [...new Set(findings.map((finding) => finding.id))].join(' ') || null,
    'data-before': change === 'changed' && before?.picture ? `accepted/${before.picture}` : null,
  });
  const shown = picture ?? (before?.picture ? `accepted/${before.picture}` : null);
  return `<li${data}>
<figure>
<div class="stage">${shown ? renderPicture(shown, name, screen) : '<p class="no-picture">No browser could show this slide.</p>'}${renderBoxes(findings, screen)}</div>
<figcaption>
<strong>${escapeHtml(title || id)}</strong>${isChange(change) ? ` <span class="change">${change}</span>` : ''}
<span class="where">${escapeHtml(talkTitle)} · <code>${escapeHtml(file)}:${line}</code></span>
${renderFindings(findings)}</figcaption>
</figure>
</li>`;
}

function renderPicture(path: string, name: string, screen: Screen): string {
  const source = path.split('/').map(encodeURIComponent).join('/');
  const image = htmlAttributes({
    src: source,
    alt: name,
    width: WIDTH,
    height: STAGE_HEIGHTS[screen],
    loading: 'lazy',
  });
  return `<a class="open" href="${source}"><img${image}></a>`;
}

/** Boxes stand where they were measured; those of another screen alone are somewhere else on this picture. */
function renderBoxes(findings: readonly RunFinding[], shown: Screen): string {
  const height = STAGE_HEIGHTS[shown];
  const boxes = findings.flatMap(({ box, states, allowed }, index) => {
    if (!box || !states.some(({ screen }) => screen === shown)) return [];
    const [x, y] = [Math.max(box.left, 2), Math.max(box.top, 2)];
    const wide = Math.max(Math.min(box.right, WIDTH - 2) - x, 8);
    const high = Math.max(Math.min(box.bottom, height - 2) - y, 8);
    const labelY = y > 44 ? y - 10 : y + 34;
    return [
      `<g class="${allowed === null ? 'found' : 'allowed'}"><rect x="${x}" y="${y}" width="${wide}" height="${high}"/><text x="${x}" y="${labelY}">${index + 1}</text></g>`,
    ];
  });
  if (boxes.length === 0) return '';
  return `<svg viewBox="0 0 ${WIDTH} ${height}" aria-hidden="true">${boxes.join('')}</svg>`;
}

function renderFindings(findings: readonly RunFinding[]): string {
  if (findings.length === 0) return '';
  const items = findings.map(
    ({ id, file, line, column, message, fix, allowed }) =>
      `<li><code>${escapeHtml(id)}</code> ${inlineCode(message)} ${
        allowed === null
          ? `<em>${inlineCode(fix)}</em>`
          : `<em>Allowed: ${escapeHtml(allowed)}</em>`
      } <span class="where"><code>${escapeHtml(file)}:${line}:${column}</code></span></li>`,
  );
  return `<ol class="findings">${items.join('')}</ol>`;
}

/** Problems put values in backticks, as Markdown does. */
function inlineCode(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}

const DIALOG = `<dialog id="large" aria-labelledby="large-title">
<div class="bar"><h2 id="large-title"></h2>
<fieldset id="views"><legend>View</legend>
<label><input type="radio" name="view" value="now" checked> Now</label>
<label><input type="radio" name="view" value="before"> Before</label>
<label><input type="radio" name="view" value="difference"> Difference</label>
</fieldset>
<button type="button" id="previous">Previous</button>
<button type="button" id="next">Next</button>
<button type="button" id="close">Close</button></div>
<div class="large-stage" data-view="now"><img class="now" alt=""><img class="before" alt=""><div class="boxes"></div></div>
<div class="large-findings"></div>
</dialog>`;
