import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../src/site-check/list-files.ts';
import { hashTree, readPage, writeLastGoodSite } from '../support/build-output.ts';
import { openWorkshop, talkText } from '../support/build-workshop.ts';

const workshop = openWorkshop();
const sound = workshop.write('sound', { 'talks/a/index.mdx': talkText('## One\n\n- [[#one]]') });
const broken = workshop.write('broken', {
  'talks/a/index.mdx': talkText('## One\n\n- [[#onne]]'),
  'talks/b/index.mdx': talkText('## One\n\n```pyhton\nx\n```'),
});
afterAll(workshop.close);

describe('check --format json', () => {
  it('writes what the contract says and nothing else, and ends with 1', async () => {
    const run = await workshop.run(['check.ts', '--content', broken, '--format', 'json']);
    expect(run).toMatchObject({ code: 1, stderr: '' });
    const report = JSON.parse(run.stdout) as { problems: object[]; summary: object };
    expect(Object.keys(report)).toEqual(['problems', 'summary']);
    expect(report.problems).toEqual([
      expect.objectContaining({
        id: 'unknown-slide',
        severity: 'error',
        file: 'talks/a/index.mdx',
        line: 11,
        column: 3,
        message: expect.stringContaining('`#onne`') as string,
        suggestions: ['one'],
        target: 'onne',
      }),
      expect.objectContaining({
        id: 'unknown-language',
        severity: 'warning',
        file: 'talks/b/index.mdx',
        line: 11,
        column: 1,
        suggestions: expect.arrayContaining(['python']) as string[],
        target: 'pyhton',
      }),
    ]);
    expect(report.summary).toEqual({ errors: 1, warnings: 1, talks: 2, slides: 4, references: 1 });
  });

  it('writes an empty list and ends with 0 when all is well', async () => {
    const run = await workshop.run(['check.ts', '--content', sound, '--format', 'json']);
    expect(run.code).toBe(0);
    expect(JSON.parse(run.stdout)).toEqual({
      problems: [],
      summary: { errors: 0, warnings: 0, talks: 1, slides: 2, references: 1 },
    });
  });

  it('writes no line in front of the JSON when it is wrongly used', async () => {
    const run = await workshop.run([
      'check.ts',
      '--content',
      workshop.at('nowhere'),
      '--format',
      'json',
    ]);
    expect(run).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('a command', () => {
  const scripts = readdirSync(join(workshop.project, 'scripts')).filter((name) =>
    name.endsWith('.ts'),
  );

  it.each(scripts)('says how it is used and ends with 0: %s --help', async (script) => {
    const run = await workshop.run([script, '--help']);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain(`npm run ${npmScriptOf(script)}`);
  });

  it.each([
    { words: ['build.ts', '--content', workshop.at('nowhere')] },
    { words: ['build.ts', '--content', sound, '--contnet', 'x'] },
    { words: ['build.ts', '--content', sound, '--base', 'x'] },
    { words: ['build.ts', '--content', sound, '--site', 'example.org'] },
    { words: ['build.ts', '--content', sound, '--notes', 'secret'] },
    { words: ['build.ts', '--content'] },
    { words: ['build.ts', 'talks'] },
    { words: ['check.ts', '--content', workshop.at('nowhere')] },
    { words: ['check.ts', '--format', 'xml'] },
    { words: ['check.ts', '--content', sound, '--dry-run'] },
    { words: ['new.ts'] },
    { words: ['new.ts', 'One', 'Two'] },
  ])('ends with 2 and says why when it is wrongly used: $words', async ({ words }) => {
    const run = await workshop.run(words);
    expect(run.code).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).toMatch(/See `npm run \w+ -- --help`\./);
    expect(run.stderr).not.toMatch(/Internal error|\n {4}at /);
  });
});

describe('a content folder', () => {
  it('without `talks/` is an error that leaves the last site alone', async () => {
    const content = workshop.at('wrong');
    mkdirSync(content);
    const out = workshop.at('wrong-site');
    const before = writeLastGoodSite(out);
    const run = await workshop.run(['build.ts', '--content', content, '--out', out]);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(`There is no folder \`talks\` in ${content}.`);
    expect(hashTree(out)).toEqual(before);
  });

  it('with an empty `talks/` makes an empty catalog that says so, and no empty collections', async () => {
    const content = workshop.at('empty');
    mkdirSync(join(content, 'talks'), { recursive: true });
    const out = workshop.at('empty-site');
    const run = await workshop.build(['--content', content, '--out', out]);
    expect(run.stdout).toContain('Built 0 talks, 0 slides');
    const files = listFiles(out);
    expect(files).toEqual(
      expect.arrayContaining(['index.html', '404.html', 'search/index.html', 'rss.xml']),
    );
    expect(files.filter((file) => file.startsWith('talks/'))).toEqual([]);
    const home = readPage(out, 'index.html').find(({ name }) => name === 'main');
    expect(home?.text).toContain('There are no published talks yet.');
    expect(files.filter((file) => /^(?:glossary|systems|timeline|references)/.test(file))).toEqual(
      [],
    );
  });

  it('made by `npm run new` builds: as a draft it is left out, once published it is there', async () => {
    const content = workshop.at('fresh');
    mkdirSync(content);
    for (const title of ['Why "traps" matter: #1', 'A draft'])
      expect(await workshop.run(['new.ts', title, '--content', content])).toMatchObject({
        code: 0,
      });
    const file = join(content, 'talks/why-traps-matter-1/index.mdx');
    writeFileSync(file, readFileSync(file, 'utf8').replace('status: draft', 'status: published'));
    // A name that begins like that of the project.
    const out = workshop.at('project-sites/fresh');
    const run = await workshop.build(['--content', content, '--out', out]);
    expect(run.stderr).toBe('');
    expect(run.stdout).toContain('Built 1 talk, 3 slides');
    expect(existsSync(join(out, 'talks/a-draft'))).toBe(false);
    const title = readPage(out, 'talks/why-traps-matter-1/index.html').find(
      ({ name }) => name === 'h1',
    );
    expect(title?.text.trim()).toBe('Why “traps” matter: #1');
  });

  it('made by `npm run new` is never written over', async () => {
    const run = await workshop.run(['new.ts', 'A draft', '--content', workshop.at('fresh')]);
    expect(run).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('check --fix', () => {
  const slips = { 'talks/a/index.mdx': talkText('## High water\n\n- [[#high-watter]] [[#nope]]') };
  const mended = talkText('## High water\n\n- [[#high-water]] [[#nope]]');

  it('repairs what has one repair, and reports what is left', async () => {
    const content = workshop.write('slips', slips);
    const run = await workshop.run(['check.ts', '--content', content, '--fix']);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/^Fixed .*talks\/a\/index\.mdx\n$/);
    expect(run.stdout).not.toContain('high-watter');
    expect(run.stdout).toContain('`#nope` is no slide or heading of this talk.');
    expect(readFileSync(join(content, 'talks/a/index.mdx'), 'utf8')).toBe(mended);
    const again = await workshop.run(['check.ts', '--content', content, '--fix']);
    expect(again.stderr).toBe('');
  });

  it('shows with --dry-run what it would do, and does nothing', async () => {
    const content = workshop.write('slips', slips);
    const run = await workshop.run(['check.ts', '--content', content, '--fix', '--dry-run']);
    expect(run).toMatchObject({ code: 1, stderr: '' });
    expect(run.stdout).toContain('\n-- [[#high-watter]] [[#nope]]\n+- [[#high-water]] [[#nope]]\n');
    expect(run.stdout).toContain(
      'Nothing was written. 1 problem would be fixed, and 1 problem left.\n',
    );
    expect(readFileSync(join(content, 'talks/a/index.mdx'), 'utf8')).toBe(
      slips['talks/a/index.mdx'],
    );
  });

  it('writes nothing but the JSON of what is left to standard output', async () => {
    const content = workshop.write('slips', slips);
    const words = ['check.ts', '--content', content, '--fix', '--format', 'json'];
    const { problems } = JSON.parse((await workshop.run(words)).stdout) as { problems: object[] };
    expect(problems).toEqual([expect.objectContaining({ target: 'nope' })]);
  });
});

describe('check on GitHub', () => {
  it('annotates files from the root of the repository and writes a summary of the job', async () => {
    const summary = workshop.at('summary.md');
    writeFileSync(summary, 'before\n');
    const env = {
      GITHUB_WORKSPACE: workshop.folder,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_SERVER_URL: 'https://github.example',
      GITHUB_REPOSITORY: 'o/talks',
      GITHUB_SHA: 'abc',
    };
    const run = await workshop.run(['check.ts', '--content', broken, '--format', 'github'], {
      env,
    });
    expect(run.stdout).toContain('::error file=broken/talks/a/index.mdx,line=11,col=3,');
    const text = readFileSync(summary, 'utf8');
    expect(text).toMatch(/^before\n### Talks\n/);
    expect(text).toContain(
      '(https://github.example/o/talks/blob/abc/broken/talks/a/index.mdx?plain=1#L11)',
    );
  });
});

/** The name of the npm script that starts a file of `scripts/`. */
function npmScriptOf(file: string): string {
  const { scripts } = JSON.parse(readFileSync(join(workshop.project, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const found = Object.entries(scripts).find(([, line]) => line === `node scripts/${file}`);
  if (found === undefined) throw new Error(`package.json has no script that starts ${file}.`);
  return found[0];
}

describe('a link of `site.yaml` that leads nowhere', () => {
  it('is named once, at its line, and one to a neighbor of the same origin is left alone', async () => {
    const folder = workshop.write('links', {
      'talks/a/index.mdx': talkText('## One\n\n- a'),
      'site.yaml': `title: Harbor
url: https://example.org/talks/
owner: { name: Harbor, url: https://example.org/ }
navigation:
  - { label: Next, url: nowhere/ }
footer:
  lines:
    - { text: Imprint, url: /imprnt/ }
`,
    });
    const out = workshop.at('links-out');
    const run = await workshop.run(['build.ts', '--content', folder, '--out', out]);
    expect(run.code).toBe(1);
    expect([...run.stderr.matchAll(/(\S+) {2}error {2}(\S+)/g)].map(([, ...each]) => each)).toEqual(
      [
        ['links/site.yaml:5:25', 'dead-address'],
        ['links/site.yaml:8:29', 'dead-address'],
      ],
    );
  });
});
