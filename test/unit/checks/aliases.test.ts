import { describe, expect, it } from 'vitest';
import { FRONTMATTER, idsOf, reportOf, talkFile } from '../../fixtures/unit/content.ts';

const BODY = '## One\n\n```dot id=tree caption="C"\ngraph {}\n```\n\n## Two\n\nWords.\n';

/** A talk with these lines at the end of its frontmatter, from line 7. */
const talk = (keys: string, slug = 'demo') =>
  talkFile(FRONTMATTER.replace('---\n\n', `${keys}---\n\n`) + BODY, { slug });

describe('checkAliases', () => {
  it('is content with former ids that lead to what there is', async () => {
    const keys =
      'aliases: [old, older]\nmoved: { first: one, fig:wood: fig:tree, second: fig:tree, erste: two }\n';
    const glossary = 'abi: { term: ABI, definition: D, aliases: [binary] }\n';
    const systems = 'kvm: { name: KVM, summary: S, aliases: [binary] }\n';
    const bibliography = '@book{popek,\n  title = {T},\n  ids = {goldberg, binary},\n}\n';
    expect(await reportOf([talk(keys)], { glossary, systems, bibliography })).toBe('');
  });
});

describe('bad-alias', () => {
  it('names a former slug that is the folder of a talk', async () => {
    expect(await reportOf([talk('aliases: [old, other]\n'), talk('', 'other')]))
      .toMatchInlineSnapshot(`
        "talks/demo/index.mdx:7:16  error  bad-alias
          The former id \`other\` still names a talk.
          Fix: Correct it, or take it out; every former id leads straight to one place there is."
      `);
  });

  it('names a former slug that two talks claim', async () => {
    expect(await reportOf([talk('aliases: [old]\n'), talk('aliases: [old]\n', 'other')])).toContain(
      'The former id `old` is claimed by `demo` already.',
    );
  });

  it('names a talk that claims its own name, and a name that is no address', async () => {
    expect(await idsOf([talk('aliases: [demo, "a/b"]\n')])).toEqual([
      'bad-alias 7:11',
      'bad-alias 7:17',
    ]);
  });

  it.each([
    ['{ one: two }', 'still names a part of this talk', 10],
    ['{ fig:tree: two }', 'still names a part of this talk', 10],
    ['{ fog:tree: two }', 'has the unknown prefix `fog:`', 10],
    ['{ "a b": two }', 'holds a space or a sign that no id holds', 10],
    ['{ first: three }', 'leads to `three`, which is no id of this talk', 17],
    ['{ first: second, second: two }', 'leads to `second`, which is a former id itself', 17],
    ['{ first: second, second: first }', 'leads to `second` and from there back or nowhere', 17],
    ['{ first: first }', 'leads to `first` and from there back or nowhere', 17],
    ['{ first: second, second: three }', 'leads to `second` and from there back or nowhere', 17],
  ])('names `moved: %s`', async (moved, reason, column) => {
    const report = await reportOf([talk(`moved: ${moved}\n`)]);
    expect(report.split('\n')[0]).toBe(`talks/demo/index.mdx:7:${column}  error  bad-alias`);
    expect(report).toContain(reason);
  });

  it('suggests what comes near, and the end of a chain', async () => {
    expect(await reportOf([talk('moved: { a: fig:trea, b: c, c: two }\n')])).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:7:13  error  bad-alias
        The former id \`a\` leads to \`fig:trea\`, which is no id of this talk.
        Did you mean \`fig:tree\`?
        Fix: Correct it, or take it out; every former id leads straight to one place there is.
      talks/demo/index.mdx:7:26  error  bad-alias
        The former id \`b\` leads to \`c\`, which is a former id itself.
        Did you mean \`two\`?
        Fix: Correct it, or take it out; every former id leads straight to one place there is."
    `);
  });

  it('names former ids of terms, systems and sources that are taken', async () => {
    const glossary =
      'abi: { term: ABI, definition: D, aliases: [api, old] }\napi: { term: API, definition: D, aliases: [old] }\n';
    const systems = 'kvm: { name: KVM, summary: S, aliases: [kvm] }\n';
    const bibliography = '@book{a,\n  title = {T},\n  ids = {b},\n}\n@book{b,\n  title = {T},\n}\n';
    expect(await reportOf([talk('')], { glossary, systems, bibliography })).toMatchInlineSnapshot(`
      "glossary.yaml:1:44  error  bad-alias
        The former id \`api\` still names a term.
        Fix: Correct it, or take it out; every former id leads straight to one place there is.
      glossary.yaml:2:44  error  bad-alias
        The former id \`old\` is claimed by \`abi\` already.
        Fix: Correct it, or take it out; every former id leads straight to one place there is.
      references.bib:1:1  error  bad-alias
        The former id \`b\` still names a source.
        Fix: Correct it, or take it out; every former id leads straight to one place there is.
      systems.yaml:1:41  error  bad-alias
        The former id \`kvm\` still names a system.
        Fix: Correct it, or take it out; every former id leads straight to one place there is."
    `);
  });
});
