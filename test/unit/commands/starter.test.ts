import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { starterOf } from '../../../src/commands/starter.ts';

const root = mkdtempSync(join(tmpdir(), 'lectern-starter-'));
writeFileSync(join(root, 'package-lock.json'), '{}');
afterAll(() => rmSync(root, { recursive: true }));

/** A project below the first one, with a lock file of its own. */
function projectWith(lock: string): string {
  const folder = join(root, `with-${lock}`);
  mkdirSync(join(folder, 'talks'), { recursive: true });
  writeFileSync(join(folder, lock), '');
  return folder;
}

describe('starterOf', () => {
  it.each([
    ['npm/10.9.0 node/v22.12.0 linux x64 workspaces/false', 'check', undefined, 'npm run'],
    ['npm/10.9.0 node/v22.12.0 linux x64', undefined, 'exec', 'npx lectern'],
    ['npm/10.9.0 node/v22.12.0 linux x64', 'ci', 'run-script', 'lectern'],
    ['pnpm/10.1.0 npm/? node/v24.1.0 linux x64', 'check', 'run-script', 'pnpm run'],
    ['pnpm/10.1.0 npm/? node/v24.1.0 linux x64', undefined, undefined, 'pnpm exec lectern'],
    ['pnpm/10.1.0 npm/? node/v24.1.0 linux x64', 'ci', 'run-script', 'pnpm exec lectern'],
    ['yarn/1.22.22 npm/? node/v22.12.0 linux x64', 'check', undefined, 'yarn run'],
    ['yarn/4.6.0 npm/? node/v22.12.0 linux x64', undefined, undefined, 'yarn lectern'],
    ['bun/1.2.0 npm/? node/v22.6.0 linux x64', 'dev', undefined, 'bun run'],
    ['bun/1.2.0 npm/? node/v22.6.0 linux x64', undefined, undefined, 'bunx lectern'],
    ['deno/2.1.0', 'check', undefined, 'npm run'],
    [undefined, undefined, undefined, 'lectern'],
  ])('%s, script %s, command %s', (agent, script, command, starter) => {
    const environment = {
      npm_config_user_agent: agent,
      npm_lifecycle_event: script,
      npm_command: command,
    };
    expect(starterOf(environment, root, ['check', 'dev'])).toBe(starter);
  });

  it.each([
    ['pnpm-lock.yaml', 'pnpm exec lectern'],
    ['yarn.lock', 'yarn lectern'],
    ['bun.lock', 'bunx lectern'],
    ['bun.lockb', 'bunx lectern'],
    ['package-lock.json', 'lectern'],
  ])('goes by the nearest %s where nothing else tells', (lock, starter) => {
    expect(starterOf({}, projectWith(lock), [])).toBe(starter);
    expect(starterOf({}, join(projectWith(lock), 'talks'), [])).toBe(starter);
  });
});
