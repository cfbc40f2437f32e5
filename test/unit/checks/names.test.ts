import { describe, expect, it } from 'vitest';
import { idsOf, SOUND_TALK } from '../../fixtures/unit/content.ts';
import { reasonAgainstName } from '../../../src/checks/names.ts';

const ODD = [
  '.',
  '..',
  'a?b',
  'a#b',
  'a/b',
  'a b',
  'a\\b',
  '%20',
  'a"b',
  'a<b',
  'a&b',
  'x'.repeat(300),
  'a\u200bb',
  'a\u0007b',
  '\u202ea',
];

describe('reasonAgainstName', () => {
  it.each(ODD)('refuses %j', (name) => expect(reasonAgainstName(name)).not.toBeNull());

  it.each(['a', 'a.b', 'C', '日本', 'é', 'a_b', 'x-1', '404', '😀'])(
    'has nothing against %s',
    (name) => {
      expect(reasonAgainstName(name)).toBeNull();
    },
  );
});

describe('names of every kind that cannot be addresses', () => {
  it.each(ODD)('are refused by the check: %j', async (name) => {
    const talk = SOUND_TALK.replace('status:', `aliases: [${JSON.stringify(name)}]\nstatus:`);
    const entry = (text: string) => `${JSON.stringify(name)}:\n  ${text}\n`;
    const ids = await idsOf([talk], {
      glossary: entry('term: A\n  definition: B.\n  unused: here'),
      systems: entry('name: A\n  summary: B.'),
    });
    expect(ids.map((each) => each.split(' ')[0])).toEqual(
      expect.arrayContaining(['bad-alias', 'bad-id', 'bad-id']),
    );
  });
});
