import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { checkPageNames, RESERVED_PAGES } from '../../../src/checks/page-names.ts';
import { ROUTE_TABLE } from '../../../src/integrations/routes.ts';
import { formatProblem } from '../../../src/problems/reporters.ts';
import { contentFiles, SOUND_TALK, talkFile, TOOLS } from '../../fixtures/unit/content.ts';

const GLOSSARY = 'vm:\n  term: VM\n  definition: A machine.\n';

/** A page in memory, with files beside it. */
function page(name: string, body: string, frontmatter = 'title: About', files = {}) {
  const text = `---\n${frontmatter}\n---\n\n${body}\n`;
  return { ...talkFile(text, { slug: `pages/${name}`, files }), file: `pages/${name}.mdx` };
}

async function problemsOf(...pages: ReturnType<typeof page>[]): Promise<string> {
  const files = contentFiles([talkFile(SOUND_TALK)], { glossary: GLOSSARY });
  const { problems } = await checkContent({ ...files, pages }, TOOLS);
  return problems
    .filter(({ file }) => file !== 'ids.lock' && file !== 'glossary.yaml')
    .map((problem) => formatProblem(problem))
    .join('\n');
}

describe('pages', () => {
  it('may be without a slide, and refer to everything that talks can', async () => {
    expect(await problemsOf(page('about', 'Words, [[demo]], [[demo#one]] and [[term:vm]].'))).toBe(
      '',
    );
    const body =
      '[The talk](../talks/demo/index.mdx#one), [other](./other.mdx), [[pages/other]], [[#part]].\n\n## Part\n\nWords.';
    expect(await problemsOf(page('about', body), page('other', 'Words.'))).toBe('');
    const picture = page('about', '![A](./a.png "A caption.")\n\nSee [[fig:a]].', 'title: A', {
      'a.png': '',
    });
    expect(await problemsOf(picture)).toBe('');
  });

  it.each([
    ['[[dmeo]]', '5:1  error  unknown-talk'],
    ['[[demo#oen]]', '5:1  error  unknown-slide'],
    ['[[term:vmm]]', '5:1  error  unknown-entry'],
    ['[[#nowhere]]', '5:1  error  unknown-slide'],
    ['[x](../talks/dmeo/index.mdx)', '5:1  error  unknown-talk'],
    ['[x](./othre.mdx)', '5:1  error  unknown-talk'],
    ['![A](./no.png)', '5:1  error  missing-file'],
    ['![](https://x.example/a.png)', '5:1  error  remote-asset'],
    ['<script>alert(1)</script>', '5:1  error  forbidden-element'],
    ['<Badge />', '5:1  error  unknown-component'],
    ['[x](javascript:alert(1))', '5:1  error  unsafe-url'],
    ['<p onclick="x()">a</p>', '5:1  error'],
    ['# Title', '5:1  error  body-title'],
    ['a {unclosed', '5:'],
  ])('are checked like talks: %s', async (body, head) => {
    expect(await problemsOf(page('about', body))).toContain(`pages/about.mdx:${head}`);
  });

  it.each([
    ['titel: A', 'pages/about.mdx:2:1  error  unknown-key'],
    ['title: A\nspeakers: []', 'pages/about.mdx:3:1  error  unknown-key'],
    ['title: ""', 'pages/about.mdx:2:8  error  bad-value'],
    ['title: A\nlang: english language', 'pages/about.mdx:3:7  error  bad-value'],
    ['title: A\norder: first', 'pages/about.mdx:3:8  error  bad-value'],
  ])('have a frontmatter of their own: %s', async (frontmatter, head) => {
    expect(await problemsOf(page('about', 'Words.', frontmatter))).toContain(head);
  });

  it('can be a target of talks', async () => {
    const talk = talkFile(SOUND_TALK.replace('Words.', '[[pages/about]] and [[pages/abuot]]'));
    const files = { ...contentFiles([talk]), pages: [page('about', 'Words.')] };
    const { problems } = await checkContent(files, TOOLS);
    expect(problems.map(({ id, target }) => `${id} ${target}`)).toEqual([
      'unknown-talk pages/abuot',
    ]);
  });
});

describe('a page that is not there', () => {
  const reportOf = async (target: string, ...names: string[]) => {
    const talk = talkFile(SOUND_TALK.replace('Words.', `[[${target}]]`));
    const pages = names.map((name) => page(name, 'Words.'));
    const { problems } = await checkContent({ ...contentFiles([talk]), pages }, TOOLS);
    return problems
      .filter(({ id }) => id === 'unknown-talk')
      .map(({ message, suggestions }) => [message, ...suggestions].join(' '));
  };

  it.each(['sobr', 'sobree', 'Sobre', 'sorbe', 'sbre', 'sobre-'])('has `%s` near', async (name) => {
    expect(await reportOf(`pages/${name}`, 'sobre', 'about', 'code-of-conduct')).toEqual([
      `There is no page \`pages/${name}\`. pages/sobre`,
    ]);
  });

  it('is not near to others by its folder', async () => {
    expect(await reportOf('pages/who', 'about', 'map', 'faq')).toEqual([
      'There is no page `pages/who`.',
    ]);
  });

  it('is named where its folder was left out', async () => {
    expect(await reportOf('sobre', 'sobre')).toEqual(['There is no talk `sobre`. pages/sobre']);
  });
});

describe('page-name', () => {
  const namesOf = (...names: string[]) =>
    checkPageNames(names.map((name) => ({ slug: `pages/${name}`, file: `pages/${name}.mdx` }))).map(
      ({ file, suggestions }) => [file, ...suggestions].join(' '),
    );

  it.each(['about', 'code-of-conduct', '2024', 'über-uns', '規約', 'حول', 'talk'])(
    'takes `%s`',
    (name) => {
      expect(namesOf(name)).toEqual([]);
    },
  );

  it.each([
    ['About', 'about.mdx'],
    ['code of conduct', 'code-of-conduct.mdx'],
    ['a.b', 'ab.mdx'],
    ['-a', 'a.mdx'],
    ['Search', ''],
    ['u\u0308ber', 'über.mdx'],
    ['🎉', 'section.mdx'],
    ['x'.repeat(101), `${'x'.repeat(50)}.mdx`],
  ])('does not take `%s`', (name, better) => {
    expect(namesOf(name)).toEqual([[`pages/${name}.mdx`, better].filter(Boolean).join(' ')]);
  });

  it('names two that differ in case, and each that the site has', async () => {
    expect(namesOf('über', 'ÜBER')).toEqual(['pages/ÜBER.mdx']);
    expect(await problemsOf(page('search', 'Words.'))).toMatchInlineSnapshot(`
      "pages/search.mdx:1:1  error  page-name
        The page name \`search\` is taken by the site itself.
        Fix: Choose another name for the file."
    `);
    const own = ROUTE_TABLE.map(({ pattern }) =>
      (pattern.split('/')[1] ?? '').replace(/\.\w+$/, ''),
    );
    const missing = own.filter(
      (name) => name !== '' && !name.startsWith('[') && !RESERVED_PAGES.has(name),
    );
    expect(missing).toEqual([]);
  });
});
