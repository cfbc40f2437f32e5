import { describe, expect, it } from 'vitest';
import { FRONTMATTER, idsOf, reportOf } from '../../fixtures/unit/content.ts';

const BODY = `## Why\n\nWords.\n\n## How\n\n<Slide tags="deep" />\n\nWords.\n\n## End\n\nWords.\n`;
const talk = (choice: string) =>
  `${FRONTMATTER.replace('status:', `variants:\n  short: { duration: 5, ${choice} }\nstatus:`)}${BODY}`;

describe('unknown-variant-slide', () => {
  it('is content with ids and tags that slides have', async () => {
    expect(await reportOf([talk('only: [why, tag:deep]')])).toBe('');
    expect(await reportOf([talk('without: [tag:deep]')])).toBe('');
  });

  it('names each id and each tag that no slide has', async () => {
    expect(await reportOf([talk('only: [why, hwo, tag:dep]')])).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:7:37  error  unknown-variant-slide
        The variant \`short\` names \`hwo\`, which is no slide of this talk.
        Did you mean \`how\`?
        Fix: Correct the id, or take the line out.
      talks/demo/index.mdx:7:42  error  unknown-variant-slide
        The variant \`short\` names \`tag:dep\`, a tag no slide has.
        Did you mean \`tag:deep\`?
        Fix: Correct the tag, or give it to a slide: \`<Slide tags="…" />\`."
    `);
  });
});

describe('pointless-variant', () => {
  it('names a variant that has every slide', async () => {
    expect(await reportOf([talk('only: [why, how, end]')])).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:7:3  warning  pointless-variant
        The variant \`short\` has every slide of the talk.
        Fix: Name slides it leaves out, or take the variant away."
    `);
  });

  it('names a variant that has none', async () => {
    expect(await reportOf([talk('without: [why, tag:deep, end]')])).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:7:3  warning  pointless-variant
        The variant \`short\` has no slide but the title.
        Fix: Name slides it keeps, or take the variant away."
    `);
  });

  it('is content with one slide more than the title', async () => {
    expect(await idsOf([talk('only: [end]')])).toEqual([]);
  });
});

describe('variants in frontmatter', () => {
  it('take either what they have or what they leave out', async () => {
    expect(await idsOf([talk('only: [why], without: [how]')])).toEqual(['bad-value 7:10']);
    expect(await idsOf([talk('title: Short')])).toEqual(['bad-value 7:10']);
  });

  it('have a key that an address can hold', async () => {
    const source = talk('only: [why]').replace('short:', 'Kurz & gut:');
    expect(await reportOf([source])).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:7:3  error  bad-value
        \`key of variants\` is \`Kurz & gut\`, which holds more than lower case letters, digits and single hyphens.
        Fix: Rename the key."
    `);
  });
});
