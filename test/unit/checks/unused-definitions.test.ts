import { describe, expect, it } from 'vitest';
import { reportOfSlide } from '../../fixtures/unit/content.ts';

describe('unused-definition', () => {
  it('names links and footnotes that nothing uses', async () => {
    expect(await reportOfSlide('Words.\n\n[far]: https://x.example/\n\n[^1]: A note.'))
      .toMatchInlineSnapshot(`
      "talks/demo/index.mdx:13:1  warning  unused-definition
        Nothing in the talk uses the link \`[far]\`.
        Fix: Use it as \`[text][far]\`, or take it out.
      talks/demo/index.mdx:15:1  warning  unused-definition
        Nothing in the talk uses the footnote \`[^1]\`.
        Fix: Put \`[^1]\` where the footnote belongs, or take it out."
    `);
  });

  it.each([
    ['a link', '[text][far]\n\n[far]: https://x.example/'],
    ['a short link', '[far]\n\n[far]: https://x.example/'],
    ['a link in another case', '[text][Far]\n\n[far]: https://x.example/'],
    ['a footnote', 'Words[^1].\n\n[^1]: A note.'],
    ['a footnote of a footnote', 'Words[^1].\n\n[^1]: A note[^2].\n\n[^2]: Another.'],
    ['a footnote of a private note', '<Notes>Words[^1].</Notes>\n\n[^1]: A note.'],
    ['what only looks like one', '```md\n[far]: https://x.example/\n```'],
  ])('is content with %s', async (_, body) => {
    expect(await reportOfSlide(body)).not.toContain('unused-definition');
  });

  it('does not take a link for a footnote of the same name', async () => {
    expect(await reportOfSlide('Words[^a].\n\n[^a]: A note.\n\n[a]: https://x.example/')).toContain(
      'Nothing in the talk uses the link `[a]`.',
    );
  });
});
