import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { inBody, readMarked, type RefusedSource } from '../support/build-marked.ts';
import { hashTree, writeLastGoodSite } from '../support/build-output.ts';
import { openWorkshop, talkText, type BuildRun } from '../support/build-workshop.ts';

const SLIDE = '## One\n\n- an item\n\n';
const MANY = 20_000;

/** Texts on which compilers die, or make hundreds of megabytes of. */
const DEEP: readonly RefusedSource[] = [
  inBody('deep-quotes', `${SLIDE}▲${'>'.repeat(MANY)} x`, 'nesting-too-deep'),
  inBody('deep-emphasis', `${SLIDE}▲${'*'.repeat(MANY)}x${'*'.repeat(MANY)}`, 'nesting-too-deep'),
  inBody('deep-lists', `${SLIDE}▲${'- '.repeat(MANY)}x`, 'nesting-too-deep'),
  inBody(
    'deep-brackets',
    `${SLIDE}${'['.repeat(MANY - 1)}▲[x${']'.repeat(MANY)}`,
    'nesting-too-deep',
  ),
  inBody(
    'deep-expression',
    `${SLIDE}{${'('.repeat(MANY - 1)}▲(1${')'.repeat(MANY)}}`,
    'nesting-too-deep',
  ),
  inBody(
    'deep-elements',
    `${SLIDE}${'<b>'.repeat(MANY - 1)}▲<b>x${'</b>'.repeat(MANY)}`,
    'nesting-too-deep',
  ),
];

const FRONTMATTER: readonly RefusedSource[] = [
  { slug: 'date-month-13', marked: talkText(SLIDE, { date: '▲2026-13-45' }), ids: ['bad-value'] },
  {
    slug: 'date-february-30',
    marked: talkText(SLIDE, { date: '▲2026-02-30' }),
    ids: ['bad-value'],
  },
  { slug: 'date-12', marked: talkText(SLIDE, { date: '▲12' }), ids: ['bad-value'] },
  {
    slug: 'key-unknown',
    marked: talkText(SLIDE, { '▲subtitel': 'x', '▲dratf': 'x' }),
    ids: ['unknown-key', 'unknown-key'],
  },
  {
    slug: 'key-twice',
    marked: talkText(SLIDE).replace('date:', '▲title: B\ndate:'),
    ids: ['frontmatter-yaml'],
  },
  {
    slug: 'not-closed',
    marked: '▲---\ntitle: A\n\n## One\n\n- an item\n',
    ids: ['frontmatter-unclosed'],
  },
  { slug: 'not-there', marked: '▲## One\n\n- an item\n', ids: ['frontmatter-missing'] },
  { slug: 'empty', marked: '▲', ids: ['empty-talk'] },
];

const DANGEROUS: readonly RefusedSource[] = [
  inBody('url-script', `${SLIDE}See ▲[x](javascript:alert(1)).`, 'unsafe-url'),
  inBody('url-entity', `${SLIDE}See ▲[x](java&#115;cript:alert(1)).`, 'unsafe-url'),
  inBody(
    'url-case',
    `${SLIDE}See ▲[x](JaVaScRiPt:alert(1)) and ▲[y](vbscript:x).`,
    'unsafe-url',
    'unsafe-url',
  ),
  inBody('url-data', `${SLIDE}See ▲[x](data:text/html,hello).`, 'unsafe-url'),
  inBody('url-definition', `${SLIDE}See [x][y].\n\n▲[y]: javascript:alert(1)`, 'unsafe-url'),
  inBody('url-element', `${SLIDE}See ▲<a href="javascript:alert(1)">x</a>.`, 'unsafe-url'),
  inBody('url-literal', `${SLIDE}See ▲<a href={'javascript:alert(1)'}>x</a>.`, 'unsafe-url'),
  inBody('picture-remote', `${SLIDE}See ▲![x](https://example.org/a.png) here.`, 'remote-asset'),
  inBody('picture-bare', `${SLIDE}See ▲![x](//example.org/a.png) here.`, 'remote-asset'),
  inBody('handler', `${SLIDE}▲<p onclick="alert(1)">x</p>`, 'inline-handler'),
  inBody('script', `${SLIDE}▲<script>alert(1)</script>`, 'forbidden-element'),
  inBody('frame', `${SLIDE}▲<iframe title="x"></iframe>`, 'forbidden-element'),
  inBody(
    'import-outside',
    `import a from ▲'../../../secret.txt?raw';\n\n${SLIDE}`,
    'outside-import',
  ),
  inBody('import-absolute', `import a from ▲'/etc/hostname?raw';\n\n${SLIDE}`, 'outside-import'),
];

const LOST: readonly RefusedSource[] = [
  inBody('label', `${SLIDE}See ▲[x][nope] and ▲[nada][].`, 'undefined-link', 'undefined-link'),
  inBody('footnote', `${SLIDE}Said.▲[^9]`, 'undefined-footnote'),
  inBody(
    'talk',
    `${SLIDE}See ▲[[nowhere]].\n\nSee ▲[[#nothing]].`,
    'unknown-talk',
    'unknown-slide',
  ),
  inBody(
    'figure',
    `${SLIDE}See ▲[[fig:none]] and ▲[[term:none]] and [▲@none].`,
    'unknown-block',
    'unknown-entry',
    'unknown-entry',
  ),
  inBody('file', `${SLIDE}▲![x](./missing.png)`, 'missing-file'),
  inBody('component', `${SLIDE}▲<Colums>\n\nx\n\n</Colums>`, 'unknown-component'),
  inBody('variable', `${SLIDE}So {▲speaker} said.`, 'unknown-variable'),
  inBody('unclosed', `${SLIDE}▲<Columns>\n\nx`, 'mdx-syntax'),
  inBody(
    'same-id',
    `## One\n\n<Slide id="a" />\n\n- b\n\n▲## Two\n\n<Slide id="a" />\n\n- b\n\n▲## Three\n\n<Slide id="404" />\n\n- c`,
    'duplicate-id',
    'bad-id',
  ),
];

const CASES = {
  'too deep to compile': DEEP,
  'wrong in its frontmatter': FRONTMATTER,
  'dangerous in it': DANGEROUS,
  'that leads nowhere': LOST,
};
const SOURCES = Object.values(CASES).flat();

const workshop = openWorkshop();
const out = workshop.at('site');
let before: Record<string, string>;
let run: BuildRun;
let found: Map<string, string[]>;

beforeAll(async () => {
  const files = SOURCES.map(({ slug, marked }) => [
    `talks/${slug}/index.mdx`,
    readMarked(marked).text,
  ]);
  const twins = ['Twin', 'twin', 'caf\u00e9', 'cafe\u0301', '404'].map((slug) => [
    `talks/${slug}/index.mdx`,
    talkText(SLIDE),
  ]);
  const content = workshop.write(
    'content',
    Object.fromEntries([...files, ...twins]) as Record<string, string>,
  );
  workshop.write('.', { 'secret.txt': 'secret' });
  before = writeLastGoodSite(out);
  run = await workshop.run(['build.ts', '--content', content, '--out', out]);
  const check = await workshop.run(['check.ts', '--content', content, '--format', 'json']);
  const { problems } = JSON.parse(check.stdout) as { problems: Problem[] };
  found = new Map(
    Object.entries(Object.groupBy(problems, ({ file }) => file)).map(([file, list = []]) => [
      file,
      list
        .filter(({ severity }) => severity === 'error')
        .map(({ line, column, id }) => `${line}:${column} ${id}`),
    ]),
  );
});
afterAll(workshop.close);

describe.each(Object.entries(CASES))('a talk with something %s', (_, sources) => {
  it.each(sources)('is refused at the place itself: $slug', ({ slug, marked, ids }) => {
    const { places } = readMarked(marked);
    expect(found.get(`talks/${slug}/index.mdx`)).toEqual(
      places.map((place, index) => `${place} ${ids[index]}`),
    );
  });
});

describe('a build of sources with problems', () => {
  it('ends with 1, and the last site stays', () => {
    expect({ code: run.code, signal: run.signal, site: hashTree(out) }).toEqual({
      code: 1,
      signal: null,
      site: before,
    });
  });

  it('reports every problem of every file, with its place, and says so at the end', () => {
    const places = (run.stderr.match(/^\S+:\d+:\d+ {2}error {2}[a-z0-9-]+$/gm) ?? []).map((line) =>
      line.slice(line.indexOf('talks/')),
    );
    const expected = [...found].flatMap(([file, problems]) =>
      problems.map((problem) => problem.replace(/^(\S+) (\S+)$/, `${file}:$1  error  $2`)),
    );
    expect(places).toEqual(expected);
    expect(run.stderr).toContain(`${expected.length} errors and `);
  });

  it.skipIf(process.platform !== 'linux')('names both folders that would be one address', () => {
    expect(found.get('talks/twin/index.mdx')).toEqual(['1:1 duplicate-slug']);
    expect(run.stderr).toContain('The folders `twin` and `Twin` would be the same address.');
    expect([
      ...(found.get('talks/caf\u00e9/index.mdx') ?? []),
      ...(found.get('talks/cafe\u0301/index.mdx') ?? []),
    ]).toContain('1:1 duplicate-slug');
  });

  it('refuses a folder whose name the site needs', () => {
    expect(found.get('talks/404/index.mdx')).toEqual(['1:1 reserved-slug']);
  });
});
