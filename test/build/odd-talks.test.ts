import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';
import { createBlockTools } from '../../src/content-files/block-tools.ts';
import { readContent } from '../../src/content-files/read-content.ts';
import { openWorkshop, talkText } from '../support/build-workshop.ts';
import { makeOddTalks } from '../support/odd-talks.ts';

const workshop = openWorkshop();
afterAll(workshop.close);

const SEED = 20261130;
const TALKS = 520;
/** The names of files are those of Linux; other systems refuse many of them. */
const isLinux = process.platform === 'linux';

/**
 * What the build says of the talks that the check has nothing against.
 *
 * Talks that a build refuses by their line are taken out, and the others are built again, until nothing is refused any more.
 */
async function buildWhatPasses(content: string): Promise<Outcome> {
  const talks = await makeOddTalks(SEED, TALKS);
  for (const { slug, files } of talks)
    for (const [file, text] of Object.entries(files)) {
      const path = join(content, 'talks', slug, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  const tools = createBlockTools(workshop.at('check.json'), {}, [workshop.project]);
  const { problems } = await checkContent(readContent(content), tools);
  const refused = new Set<string>();
  for (const { severity, file } of problems) if (severity === 'error') refused.add(slugOf(file));
  remove(content, refused);
  const unnamed: string[] = [];
  for (let round = 0; round < 6; round += 1) {
    const out = workshop.at('odd-out');
    const run = await workshop.run(['build.ts', '--content', content, '--out', out]);
    if (run.code === 0)
      return { passed: talks.length - refused.size, isBuilt: existsSync(out), unnamed };
    const named = [
      ...run.stderr.matchAll(/talks\/(odd-\d+)\/\S+:\d+:\d+ {2}error {2}[a-z-]+\n {2}\S/g),
    ];
    const slugs = new Set(named.map(([, slug = '']) => slug));
    if (slugs.size === 0 || /\n {4}at /.test(run.stderr)) {
      unnamed.push(run.stderr.slice(-1500));
      break;
    }
    remove(content, slugs);
    for (const slug of slugs) refused.add(slug);
  }
  return { passed: talks.length - refused.size, isBuilt: false, unnamed };
}

function slugOf(file: string): string {
  return /^talks\/([^/]+)/.exec(file)?.[1] ?? '';
}

function remove(content: string, slugs: ReadonlySet<string>): void {
  for (const slug of slugs) rmSync(join(content, 'talks', slug), { recursive: true, force: true });
}

interface Outcome {
  readonly passed: number;
  readonly isBuilt: boolean;
  /** What builds said that named no line of a talk. */
  readonly unnamed: readonly string[];
}

describe.runIf(isLinux)('odd talks', () => {
  it('build when the check has nothing against them, or are named by line', async () => {
    const { passed, isBuilt, unnamed } = await buildWhatPasses(workshop.at('odd'));
    expect(unnamed).toEqual([]);
    expect(isBuilt).toBe(true);
    expect(passed).toBeGreaterThan(TALKS / 4);
  });

  it('build in a folder whose path a bundler would misread', async () => {
    const talk = { 'talks/one/index.mdx': talkText('## One\n\n- an item') };
    const content = workshop.write('C#/what?/a%20b', talk);
    const out = workshop.at('folder-out');
    await workshop.build(['--content', content, '--out', out]);
    expect(existsSync(join(out, 'talks/one/slides/index.html'))).toBe(true);
  });

  it('publish equal pictures of several talks, whatever each shows them with', async () => {
    const [content, out] = [workshop.at('equal'), workshop.at('equal-out')];
    const background = { r: 160, g: 40, b: 40 };
    const picture = sharp({ create: { width: 900, height: 600, channels: 3, background } }).png();
    const bodies = [
      '![a](./a.png)',
      '<img src="./a.png" alt="a" />',
      '<Slide background="./a.png" />',
    ];
    for (const [index, body] of bodies.entries()) {
      const home = join(content, 'talks', `talk-${index}`);
      mkdirSync(home, { recursive: true });
      writeFileSync(join(home, 'index.mdx'), talkText(`## One\n\n${body}\n\n- an item`));
      writeFileSync(join(home, 'a.png'), await picture.toBuffer());
    }
    // The build itself follows every address.
    await workshop.build(['--content', content, '--out', out]);
    expect(existsSync(out)).toBe(true);
  });
});

describe('a file that is saved during a build', () => {
  it('is not published unchecked, and the last site stays', async () => {
    const talk = { 'talks/one/index.mdx': talkText('## One\n\n- an item') };
    const content = workshop.write('saved', talk);
    const out = workshop.at('saved-out');
    const building = workshop.start(['build.ts', '--content', content, '--out', out]);
    await building.said('Building pages');
    writeFileSync(
      join(content, 'talks/one/index.mdx'),
      talkText('## One\n\n- <b onclick="steal()">an item</b>'),
    );
    const { code, stderr } = await building.ended;
    expect(code).toBe(1);
    expect(stderr).toContain('`talks/one/index.mdx` changed during the build');
    expect(existsSync(out)).toBe(false);
  });
});
