import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/content-files/read-content.ts';
import { findFatalCode } from '../../../src/content-files/try-parsing.ts';
import { slideWith } from '../../fixtures/unit/content.ts';

const MANY = 30_000;

// Each of these ends a process that parses or compiles it.
describe('code that goes too deep', () => {
  it.each([
    ['signs', `{${'+-'.repeat(MANY)}1}`],
    ['choices', `{1${'?1:1'.repeat(MANY)}}`],
    ['branches', `export const f = () => { if (1);${'else if (1);'.repeat(MANY)} };`],
    ['an attribute', `<a title={${'!'.repeat(MANY)}1}>a</a>`],
  ])('is found before it is parsed: %s', (_, code) => {
    expect(findFatalCode(slideWith(code))).toBe(11);
  });

  it('is not seen in long code that is flat', () => {
    expect(findFatalCode(slideWith(`{[1${', 1'.repeat(MANY)}].length}`))).toBeNull();
  });

  it('is not looked for in long prose', () => {
    expect(findFatalCode(slideWith('words '.repeat(MANY)))).toBeNull();
  });
});

it.skipIf(process.platform === 'win32')(
  'takes a pipe for no file, instead of waiting for it',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-pipe-'));
    mkdirSync(join(folder, 'talks/a'), { recursive: true });
    for (const name of ['talks/a/index.mdx', 'site.yaml'])
      spawnSync('mkfifo', [join(folder, name)]);
    const { talks, site } = readContent(folder);
    const expected = { type: 'unreadable', reason: 'it is no file' };
    expect([talks[0]?.content, site]).toEqual([expected, expected]);
    rmSync(folder, { recursive: true });
  },
);
