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
  const facts = [speaker.list(speakers), occasion, speaker.date(date)].filter(Boolean);
  return [
    // The name of a variant begins no line with its dot.
    `<main class="sheet"><h1 dir="auto">${escapeHtml(title).replaceAll(' · ', '&nbsp;· ')}</h1>`,
    ...facts.map((fact) => `<p>${escapeHtml(fact)}</p>`),
    `<div class="qr">${svg}</div>`,
    `<p>${escapeHtml(speaker.say(variant === null ? 'sheet.talk' : 'sheet.variant'))}</p>`,
    `<p class="address"><a href="${escapeHtml(address)}">${escapeHtml(address)}</a></p></main>`,
  ].join('\n');
}

/** For a wall or a table at the door: read from as far away as a sheet of A4 allows. */
const SHEET_STYLES = `
  @page { size: A4; margin: 18mm; }
  html, body { background: #fff; color-scheme: light; }
  .sheet { display: flex; flex-direction: column; gap: 4mm; max-width: 174mm; font: 13pt/1.35 var(--font-sans); }
  .sheet h1 { margin: 0; font-size: 34pt; line-height: 1.1; text-wrap: balance; }
  .sheet p { margin: 0; }
  .sheet .qr svg { display: block; width: 128mm; height: 128mm; margin: 8mm 0; background: #fff; }
  .sheet .address { font-size: 17pt; font-weight: 600; overflow-wrap: anywhere; }
  .sheet a { color: inherit; }
`;
