import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ExportedTalk, TakeawayFile } from '../../../src/export/talk-export.ts';
import { readmeText, zipFiles } from '../../../src/export/venue-pack.ts';

const TALK: ExportedTalk = {
  slug: 'tides',
  variant: null,
  title: 'A tour of the tides',
  speakers: ['Ada Marsh', 'Otto Pell'],
  occasion: 'Coast Days, Southport',
  date: '2024-05-03',
  lang: 'en',
  slides: [],
  site: { folder: '/site', base: '/x/' },
  address: 'https://talks.example/x/',
};
const FILES = [file('tides.html', 463_000), file('tides-slides.pdf', 900)];

describe('zipFiles', () => {
  it('puts the files into a folder named for the talk', () => {
    expect(Object.keys(unzipSync(zipFiles('tides', FILES)))).toEqual([
      'tides/tides.html',
      'tides/tides-slides.pdf',
    ]);
  });

  it('gives the same bytes at any time and in any time zone', () => {
    const zone = process.env['TZ'];
    const zips = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'].map((each) => {
      process.env['TZ'] = each;
      return Buffer.from(zipFiles('tides', FILES)).toString('base64');
    });
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(new Set(zips).size).toBe(1);
  });
});

describe('readmeText', () => {
  it('says what each file is and what to do with it', () => {
    expect(readmeText(TALK, FILES)).toMatchInlineSnapshot(`
      "A tour of the tides
      Ada Marsh, Otto Pell
      Coast Days, Southport
      3 May 2024

      To show the talk, open the .html file in a browser and press F for full screen.
      Arrow keys or a remote go on and back, ? lists the other keys. No network is needed.
      Should no browser work, show the slides PDF full screen.

      In this folder:

        tides.html  (463 KB)
            The talk itself, complete in one file.
        tides-slides.pdf  (900 B)
            The slides, one page each, for a machine that opens only PDF.

      The talk on the web: https://talks.example/x/talks/tides/
      "
    `);
  });

  it('names the deck of a variant as its address', () => {
    expect(readmeText({ ...TALK, variant: 'short' }, FILES)).toContain(
      'The talk on the web: https://talks.example/x/talks/tides/slides/short/\n',
    );
  });

  it('says so when the talk has no address', () => {
    expect(readmeText({ ...TALK, address: null }, FILES)).toContain('no public address yet');
  });
});

function file(name: string, size: number): TakeawayFile {
  return { part: null, name, bytes: new Uint8Array(size) };
}
