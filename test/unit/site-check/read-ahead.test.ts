import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readBuiltFile } from '../../../src/site-check/built-file.ts';
import { readAhead, type ReadAhead } from '../../../src/site-check/read-ahead.ts';

const PAGE = 'index.html';
const LONG_AGO = new Date('2020-01-01T00:00:00Z');

const readFile = vi.fn(readBuiltFile);

let folder: string;
let ahead: ReadAhead;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-ahead-'));
});

afterEach(async () => {
  await ahead.stop();
  rmSync(folder, { recursive: true, force: true });
  readFile.mockClear();
});

describe('readAhead', () => {
  it('reads a page while the site is being built, and not again when the check asks for it', async () => {
    write(PAGE, '<p id="a">', LONG_AGO);
    ahead = readAhead(folder, [], readFile);
    await readings(1);
    await ahead.stop();
    expect(await ids(PAGE)).toEqual(['a']);
    expect(readFile).toHaveBeenCalledTimes(1);
  });

  it('reads a page again that was written anew since', async () => {
    write(PAGE, '<p id="a">', LONG_AGO);
    ahead = readAhead(folder, [], readFile);
    await readings(1);
    await ahead.stop();
    write(PAGE, '<p id="b">', new Date('2020-01-01T00:00:01Z'));
    expect(await ids(PAGE)).toEqual(['b']);
  });

  it('leaves a page alone that is still young, for it may be written again in the same moment', async () => {
    write('young.html', '<p id="a">', new Date(Date.now() + 60_000));
    write('z-old.html', '<p id="b">', LONG_AGO);
    ahead = readAhead(folder, [], readFile);
    await readings(1);
    await ahead.stop();
    expect(readFile.mock.calls.map(([, file]) => file)).toEqual(['z-old.html']);
    expect(await ids('young.html')).toEqual(['a']);
  });

  it('waits for a folder that is not there yet', async () => {
    rmSync(folder, { recursive: true });
    ahead = readAhead(folder, [], readFile);
    mkdirSync(folder);
    write(PAGE, '<p id="a">', LONG_AGO);
    await readings(1);
    await ahead.stop();
    expect(await ids(PAGE)).toEqual(['a']);
    expect(readFile).toHaveBeenCalledTimes(1);
  });

  it('looks for secrets in what it reads ahead', async () => {
    write(PAGE, '<p>a private word</p>', LONG_AGO);
    ahead = readAhead(folder, ['a private word', 'another'], readFile);
    await readings(1);
    await ahead.stop();
    expect((await ahead.read(PAGE))?.leaks).toEqual(['a private word']);
    expect(readFile).toHaveBeenCalledTimes(1);
  });

  it('reads a text only when it is asked for', async () => {
    write('llms.txt', 'https://example.org/', LONG_AGO);
    write(PAGE, '<p id="a">', LONG_AGO);
    ahead = readAhead(folder, [], readFile);
    await readings(1);
    await ahead.stop();
    expect(await ahead.read('llms.txt')).toMatchObject({ type: 'text' });
    expect(readFile).toHaveBeenCalledTimes(2);
  });
});

function write(file: string, html: string, written: Date): void {
  writeFileSync(join(folder, file), html);
  utimesSync(join(folder, file), written, written);
}

async function readings(count: number): Promise<void> {
  await vi.waitFor(() => expect(readFile).toHaveBeenCalledTimes(count), { timeout: 10_000 });
}

async function ids(file: string): Promise<readonly string[]> {
  const built = await ahead.read(file);
  return built?.type === 'page' ? built.page.ids : [];
}
