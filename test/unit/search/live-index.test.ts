import { describe, expect, it } from 'vitest';
import { createLiveIndex } from '../../../src/search/index/live-index.ts';

describe('createLiveIndex', () => {
  it('makes the index when it is first asked for, and anew after a change', async () => {
    let made = 0;
    const index = createLiveIndex(() => Promise.resolve([file('a', `${(made += 1)}`)]));
    expect(made).toBe(0);
    expect([await read(index, 'a'), await read(index, 'a')]).toEqual(['1', '1']);
    index.invalidate();
    expect(await read(index, 'a')).toBe('2');
    expect(await read(index, 'b')).toBe(null);
  });

  it('goes on to give out the parts of the index before, which an open page still asks for', async () => {
    let made = 0;
    const index = createLiveIndex(() => {
      made += 1;
      return Promise.resolve([file('entry', `${made}`), file(`part-${made}`, 'words')]);
    });
    await read(index, 'entry');
    index.invalidate();
    expect(await read(index, 'entry')).toBe('2');
    expect([await read(index, 'part-1'), await read(index, 'part-2')]).toEqual(['words', 'words']);
    index.invalidate();
    expect([await read(index, 'entry'), await read(index, 'part-1')]).toEqual(['3', null]);
  });

  it('is the last one while the sources cannot be indexed', async () => {
    let isBroken = false;
    const index = createLiveIndex(() =>
      isBroken ? Promise.reject(new Error('no')) : Promise.resolve([file('a', 'last')]),
    );
    await read(index, 'a');
    isBroken = true;
    index.invalidate();
    expect(await read(index, 'a')).toBe('last');
    await expect(index.read('b')).rejects.toThrow('no');
  });

  it('tries again when it could not be made', async () => {
    let tries = 0;
    const index = createLiveIndex(() => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error('no')) : Promise.resolve([file('a', 'yes')]);
    });
    await expect(index.read('a')).rejects.toThrow('no');
    expect(await read(index, 'a')).toBe('yes');
  });
});

async function read(index: ReturnType<typeof createLiveIndex>, name: string) {
  const content = await index.read(name);
  return content && new TextDecoder().decode(content);
}

function file(path: string, content: string) {
  return { path, content: new TextEncoder().encode(content) };
}
