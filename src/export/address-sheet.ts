import encodeQR from 'qr';
import { escapeHtml } from '../lib/html.ts';
import { speak } from '../i18n/speak.ts';
import { printPage } from './print-page.ts';
import type { SiteBrowser } from './site-browser.ts';
import { fileStem, type ExportedTalk, type TakeawayFile } from './talk-export.ts';

/** The QR code of a talk's public address: as a drawing, as a picture, and on a sheet of paper with the title. */
export async function makeAddressSheet(
  browser: SiteBrowser,
  talk: ExportedTalk,
  address: string,
): Promise<TakeawayFile[]> {
  // A quarter may be hidden by a bad print or a thumb and it is still read.
  const svg = encodeQR(address, 'svg', { ecc: 'quartile', border: 4 });
  const sheet = await browser.open('404.html');
  await sheet
    .locator('body')
    .evaluate((body, html) => void (body.innerHTML = html), sheetHtml(talk, address, svg));
  await sheet.addStyleTag({ content: SHEET_STYLES });
  const png = await sheet.locator('.qr svg').screenshot();
  const pdf = await printPage(sheet, talk, { title: `${talk.title}, address`, ownPaths: [] });
  const stem = fileStem(talk);
  return [
    { part: null, name: `${stem}-qr.svg`, bytes: Buffer.from(`${svg.trim()}\n`) },
    { part: null, name: `${stem}-qr.png`, bytes: png },
    { part: null, name: `${stem}-address.pdf`, bytes: pdf },
  ];
}

function sheetHtml(
  { title, variant, speakers, occasion, date, lang }: ExportedTalk,
  address: string,
  svg: string,
): string {
  const speaker = speak(lang);
  const facts = [occasion, speaker.date(date)].filter(Boolean);
  return [
    // The name of a variant begins no line with its dot.
    `<main class="sheet"><div class="sheet-talk"><h1 class="${sizeOf(title)}" dir="auto">${escapeHtml(title).replaceAll(' · ', '&nbsp;· ')}</h1>`,
    `<p class="sheet-speakers">${escapeHtml(speaker.list(speakers))}</p>`,
    ...facts.map((fact) => `<p>${escapeHtml(fact)}</p>`),
    `</div><div class="qr">${svg}</div>`,
    `<div class="sheet-way"><p>${escapeHtml(speaker.say(variant === null ? 'sheet.talk' : 'sheet.variant'))}</p>`,
    `<p class="address"><a dir="ltr" href="${escapeHtml(address)}">${escapeHtml(address)}</a></p></div></main>`,
  ].join('\n');
}

/** A title in the largest letters that leave the sheet one page; those of Chinese and the like are twice as wide. */
function sizeOf(title: string): string {
  const length = title.length + (title.match(/[\u2e80-\uffff]/g)?.length ?? 0);
  return length > 150 ? 'is-longest' : length > 80 ? 'is-long' : '';
}

/** For a door: a title that is read from across the corridor, who speaks and where, and a code in the middle for a phone held at arm's length. */
const SHEET_STYLES = `
  @page { size: A4; margin: 18mm; }
  html, body { margin: 0; background: #fff; color-scheme: light; }
  .sheet { display: flex; flex-direction: column; justify-content: space-between; gap: 8mm; min-height: 260mm; color: #000; font: 16pt/1.3 var(--font-sans); text-align: center; }
  .sheet :is(h1, p) { margin: 0; }
  .sheet h1 { margin-bottom: 7mm; font-size: 48pt; line-height: 1.06; text-wrap: balance; overflow-wrap: anywhere; }
  .sheet h1.is-long { font-size: 36pt; }
  .sheet h1.is-longest { font-size: 26pt; }
  .sheet .sheet-speakers { margin-bottom: 2mm; font-size: 24pt; font-weight: 600; line-height: 1.2; }
  .sheet .sheet-speakers:empty { display: none; }
  .sheet .qr svg { display: block; width: 90mm; height: 90mm; margin: 0 auto; background: #fff; }
  .sheet .address { margin-top: 2mm; font-size: 18pt; font-weight: 600; overflow-wrap: anywhere; }
  .sheet a { color: inherit; text-decoration: none; }
`;
