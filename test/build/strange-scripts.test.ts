import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { hashTree, writeLastGoodSite } from '../support/build-output.ts';
import { openWorkshop, talkText, type BuildRun } from '../support/build-workshop.ts';

/** What a stranger may write in a talk to run a script of theirs, so that the check of the sources cannot know it. */
const COMPUTED: readonly string[] = [
  "export const T = 'script';\n\n## One\n\n<T>alert(1)</T>",
  "export const T = ['scr', 'ipt'].join('');\n\n## One\n\n<T src=\"/x.js\" />",
  'export const T = \'iframe\';\n\n## One\n\n<T src="data:text/html,1" />',
  'export const T = \'object\';\n\n## One\n\n<T data="/x.swf" />',
  'export const T = \'embed\';\n\n## One\n\n<T src="/x.swf" />',
  'export const T = \'base\';\n\n## One\n\n<T href="/" />',
  "export const T = 'style';\n\n## One\n\n<T>{'a{}'}</T>",
  "export const T = 'meta';\n\n## One\n\n<T {...{ ['http-' + 'equiv']: 'refresh', content: '0;url=https://x.example' }} />",
  "## One\n\n<a href={['java', 'script:1'].join('')}>a</a>",
  "## One\n\n<a href={`java${'script'}:1`}>a</a>",
  "## One\n\n<a href={'java\\tscript:1' + ''}>a</a>",
  "## One\n\n<a href={String.fromCharCode(1) + 'javascript:1'}>a</a>",
  "## One\n\n<a href={atob('amF2YXNjcmlwdDox')}>a</a>",
  "## One\n\n<a href={'data:text/' + 'html,1'}>a</a>",
  "## One\n\n<a {...{ href: 'javascript' + ':1' }}>a</a>",
  "## One\n\n<p {...{ ['on' + 'click']: 'alert(1)' }}>a</p>",
  "## One\n\n<p {...Object.fromEntries([['onfocus', 'alert(1)']])}>a</p>",
  '## One\n\n<p {...JSON.parse(\'{"onload":"1"}\')}>a</p>',
  "## One\n\n<details {...{ ['on' + 'toggle']: '1', open: true }}>a</details>",
  "## One\n\n<div {...{ ['set:' + 'html']: '<img src=x onerror=alert(1)>' }} />",
  "## One\n\n<div {...{ ['set:' + 'html']: '<script>alert(1)</scr' + 'ipt>' }} />",
  "## One\n\n<div {...{ ['set:' + 'html']: '<svg><style><img src=x onerror=1></style></svg>' }} />",
  "## One\n\n<div {...{ ['set:' + 'html']: '<!--><img src=x onerror=1>-->' }} />",
  "## One\n\n<div {...{ ['set:' + 'html']: '<xmp><script>1</scr' + 'ipt></xmp>' }} />",
  "## One\n\n<div {...{ ['set:' + 'html']: '<noscript><p title=\"</noscript><img src=x onerror=1>\">' }} />",
  "## One\n\n<div {...{ ['set:' + 'html']: '<math><mtext><table><mglyph><style><img src=x onerror=1>' }} />",
  "## One\n\n<svg><use href={'data:image/svg+xml,' + '<svg/>'} /></svg>",
  "## One\n\n<svg><set {...{ attributeName: 'href', to: 'java' + 'script:1' }} /></svg>",
  "## One\n\n<svg><animate {...{ attributeName: 'hr' + 'ef', values: 'java' + 'script:1' }} /></svg>",
  "## One\n\n<button {...{ form: 'x', formaction: 'java' + 'script:1' }}>a</button>",
  "## One\n\n<img alt=\"a\" src={'//x.example' + '/a.png'} />",
  "## One\n\n<img alt=\"a\" {...{ src: 'https:' + '//x.example/a.png' }} />",
  "## One\n\n<video {...{ poster: 'https:' + '//x.example/a.png' }} />",
  "## One\n\n<img alt=\"a\" {...{ srcset: 'https:' + '//x.example/a.png 2x' }} />",
  "## One\n\n<p {...{ srcdoc: '' }}>a</p>".replace('srcdoc', "['src' + 'doc']"),
];

/** Files of a talk that bring scripts along although the talk's own text is clean; the name that must be said. */
const BROUGHT: readonly {
  readonly files: Readonly<Record<string, string>>;
  readonly name: string;
}[] = [
  { files: { 'B.astro': "<p>a</p>\n<script>console.log('b')</script>" }, name: 'B.astro' },
  {
    files: { 'B.astro': "---\nimport a from './e.js?url';\n---\n<p title={a}>a</p>", 'e.js': '1' },
    name: 'e.js',
  },
  {
    files: {
      'B.astro': "---\nimport a from './n.html?url';\n---\n<a href={a}>a</a>",
      'n.html': '',
    },
    name: 'n.html',
  },
  {
    files: {
      'B.astro': "---\nimport A from './e.svg';\n---\n<A />",
      'e.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>1</script></svg>',
    },
    name: 'e.svg',
  },
  {
    files: {
      'B.astro': "---\nimport a from './e.svg?raw';\n---\n<Fragment set:html={a} />",
      'e.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="1"/>',
    },
    name: 'e.svg',
  },
  { files: { 'B.astro': "---\nimport fs from 'fs';\n---\n<p>{typeof fs}</p>" }, name: 'B.astro' },
  { files: { 'B.astro': '<p onclick="alert(1)">a</p>' }, name: 'index.mdx' },
  { files: { 'B.astro': '<p is:raw set:html="<b onclick=1>">a</p>' }, name: 'index.mdx' },
  {
    files: { 'B.astro': '<style>p { background: url(https://x.example/a.png) }</style><p>a</p>' },
    name: '.css',
  },
  { files: { 'B.astro': '<script is:inline>alert(1)</script>' }, name: 'index.mdx' },
];

const workshop = openWorkshop();
const out = workshop.at('site');
let before: Record<string, string>;

beforeAll(() => {
  before = writeLastGoodSite(out);
});
afterAll(workshop.close);

describe('a script of a stranger that only shows once pages are made', () => {
  it('is found in what was built, with the talk it is from, and the last site stays', async () => {
    const talks = COMPUTED.map((text, index) => [
      `talks/c${index}/index.mdx`,
      talkText(`${text}\n\n- a`),
    ]);
    const content = workshop.write('computed', Object.fromEntries(talks) as Record<string, string>);
    // Some of it the check of the sources does know, and then nothing else is looked at.
    const { stdout } = await workshop.run(['check.ts', '--content', content, '--format', 'json']);
    const { problems } = JSON.parse(stdout) as { problems: Problem[] };
    const known = new Set(
      problems.filter(({ severity }) => severity === 'error').map(({ file }) => file.split('/')[1]),
    );
    for (const slug of known) rmSync(join(content, `talks/${slug}`), { recursive: true });
    const run = await build(content);
    const missed = COMPUTED.filter(
      (_, index) => !known.has(`c${index}`) && !run.stderr.includes(`talks/c${index}/index.mdx:`),
    );
    expect(missed).toEqual([]);
    expect(known.size).toBeLessThan(COMPUTED.length / 3);
    expect({ code: run.code, site: hashTree(out) }).toEqual({ code: 1, site: before });
  });

  it('is found in the files that a talk brings along', async () => {
    const files = BROUGHT.flatMap(({ files }, index) => [
      [
        `talks/b${index}/index.mdx`,
        talkText("import B from './B.astro';\n\n## One\n\n- a\n\n<B />"),
      ],
      ...Object.entries(files).map(([name, text]) => [`talks/b${index}/${name}`, text]),
    ]);
    const content = workshop.write('brought', Object.fromEntries(files) as Record<string, string>);
    // What the bundle may not have is said first; without it, what the pages may not have.
    const refused = await build(content);
    for (const [index, { name }] of BROUGHT.entries())
      if (index < 6) expect(refused.stderr).toContain(`talks/b${index}/${name}:`);
    for (const index of [0, 1, 2, 3, 4, 5])
      workshop.write('brought', { [`talks/b${index}/B.astro`]: '<p>a</p>' });
    const found = await build(content);
    for (const [index, { name }] of BROUGHT.entries())
      if (index >= 6)
        expect(found.stderr).toContain(name === '.css' ? '.css:1:1' : `talks/b${index}/${name}:`);
    expect([refused.code, found.code]).toEqual([1, 1]);
    expect(hashTree(out)).toEqual(before);
  });
});

function build(content: string): Promise<BuildRun> {
  return workshop.run(['build.ts', '--content', content, '--out', out]);
}
