import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resolveSettings } from '../../../src/settings/resolve-settings.ts';
import { buildSite } from '../../../src/build/build-site.ts';
import { slideWith } from '../../fixtures/unit/content.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-build-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('buildSite', () => {
  it('stops at problems of the sources before anything is written', async () => {
    mkdirSync(join(folder, 'content/talks/demo'), { recursive: true });
    writeFileSync(join(folder, 'content/talks/demo/index.mdx'), slideWith('[[nope]]'));
    const stages: string[] = [];
    const calls: string[] = [];
    const astro = {
      go: () => void calls.push('go'),
      stop: () => void calls.push('stop'),
      ended: Promise.resolve({
        code: null,
        signal: 'SIGTERM' as const,
        made: null,
        stuck: null,
        output: '',
      }),
    };
    const result = await buildSite(resolveSettings(folder, {}), astro, (stage) =>
      stages.push(stage),
    );
    expect(calls).toEqual(['stop']);
    expect(result.type).toBe('problems');
    expect(stages).toEqual(['Checking sources']);
    expect(existsSync(join(folder, 'dist'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.includes('dist'))).toEqual([]);
  });
});
