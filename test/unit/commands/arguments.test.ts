import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  EXIT,
  readArguments,
  readChoice,
  runCommand,
  UsageError,
} from '../../../src/commands/arguments.ts';

const OPTIONS = {
  content: { type: 'string' },
  format: { type: 'string' },
  open: { type: 'boolean' },
} as const;
const before = process.argv;

function withWords(...words: string[]): void {
  process.argv = ['node', 'check.ts', ...words];
}

afterEach(() => {
  process.argv = before;
});

describe('readArguments', () => {
  it('reads options and words', () => {
    withWords('--content', 'a', '--open', 'talk', '--format=json');
    expect(readArguments(OPTIONS, { most: 1 })).toEqual({
      values: { content: 'a', open: true, format: 'json' },
      words: ['talk'],
    });
  });

  it('suggests the closest option', () => {
    withWords('--contnet', 'a');
    expect(() => readArguments(OPTIONS)).toThrowErrorMatchingInlineSnapshot(
      `[Error: There is no option --contnet. Did you mean --content?]`,
    );
  });

  it.each([
    [['--nothing-like-it']],
    [['word']],
    [['--content']],
    [['--content', '--open']],
    [['--open=yes']],
    [['-x']],
  ])('takes %j for wrong use', (words) => {
    withWords(...words);
    expect(() => readArguments(OPTIONS)).toThrow(UsageError);
  });

  it('counts the words a command takes', () => {
    withWords('a', 'b');
    expect(() => readArguments(OPTIONS, { most: 1 })).toThrow('One word too many: b.');
  });

  it('reads an option named like the prototype as unknown', () => {
    withWords('--constructor', 'a');
    expect(() => readArguments(OPTIONS)).toThrow(UsageError);
  });
});

describe('readChoice', () => {
  it('gives the choice', () => {
    expect(readChoice('--format', 'json', ['cli', 'json'])).toBe('json');
  });

  it('names the choices there are', () => {
    expect(() => readChoice('--format', 'jsn', ['cli', 'json'])).toThrowErrorMatchingInlineSnapshot(
      `[Error: --format cannot be \`jsn\`. Use cli, json.]`,
    );
  });
});

describe('runCommand', () => {
  let out = '';
  let err = '';

  beforeEach(() => {
    [out, err] = ['', ''];
    withWords();
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true));
  });

  afterEach(() => {
    vi.restoreAllMocks();
    process.exitCode = undefined;
  });

  it('ends with the code the command gives', async () => {
    await runCommand('help', () => Promise.resolve(EXIT.problems));
    expect(process.exitCode).toBe(1);
  });

  it.each(['--help', '-h'])('prints help for %s and does nothing else', async (word) => {
    withWords('--wrong', word);
    const run = vi.fn(() => Promise.resolve(0));
    await runCommand('How to use it.\n', run);
    expect(out).toBe('How to use it.\n');
    expect(run).not.toHaveBeenCalled();
    expect(process.exitCode).toBeUndefined();
  });

  it('ends wrong use with 2 and says where help is', async () => {
    await runCommand('help', () => Promise.reject(new UsageError('There is no option --x.')));
    expect(process.exitCode).toBe(2);
    expect(err).toBe('There is no option --x.\nTry --help.\n');
    expect(out).toBe('');
  });

  it('ends a failure of its own with 2, says whose it is and keeps the cause', async () => {
    const cause = new Error('disk');
    await runCommand('help', () => Promise.reject(new Error('broken', { cause })));
    expect(process.exitCode).toBe(2);
    expect(err).toMatch(
      /^Lectern failed, which is a defect of Lectern and not of your talks\.\nError: broken\n/,
    );
    expect(err).toContain('Caused by: Error: disk');
  });
});
