import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { formatProblem } from '../../../src/problems/reporters.ts';
import { checkSite } from '../../../src/site-check/check-site.ts';
import { contentFiles, FRONTMATTER, talkFile, TOOLS } from '../../fixtures/unit/content.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-built-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const BODY = `## One

See [[other#two]], [[fig:other/tree]], [[term:abi]], [[system:kvm]], [@popek] and [a file](./a.pdf). Not [[term:api]] [@goldberg].

## Two

See [[other#two]] and [[other]].
`;
const OTHER = '## Two\n\n```dot id=tree caption="C"\ngraph {}\n```\n';

/** What the site was made from; the body of \`demo\` begins at line 9. */
const SOURCES = await checkContent(
  contentFiles(
    [
      talkFile(FRONTMATTER + BODY, { files: { 'a.pdf': '' } }),
      talkFile(FRONTMATTER + OTHER, { slug: 'other' }),
    ],
    {
      glossary: 'api:\n  term: API\n  definition: D.\nabi:\n  term: ABI\n  definition: D.\n',
      systems: 'xen: { name: Xen, summary: S }\nkvm: { name: KVM, summary: S }\n',
      bibliography: '@book{goldberg,\n  title = {T},\n}\n@book{popek,\n  title = {T},\n}\n',
    },
  ),
  TOOLS,
);

/** What is said about one built page under `/x/`. */
async function report(page: string, html: string, secrets: string[] = []): Promise<string> {
  mkdirSync(dirname(join(folder, page)), { recursive: true });
  writeFileSync(join(folder, page), html);
  const site = 'https://talks.example';
  const problems = await checkSite(folder, {
    base: '/x/',
    site,
    secrets,
    sources: SOURCES,
    searched: [],
  });
  return problems.map(formatProblem).join('\n');
}

const PAGE = 'talks/demo/index.html';
const DECK = 'talks/demo/slides/index.html';

describe('the sources of a site', () => {
  it('are sound', () => {
    expect(SOURCES.problems).toEqual([]);
  });
});

describe('dead-address', () => {
  it('is named at the reference it was made from', async () => {
    expect(
      await report(PAGE, '<h2 id="one"></h2><h2 id="two"></h2><a href="/x/talks/other/#two"></a>'),
    ).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:15:5  error  dead-address
        The built file \`talks/demo/index.html\` leads to \`/x/talks/other/#two\`, where no file is.
        Fix: Correct it where it is written, in the talk or a component it uses. If it is in neither, it is a defect of Lectern."
    `);
  });

  it.each([
    ['a slide', '/x/talks/other/slides/#/two', 'one', '11:5'],
    ['the same slide in another section', '/x/talks/other/slides/#/two', 'two', '15:5'],
    ['a slide whose case went wrong', '/x/talks/other/#Two', 'one', '11:5'],
    ['a figure', '/x/talks/other/#fig-tree', 'one', '11:20'],
    ['a term', '/x/glossary/#abi', 'one', '11:40'],
    ['a system', '/x/systems/kvm/', 'one', '11:54'],
    ['a source', '/x/references/#popek', 'one', '11:71'],
    ['a talk', '/x/talks/other/', 'two', '15:23'],
  ])('is named at the line of %s', async (_, href, section, place) => {
    const html = `<section id="${section}"></section><a href="${href}"></a>`;
    const text = await report(href.includes('slides') ? DECK : PAGE, html);
    expect(text.split('\n')[0]).toBe(`talks/demo/index.mdx:${place}  error  dead-address`);
  });

  it('is named at the entry of a collection', async () => {
    const glossary = '<h3 id="api"></h3><h3 id="abi"></h3><a href="#no"></a>';
    expect(await report('glossary/index.html', glossary)).toContain('glossary.yaml:4:1  error');
    expect(await report('systems/kvm/index.html', '<a href="#no"></a>')).toContain(
      'systems.yaml:2:1  error',
    );
    const references = '<li id="goldberg"></li><li id="popek"></li><a href="#no"></a>';
    expect(await report('references/index.html', references)).toContain(
      'references.bib:4:1  error',
    );
  });

  it('is named in the built file when no source has it', async () => {
    expect(await report(PAGE, '<h2 id="one"></h2><a href="/x/no/"></a>')).toContain(
      'talks/demo/index.html:1:1  error  dead-address',
    );
    expect(await report('404.html', '<a href="/x/no/"></a>')).toContain('404.html:1:1  error');
  });

  it('is no link that leads somewhere', async () => {
    expect(await report(PAGE, '<h2 id="one"></h2><a href="#one"></a>')).toBe('');
  });
});

describe('foreign-asset', () => {
  it('names what is fetched', async () => {
    expect(await report(PAGE, '<img src="https://x.example/a.png">')).toMatchInlineSnapshot(`
      "talks/demo/index.html:1:1  error  foreign-asset
        The built file \`talks/demo/index.html\` fetches \`https://x.example/a.png\` from another site.
        Fix: Put the file beside the talk and name it by its path."
    `);
  });

  it('is no link that a reader follows', async () => {
    expect(await report(PAGE, '<a href="https://x.example/a.png"></a>')).toBe('');
  });
});

describe('repeated-id', () => {
  it('is named at the slide that has it', async () => {
    expect(await report(PAGE, '<h2 id="two"></h2><p id="two"></p>')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:13:1  error  repeated-id
        The built file \`talks/demo/index.html\` has the id \`two\` more than once.
        Fix: Give the slide, figure or element another id; the site itself may need this one."
    `);
  });

  it('is no id that differs in case', async () => {
    expect(await report(PAGE, '<h2 id="two"></h2><p id="Two"></p>')).toBe('');
  });
});

describe('missing-idref', () => {
  it('names the attribute and the id', async () => {
    expect(await report(PAGE, '<p aria-labelledby="gone"></p>')).toMatchInlineSnapshot(`
      "talks/demo/index.html:1:1  error  missing-idref
        In the built file \`talks/demo/index.html\`, \`aria-labelledby\` names the id \`gone\`, which is not there.
        Fix: Correct it where it is written, in the talk or a component it uses. If it is in neither, it is a defect of Lectern."
    `);
  });

  it('is no id that stands further down', async () => {
    expect(await report(PAGE, '<p aria-labelledby="below"></p><p id="below"></p>')).toBe('');
  });
});

describe('leaked-note', () => {
  it('names the file and the words', async () => {
    expect(await report(PAGE, 'much ado', ['much ado'])).toMatchInlineSnapshot(`
      "talks/demo/index.html:1:1  error  leaked-note
        The built file \`talks/demo/index.html\` holds the private note \`much ado\`.
        Fix: Take out the component, file or second copy of the words that brings them there."
    `);
  });

  it('is no word that only resembles it', async () => {
    expect(await report(PAGE, 'much  ado', ['much ado'])).toBe('');
  });
});
