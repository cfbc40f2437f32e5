import { describe, expect, it } from 'vitest';
import { FRONTMATTER, idsOf, reportOf, talkFile } from '../../fixtures/unit/content.ts';

const talk = (slug: string, lines: string) =>
  talkFile(`${FRONTMATTER.replace('status:', `${lines}\nstatus:`)}## One\n\nWords.\n`, { slug });
const by = (slug: string, name: string) => talk(slug, `speakers: [{ name: "${name}" }]`);

describe('spelled-differently', () => {
  it('is content with names that are alike, or others', async () => {
    expect(
      await idsOf([by('a', 'Ada Example'), by('b', 'Ada Example'), by('c', 'Ada Exampel')]),
    ).toEqual([]);
  });

  it.each(['ada example', 'ADA EXAMPLE', 'Ada  Example', 'Ada\u00a0Example', 'Ａda Example'])(
    'names `%s` where others write Ada Example',
    async (name) => {
      expect(await idsOf([by('a', 'Ada Example'), by('b', 'Ada Example'), by('c', name)])).toEqual([
        'spelled-differently 6:20',
      ]);
    },
  );

  it('goes by what most talks have, for events and series too', async () => {
    const talks = [
      talk('a', 'event: { name: KVM forum }'),
      talk('b', 'events: [{ name: Other }, { name: KVM Forum }]'),
      talk('c', 'event: { name: KVM Forum }'),
    ];
    expect(await reportOf(talks)).toMatchInlineSnapshot(`
      "talks/a/index.mdx:6:16  warning  spelled-differently
        The event \`KVM forum\` is spelled \`KVM Forum\` in \`talks/b/index.mdx\`. Both are listed under one name.
        Fix: Write the name in one way everywhere."
    `);
    const series = ['Machines', 'Machines', 'machines'].map((name, at) =>
      talk(`s${at}`, `series: { name: ${name}, part: ${at + 1} }`),
    );
    expect(await idsOf(series)).toEqual(['spelled-differently 6:17']);
  });
});

describe('taken-part', () => {
  const part = (slug: string, name: string, number: number) =>
    talk(slug, `series: { name: ${name}, part: ${number} }`);

  it('is content with parts that are missing, and with other series', async () => {
    expect(await idsOf([part('a', 'M', 1), part('b', 'M', 30), part('c', 'N', 1)])).toEqual([]);
  });

  it('names the second talk of a part', async () => {
    expect(await reportOf([part('a', 'M', 1), part('b', 'M', 1)])).toMatchInlineSnapshot(`
      "talks/b/index.mdx:6:26  error  taken-part
        Part 1 of \`M\` is the talk \`a\` already.
        Fix: Give each talk of the series a \`part\` of its own."
    `);
  });
});
