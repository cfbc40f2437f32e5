import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BenchOptions } from '../../../../scripts/bench/arguments.ts';
import { lanesOfRound, measureSizes } from '../../../../scripts/bench/measure.ts';
import { formatReport } from '../../../../scripts/bench/report-cli.ts';
import type { SizeReport } from '../../../../scripts/bench/report.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-bench-test-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('lanesOfRound', () => {
  test('alternates who comes first and keeps warm after cold', () => {
    const both = { ours: true, peer: true };
    expect(lanesOfRound(both, 1)).toEqual(['peer', 'cold', 'warm']);
    expect(lanesOfRound(both, 2)).toEqual(['cold', 'warm', 'peer']);
  });

  test('leaves out who is not measured', () => {
    expect(lanesOfRound({ ours: false, peer: true }, 2)).toEqual(['peer']);
    expect(lanesOfRound({ ours: true, peer: false }, 1)).toEqual(['cold', 'warm']);
  });
});

describe('measureSizes', () => {
  test('starts every round with an empty cache and builds again with the filled one', async () => {
    const [size] = await measureWith(stubBuild, 2);
    const stays = size?.rounds.map(({ cold, warm }) => [cold?.cachedEntries, warm?.cachedEntries]);
    expect(stays).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(size?.rounds[0]?.cold?.output).toMatchObject({ files: 2, searchIndex: null });
    expect(report([...(size ? [size] : [])])).toContain('1 talks: 30 slides');
  });

  test('reports the files and bytes of the search index, and the seconds the build says it took', async () => {
    const build = `${stubBuild}
mkdirSync(join(out, 'pagefind', 'index'), { recursive: true });
writeFileSync(join(out, 'pagefind', 'pagefind-entry.json'), '{}');
writeFileSync(join(out, 'pagefind', 'index', 'one'), '12345');
console.log('Search: 3 ideas in 2 files, 7 B, made in 1.5 s, of which the build waited for 0.2 s');`;
    const sizes = await measureWith(build, 1);
    expect(report(sizes)).toContain(
      'search index of 2 files, 7 bytes, made in 1.50 / 1.50 / 1.50 s, waited for 0.20 / 0.20 / 0.20 s',
    );
  });

  test('does not make up a time for an index whose build says none', async () => {
    const build = `${stubBuild}
writeFileSync(join(out, 'pagefind-entry.json'), '{}');`;
    expect(report(await measureWith(build, 1))).toContain('in a time that is unknown');
  });

  test('does not measure a build that makes no deck', async () => {
    const build = stubBuild.replaceAll("'slides'", "'elsewhere'");
    await expect(measureWith(build, 1)).rejects.toThrow('The build made no ');
  });

  test('does not measure a deck that lost notes', async () => {
    const build = stubBuild.replace('/* deck */', ".replace(text, '')");
    await expect(measureWith(build, 1)).rejects.toThrow('lacks the notes of slide 1.');
  });

  test('does not measure a build that fails, and shows its last words', async () => {
    const build = "console.error('no content here'); process.exit(1);";
    await expect(measureWith(build, 1)).rejects.toThrow('no content here');
  });
});

async function measureWith(build: string, runs: number): Promise<readonly SizeReport[]> {
  await mkdir(join(folder, 'scripts'));
  await writeFile(join(folder, 'scripts', 'build.ts'), build);
  return measureSizes(
    { ...options, runs },
    { project: folder, folder, signal: new AbortController().signal, onProgress: () => undefined },
  );
}

function report(sizes: readonly SizeReport[]): string {
  const machine = {
    cores: 1,
    processor: 'x',
    memoryBytes: 1,
    system: 'x',
    node: 'x',
    loadAtStart: 0,
  };
  return formatReport({ machine, contestants: [], runs: 1, sizes, verdicts: [] });
}

const options: BenchOptions = {
  subject: 'builds',
  talks: [1],
  runs: 1,
  contestants: { ours: true, peer: false, peerHighlight: 'none' },
  format: 'cli',
  assert: false,
  keep: false,
};

// Stands in for our build: both views with the whole source inside, and one more cache entry a run.
const stubBuild = String.raw`
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
const [, , , content, , out] = process.argv;
const cache = process.env.LECTERN_CACHE;
writeFileSync(join(cache, String(readdirSync(cache).length)), '');
for (const slug of readdirSync(join(content, 'talks'))) {
  const text = readFileSync(join(content, 'talks', slug, 'index.mdx'), 'utf8');
  mkdirSync(join(out, 'talks', slug, 'slides'), { recursive: true });
  writeFileSync(join(out, 'talks', slug, 'index.html'), '<h2>'.repeat(30) + text);
  const deck = '<section><aside class="notes">'.repeat(30) + text;
  writeFileSync(join(out, 'talks', slug, 'slides', 'index.html'), deck/* deck */);
}
`;
