import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml } from '../../lib/html.ts';
import { formatOf } from '../formats.ts';
import type { ImportedTalk } from '../import-deck.ts';
import { countOutcomes, type Thing } from '../ledger.ts';
import { count, countKinds, groupLosses, summarize } from './count-things.ts';
import { SIDE_BY_SIDE_CSS } from './side-by-side-css.ts';

/** Writes a page for each deck with its slides beside what they became, and a list of all; returns the file to open. */
export function writeSideBySide(folder: string, talks: readonly ReportedTalk[]): string {
  mkdirSync(folder, { recursive: true });
  const isOne = talks.length === 1;
  for (const each of talks) writeFileSync(join(folder, fileOf(each.talk)), talkPage(each, isOne));
  const index = join(folder, 'index.html');
  writeFileSync(index, indexPage(talks));
  return isOne && talks[0] ? join(folder, fileOf(talks[0].talk)) : index;
}

/** The list of all talks is `index.html`, so that a talk of that name has another one. */
function fileOf({ slug }: ImportedTalk): string {
  return slug === 'index' ? 'index-talk.html' : `${slug}.html`;
}

function indexPage(talks: readonly ReportedTalk[]): string {
  const rows = talks.map(({ talk, file }) => {
    const { kept, changed, dropped } = countOutcomes(talk.things);
    const numbers = [talk.slides.length, kept, changed, dropped, talk.problems.length];
    return `<tr><td><a href="./${fileOf(talk)}">${escapeHtml(talk.source)}</a><br /><small>${escapeHtml(file)}</small></td><td>${formatOf(talk.format).title}</td>${numbers.map((number) => `<td class="number">${number}</td>`).join('')}</tr>`;
  });
  const heads = ['slides', 'kept', 'changed', 'dropped', 'to fix'];
  return page(
    'Imported decks',
    `<h1>Imported decks</h1><div class="scroll" tabindex="0" role="region" aria-label="Imported decks"><table><thead><tr><th>deck and talk</th><th>format</th>${heads.map((head) => `<th class="number">${head}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`,
  );
}

function talkPage(reported: ReportedTalk, isOne: boolean): string {
  const { talk, file } = reported;
  const missing =
    talk.missing.length > 0
      ? `<p>The deck does not say, so it is for you to write: ${talk.missing.map((key) => `<code>${key}</code>`).join(', ')}.</p>`
      : '';
  const deck = lossesOf(talk.things.filter(({ slide }) => slide === 0));
  return page(
    talk.source,
    `${isOne ? '' : '<p><a href="./index.html">All decks</a></p>'}<h1>${escapeHtml(talk.source)}</h1>
<p>${formatOf(talk.format).title}, ${count(talk.slides.length, 'slide')}, now <code>${escapeHtml(file)}</code>.<br />${summarize(talk.things)}.</p>${missing}
${kindTable(talk.things)}${problemList(talk)}${deck === '' ? '' : `<h2>The deck as a whole</h2>${deck}`}
${talk.slides.map((_, index) => slidePair(reported, index)).join('\n')}`,
  );
}

function slidePair({ talk, file }: ReportedTalk, index: number): string {
  const slide = talk.slides[index];
  const range = talk.ranges[index];
  if (!slide) return '';
  const became = range
    ? panel(`${file}:${range.from}`, linesOf(talk.text, range))
    : panel(file, 'Nothing of this slide is in the talk.');
  return `<section id="slide-${index + 1}"><h2>Slide ${index + 1}</h2><div class="pair">
${panel(`${slide.place.file}:${slide.place.line}`, slide.original || '(no words)')}
${became}
</div>${lossesOf(talk.things.filter((thing) => thing.slide === index + 1))}</section>`;
}

/** Some lines of a talk. */
export function linesOf(text: string, { from, to }: { from: number; to: number }): string {
  return text
    .split('\n')
    .slice(from - 1, to)
    .join('\n')
    .trim();
}

function panel(where: string, text: string): string {
  return `<figure><figcaption><code>${escapeHtml(where)}</code></figcaption><pre tabindex="0">${escapeHtml(text)}</pre></figure>`;
}

/** What kinds of things are not what they were, and how many of each. */
function kindTable(things: readonly Thing[]): string {
  const kinds = countKinds(things).filter(({ changed, dropped }) => changed + dropped > 0);
  if (kinds.length === 0) return '';
  const rows = kinds.map(
    ({ kind, kept, changed, dropped }) =>
      `<tr><td>${escapeHtml(kind)}</td>${[kept, changed, dropped].map((number) => `<td class="number">${number}</td>`).join('')}</tr>`,
  );
  return `<details><summary>What is not as it was, by kind</summary><table><thead><tr><th>kind</th><th class="number">kept</th><th class="number">changed</th><th class="number">dropped</th></tr></thead><tbody>${rows.join('')}</tbody></table></details>`;
}

/** What was changed and dropped; equal reasons are said once. */
function lossesOf(things: readonly Thing[]): string {
  const items = groupLosses(things).map((group) => {
    const [first] = group;
    const places = group.map(({ original, place, line }) => {
      const where = `line ${place.line}${line === null ? '' : `, now ${line}`}`;
      return original.trim() === ''
        ? `<p><small>${where}</small></p>`
        : `<p><small>${where}</small></p><pre tabindex="0">${escapeHtml(original.trim())}</pre>`;
    });
    return `<li><b class="${first.outcome}">${first.outcome}</b> ${escapeHtml(first.kind)}: ${prose(first.why)}${places.join('')}</li>`;
  });
  return items.length === 0 ? '' : `<ul class="things">${items.join('')}</ul>`;
}

/** A sentence, with what is between backticks as code. */
function prose(sentence: string): string {
  return escapeHtml(sentence).replace(/`([^`]+)`/g, '<code>$1</code>');
}

function problemList({ problems }: ImportedTalk): string {
  if (problems.length === 0) return '';
  const items = problems.map(
    ({ severity, line, message, fix }) =>
      `<li><b class="${severity === 'error' ? 'dropped' : 'changed'}">${severity}</b> <small>line ${line} of the talk</small><br />${prose(message)} ${prose(fix)}</li>`,
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
