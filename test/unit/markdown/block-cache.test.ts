import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBlockCache } from '../../../src/markdown/block-cache.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-cache-'));
  file = join(folder, 'deep/blocks.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The entries of a file, below the line with their hash. */
const storedIn = (path: string) =>
  JSON.parse(readFileSync(path, 'utf8').split('\n')[1] ?? '') as Record<string, string>;

const made = (value: string) => vi.fn(() => Promise.resolve(value));

describe('createBlockCache', () => {
  it('makes a block once, also when it is asked for twice at a time', async () => {
    const cache = createBlockCache(file);
    const make = made('drawn');
    expect(await Promise.all([cache.get(['a'], make), cache.get(['a'], make)])).toEqual([
      'drawn',
      'drawn',
    ]);
    await cache.get(['a'], make);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('keeps blocks for the next run', async () => {
    const first = createBlockCache(file);
    await first.get(['a'], made('drawn'));
    first.save();
    const again = made('never');
    expect(await createBlockCache(file).get(['a'], again)).toBe('drawn');
    expect(again).not.toHaveBeenCalled();
  });

  it('tells apart what is split in another way', async () => {
    const cache = createBlockCache(file);
    await cache.get(['a', 'b'], made('one'));
    expect(await cache.get(['ab'], made('two'))).toBe('two');
  });

  it('drops what a run did not use', async () => {
    const first = createBlockCache(file);
    await first.get(['a'], made('one'));
    await first.get(['b'], made('two'));
    first.save();
    const second = createBlockCache(file);
    await second.get(['a'], made('never'));
    second.save();
    expect(Object.values(storedIn(file))).toEqual(['one']);
  });

  it('writes nothing when nothing changed, and leaves no other file behind', async () => {
    createBlockCache(file).save();
    expect(existsSync(file)).toBe(false);
    const cache = createBlockCache(file);
    await cache.get(['a'], made('one'));
    cache.save();
    expect(readdirSync(join(folder, 'deep'))).toEqual(['blocks.json']);
  });

  it('takes a file that cannot be read for an empty one', async () => {
    writeFileSync(join(folder, 'broken.json'), '{');
    expect(await createBlockCache(join(folder, 'broken.json')).get(['a'], made('one'))).toBe('one');
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, -3)],
    ['emptied', () => ''],
    ['changed', (text: string) => text.replace('one', 'two')],
    ['exchanged', () => '{"a":"b"}'],
    ['of another version', () => 'null'],
  ])('takes a file that was %s for an empty one', async (_, damage) => {
    const first = createBlockCache(file);
    await first.get(['a'], made('one'));
    first.save();
    writeFileSync(file, damage(readFileSync(file, 'utf8')));
    const cache = createBlockCache(file);
    expect(cache.isEmpty()).toBe(true);
    expect(await cache.get(['a'], made('one'))).toBe('one');
  });

  it('goes on when nothing can be written', async () => {
    writeFileSync(join(folder, 'deep'), 'a file where the folder would be');
    const cache = createBlockCache(file);
    expect(await cache.get(['a'], made('one'))).toBe('one');
    expect(() => cache.save()).not.toThrow();
  });

  it('drops what was offered and not used', async () => {
    const cache = createBlockCache(file);
    cache.offer(['a'], 'early');
    cache.save();
    expect(existsSync(file)).toBe(false);
    await cache.get(['b'], made('one'));
    cache.save();
    expect(Object.values(storedIn(file))).toEqual(['one']);
  });

  it('saves what was offered in place of what it did not use, when there are as many', async () => {
    const first = createBlockCache(file);
    await first.get(['a'], made('one'));
    first.save();
    const second = createBlockCache(file);
    second.offer(['b'], 'early');
    await second.get(['b'], made('never'));
    second.save();
    expect(Object.values(storedIn(file))).toEqual(['early']);
  });

  it('is empty when an earlier run left nothing, whatever this one makes', async () => {
    const first = createBlockCache(file);
    await first.get(['a'], made('one'));
    first.save();
    expect(first.isEmpty()).toBe(true);
    expect(createBlockCache(file).isEmpty()).toBe(false);
    writeFileSync(join(folder, 'broken.json'), '{');
    expect(createBlockCache(join(folder, 'broken.json')).isEmpty()).toBe(true);
  });

  it('passes a failure on', async () => {
    const cache = createBlockCache(file);
    await expect(cache.get(['a'], () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });

  it('tries again after a failure', async () => {
    const cache = createBlockCache(file);
    await expect(cache.get(['a'], () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await cache.get(['a'], made('yes'))).toBe('yes');
  });

  it('takes a result that was made ahead of need, and keeps it', async () => {
    const file = join(folder, 'offered.json');
    const cache = createBlockCache(file);
    expect(cache.isEmpty()).toBe(true);
    cache.offer(['a'], 'made early');
    expect(await cache.get(['a'], () => Promise.reject(new Error('made twice')))).toBe(
      'made early',
    );
    cache.save();
    const later = createBlockCache(file);
    expect(later.isEmpty()).toBe(false);
    expect(await later.get(['a'], () => Promise.resolve('made again'))).toBe('made early');
  });
});
