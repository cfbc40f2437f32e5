import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createChecker } from '../../../src/integrations/dev-checker.ts';
import type { ShownProblem } from '../../../src/views/dev/problem-panel.ts';
import { NO_CODE, resolveSettings } from '../../../src/settings/resolve-settings.ts';
import { slideWith, SOUND_TALK } from '../../fixtures/unit/content.ts';

let folder = '';
const talk = () => join(folder, 'content/talks/demo/index.mdx');
const start = (
  onChange: (problems: readonly ShownProblem[]) => void = () => undefined,
  docs: string | null = null,
) => {
  const given = { cache: join(folder, 'cache') };
  return createChecker(resolveSettings(folder, given, { ...NO_CODE, docs }), onChange);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-dev-'));
  mkdirSync(join(talk(), '..'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('createChecker', () => {
  it('tells what is wrong, and that it is mended', async () => {
    const onChange = vi.fn();
    const checker = start(onChange);
    writeFileSync(talk(), slideWith('[[nowhere]]'));
    checker.check();
    await vi.waitFor(() => expect(checker.latest()).toHaveLength(1), 10_000);
    expect(checker.latest()[0]).toMatchObject({
      id: 'unknown-talk',
      place: 'talks/demo/index.mdx:11:1',
      source: `${talk()}:11:1`,
      excerpt: ['11 │ [[nowhere]]', '   │   ^^^^^^^'],
      help: null,
    });
    writeFileSync(talk(), SOUND_TALK);
    checker.check();
    await vi.waitFor(() => expect(checker.latest()).toEqual([]), 10_000);
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('leads to the docs where the site has some', async () => {
    writeFileSync(talk(), slideWith('[[nowhere]]'));
    const checker = start(undefined, '/docs');
    checker.check();
    await vi.waitFor(() => expect(checker.latest()).toHaveLength(1), 10_000);
    expect(checker.latest()[0]?.help).toBe('/docs/problems/unknown-talk/');
  });

  it('lives on when the content cannot be checked at all', async () => {
    rmSync(join(folder, 'content'), { recursive: true });
    const checker = start();
    checker.check();
    await vi.waitFor(() => expect(checker.latest()).toHaveLength(1), 10_000);
    expect(checker.latest()[0]?.message).toContain('The talks could not be checked: There is no');
    mkdirSync(join(talk(), '..'), { recursive: true });
    writeFileSync(talk(), SOUND_TALK);
    checker.check();
    await vi.waitFor(() => expect(checker.latest()).toEqual([]), 10_000);
  });
});
