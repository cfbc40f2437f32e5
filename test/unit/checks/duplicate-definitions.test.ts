import { describe, expect, it } from 'vitest';
import { problemsOf, reportOfSlide, slideWith } from '../../fixtures/unit/content.ts';

/** Spellings of one label, as Markdown folds them. */
const SPELLINGS = ['a b', 'A B', 'A b', 'a  B', ' a b ', 'a\tb'];
const PAIRS = SPELLINGS.flatMap((first) => SPELLINGS.map((second) => [first, second] as const));

async function found(body: string): Promise<string[]> {
  const problems = await problemsOf([slideWith(body)]);
  return problems.map(({ id, line }) => `${id} ${line}`);
}

describe('duplicate-definition', () => {
  it('names what is defined again', async () => {
    const links = '[far]: https://x.example/\n[Far]: https://y.example/';
    const notes = '[^1]: A note.\n\n[^1]: Another.';
    expect(await reportOfSlide(`A [far] word.[^1]\n\n${links}\n\n${notes}`)).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:14:1  error  duplicate-definition
        The link \`[Far]\` is already defined in line 13, so this is never used.
        Fix: Give it another label, or take one of the two out; case does not tell labels apart.
      talks/demo/index.mdx:18:1  error  duplicate-definition
        The footnote \`[^1]\` is already defined in line 16, so this is never used.
        Fix: Give it another label, or take one of the two out; case does not tell labels apart."
    `);
  });

  it.each(PAIRS)('folds the labels [%s] and [%s] of links', async (first, second) => {
    const body = `A [a b] word.\n\n[${first}]: https://x.example/\n[${second}]: https://y.example/`;
    expect(await found(body)).toEqual(['duplicate-definition 14']);
  });

  it.each(['a', 'Note', '1', 'straße', 'Ünder', 'long-label', 'x_y', 'Ж', '脚注', 'é'])(
    'folds the case of the footnote %s',
    async (label) => {
      const body = `Words.[^${label}]\n\n[^${label}]: One.\n\n[^${label.toUpperCase()}]: Two.\n\n[^${label.toLowerCase()}]: Three.`;
      expect(await found(body)).toEqual(['duplicate-definition 15', 'duplicate-definition 17']);
    },
  );

  it('finds them in notes, lists and quotes', async () => {
    const body =
      '[a]\n\n[a]: https://x.example/\n\n> [A]: https://y.example/\n\n- [a]: https://z.example/';
    expect(await found(body)).toEqual(['duplicate-definition 15', 'duplicate-definition 17']);
  });

  it('says once that nothing uses a label, and where it is defined again', async () => {
    expect(await found('[a]: https://x.example/\n[a]: https://y.example/')).toEqual([
      'unused-definition 11',
      'duplicate-definition 12',
    ]);
  });

  it.each([
    ['a link and a footnote of one name', '[a].[^a]\n\n[a]: https://x.example/\n\n[^a]: A note.'],
    ['two labels', '[a] and [b]\n\n[a]: https://x.example/\n[b]: https://x.example/'],
    ['what is code', '[a]\n\n[a]: https://x.example/\n\n```text\n[a]: https://y.example/\n```'],
  ])('is content with %s', async (_, body) => {
    expect(await found(body)).toEqual([]);
  });
});
