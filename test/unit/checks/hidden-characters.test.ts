import { describe, expect, it } from 'vitest';
import { checkHiddenCharacters } from '../../../src/checks/hidden-characters.ts';
import {
  problemsOf,
  reportOfSlide,
  slideWith,
  SOUND_TALK,
  talkFile,
} from '../../fixtures/unit/content.ts';

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
const named = (codes: readonly number[]) =>
  codes.map((code) => [`U+${code.toString(16).toUpperCase().padStart(4, '0')}`, code] as const);

const CONTROLS = named(
  [...range(0, 0x1f), ...range(0x7f, 0x9f)].filter((code) => ![0x09, 0x0a, 0x0d].includes(code)),
);
const DIRECTIONS = named([
  0x061c,
  0x200e,
  0x200f,
  ...range(0x202a, 0x202e),
  ...range(0x2066, 0x2069),
]);
const INVISIBLE = named([
  0x200b,
  0x200c,
  0x200d,
  0x2060,
  0xfeff,
  0x180e,
  0xe0041,
  ...range(0x2061, 0x2064),
]);

const inWords = (code: number) => `one\ntr${String.fromCodePoint(code)}ap\n`;
const show = (text: string, file = 'a.mdx') =>
  checkHiddenCharacters(text, file).map(({ id, line, column }) => `${id} ${line}:${column}`);

describe('control-character', () => {
  it('names it by its number', async () => {
    expect(await reportOfSlide('The\u0007 guest\u001b[31m must.')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:4  error  control-character
        The line has a character that nobody sees: U+0007 (bell), U+001B (escape).
        Fix: Take it out. To show what it does, write its number; terminal colors go into a fence \`ansi\`."
    `);
  });

  it.each(CONTROLS)('finds %s', (name, code) => {
    expect(show(inWords(code))).toEqual(['control-character 2:3']);
    expect(checkHiddenCharacters(inWords(code), 'a')[0]?.message).toContain(name);
  });

  it.each(['```', '~~~', '````'])('lets %sansi have escapes, and nothing else', (mark) => {
    const text = `${mark}ansi\n\u001b[31mred\u001b[0m\n${mark}\n`;
    expect(show(text)).toEqual([]);
    expect(show(`${text}\u001b\n`)).toEqual(['control-character 4:1']);
    expect(show(text.replace('red', 're\u0007d'))).toEqual(['control-character 2:8']);
    expect(show(text.replace('ansi', 'text'))).toEqual(['control-character 2:1']);
  });

  it('is content with tabs and every kind of line end', () => {
    expect(show('a\tb\r\nc\n\td')).toEqual([]);
  });
});

describe('direction-character', () => {
  it('names all of a line', async () => {
    expect(await reportOfSlide("```js\nif (a != '\u202e \u2066// admin\u2069 \u2066') b();\n```"))
      .toMatchInlineSnapshot(`
      "talks/demo/index.mdx:12:11  error  direction-character
        The line has a character that turns the direction of the text: U+202E (right-to-left override), U+2066 (left-to-right isolate), U+2069 (pop directional isolate). What is read may not be what is there.
        Fix: Take it out; in prose, write \`<bdi>…</bdi>\` or \`<span dir="rtl">…</span>\`."
    `);
  });

  it.each(DIRECTIONS)('finds %s', (name, code) => {
    expect(show(inWords(code))).toEqual(['direction-character 2:3']);
    expect(checkHiddenCharacters(inWords(code), 'a')[0]?.message).toContain(name);
  });

  it.each(['שלום\u200e (x)', 'مرحبا\u200f!', 'العدد \u061c5', 'x \u200fא'])(
    'keeps marks in a line from right to left: %j',
    (text) => {
      expect(show(text)).toEqual([]);
      expect(show(`${text}\u202e`)).toEqual([`direction-character 1:${text.length + 1}`]);
    },
  );
});

describe('invisible-character', () => {
  it('names it by its number', async () => {
    expect(await reportOfSlide('The gu\u200best must.')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:7  warning  invisible-character
        The line has a character without width: U+200B (zero-width space).
        Fix: Take it out. Where a long word may break, write \`<wbr/>\`."
    `);
  });

  it.each(INVISIBLE)('finds %s', (name, code) => {
    expect(show(inWords(code))).toEqual(['invisible-character 2:3']);
    expect(checkHiddenCharacters(inWords(code), 'a')[0]?.message).toContain(name);
  });

  it.each([
    '👩‍💻',
    '👨‍👩‍👧‍👦',
    '🏳️‍🌈',
    '👩🏽‍🚀',
    '❤️‍🔥',
    '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
    'می\u200cخواهم',
    'क्\u200dष',
    'ශ්\u200dරී',
    'ക്\u200c',
    'ಕ್\u200cಷ',
    'র\u200d্য',
    'Auf\u200clage',
    'สวัสดี\u200bครับ',
    'ភាសា\u200bខ្មែរ',
    'ស\u200b',
  ])('keeps what emoji and scripts need: %s', (text) => {
    expect(show(text)).toEqual([]);
    expect(show(`words ${text} words`)).toEqual([]);
  });

  it('says of a heading that is none for it that, and nothing else', async () => {
    const problems = await problemsOf([`${SOUND_TALK}\n##\u200bTwo\n\nWords.\n`]);
    expect(problems.map(({ id }) => id)).toEqual(['marker-space']);
  });
});

describe('checkHiddenInFiles', () => {
  const SIGN = '\u2067';

  it.each(['glossary', 'systems', 'timeline', 'bibliography', 'site'] as const)(
    'looks at %s',
    async (name) => {
      const problems = await problemsOf([SOUND_TALK], { [name]: `# a\n% b ${SIGN}\n` });
      expect(problems.map(({ id, line }) => `${id} ${line}`)).toContain('direction-character 2');
    },
  );

  it.each(['sample.ts', 'own.bib', 'talk.vtt', 'data.json', 'code/run.sh'])(
    'looks at %s beside a talk',
    async (name) => {
      const files = { [name]: `a\n${SIGN}b\n` };
      const problems = await problemsOf([talkFile(SOUND_TALK, { files, listed: [name] })]);
      expect(problems.map(({ id, file, line }) => `${id} ${file}:${line}`)).toContain(
        `direction-character talks/demo/${name}:2`,
      );
    },
  );

  it('looks at titles, and at talks that cannot be read', async () => {
    const ids = async (text: string) => (await problemsOf([text])).map(({ id }) => id);
    expect(await ids(SOUND_TALK.replace('title: Demo', `title: De${SIGN}mo`))).toEqual([
      'direction-character',
    ]);
    expect(await ids(slideWith(`A ${SIGN} word {`))).toContain('direction-character');
  });
});
