import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { readContent } from '../../../src/content-files/read-content.ts';
import { formatProblem } from '../../../src/problems/reporters.ts';
import { SOUND_TALK, TOOLS } from '../../fixtures/unit/content.ts';

let content: string;
let talks: string;

beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'lectern-lost-'));
  talks = join(content, 'talks');
  writeTalk('demo');
});
afterEach(() => rmSync(content, { recursive: true }));

function writeTalk(name: string): void {
  mkdirSync(join(talks, name), { recursive: true });
  writeFileSync(join(talks, name, 'index.mdx'), SOUND_TALK);
}

async function report(): Promise<string> {
  const { problems } = await checkContent(readContent(content), TOOLS);
  return problems.map(formatProblem).join('\n');
}

describe('hidden-talk', () => {
  it('names a hidden folder that has a talk', async () => {
    writeTalk('.next-year');
    expect(await report()).toMatchInlineSnapshot(`
      "talks/.next-year/index.mdx:1:1  warning  hidden-talk
        The folder \`.next-year\` has a talk that nobody sees: hidden folders are not read.
        Did you mean \`next-year\`?
        Fix: Take the dot away, with \`status: draft\` if it is not ready, or move the folder out of \`talks/\`."
    `);
  });

  it.each(['.a', '.git', '.demo', '.x-1', '.old talks', '..x'])('finds %s', async (name) => {
    writeTalk(name);
    expect(await report()).toContain(`talks/${name}/index.mdx:1:1  warning  hidden-talk`);
  });

  it('names a talk that is a folder too deep', async () => {
    writeTalk('2026/traps');
    expect(await report()).toMatchInlineSnapshot(`
      "talks/2026/traps/index.mdx:1:1  warning  hidden-talk
        The folder \`2026/traps\` has a talk that nobody sees: talks are read one folder deep.
        Fix: Move the folder to \`talks/traps\`; \`series\` in the frontmatter keeps talks together."
    `);
  });

  it.each(['demo/inner', '2026/spring/traps', 'a b/c', 'demo/a/b'])('finds %s', async (name) => {
    writeTalk(name);
    expect(await report()).toContain(`talks/${name}/index.mdx:1:1  warning  hidden-talk`);
    expect((await report()).match(/ (?:error|warning) {2}/g)).toHaveLength(1);
  });

  it.each(['2026/_old/traps', '2026/.git/a', 'x/node_modules/y'])(
    'leaves %s alone',
    async (name) => {
      writeTalk(name);
      expect(await report()).toBe('');
    },
  );

  it('is content with hidden folders that have none', async () => {
    mkdirSync(join(talks, '.obsidian'));
    writeFileSync(join(talks, '.DS_Store'), '');
    expect(await report()).toBe('');
  });
});

describe('linked-talk', { skip: process.platform === 'win32' }, () => {
  it('names a folder that is a link to another talk, and nothing of what is in it', async () => {
    symlinkSync('demo', join(talks, 'again'));
    writeFileSync(join(talks, 'demo/index.mdx'), `${SOUND_TALK}\n[^a]`);
    expect(await report()).toMatchInlineSnapshot(`
      "talks/again/index.mdx:1:1  error  linked-talk
        \`again\` is a link to the talk \`demo\`, which would be there twice.
        Fix: Take the link away; a former address goes into \`aliases\` of \`demo\`.
      talks/demo/index.mdx:13:1  error  undefined-footnote
        The footnote \`[^a]\` is defined nowhere, so this would show as plain text.
        Fix: Add a line \`[^a]: …\`, or escape the bracket as \`\\[\`."
    `);
  });

  it.each(['a', 'again', 'demo-2', 'z'])(
    'knows the link, however the names sort: %s',
    async (name) => {
      symlinkSync(join(talks, 'demo'), join(talks, name));
      expect(await report()).toContain(`talks/${name}/index.mdx:1:1  error  linked-talk`);
    },
  );

  it('knows a link to the text alone', async () => {
    mkdirSync(join(talks, 'a'));
    symlinkSync('../demo/index.mdx', join(talks, 'a/index.mdx'));
    expect(await report()).toContain('talks/a/index.mdx:1:1  error  linked-talk');
  });

  it('is content with a link to a talk that is elsewhere', async () => {
    mkdirSync(join(content, 'elsewhere'));
    writeFileSync(join(content, 'elsewhere/index.mdx'), SOUND_TALK);
    symlinkSync('../elsewhere', join(talks, 'a'));
    expect(await report()).toBe('');
  });
});

describe.skipIf(process.platform === 'win32')('talks that cannot be read', () => {
  it.each([
    ['a folder that is a link to nowhere', () => symlinkSync('gone', join(talks, 'a'))],
    ['a folder that is a link to itself', () => symlinkSync('a', join(talks, 'a'))],
    [
      'a text that is a link to nowhere',
      () => {
        mkdirSync(join(talks, 'a'));
        symlinkSync('gone.mdx', join(talks, 'a/index.mdx'));
      },
    ],
    [
      'a text that is a link to itself',
      () => {
        mkdirSync(join(talks, 'a'));
        symlinkSync('index.mdx', join(talks, 'a/index.mdx'));
      },
    ],
    ['a text that is a folder', () => mkdirSync(join(talks, 'a/index.mdx'), { recursive: true })],
  ])('are named: %s', async (_, make) => {
    make();
    expect(await report()).toMatch(
      /^talks\/a\/index.mdx:1:1 {2}error {2}unreadable-file\n.*: it .*\n/,
    );
  });

  it.skipIf(process.getuid?.() === 0)('are named when a folder is closed', async () => {
    writeTalk('a');
    chmodSync(join(talks, 'a'), 0);
    const text = await report();
    chmodSync(join(talks, 'a'), 0o700);
    expect(text).toContain('permission denied');
  });
});
