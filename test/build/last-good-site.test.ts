import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stagingFolder } from '../../src/build/replace-folder.ts';
import { hashTree, writeLastGoodSite } from '../support/build-output.ts';
import {
  openWorkshop,
  talkText,
  type BuildRun,
  type StartOptions,
} from '../support/build-workshop.ts';

const workshop = openWorkshop();
const out = workshop.at('site/dist');
const SOUND = talkText('## One\n\n- an item');
/** Root may write anywhere, so tests that take a right away run as a user who has few. */
const NOBODY = process.getuid?.() === 0 ? 65_534 : undefined;
/** What a build leaves behind whose process is gone; the number is above any a process can have. */
const LEFT_OVER = stagingFolder(out, 4_194_305);
const KILL_AT = join(import.meta.dirname, '../support/kill-at.mjs');
let before: Record<string, string>;

beforeAll(() => {
  before = writeLastGoodSite(out);
});
afterAll(workshop.close);

function build(content: string, options?: StartOptions): Promise<BuildRun> {
  return workshop.run(['build.ts', '--content', content, '--out', out], options);
}

describe('the last good site', () => {
  it('stays when a talk is no valid MDX', async () => {
    const run = await build(
      workshop.write('syntax', { 'talks/a/index.mdx': talkText('## One\n\n<Columns>\n') }),
    );
    expect(run).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /^syntax\/talks\/a\/index\.mdx:\d+:\d+ {2}error {2}mdx-syntax/,
      ) as string,
    });
    expect(hashTree(out)).toEqual(before);
  });

  it('stays when a component of a talk throws while it is rendered, and the talk is named', async () => {
    const run = await build(workshop.copyFixture('boom'));
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('BOOM while rendering');
    expect(run.stderr).toMatch(/^talks\/boom\/index\.mdx:\d+:\d+ {2}error$/m);
    expect(hashTree(out)).toEqual(before);
  });

  it('stays alone: a build that failed leaves nothing beside it', () => {
    expect(readdirSync(workshop.at('site'))).toEqual(['dist']);
  });

  it('stays when a talk cannot be read, and the other talks are checked all the same', async () => {
    const content = workshop.write('unreadable', {
      'talks/b/index.mdx': talkText('## One\n\n- [[nowhere]]'),
    });
    mkdirSync(join(content, 'talks/a/index.mdx'), { recursive: true });
    const run = await build(content);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(
      /^unreadable\/talks\/a\/index\.mdx:1:1 {2}error {2}unreadable-file/m,
    );
    expect(run.stderr).toMatch(/^unreadable\/talks\/b\/index\.mdx:11:3 {2}error {2}unknown-talk/m);
    expect(hashTree(out)).toEqual(before);
  });

  it.skipIf(process.platform === 'win32')(
    'stays when the folder it is in cannot be written, or a file cannot be read',
    async () => {
      const content = workshop.write('rights', {
        'talks/a/index.mdx': talkText('## One\n\n- [a file](./secret.csv)'),
      });
      workshop.write('rights', { 'talks/a/secret.csv': 'x' });
      giveAway(workshop.folder);
      chmodSync(join(content, 'talks/a/secret.csv'), 0o000);
      const unread = await build(content, { user: NOBODY });
      chmodSync(join(content, 'talks/a/secret.csv'), 0o644);
      chmodSync(workshop.at('site'), 0o555);
      const unwritten = await build(content, { user: NOBODY });
      chmodSync(workshop.at('site'), 0o755);
      expect(hashTree(out)).toEqual(before);
      expect({ unread: unread.code, unwritten: unwritten.code }).toEqual({
        unread: 1,
        unwritten: 2,
      });
      expect(unread.stderr).toContain('secret.csv');
      expect(unwritten.stderr).toContain(workshop.at('site'));
    },
  );

  it.skipIf(process.platform === 'win32')(
    'stays when the build is killed, whatever it is at; the next build clears up and takes its place',
    async () => {
      const content = workshop.write('sound', { 'talks/a/index.mdx': SOUND });
      for (const [stage, delay] of [
        ['Checking', 0],
        ['Building', 0],
        ['Building', 800],
      ] as const) {
        const run = workshop.start(['build.ts', '--content', content, '--out', out]);
        await run.said(stage);
        await new Promise((done) => setTimeout(done, delay));
        run.kill();
        const { signal } = await run.ended;
        expect({ stage, delay, signal, site: hashTree(out) }).toEqual({
          stage,
          delay,
          signal: 'SIGKILL',
          site: before,
        });
      }
      workshop.write(relative(workshop.folder, LEFT_OVER), {
        'left-over.html': 'of a killed build',
      });
      await workshop.build(['--content', content, '--out', out]);
      const after = hashTree(out);
      expect(after['talks/a/index.html']).toBeDefined();
      expect(after).not.toHaveProperty('left-over.html');
      expect(after).not.toHaveProperty('talks/old/index.html');
      expect(readdirSync(workshop.at('site'))).toEqual(['dist']);
      expect(existsSync(join(workshop.project, '.astro/build.lock'))).toBe(false);
    },
  );

  it.skipIf(process.platform === 'win32').for([
    ['while the site is checked', 'writeFileSync|.nojekyll|after'],
    ['between the two renames', 'renameSync|.dist.old|after'],
    ['after the second rename', 'renameSync|.dist.new-|after'],
  ] as const)('is whole after a kill %s, at the latest by the next command', async ([, step]) => {
    const content = workshop.write('sound', { 'talks/a/index.mdx': SOUND });
    const site = hashTree(out);
    const killed = await build(content, {
      env: { NODE_OPTIONS: `--import=${pathToFileURL(KILL_AT).href}`, KILL_AT: step },
    });
    expect(killed.signal).toBe('SIGKILL');
    // A command that fails has put the site back all the same.
    const broken = { 'talks/a/index.mdx': talkText('## One\n\n[[nowhere]]') };
    expect((await build(workshop.write('broken', broken))).code).toBe(1);
    expect(readdirSync(workshop.at('site'))).toEqual(['dist']);
    // The same sources make the same site, whichever of the two it is.
    expect(hashTree(out)).toEqual(site);
  });

  it('comes back when a build was killed between its two renames, even if the next one fails', async () => {
    const site = hashTree(out);
    renameSync(out, workshop.at('site/.dist.old'));
    cpSync(workshop.at('site/.dist.old'), LEFT_OVER, { recursive: true });
    const run = await build(
      workshop.write('broken', { 'talks/a/index.mdx': talkText('## One\n\n[[nowhere]]') }),
    );
    expect(run.code).toBe(1);
    expect(hashTree(out)).toEqual(site);
    expect(readdirSync(workshop.at('site'))).toEqual(['dist']);
  });
});

describe('a folder that no build made', () => {
  it('is refused with 2 and left as it is', async () => {
    const folder = workshop.write('pictures', { 'holiday.txt': 'not yours' });
    const content = workshop.write('sound', { 'talks/a/index.mdx': SOUND });
    const run = await workshop.run(['build.ts', '--content', content, '--out', folder]);
    expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining(folder) as string });
    expect(readdirSync(folder)).toEqual(['holiday.txt']);
  });

  it('is refused when it is a file, or holds the content or the project', async () => {
    const content = workshop.write('held', { 'talks/a/index.mdx': SOUND });
    workshop.write('held', { 'a-file': 'x' });
    const outs = [join(content, 'a-file'), content, join(content, 'talks'), workshop.project];
    for (const folder of outs) {
      const run = await workshop.run(['build.ts', '--content', content, '--out', folder]);
      expect({
        folder,
        code: run.code,
        isOurFault: run.stderr.includes('Internal error'),
      }).toEqual({
        folder,
        code: 2,
        isOurFault: false,
      });
    }
    expect(existsSync(join(content, 'talks/a/index.mdx'))).toBe(true);
  });
});

/** Hands everything to the user the build will run as; links are left alone, for they lead to the real project. */
function giveAway(path: string): void {
  if (NOBODY === undefined || lstatSync(path).isSymbolicLink()) return;
  chownSync(path, NOBODY, NOBODY);
  chmodSync(path, 0o755);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveAway(join(path, name));
}
