import { describe, expect, it } from 'vitest';
import { readQuery, readTerms } from '../../../../src/search/engine/query.ts';

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

describe('readTerms', () => {
  const rolesOf = (text: string, languages: readonly string[] = ['en']) =>
    readTerms(text, languages).terms.map(({ typed, role }) => `${typed} ${role}`);

  it('lets the words decide that say something', () => {
    expect(rolesOf('what does a vcpu do')).toEqual([
      'what stop',
      'does stop',
      'a stop',
      'vcpu deciding',
      'do stop',
    ]);
    expect(rolesOf('wie funktioniert das', ['de'])).toContain('funktioniert deciding');
    expect(rolesOf('talk on kernels')).toEqual(['talk soft', 'on stop', 'kernels deciding']);
  });

  it('lets stop words decide where there are no others', () => {
    expect(rolesOf('who are you')).toEqual(['who deciding', 'are deciding', 'you deciding']);
  });

  it('knows that a last word may go on, and none after a space or a sign', () => {
    const isLast = (text: string) => readTerms(text, ['en']).terms.map((term) => term.isLast);
    expect(isLast('live mig')).toEqual([false, true]);
    expect(isLast('live mig ')).toEqual([false, false]);
    expect(isLast('live mig,')).toEqual([false, false]);
  });

  it('writes neighboring words together, and a compound as one', () => {
    const spans = (text: string) =>
      readTerms(text, ['en']).spans.map(({ word, first, last }) => [word, first, last]);
    expect(spans('micro vm')).toEqual([['microvm', 0, 1]]);
    expect(spans('write-ahead log')).toEqual([
      ['writeahead', 0, 1],
      ['writeaheadlog', 0, 2],
      ['aheadlog', 1, 2],
    ]);
    expect(spans('--dry-run')).toEqual([
      ['ꞏdryrun', 0, 1],
      ['dryrun', 0, 1],
    ]);
  });

  it('tells a part of a word from what it may be written as', () => {
    const parts = readTerms('RunPodSandbox', ['en']).spans;
    expect(parts.map(({ word, isPart }) => [word, isPart])).toEqual([
      ['run', true],
      ['pod', true],
      ['sandbox', true],
    ]);
  });

  it('takes only so many pairs of letters of a text without spaces', () => {
    expect(readTerms('虚'.repeat(200), ['zh']).terms).toHaveLength(24);
  });
});
