import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSource } from '../../../src/import/deck-source.ts';
import { formatOf, FORMAT_NAMES } from '../../../src/import/formats.ts';
import { ImportError } from '../../../src/import/import-error.ts';
import { writeTalk } from '../../../src/import/write/write-talk.ts';
import { importFiles } from '../../support/import-text.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/unit/import');
const DECKS = readdirSync(FOLDER).filter((name) => !name.endsWith('.talk.mdx'));
const TEXT_FORMATS = FORMAT_NAMES.filter((name) => !['pptx', 'jupyter'].includes(name));
const PIECES = [
  '---',
  '\n---\n',
  '```',
  '<div>',
  '</div>',
  '<!--',
  '-->',
  '{',
  '}',
  '$',
  ':::',
  '::right::',
  '???',
  '--',
  '@snap[',
  '[[',
  '|',
  '`',
  '<',
  '\\',
  '\n\n',
  '<Steps>',
  '![bg](',
  '{{<',
  '{.a',
  '\u0000',
  '😀',
  '<table><tr>',
  '~~~',
  '&#x;',
  '<svg>',
  '<p',
  "='",
  '* ',
  '# ',
];

describe('a broken deck', () => {
  it(
    'of any of 200 kinds is read as every format without a crash',
    { timeout: 60_000 },
    async () => {
      const readers = await Promise.all(TEXT_FORMATS.map((name) => formatOf(name).load()));
      for (let seed = 1; seed <= 200; seed += 1) {
        const random = createRandom(seed);
        const [file, text] = breakDeck(random);
        const base = openSource(join(FOLDER, file), FOLDER);
        const read = readers[seed % readers.length];
        try {
          const deck = await read?.({ ...base, text });
          if (!deck) throw new Error('No reader.');
          expect(writeTalk(deck, { notes: 'private', name: 'Broken' }).text).toContain(
            'status: draft',
          );
        } catch (error) {
          if (!(error instanceof ImportError))
            throw new Error(`seed ${seed}, ${file}`, { cause: error });
        }
      }
    },
  );

  it('becomes a talk that the check finds no error in', { timeout: 60_000 }, async () => {
    for (let seed = 1000; seed < 1024; seed += 1) {
      const [file, text] = breakDeck(createRandom(seed));
      const format = TEXT_FORMATS[seed % TEXT_FORMATS.length];
      try {
        const { problems } = await importFiles({ [file]: text }, format);
        expect(
          problems
            .filter(({ severity }) => severity === 'error')
            .map(({ message }) => `${seed} ${file} ${message}`),
        ).toEqual([]);
      } catch (error) {
        if (!(error instanceof ImportError)) throw error;
      }
    }
  });
});

/** A deck with pieces cut out, doubled and put in. */
function breakDeck(random: (below: number) => number): [file: string, text: string] {
  const file = DECKS[random(DECKS.length)] ?? '';
  let text = readFileSync(join(FOLDER, file), 'utf8');
  for (let count = 1 + random(8); count > 0; count -= 1) {
    const at = random(text.length + 1);
    const length = random(60);
    const change = random(3);
    if (change === 0) text = text.slice(0, at) + text.slice(at + length);
    else if (change === 1) text = text.slice(0, at) + text.slice(at, at + length) + text.slice(at);
    else text = text.slice(0, at) + (PIECES[random(PIECES.length)] ?? '') + text.slice(at);
  }
  return [file, text];
}

function createRandom(seed: number): (below: number) => number {
  let state = seed * 2654435761;
  return (below) => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return Math.floor((state / 4294967296) * below);
  };
}
