import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fontverter from 'fontverter';
import { Blob, Buffer as Text, Face, Font, shape } from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { cutEmoji } from '../../../src/fonts/cut-emoji.ts';
import { readTables, writeTables } from '../../../src/fonts/font-tables.ts';
import { charactersInFont, charactersOf } from '../../../src/fonts/glyphs-of-file.ts';

const PACKAGES = join(import.meta.dirname, '../../../node_modules/@fontsource');
const fileOf = (path: string) => readFileSync(join(PACKAGES, path));
const LATIN = 'ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2';
const has = (characters: ReadonlySet<number>, text: string) =>
  Array.from(text)
    .filter((each) => characters.has(each.codePointAt(0) ?? 0))
    .join('');

describe('charactersOf', () => {
  it('names the characters of the first plane and those beyond', () => {
    expect(has(charactersOf(fileOf(LATIN)), 'Aé€↑→Я日')).toBe('Aé€↑');
    const math = charactersOf(fileOf('stix-two-math/files/stix-two-math-latin-400-normal.woff2'));
    expect(has(math, '→∑𝑥𝔸①日')).toBe('→∑𝑥𝔸①');
  });

  it('finds the same in fonts of other formats', async () => {
    const expected = charactersOf(fileOf(LATIN));
    const unpacked = await fontverter.convert(fileOf(LATIN), 'truetype');
    expect(charactersInFont(unpacked)).toEqual(expected);
    expect(charactersInFont(writeTables(readTables(unpacked)))).toEqual(expected);
    expect(charactersInFont(fileOf(LATIN))).toEqual(expected);
    const woff = fileOf(LATIN.replace('woff2', 'woff'));
    expect(charactersInFont(woff)).toEqual(expected);
  });

  it('refuses what is no font', () => {
    expect(() => charactersOf(Buffer.from('nothing of the kind'))).toThrow('not a WOFF2 file');
  });
});

describe('cutEmoji', () => {
  it('keeps the sequences it is given, in color, and little else', async () => {
    const whole = fileOf('noto-color-emoji/files/noto-color-emoji-emoji-400-normal.woff2');
    const sequences = ['🚀', '👩‍💻', '🇩🇪', '👍🏽', '1️⃣', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'];
    const cut = await cutEmoji(whole, sequences);
    expect(cut.length).toBeLessThan(60_000);
    const font = await fontverter.convert(cut, 'truetype');
    const tables = readTables(font);
    expect([...tables.keys()]).toContain('COLR');
    expect([...tables.keys()]).not.toContain('SVG ');
    const glyphs = sequences.map((sequence) => glyphsOf(font, sequence));
    expect(glyphs.map(({ length }) => length)).toEqual([1, 1, 1, 1, 1, 1]);
    const colored = coloredGlyphs(tables.get('COLR') ?? Buffer.alloc(0));
    expect(glyphs.flat().filter((glyph) => !colored.has(glyph))).toEqual([]);
    const [party = 0] = glyphsOf(font, '🎉');
    expect(colored.has(party)).toBe(false);
  });
});

function glyphsOf(font: Buffer, text: string): number[] {
  const shaped = new Text();
  shaped.addText(text);
  shaped.guessSegmentProperties();
  shape(new Font(new Face(new Blob(new Uint8Array(font).buffer))), shaped);
  return shaped.getGlyphInfos().map(({ codepoint }) => codepoint);
}

function coloredGlyphs(colr: Buffer): Set<number> {
  const list = colr.readUInt32BE(14);
  return new Set(
    Array.from({ length: colr.readUInt32BE(list) }, (_, index) =>
      colr.readUInt16BE(list + 4 + index * 6),
    ),
  );
}
