import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  cacheFolder,
  normalizeBase,
  readSettings,
  settingsEnvironment,
} from '../../../src/model/settings.ts';

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

describe('readSettings', () => {
  it('has defaults for a plain build', () => {
    expect(readSettings({}, ROOT)).toEqual({
      content: join(ROOT, 'content'),
      out: join(ROOT, 'dist'),
      base: '/',
      site: 'http://localhost',
      notes: 'public',
      drafts: 'hidden',
      positions: 'hidden',
      pictures: '/project/review',
      cache: join(ROOT, '.cache'),
      searchAlso: [],
    });
  });

  it('takes an empty variable as unset', () => {
    expect(readSettings({ LECTERN_OUT: '', LECTERN_BASE: '' }, ROOT).out).toBe(join(ROOT, 'dist'));
  });

  it('publishes private notes for the one right word only', () => {
    const notes = (value: string) => readSettings({ LECTERN_NOTES: value }, ROOT).notes;
    expect(notes('private')).toBe('private');
    expect(['Private', 'true', '1', 'yes', 'privat'].map(notes)).toEqual(Array(5).fill('public'));
  });

  it('shows drafts for the one right word only', () => {
    const drafts = (value: string) => readSettings({ LECTERN_DRAFTS: value }, ROOT).drafts;
    expect(['shown', 'Shown', 'true', '1'].map(drafts)).toEqual([
      'shown',
      'hidden',
      'hidden',
      'hidden',
    ]);
  });

  it('reads back what another process hands on', () => {
    const settings = readSettings({ LECTERN_BASE: '/x', LECTERN_NOTES: 'private' }, ROOT);
    expect(readSettings(settingsEnvironment(settings), resolve('/elsewhere'))).toEqual(settings);
  });
});

describe('cacheFolder', () => {
  const settings = readSettings({}, ROOT);

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
