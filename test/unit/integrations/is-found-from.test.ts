import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { isFoundFrom } from '../../../src/integrations/is-found-from.ts';

const root = mkdtempSync(join(tmpdir(), 'lectern-found-'));
const install = (...where: string[]) => {
  const folder = join(root, ...where);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{}');
};
install('site/node_modules/plain');
install('site/node_modules/@scope/one');
install('store/node_modules/hidden');
mkdirSync(join(root, 'site/talks'), { recursive: true });

afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(root, { recursive: true }));

describe('isFoundFrom', () => {
  it.each([
    ['plain', true],
    ['plain/deep/file.js', true],
    ['@scope/one', true],
    ['@scope/one/file', true],
    ['@scope/two', false],
    ['plai', false],
    ['hidden', false],
    ['fs', true],
    ['node:path', true],
  ])('%s: %s', (source, is) => {
    vi.stubEnv('NODE_PATH', join(root, 'store/node_modules'));
    expect(isFoundFrom(join(root, 'site'), source)).toBe(is);
    expect(isFoundFrom(join(root, 'site/talks'), source)).toBe(is);
  });
});
