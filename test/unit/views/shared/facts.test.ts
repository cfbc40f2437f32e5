import { readFileSync, globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { speak } from '../../../../src/i18n/speak.ts';
import {
  alsoFact,
  joinFacts,
  listFacts,
  speakerFact,
  textOf,
  type LinePiece,
} from '../../../../src/views/shared/facts.ts';

const factsOf = (line: readonly LinePiece[]) =>
  line.flatMap(({ text, isJoin }) => (isJoin ? [] : [text]));
const languages = ['ar', 'de', 'en', 'es', 'fr', 'he', 'ja', 'ko', 'zh'];
const names = [
  ['Ana'],
  ['Ana', 'Inés'],
  ['Oscar Peña', 'c++', 'كيفم'],
  ['A, B', 'A', 'A'],
  ['1', '2026', '٢'],
];

describe.each(languages)('facts in %s', (lang) => {
  const speaker = speak(lang);

  it.each(names.map((each) => [each]))('keep each of %j whole, in order', (row) => {
    expect(factsOf(listFacts(row, speaker))).toEqual(row);
    expect(textOf(listFacts(row, speaker))).toBe(speaker.list(row));
    expect(factsOf(joinFacts(row, ' · '))).toEqual(row);
    expect(textOf(joinFacts(row, ' · '))).toBe(row.join(' · '));
  });

  it('set other names apart', () => {
    expect(factsOf(alsoFact(['c++', 'كيفم'], speaker))).toEqual(['c++', 'كيفم']);
    expect(alsoFact([], speaker)).toEqual([]);
  });

  it('set a speaker and where they belong apart', () => {
    const ana = { name: 'Ana', affiliation: 'مرفأ' };
    const text = speaker.say('join.aside', { text: ana.name, aside: ana.affiliation });
    expect(factsOf(speakerFact(ana, speaker))).toEqual(['Ana', 'مرفأ']);
    expect(textOf(speakerFact(ana, speaker))).toBe(text);
    const row = listFacts([speakerFact(ana, speaker), 'B'], speaker);
    expect(factsOf(row)).toEqual(['Ana', 'مرفأ', 'B']);
  });
});

describe('joinFacts', () => {
  it('leaves out what is empty', () => {
    expect(textOf(joinFacts(['', 'a', undefined, false, [], 'b', ''], ' · '))).toBe('a · b');
  });
});

describe('views', () => {
  it.each(globSync('src/{views,routes}/**/*.astro').sort())(
    '%s shows no facts joined to a text',
    (file) => {
      const [, , markup = ''] = readFileSync(file, 'utf8').split(/^---$/m);
      // What stands in an attribute is text alone.
      const shown = markup.replace(/\s(?:title|description)=\{.*\}/g, '');
      expect(shown).not.toMatch(/join\(' · '\)|\b(?:commas|list)\(/);
    },
  );
});
