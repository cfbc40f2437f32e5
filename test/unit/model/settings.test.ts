import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheFolder, normalizeBase } from '../../../src/model/settings.ts';
import { resolveSettings } from '../../../src/settings/resolve-settings.ts';

const ROOT = resolve('/project');

describe('normalizeBase', () => {
  it.each(['/x', 'x/', '/x/', 'x', '//x//'])('reads `%s` as `/x/`', (base) => {
    expect(normalizeBase(base)).toBe('/x/');
  });

  it.each(['', '/', '//'])('reads `%s` as the root', (base) => {
    expect(normalizeBase(base)).toBe('/');
  });

  it('keeps the parts of a deeper path', () => {
    expect(normalizeBase('/a//b')).toBe('/a/b/');
  });
});

describe('cacheFolder', () => {
  const settings = resolveSettings(ROOT, {});

  it('is the same for the same content and kind of build', () => {
    expect(cacheFolder({ ...settings, out: '/other' })).toBe(cacheFolder(settings));
  });

  it.each([
    { notes: 'private' as const },
    { drafts: 'shown' as const },
    { positions: 'shown' as const },
    { base: '/x/' },
    { content: '/other' },
  ])('differs with %o', (change) => {
    expect(cacheFolder({ ...settings, ...change })).not.toBe(cacheFolder(settings));
  });
});
