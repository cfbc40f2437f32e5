import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MissingTool } from '../../../src/settings/missing-tool.ts';
import {
  defineCommand,
  EXIT,
  UsageError,
  type Command,
  type Options,
} from '../../../src/commands/command.ts';
import { readArguments, readChoice, runCommand } from '../../../src/commands/run-command.ts';
import { OptionsError } from '../../../src/settings/options-error.ts';

const OPTIONS = {
  content: { type: 'string', value: 'DIR', text: 'a folder' },
  format: { type: 'string', text: 'a format' },
  open: { type: 'boolean', text: 'opens it' },
} as const satisfies Options;
const WORD = { name: 'TALK', text: 'the talk', isRequired: false } as const;
const PLACE = { project: '/p', from: '/p', starter: 'npm run' } as const;

function command(run: () => Promise<number>): Command {
  return defineCommand({
    name: 'check',
    summary: 'Checks.',
    options: OPTIONS,
    exits: '0 ok.',
    run,
  });
}

describe('readArguments', () => {
  const read = (...argv: string[]) => readArguments({ options: OPTIONS, words: [WORD] }, argv);

  it('reads options and words', () => {
    expect(read('--content', 'a', '--open', 'talk', '--format=json')).toEqual({
      values: { content: 'a', open: true, format: 'json' },
      words: ['talk'],
    });
  });

  it('suggests the closest option', () => {
    expect(() => read('--contnet', 'a')).toThrowErrorMatchingInlineSnapshot(
      `[Error: There is no option --contnet. Did you mean --content?]`,
    );
  });

  it.each([
    [['--nothing-like-it']],
    [['--content']],
    [['--content', '--open']],
    [['--open=yes']],
    [['-x']],
    [['--constructor', 'a']],
  ])('takes %j for wrong use', (argv) => {
    expect(() => read(...argv)).toThrow(UsageError);
  });

  it('counts the words a command takes', () => {
    expect(() => read('a', 'b')).toThrow('`b` is one word too many.');
  });

  it('asks for a word that a command cannot do without', () => {
    const words = [{ ...WORD, isRequired: true }];
    for (const argv of [[], ['  ']])
      expect(() => readArguments({ options: {}, words }, argv)).toThrow(
        'TALK is missing: the talk',
      );
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
  const run = (failure: Error) =>
    runCommand(
      command(() => Promise.reject(failure)),
      [],
      PLACE,
    );

  beforeEach(() => {
    [out, err] = ['', ''];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true));
  });

  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('ends with the code the command gives', async () => {
    expect(
      await runCommand(
        command(() => Promise.resolve(EXIT.problems)),
        [],
        PLACE,
      ),
    ).toBe(1);
  });

  it.each(['--help', '-h'])('prints help for %s and does nothing else', async (word) => {
    const work = vi.fn(() => Promise.resolve(0));
    expect(await runCommand(command(work), ['--wrong', word], PLACE)).toBe(0);
    expect(work).not.toHaveBeenCalled();
    expect(out).toMatchInlineSnapshot(`
      "Checks.

      Usage: npm run check -- [--content DIR] [--format VALUE] [--open]

        --content DIR   a folder
        --format VALUE  a format
        --open          opens it

      Exit code: 0 ok.
      "
    `);
  });

  it('ends wrong use with 2 and says where help is', async () => {
    expect(await run(new UsageError('Run `lectern new "Title"` first.'))).toBe(2);
    expect(err).toBe('Run `npm run new -- "Title"` first.\nSee `npm run check -- --help`.\n');
    expect(out).toBe('');
  });

  it.each([new MissingTool('No browser.'), new OptionsError('No browser.', '')])(
    'ends with 2 and the words of a %s, which no help would change',
    async (failure) => {
      expect(await run(failure)).toBe(2);
      expect(err.trim()).toBe('No browser.');
    },
  );

  it('ends an internal error with 2, says whose it is and keeps the cause', async () => {
    const cause = new Error('disk');
    expect(await run(new Error('broken', { cause }))).toBe(2);
    expect(err).toMatch(
      /^Internal error\. This is a bug in Lectern, not in your talks\. Please report it with this trace\.\nError: broken\n/,
    );
    expect(err).toContain('Caused by: Error: disk');
  });
});
