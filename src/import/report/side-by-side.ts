import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml } from '../../lib/html.ts';
import { formatOf } from '../formats.ts';
import type { ImportedTalk } from '../import-deck.ts';
import type { Thing } from '../ledger.ts';
import { summarize } from './count-things.ts';
import { SIDE_BY_SIDE_CSS } from './side-by-side-css.ts';

/** Writes a page for each deck with its slides beside what they became, and a list of all; returns the file to open. */
export function writeSideBySide(folder: string, talks: readonly ReportedTalk[]): string {
  mkdirSync(folder, { recursive: true });
  for (const each of talks) writeFileSync(join(folder, `${each.talk.slug}.html`), talkPage(each));
  const index = join(folder, 'index.html');
  writeFileSync(index, indexPage(talks));
  return talks.length === 1 ? join(folder, `${talks[0]?.talk.slug}.html`) : index;
}

function indexPage(talks: readonly ReportedTalk[]): string {
  const rows = talks.map(
    ({ talk, file }) =>
      `<tr><td><a href="./${talk.slug}.html">${escapeHtml(talk.source)}</a></td><td>${formatOf(talk.format).title}</td><td class="number">${talk.slides.length}</td><td>${summarize(talk.things)}</td><td><code>${escapeHtml(file)}</code></td></tr>`,
  );
  return page(
    'Imported decks',
    `<h1>Imported decks</h1><div class="scroll"><table><thead><tr><th>deck</th><th>format</th><th>slides</th><th>what became of it</th><th>talk</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`,
  );
}

function talkPage({ talk, file }: ReportedTalk): string {
  const lines = talk.text.split('\n');
  const starts = [...talk.slideLines].sort((a, b) => a - b);
  const rows = talk.slides.map((slide, index) => {
    const from = talk.slideLines[index] ?? 1;
    const to = starts.find((line) => line > from) ?? lines.length + 1;
    const became = lines
      .slice(from - 1, to - 1)
      .join('\n')
      .trim();
    const things = talk.things.filter(
      (thing) => thing.slide === index + 1 && thing.outcome !== 'kept',
    );
    return `<section id="slide-${index + 1}"><h2>Slide ${index + 1}</h2><div class="pair">
${panel(`${slide.place.file}:${slide.place.line}`, slide.original)}
${panel(
  `${file}:${from}`,
  index === 0 && from > 1
    ? `${lines
        .slice(0, from - 1)
        .join('\n')
        .trim()}\n\n${became}`
    : became,
)}
</div>${thingList(things)}</section>`;
  });
  const deck = talk.things.filter(({ slide, outcome }) => slide === 0 && outcome !== 'kept');
  const missing =
    talk.missing.length > 0
      ? `<p>Missing in the deck, for you to write: ${talk.missing.map((key) => `<code>${key}</code>`).join(', ')}.</p>`
      : '';
  return page(
    talk.source,
    `<h1>${escapeHtml(talk.source)}</h1><p>${formatOf(talk.format).title}, ${talk.slides.length} slides: ${summarize(talk.things)}.</p>${missing}${deck.length > 0 ? `<h2>The deck</h2>${thingList(deck)}` : ''}${problemList(talk)}${rows.join('\n')}`,
  );
}

function panel(where: string, text: string): string {
  return `<figure><figcaption><code>${escapeHtml(where)}</code></figcaption><pre tabindex="0">${escapeHtml(text)}</pre></figure>`;
}

function thingList(things: readonly Thing[]): string {
  if (things.length === 0) return '';
  const items = things.map(
    ({ outcome, kind, why, original, place, line }) =>
      `<li><b class="${outcome}">${outcome}</b> ${escapeHtml(kind)} <small>line ${place.line}${line === null ? '' : `, now ${line}`}</small><br />${escapeHtml(why)}${original.trim() === '' ? '' : `<pre tabindex="0">${escapeHtml(original)}</pre>`}</li>`,
  );
  return `<ul class="things">${items.join('')}</ul>`;
}

function problemList({ problems }: ImportedTalk): string {
  if (problems.length === 0) return '';
  const items = problems.map(
    ({ severity, line, message, fix }) =>
      `<li><b class="${severity === 'error' ? 'dropped' : 'changed'}">${severity}</b> <small>line ${line}</small><br />${escapeHtml(message)} ${escapeHtml(fix)}</li>`,
  );
  return `<h2>What the check says</h2><ul class="things">${items.join('')}</ul>`;
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width" />
<title>${escapeHtml(title)}</title>
<style>${SIDE_BY_SIDE_CSS}</style>
<main>${body}</main>
</html>
`;
}

/** An imported talk and where it was written. */
export interface ReportedTalk {
  readonly talk: ImportedTalk;
  readonly file: string;
}
