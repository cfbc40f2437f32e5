import { describe, expect, it } from 'vitest';
import {
  isAkinTo,
  isFoundIn,
  looserQueries,
  mendQuery,
  readQuery,
  wordsOf,
} from '../../../src/search/engine/query.ts';

const KNOWN = ['hypervisor', 'kubernetes', 'container', 'containers', 'trap', 'lxc', 'docker'];

describe('readQuery', () => {
  it('takes the spaces off', () => {
    expect(readQuery('  two   camps ')).toEqual({ text: 'two camps', isCut: false });
  });

  it('searches the first twelve words of a long text, and says so', () => {
    const words = Array.from({ length: 13 }, (_, index) => `word${index}`);
    expect(readQuery(words.join(' '))).toEqual({ text: words.slice(0, 12).join(' '), isCut: true });
    expect(readQuery(words.slice(0, 12).join(' ')).isCut).toBe(false);
  });

  it('searches the first two hundred letters of a text without spaces', () => {
    expect(readQuery('x'.repeat(5000))).toEqual({ text: 'x'.repeat(200), isCut: true });
  });
});

describe('isFoundIn', () => {
  it.each([
    ['traps', 'trap'],
    ['traps', 'trapped'],
    ['hyp', 'hypervisor'],
    ['sriov', 'sr-iov'],
    ['emulate', 'trap-and-emulate'],
    ['migrate', 'migration'],
  ])('finds `%s` in `%s`', (typed, word) => {
    expect(isFoundIn(typed, word)).toBe(true);
  });

  it.each([
    ['kuberentes', 'kube-proxy'],
    ['hypervizor', 'hyper'],
    ['asdfghjkl', 'as'],
    ['vm', 'kvm'],
  ])('does not find `%s` in `%s`', (typed, word) => {
    expect(isFoundIn(typed, word)).toBe(false);
  });
});

describe('isAkinTo', () => {
  it('lets half of a word count as a form of it, and less not', () => {
    expect(isAkinTo('virtualising', 'virtualization')).toBe(true);
    expect(isAkinTo('asdfghjkl', 'as')).toBe(false);
  });
});

describe('mendQuery', () => {
  it.each([
    ['hypervizor', 'hypervisor'],
    ['kuberentes', 'kubernetes'],
    ['dokcer wraps', 'docker wraps'],
  ])('mends `%s` to `%s`', (query, mended) => {
    expect(mendQuery(query, wordsOf(query), KNOWN)).toBe(mended);
  });

  it('takes the word that stands first of two equally near', () => {
    expect(mendQuery('containerz', ['containerz'], KNOWN)).toBe('container');
  });

  it('leaves words alone that are known, far from any or in no doubt', () => {
    expect(mendQuery('trap', ['trap'], KNOWN)).toBeNull();
    expect(mendQuery('qwertzuiop', ['qwertzuiop'], KNOWN)).toBeNull();
    expect(mendQuery('hypervizor', [], KNOWN)).toBeNull();
  });

  it('leaves short words alone, one letter of which is a third', () => {
    expect(mendQuery('lxd', ['lxd'], KNOWN)).toBeNull();
  });
});

describe('looserQueries', () => {
  it('leaves out what names nothing, then word by word', () => {
    expect(looserQueries('what happens on a trap', KNOWN)).toEqual(['trap']);
    expect(looserQueries('docker wraps the lxc', KNOWN)).toEqual(['docker lxc', 'lxc', 'docker']);
  });

  it('leaves out each word in turn where none or all name something', () => {
    expect(looserQueries('docker lxc', KNOWN)).toEqual(['lxc', 'docker']);
    expect(looserQueries('foo bar', KNOWN)).toEqual(['bar', 'foo']);
  });

  it('has nothing looser than one word', () => {
    expect(looserQueries('docker', KNOWN)).toEqual([]);
  });
});
