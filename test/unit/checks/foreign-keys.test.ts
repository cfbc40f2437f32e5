import { describe, expect, it } from 'vitest';
import { problemsOf, reportOf } from '../../fixtures/unit/content.ts';

function talkWith(lines: string): string {
  return `---\ntitle: A\n${lines}\n---\n\n## One\n\n- a\n`;
}

describe('keys of other tools in the frontmatter', () => {
  it('are named with what does the same', async () => {
    expect(await reportOf([talkWith('marp: true\nbibliography: refs.bib')])).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:3:1  error  foreign-syntax
        \`marp: true\` is syntax of Marp, which Lectern does not read.
        Fix: Take the line out: every \`index.mdx\` is a deck.
      talks/demo/index.mdx:4:1  error  foreign-syntax
        \`bibliography: refs.bib\` is syntax of Quarto and Pandoc, which Lectern does not read.
        Fix: Put the entries into \`references.bib\` of the content folder, or name a file next to the talk with \`references: ./file.bib\`."
    `);
  });

  it.each([
    ['marp: true', 'Marp', 'Take the line out'],
    ['paginate: true', 'Marp', 'slides have their numbers'],
    ['theme: gaia', 'Marp', '`theme: dark`'],
    ['theme: seriph', 'Slidev', '`theme.css`'],
    ['class: lead', 'Marp', '<Slide … />'],
    ['backgroundColor: black', 'Marp', '<Slide … />'],
    ['headingDivider: 2', 'Marp', 'open slides'],
    ['layout: cover', 'Slidev', '<Slide … />'],
    ['drawings:\n  persist: false', 'Slidev', 'Take the line out'],
    ['revealOptions:\n  controls: false', 'reveal-md', '<Notes>'],
    ['format: revealjs', 'Quarto', 'a page and a deck'],
    ['format:\n  revealjs:\n    theme: dark', 'Quarto', 'a page and a deck'],
    ['bibliography: refs.bib', 'Quarto', '`references.bib`'],
    ['toc: true', 'Quarto', 'outline'],
    ['author: Ada', 'other tools', 'speakers: [{ name: Ada }]'],
    ['description: Words', 'other tools', '`summary: …`'],
    ['draft: true', 'other tools', '`status: draft`'],
    ['keywords: [a]', 'other tools', '`tags: [a, b]`'],
    ['slug: other', 'other tools', '`aliases`'],
    ['sub_title: B', 'presenterm', '`subtitle: …`'],
  ])('%j is one problem', async (lines, tool, instead) => {
    const problems = await problemsOf([talkWith(lines)]);
    expect(problems.map(({ id, line }) => `${id} ${line}`)).toEqual(['foreign-syntax 3']);
    expect(problems[0]?.message).toContain(tool);
    expect(problems[0]?.fix).toContain(instead);
  });

  it.each([
    ['theme: dark', []],
    ['titel: B', ['unknown-key']],
    ['transition: slide-left', ['bad-value']],
    ['marp: true\nduration: long\ntitel: B', ['foreign-syntax', 'bad-value', 'unknown-key']],
  ])('leave what is not theirs alone: %j', async (lines, ids) => {
    const problems = await problemsOf([talkWith(lines)]);
    expect(problems.map(({ id }) => id)).toEqual(ids);
  });
});
