import { describe, expect, it } from 'vitest';
import { reportOfSlide } from '../../fixtures/unit/content.ts';

const listing = (code: string, meta = '') => `\`\`\`js${meta}\n${code}\n\`\`\``;
const morph = (...parts: readonly string[]) =>
  reportOfSlide(['<Morph>', ...parts, '</Morph>'].join('\n\n'));

describe('checkMorphs', () => {
  it('is content with two listings and more, in any language, of files, and with comments between them', async () => {
    expect(await morph(listing('a'), '```yaml\na: 1\n```', '{/* why */}', listing('b'))).toBe('');
    const files = { 'a.js': 'a\n', 'b.js': 'b\n' };
    const text = `<Morph>\n\n${listing('', ' src=./a.js')}\n\n${listing('', ' src=./b.js')}\n\n</Morph>`;
    expect(await reportOfSlide(text, files)).toBe('');
  });

  it('finds one wherever it stands', async () => {
    const text = `<Columns>\n<Column>\n<Morph>\n\n${listing('a')}\n\n</Morph>\n</Column>\n</Columns>`;
    expect(await reportOfSlide(text)).toContain('talks/demo/index.mdx:13:1  error  lone-listing');
  });

  it('takes no options', async () => {
    expect(
      await reportOfSlide(`<Morph slow>\n\n${listing('a')}\n\n${listing('b')}\n\n</Morph>`),
    ).toContain('`<Morph>` has no option `slow`.');
  });
});

describe('morph-content', () => {
  it('names what is no listing, where it stands', async () => {
    expect(await morph(listing('a'), 'Some words that stand between.', listing('b')))
      .toMatchInlineSnapshot(`
      "talks/demo/index.mdx:17:1  error  morph-content
        \`<Morph>\` holds \`Some words that stand between.\`, which is no listing.
        Fix: Put fenced code alone between its tags, and everything else before or after it."
    `);
  });

  it.each([
    ['```dot alt="A"\ndigraph { a -> b }\n```', 'the dot diagram'],
    ['<Steps>\n\n- a\n\n</Steps>', '`<Steps>`'],
    ['- a', '`a`'],
    ['***', 'a part without words'],
    ['{1 + 1}', '`{1 + 1}`'],
  ])('refuses `%s`', async (part, what) => {
    const report = await morph(listing('a'), listing('b'), part);
    expect(report).toContain('talks/demo/index.mdx:21:1  error  morph-content');
    expect(report).toContain(`\`<Morph>\` holds ${what}, which`);
  });
});

describe('lone-listing', () => {
  it('names the element with one listing', async () => {
    expect(await morph(listing('a'))).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  lone-listing
        This \`<Morph>\` has one listing; code changes from one to another.
        Fix: Add the listing it changes into, or take the tags away."
    `);
  });

  it('names the element with none', async () => {
    expect(await reportOfSlide('<Morph>\n</Morph>')).toContain('has no listing; code changes');
  });
});

describe('same-listing', () => {
  it('names the listing that changes nothing', async () => {
    expect(await morph(listing('a'), listing('b'), listing('b', ' title="b"')))
      .toMatchInlineSnapshot(`
      "talks/demo/index.mdx:21:1  warning  same-listing
        Listing 3 of this \`<Morph>\` is the same code as the one before it: its step changes nothing.
        Fix: Change it or take it out."
    `);
  });

  it('lets code change back', async () => {
    expect(await morph(listing('a'), listing('b'), listing('a'))).toBe('');
  });

  it('knows the same file', async () => {
    const shown = listing('', ' src=./a.js');
    const text = `<Morph>\n\n${shown}\n\n${shown}\n\n</Morph>`;
    expect(await reportOfSlide(text, { 'a.js': 'a\n' })).toContain('warning  same-listing');
  });
});
