import { describe, expect, it } from 'vitest';
import { arrange } from '../../fixtures/unit/arrange.ts';

/** Ids of notes and of their uses, in the order of the document. */
async function idsOf(source: string): Promise<string[]> {
  return [...(await arrange(source)).matchAll(/ id=(fn[\w-]+)/g)].map(([, id = '']) => id);
}

describe('footnotes', () => {
  it('stand at the end of the slide that is the first to use them', async () => {
    expect(await arrange('## A\n\na[^x]\n\n- b\n\n## B\n\n[^x]: The *note*.\n'))
      .toMatchInlineSnapshot(`
        "<Slide talk=demo id=open depth=1>
        <Slide talk=demo id=a depth=2 looks=fill-text-60>
          <SlideHeading talk=demo id=a depth=2>
            "A"
          <Narration class=notes>
            paragraph
              "a"
              <sup className=footnote-mark>
                <a href=#fn-1 id=fnref-1 ariaLabel=Footnote 1>
                  "1"
          list
            listItem
              paragraph
                "b"
          <Footnotes class=notes>
            <ol>
              <li id=fn-1 value=1>
                paragraph
                  "The "
                  emphasis
                    "note"
                  "."
        <Slide talk=demo id=b depth=2 layout=statement>
          <SlideHeading talk=demo id=b depth=2>
            "B""
      `);
  });

  it('are numbered by their first use, whatever their names and places', async () => {
    expect(await idsOf('## A\n\na[^z] b[^y]\n\n[^y]: one\n\n[^z]: two\n')).toEqual([
      'fnref-1',
      'fnref-2',
      'fn-1',
      'fn-2',
    ]);
  });

  it('are found in lists, tables, quotes and asides', async () => {
    const text =
      '## A\n\n- a[^1]\n\n| b[^2] |\n| - |\n\n> c[^3]\n\n:::note\nd[^4]\n:::\n\n[^1]: e\n[^2]: f\n[^3]: g\n[^4]: h\n';
    expect((await idsOf(text)).filter((id) => id.startsWith('fn-'))).toEqual([
      'fn-1',
      'fn-2',
      'fn-3',
      'fn-4',
    ]);
  });

  it('that are never used show nothing', async () => {
    expect(await arrange('## A\n\na\n\n[^1]: b\n')).not.toContain('"b"');
  });

  it('hold references and citations like any text', async () => {
    const text = await arrange('## A\n\na[^1]\n\n[^1]: See [[kvm]] and [@b].\n');
    expect(text).toContain('<Ref');
    expect(text).toContain('<Cite');
  });

  it('have ids of their own for each use', async () => {
    const ids = await idsOf('## A\n\na[^1] b[^1]\n\n[^1]: c\n');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    ['a heading', '## A[^1]\n\nb\n\n[^1]: c\n'],
    ['another footnote', '## A\n\na[^2]\n\n[^2]: b[^1]\n\n[^1]: c\n'],
  ])('that are used in %s have their text on the page', async (_, source) => {
    const ids = await idsOf(source);
    const used = ids.filter((id) => id.startsWith('fnref-')).map((id) => id.replace('ref', ''));
    expect(ids).toEqual(expect.arrayContaining(used));
  });

  it('are numbered from 1 for readers, also after private notes', async () => {
    expect(await idsOf('## A\n\n<Notes>a[^p]</Notes>\n\nb[^1]\n\n[^1]: c\n\n[^p]: d\n')).toEqual([
      'fnref-1',
      'fn-1',
    ]);
  });
});
