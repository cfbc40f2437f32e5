import { describe, expect, test } from 'vitest';
import { readArguments } from '../../../../scripts/bench/arguments.ts';

describe('readArguments', () => {
  test('measures 10 and 100 talks beside Eleventy three times when nothing is said', () => {
    expect(readArguments([])).toEqual({
      type: 'run',
      options: {
        subject: 'builds',
        talks: [10, 100],
        runs: 3,
        contestants: { ours: true, peer: true, peerHighlight: 'shiki' },
        format: 'cli',
        assert: false,
        keep: false,
      },
    });
  });

  test('checks the references of 1000 talks with `--references`', () => {
    expect(readArguments(['--references'])).toMatchObject({
      options: { subject: 'references', talks: [1000] },
    });
    expect(readArguments(['--references', '--talks', '20'])).toMatchObject({
      options: { talks: [20] },
    });
  });

  test('answers `--help` before anything else', () => {
    expect(readArguments(['--help', '--talks', 'x'])).toEqual({ type: 'help' });
  });

  test.each([
    [['--talks', '0'], '`--talks` takes whole numbers from 1 to 99999, not `0`.'],
    [['--runs', '2.5'], '`--runs` takes whole numbers from 1 to 99999, not `2.5`.'],
    [['--peer', 'hugo'], '`--peer` takes eleventy or none, not `hugo`.'],
    [['--format', 'xml'], '`--format` takes cli or json, not `xml`.'],
    [
      ['--peer', 'none', '--peer-only'],
      '`--peer-only` and `--peer none` together leave nothing to measure.',
    ],
    [['--assert', '--talks', '10'], '`--assert` judges 100 talks: add that number to `--talks`.'],
    [
      ['--assert', '--peer', 'none'],
      '`--assert` compares our build with a peer: both have to be measured.',
    ],
    [
      ['--references', '--assert', '--talks', '10'],
      '`--references --assert` judges our check of 1000 talks.',
    ],
  ])('calls %j wrong use', (argv, message) => {
    expect(readArguments(argv)).toEqual({ type: 'wrong-use', message });
  });

  test('calls an unknown flag wrong use', () => {
    expect(readArguments(['--bogus']).type).toBe('wrong-use');
  });
});
