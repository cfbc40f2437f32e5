import { describe, expect, it } from 'vitest';
import { recordOf, searchOver } from '../../../fixtures/unit/memory-search.ts';

const RECORDS = [recordOf('slide', 'Anchors', 'An anchor holds in sand.')];

describe('a part of the index that does not come', () => {
  it('is asked for once more', async () => {
    let searches = 0;
    const engine = await searchOver(RECORDS, () => (searches += 1) % 2 === 1);
    const { total } = await engine.ask('sand', {});
    expect(total).toBe(1);
  });

  it('is a failure and not a search without results, until it comes', async () => {
    let isGone = true;
    const engine = await searchOver(RECORDS, () => isGone);
    await expect(engine.ask('sand', {})).rejects.toThrow('lacks a part of its index');
    isGone = false;
    expect((await engine.ask('sand', {})).total).toBe(1);
  });

  it('is not looked for with a word that no text has', async () => {
    const engine = await searchOver(RECORDS, () => true);
    expect((await engine.ask('qwertz', {})).total).toBe(0);
  });
});
