import { describe, expect, it } from 'vitest';
import { explainSignal, explainSystemFailure } from '../../../src/commands/system-failure.ts';

const failure = (code: string, message: string) => Object.assign(new Error(message), { code });

describe('explainSystemFailure', () => {
  it('names the path and what helps', () => {
    const error = failure('EACCES', "EACCES: permission denied, open '/x/dist/index.html'");
    expect(explainSystemFailure(error)).toMatchInlineSnapshot(`
      "You may not read or write this: /x/dist/index.html.
      Give yourself the right, or name another folder. The last site is as it was."
    `);
  });

  it.each([
    ['The disk is full', failure('ENOSPC', 'write')],
    ['The disk is full', '[plugin x] Error: ENOSPC: no space left on device, write'],
    ['The disk is full', 'No space left on device (os error 28)'],
    ['The disk can only be read', failure('EROFS', 'EROFS: read-only file system')],
    ['You may not store more', failure('EDQUOT', '')],
    ['You may not read or write', failure('EPERM', '')],
    ['The system lets this process open no more files', failure('EMFILE', '')],
  ])('says %j', (words, error) => {
    expect(explainSystemFailure(error)).toContain(words);
  });

  it.each([
    new TypeError('x is undefined'),
    'Unexpected token',
    null,
    failure('ENOENT', 'no file'),
  ])('says nothing of another failure', (error) => expect(explainSystemFailure(error)).toBeNull());
});

describe('explainSignal', () => {
  it.each([
    ['SIGKILL', 'memory'],
    ['SIGTERM', 'was stopped'],
    ['SIGSEGV', 'bug'],
  ])('explains %s', (signal, words) => expect(explainSignal(signal)).toContain(words));
});
