import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import type { MadeSite } from '../../../src/model/made-site.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { policyOf } from '../../../src/policy/page-policies.ts';
import { THEME_SCRIPT } from '../../../src/policy/theme-script.ts';
import type { TrustedParts } from '../../../src/site-check/check-active.ts';
import { formatProblem } from '../../../src/problems/reporters.ts';
import { checkSite } from '../../../src/site-check/check-site.ts';
import { contentFiles, FRONTMATTER, talkFile, TOOLS } from '../../fixtures/unit/content.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-active-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const TALK = `${FRONTMATTER}## One\n\nWords.\n\n## Two\n\n<p {...strange} />\n\n- ONCLICK here\n`;
const SOURCES = await checkContent(contentFiles([talkFile(TALK)]), TOOLS);
const PAGE = 'talks/demo/index.html';
const HEAD = `<meta http-equiv="Content-Security-Policy" content="${policyOf('page')}"><script>${THEME_SCRIPT}</script>`;

const MADE: MadeSite = {
  routes: {
    [PAGE]: '/talks/[slug]',
    'old/index.html': '/[...moved]',
    'docs/a/index.html': '/docs/[...path]',
    'own/index.html': null,
    'rss.xml': '/rss.xml',
  },
  scripts: ['_astro/page.js', 'sw.js'],
  assets: ['_astro/drawing.svg'],
  published: ['public.html', 'public.js'],
  refused: [],
};

async function check(
  files: Readonly<Record<string, string>>,
  {
    made = MADE,
    ownsHead = false,
    origins = { searched: [], head: [] },
    head = [],
  }: Partial<TrustedParts> = {},
): Promise<Problem[]> {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return checkSite(folder, {
    base: '/x/',
    site: 'https://talks.example',
    secrets: [],
    sources: SOURCES,
    searched: [],
    trusted: {
      made,
      origins,
      head,
      index: ['pagefind/pagefind.js'],
      ownsHead,
    },
    docs: new Map([
      ['docs/a/index.html', { file: 'docs/a.md', text: '# A\n\nText\n<b ONCLICK=1>' }],
    ]),
  });
}

const inPage = (body: string, file = PAGE) =>
  check({ [file]: `<!doctype html><html><head>${HEAD}</head><body>${body}</body></html>` });
const idsIn = async (body: string) => (await inPage(body)).map(({ id }) => id);

describe('active-content', () => {
  it('names the line of the talk, once for all views', async () => {
    const body = '<h2 id="one"></h2><h2 id="two"></h2><p onclick="a">b</p>';
    const problems = await inPage(body);
    expect(problems.map(formatProblem).join('\n')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:17:3  error  active-content
        The built file \`talks/demo/index.html\` holds the script \`onclick\` on \`<p>\`, which could run in your readers' browsers.
        Fix: Take it out of the talk, or of the component that makes it. Scripts you trust belong to the project: in \`src/\`, or as files in \`public/\`."
    `);
  });

  it('names the line of the slide when the words are nowhere in the source', async () => {
    const [problem] = await inPage('<h2 id="one"></h2><h2 id="two"></h2><script>1</script>');
    expect(problem).toMatchObject({ file: 'talks/demo/index.mdx', line: 13 });
  });

  it('names the line of the docs', async () => {
    const [problem] = await inPage('<b onclick=1></b>', 'docs/a/index.html');
    expect(problem).toMatchObject({ file: 'docs/a.md', line: 4, column: 4 });
  });

  it.each([
    '<script>alert(1)</script>',
    '<SCRIPT>alert(1)</SCRIPT>',
    '<script src="/x/_astro/other.js"></script>',
    '<script src="https://x.example/a.js"></script>',
    '<script src="//x.example/a.js"></script>',
    '<script type="module" src="data:text/javascript,1"></script>',
    '<script type="importmap">{}</script>',
    '<script type="speculationrules">{}</script>',
    '<script type="text/plain">1</script>',
    `<script src="/x/_astro/other.js">${THEME_SCRIPT}</script>`,
    '<svg><script href="/x/_astro/other.js"/></svg>',
    '<svg><script>1</script></svg>',
    '<noscript><script>1</script></noscript>',
    '<template><script>1</script></template>',
    '<p onclick="1">a</p>',
    '<p ONCLICK=1>a</p>',
    '<p/onclick=1>a</p>',
    '<svg/onload=1>',
    '<details ontoggle=1 open>a</details>',
    '<body onpageshow=1>',
    '<a href="javascript:1">a</a>',
    '<a href="java&#10;script:1">a</a>',
    '<a href="&#1;javascript:1">a</a>',
    '<a href="jAvAsCrIpT&colon;1">a</a>',
    '<a href="vbscript:1">a</a>',
    '<a href="data:text/html,1">a</a>',
    '<a href="data:image/svg+xml,1">a</a>',
    '<a href="blob:x">a</a>',
    '<svg><a xlink:href="javascript:1">a</a></svg>',
    '<svg><use href="data:image/svg+xml,1"/></svg>',
    '<svg><set attributeName="href" to="#"/></svg>',
    '<svg><animate attributeName="xlink:href" values="#"/></svg>',
    '<form action="javascript:1"></form>',
    '<button formaction="javascript:1">a</button>',
    '<iframe srcdoc="a"></iframe>',
    '<iframe src="javascript:1"></iframe>',
    '<iframe src="data:text/html,1"></iframe>',
    '<object data="a.swf"></object>',
    '<embed src="/x/a.swf">',
    '<applet></applet>',
    '<frameset></frameset>',
    '<base href="/x/">',
    '<meta http-equiv="refresh" content="0; url=https://x.example/">',
    '<meta HTTP-EQUIV=Refresh content="0;/x/">',
    '<meta http-equiv="refresh" content="5">',
    '<style>a{}</style>',
    '<math><a href="javascript:1">a</a></math>',
    '<title><b onclick=1></title>',
    '<textarea><img src=x onerror=1></textarea>',
    '<svg><style><img src=x onerror=1></style></svg>',
    '<!-- <script>1</script> -->',
    '<!--><img src=a onerror=1>-->',
    '<![CDATA[<script>1</script>]]>',
    '<xmp><script>1</script></xmp>',
    '<noscript><p title="</noscript><img src=x onerror=1>"></noscript>',
    '<iframe><p title="</iframe><img src=x onerror=1>"></iframe>',
    '<p title="a<b" onclick="1">a</p>',
    '<p a=`"` onclick=1>',
    '<video poster="javascript:1"></video>',
    '<p data-background-iframe="javascript:1"></p>',
    '<a data-preview-link="javascript:1">a</a>',
    '<meta name="x" http-equiv="refresh" content="0;url=javascript:1">',
  ])('finds `%s`', async (body) => {
    expect(await idsIn(body)).toContain('active-content');
  });

  it.each([
    '<script type="module" src="/x/_astro/page.js"></script>',
    '<script type="application/ld+json">{"name":"</b>"}</script>',
    '<p title="1 < 2, <script> and on = off">a &lt; b</p>',
    '<p data-x="a:b" aria-label="javascript: is a scheme" title="data:x">a</p>',
    '<meta name="description" content="javascript: is a scheme">',
    '<img src="data:image/png;base64,AA" alt="a">',
    '<a href="mailto:a@x.example">a</a><a href="tel:1">b</a><a href="https://x.example/javascript:1">c</a>',
    '<br><img src="/x/_astro/drawing.svg" alt=""/><svg><path d="M0 0"/><g/></svg>',
    '<p>javascript: is a scheme, and data: too</p>',
    '<ul><li>a<li>b</ul><p>c',
    '<math><mo>&lt;</mo></math>',
    '<noscript><p>a</p></noscript><p title="</noscript>">b</p>',
    '<iframe title="a"></iframe><p title="</iframe>">b</p>',
  ])('is content with `%s`', async (body) => {
    const problems = await check({
      [PAGE]: `<!doctype html><html><head>${HEAD}</head><body>${body}</body></html>`,
      '_astro/page.js': '',
      '_astro/drawing.svg': '',
    });
    expect(problems).toEqual([]);
  });

  it('lets a former address send readers on, within the site', async () => {
    const redirect = (to: string) =>
      inPage(`<meta http-equiv="refresh" content="0; url=${to}">`, 'old/index.html');
    expect((await redirect('/x/old/')).map(({ id }) => id)).toEqual([]);
    expect((await redirect('https://x.example/')).map(({ id }) => id)).toEqual(['active-content']);
  });

  it('leaves what the project publishes and makes itself', async () => {
    const files = {
      'public.html': '<script>1</script>',
      'public.js': '1',
      'own/index.html': '<script>1</script><p onclick="1">a</p>',
      'sw.js': '1',
      'rss.xml': '<rss/>',
      'pagefind/pagefind.js': '1',
    };
    expect(await check(files)).toEqual([]);
  });

  it.each(['_astro/e.js', 'e.html', 'e.xhtml', '_astro/e.wasm', 'feed.xml', 'e.mjs'])(
    'finds the file `%s` that nobody vouches for',
    async (file) => {
      const problems = await check({ [file]: HEAD });
      expect(problems.map(({ id }) => id)).toEqual(['active-content']);
    },
  );
});

describe('missing-policy', () => {
  it('names a page without one', async () => {
    const problems = await check({ [PAGE]: '<p>a</p>' });
    expect(problems.map(formatProblem).join('\n')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:1:1  error  missing-policy
        The built file \`talks/demo/index.html\` lacks the content security policy of its kind of page.
        Fix: Leave the policy to the \`Head\` of Lectern, or replace that part and write a policy of your own there."
    `);
  });

  it('names a page with that of another kind, and leaves the head of a project alone', async () => {
    const html = `<meta http-equiv="Content-Security-Policy" content="${policyOf('presenter')}">`;
    expect((await check({ [PAGE]: html })).map(({ id }) => id)).toEqual(['missing-policy']);
    expect(await check({ [PAGE]: html }, { ownsHead: true })).toEqual([]);
  });
});

describe("tags of the project's own in the head", () => {
  const SCRIPT = 'https://stats.example/s.js';
  const origins = { searched: [], head: ['https://stats.example'] };
  const page = (kind: 'page' | 'deck', src: string) =>
    `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="${policyOf(kind, origins).replaceAll('"', '&quot;')}"><script>${THEME_SCRIPT}</script><script src="${src}"></script></head><body></body></html>`;

  it('are taken on pages to read, by their very address', async () => {
    expect(await check({ [PAGE]: page('page', SCRIPT) }, { origins, head: [SCRIPT] })).toEqual([]);
  });

  it('are refused at any other address of the same origin', async () => {
    const found = await check({ [PAGE]: page('page', `${SCRIPT}?b`) }, { origins, head: [SCRIPT] });
    expect(found.map(({ id }) => id).sort()).toEqual(['active-content', 'foreign-asset']);
  });

  it('are refused on decks', async () => {
    const deck = 'talks/demo/slides/index.html';
    const made = { ...MADE, routes: { [deck]: '/talks/[slug]/slides' } };
    const found = await check({ [deck]: page('deck', SCRIPT) }, { made, origins, head: [SCRIPT] });
    expect(found.map(({ id }) => id).sort()).toEqual(['active-content', 'foreign-asset']);
  });

  it('are missed in the policy of a page that was made without them', async () => {
    const html = `<!doctype html><html><head>${HEAD}</head><body></body></html>`;
    const found = await check({ [PAGE]: html }, { origins, head: [SCRIPT] });
    expect(found.map(({ id }) => id)).toEqual(['missing-policy']);
  });
});
