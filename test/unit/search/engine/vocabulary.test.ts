import { describe, expect, it } from 'vitest';
import { nearestOf } from '../../../../src/search/engine/nearest-word.ts';
import { openVocabulary } from '../../../../src/search/engine/vocabulary.ts';

const WORDS = [
  'busy',
  'conference',
  'container',
  'containerd',
  'containers',
  'gauges',
  'hypervisor',
  'kubernetes',
  'migrate',
  'migration',
  'paravirtualization',
  'registry',
  'spring',
  'trap',
  'traps',
  'virtual',
  '1ꞏ2',
  '1ꞏ2ꞏ3',
  '1ꞏ24',
  'ꞏꞏcontainer',
  'ꞏꞏcontainernetworkinterface',
].sort();
const RARE = 'conference';

/** A list in parts of three words, and the files that were read of it. */
function open(languages: readonly string[] = ['en']) {
  const files = new Map<string, string>();
  const words: [string, string][] = [];
  for (let at = 0; at < WORDS.length; at += 3) {
    const part = WORDS.slice(at, at + 3);
    files.set(`${at}`, part.map((word) => `${word} ${word === RARE ? '1' : '2*'}`).join('\n'));
    words.push([part[0] ?? '', `${at}`]);
  }
  const read: string[] = [];
  const vocabulary = openVocabulary({ words, languages }, (file) => {
    read.push(file);
    return Promise.resolve(files.get(file) ?? '');
  });
  return { vocabulary, read };
}

async function formsOf(word: string, isLast = false): Promise<string[]> {
  return (await open().vocabulary.formsOf(word, isLast)).map((form) => form.word);
}

describe('formsOf', () => {
  it('has the word itself first, then its forms, then what begins so', async () => {
    expect(await formsOf('trap')).toEqual(['trap', 'traps']);
    expect(await formsOf('containers')).toEqual(['containers', 'container']);
    expect(await formsOf('registries')).toEqual(['registry']);
    expect(await formsOf('migrated')).toEqual(['migrate']);
  });

  it('goes on with the last word, however short', async () => {
    expect(await formsOf('ku', true)).toEqual(['kubernetes']);
    expect(await formsOf('ku')).toEqual([]);
  });

  it('goes on with a version at a dot alone', async () => {
    expect(await formsOf('1ꞏ2', true)).toEqual(['1ꞏ2', '1ꞏ2ꞏ3']);
  });

  it('reads no more of the list than it needs, and that once', async () => {
    const { vocabulary, read } = open();
    await Promise.all([vocabulary.formsOf('trap', false), vocabulary.formsOf('traps', false)]);
    expect(new Set(read).size).toBe(read.length);
    expect(read.length).toBeLessThan(4);
  });

  it('asks again for a part that could not be read', async () => {
    let tries = 0;
    const vocabulary = openVocabulary({ words: [['a', 'f']], languages: [] }, () => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error('gone')) : Promise.resolve('apple 1');
    });
    await expect(vocabulary.formsOf('apple', false)).rejects.toThrow('gone');
    expect(await vocabulary.formsOf('apple', false)).toHaveLength(1);
  });
});

describe('names', () => {
  it('are found in another form, and by their beginning', async () => {
    const { vocabulary } = open();
    expect(await vocabulary.namesAs('ꞏꞏcontainers')).toEqual(['ꞏꞏcontainer']);
    expect(await vocabulary.begunBy('ꞏꞏcont', 1)).toEqual(['ꞏꞏcontainer']);
  });
});

describe('nearestOf', () => {
  const known = WORDS.map((word) => ({ word, count: 2, isNamed: word !== RARE }));

  it.each([
    ['hypervizor', 'hypervisor'],
    ['kuberentes', 'kubernetes'],
    ['conatiner', 'container'],
    ['sprnig', 'spring'],
    ['guages', 'gauges'],
    ['ypervisor', 'hypervisor'],
    ['hyperviseur', 'hypervisor'],
    ['conteneur', 'container'],
    ['virtuelle', 'virtual'],
    ['paravirtualisierung', 'paravirtualization'],
  ])('takes %s for %s', (typed, meant) => {
    expect(nearestOf(typed, known)).toBe(meant);
  });

  it.each(['qwertzuiop', 'lxd', 'night', 'light'])('leaves %s alone', (typed) => {
    expect(nearestOf(typed, known)).toBeNull();
  });

  it('prefers the word of a name', () => {
    const pair = [
      { word: 'tramp', count: 9, isNamed: false },
      { word: 'tramm', count: 1, isNamed: true },
    ];
    expect(nearestOf('tramx', pair)).toBe('tramm');
  });
});
