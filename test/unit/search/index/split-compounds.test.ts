import { describe, expect, it } from 'vitest';
import { compoundSplitter, hasCompounds } from '../../../../src/search/index/split-compounds.ts';

const GERMAN = new Set([
  'container',
  'laufzeit',
  'umgebung',
  'betrieb',
  'system',
  'speicher',
  'seiten',
  'maschine',
]);

describe('compoundSplitter', () => {
  const split = compoundSplitter('de', GERMAN);

  it.each([
    ['containerlaufzeit', ['container', 'laufzeit']],
    ['betriebssystem', ['betrieb', 'system']],
    ['laufzeitumgebungen', ['laufzeit', 'umgebung']],
    ['containerlaufzeitumgebung', ['container', 'laufzeit', 'umgebung']],
    ['speicherseiten', ['speicher', 'seiten']],
  ])('splits %s', (word, parts) => {
    expect(split(word)).toEqual(parts);
  });

  it.each(['container', 'hypervisor', 'systemd', 'maschinen'])('leaves %s whole', (word) => {
    expect(split(word)).toEqual([]);
  });

  it('is for languages that write compounds together', () => {
    expect([hasCompounds('en'), hasCompounds('nl')]).toEqual([false, true]);
    expect(compoundSplitter('nl', new Set(['geheugen', 'beheer']))('geheugenbeheer')).toEqual([
      'geheugen',
      'beheer',
    ]);
  });
});
