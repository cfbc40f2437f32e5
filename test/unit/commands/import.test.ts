import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { importCommand } from '../../../src/commands/import.ts';

const DECK = '---\nmarp: true\ntitle: Tides\n---\n\n# Tides\n\n---\n\n## Moon\n\npulls\n';
let folder = '';
let out: string[] = [];
let said: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-import-command-'));
  [out, said] = [[], []];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

function run(
  path: string,
  values: Readonly<Record<string, string | boolean>> = {},
): Promise<number> {
  const place = { project: folder, from: folder, starter: 'lectern' as never };
  return importCommand.run({ values: { out: 'talks', ...values }, words: [path], place });
}

const talkOf = (slug: string) => readFileSync(join(folder, 'talks', slug, 'index.mdx'), 'utf8');

describe('lectern import', () => {
  it('writes no talk in a dry run, and reports all the same', async () => {
    write({ 'deck.md': DECK });
    expect(await run('deck.md', { 'dry-run': true })).toBe(0);
    // The cache of drawings is no file of anyone.
    expect(readdirSync(folder).filter((name) => name !== '.cache')).toEqual(['deck.md']);
    expect(out.join('')).toContain('Nothing was written: 5 of 5 things kept');
  });

  it('changes nothing the second time', async () => {
    write({ 'deck.md': DECK });
    await run('deck.md');
    const before = talkOf('tides');
    expect(await run('deck.md')).toBe(0);
    expect(out.at(-1)).toContain('Already there, word for word');
    expect(talkOf('tides')).toBe(before);
  });

  it('leaves a talk as it is, and shows what a changed deck would change in it', async () => {
    write({ 'deck.md': DECK });
    await run('deck.md');
    const before = talkOf('tides');
    write({ 'deck.md': DECK.replace('pulls', 'pushes') });
    expect(await run('deck.md')).toBe(0);
    expect(talkOf('tides')).toBe(before);
    expect(out.at(-1)).toContain('-pulls\n+pushes');
    expect(out.at(-1)).toContain('import into another folder with --out DIR');
  });

  it('shows of a talk that is all different no more than fits a screen or two', async () => {
    const lines = (name: string) =>
      Array.from({ length: 90 }, (_, n) => `${name} ${n}`).join('\n\n');
    write({ 'deck.md': `${DECK}${lines('a')}` });
    await run('deck.md');
    write({ 'deck.md': `${DECK}${lines('b')}` });
    await run('deck.md');
    expect(out.at(-1)).toMatch(/… and \d+ lines more/);
  });

  it('gives decks with one title folders of their own, and leaves folders of other files alone', async () => {
    write({ 'decks/a.md': DECK, 'decks/b.md': DECK, 'talks/tides/notes.txt': 'mine' });
    expect(await run('decks')).toBe(0);
    expect(readdirSync(join(folder, 'talks')).sort()).toEqual(['tides', 'tides-2', 'tides-3']);
    expect(readdirSync(join(folder, 'talks/tides'))).toEqual(['notes.txt']);
    expect(said.join('')).toContain('2 decks with 4 slides: 10 of 10 things kept');
  });

  it('imports the other decks of a folder when one is damaged, and names the files that are none', async () => {
    write({
      'decks/a.md': DECK,
      'decks/b.ipynb': '{',
      'decks/c.odp': 'PK',
      'decks/readme.md': '# Read me',
    });
    expect(await run('decks', { format: 'json' })).toBe(1);
    const report = JSON.parse(out.join('')) as {
      talks: { file: string }[];
      failed: { source: string }[];
      others: string[];
    };
    expect(report.talks.map(({ file }) => file)).toEqual(['talks/tides/index.mdx']);
    expect(report.failed.map(({ source }) => source)).toEqual(['decks/b.ipynb', 'decks/c.odp']);
    expect(report.others).toEqual(['decks/readme.md']);
    expect(said.join('')).toContain('decks/readme.md is no deck that Lectern recognizes');
  });

  it.each([
    ['a deck that is not there', 'none.md', {}, 'There is no file or folder none.md.'],
    ['a format that is none', 'deck.md', { from: 'powerpoint' }, '--from cannot be `powerpoint`'],
    [
      'a folder to write to that is a file',
      'deck.md',
      { out: 'deck.md' },
      'is a file. Name another one.',
    ],
    [
      'a folder of reports in a file',
      'deck.md',
      { report: 'deck.md/report' },
      'is a file. Name another one.',
    ],
    ['a file that is no deck', 'note.md', {}, 'name its format with --from'],
  ])('refuses %s before it writes anything', async (_name, path, values, message) => {
    write({ 'deck.md': DECK, 'note.md': '# Note' });
    await expect(run(path, values)).rejects.toThrow(message);
    expect(existsSync(join(folder, 'talks'))).toBe(false);
  });

  it.each(['jupyter', 'pptx', 'reveal-html'])(
    'says what a file is not when --from is %s',
    async (from) => {
      write({ 'deck.md': DECK });
      expect(await run('deck.md', { from })).toBe(1);
      expect(said.join('')).toMatch(/^deck\.md: .*(?:no valid JSON|no zip file|no <section>)/);
      expect(existsSync(join(folder, 'talks'))).toBe(false);
    },
  );

  it('reads text of old Windows, and text with a mark, tabs and line ends of Windows', async () => {
    const bytes = new Uint8Array([...Buffer.from(DECK.replace('pulls', 'caf\u00e9'), 'latin1')]);
    write({
      'old.md': bytes,
      'marked.md': `\ufeff${DECK.replaceAll('\n', '\r\n').replace('title: Tides', 'title: Marked').replace('# Tides', '# Marked')}`,
    });
    expect(await run('old.md')).toBe(0);
    expect(await run('marked.md')).toBe(0);
    expect(talkOf('tides')).toContain('café');
    expect(out.join('')).toContain('not in UTF-8');
    expect(talkOf('marked')).toContain('## Moon\n\npulls\n');
  });

  it('calls a deck without a title after its folder, where all decks of its tool have one name', async () => {
    write({
      'harbor-talk/slides.md': '---\ntheme: a\nlayout: default\n---\n\nwords\n\n---\n\nmore',
      'slides/slides.md': '---\ntheme: a\nlayout: default\n---\n\nwords\n\n---\n\nmore',
    });
    expect(await run('harbor-talk/slides.md')).toBe(0);
    expect(await run('slides/slides.md')).toBe(0);
    expect(readdirSync(join(folder, 'talks')).sort()).toEqual(['harbor-talk', 'slides-talk']);
  });
});

describe('the pages of --report', () => {
  it('show the first slide beside the frontmatter it became, and each other beside its own lines', async () => {
    write({ 'deck.md': `${DECK}\n---\n\n## Sun\n\nshines <video src="a.mp4"></video>\n` });
    await run('deck.md', { report: 'report' });
    const page = readFileSync(join(folder, 'report/tides.html'), 'utf8');
    const became = page
      .split('<section')
      .slice(1)
      .map((part) => part.split('<figure>')[2] ?? '');
    expect(became).toHaveLength(3);
    expect(became[0]).toContain('title: Tides');
    expect(became[0]).not.toContain('Moon');
    expect(became[1]).toContain('## Moon');
    expect(became[1]).not.toMatch(/Sun|title:/);
    expect(became[2]).toContain('## Sun');
  });

  it('do not overwrite their list with a talk called index', async () => {
    write({ 'decks/a.md': DECK, 'decks/b.md': DECK.replaceAll('Tides', 'Index') });
    await run('decks', { report: 'report' });
    expect(readdirSync(join(folder, 'report')).sort()).toEqual([
      'index-talk.html',
      'index.html',
      'tides.html',
    ]);
  });
});
