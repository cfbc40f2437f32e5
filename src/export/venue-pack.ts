import { zipSync } from 'fflate';
import { formatBytes } from '../lib/bytes.ts';
import { speak } from '../i18n/speak.ts';
import { publicAddress, type ExportedTalk, type TakeawayFile } from './talk-export.ts';

/** A zip of files in a folder of the given name; the same files give the same bytes. */
export function zipFiles(folder: string, files: readonly TakeawayFile[]): Uint8Array {
  const entries = files.map(({ name, bytes }): [string, Uint8Array] => [
    `${folder}/${name}`,
    bytes,
  ]);
  // The first day a zip can name, in the time of the machine, which is the time zips are in.
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(entries), { mtime, level: 9 });
}

/** A page of plain text for the person at the venue: what each file is, and what to do with it. */
export function readmeText(talk: ExportedTalk, files: readonly TakeawayFile[]): string {
  const { title, speakers, occasion, date } = talk;
  const address = publicAddress(talk);
  const lines = files.flatMap(({ name, bytes }) => [
    `  ${name}  (${formatBytes(bytes.length)})`,
    `      ${purposeOf(name)}`,
  ]);
  const facts = [speakers.join(', '), occasion, speak('en').date(date)].filter(Boolean);
  return [
    title,
    ...facts,
    '',
    'To show the talk, open the .html file in a browser and press F for full screen.',
    'Arrow keys or a remote go on and back, ? lists the other keys. No network is needed.',
    'Should no browser work, show the slides PDF full screen.',
    '',
    'In this folder:',
    '',
    ...lines,
    '',
    address ? `The talk on the web: ${address}` : 'The talk has no public address yet.',
    '',
  ].join('\n');
}

function purposeOf(name: string): string {
  return PURPOSES.find(([ending]) => name.endsWith(ending))?.[1] ?? '';
}

const PURPOSES: readonly (readonly [string, string])[] = [
  ['-slides.pdf', 'The slides, one page each, for a machine that opens only PDF.'],
  ['-handout.pdf', 'To print and give out: each slide beside what is said to it, A4.'],
  ['-address.pdf', 'A sheet for the wall: the address of the talk as a QR code, A4.'],
  ['-qr.svg', 'The QR code alone, as a drawing of any size.'],
  ['-qr.png', 'The QR code alone, as a picture.'],
  ['.html', 'The talk itself, complete in one file.'],
  ['.md', 'The text of the talk, for anything that reads plain text.'],
  ['preflight.txt', 'What was tried with these files before they were packed.'],
];
