import { describe, expect, it } from 'vitest';
import { FRONTMATTER, idsOf, reportOf, talkFile } from '../../fixtures/unit/content.ts';

const HOME = FRONTMATTER.replace(
  '---\n\n',
  'aliases: [old]\nmoved: { first: größe, fig:wood: fig:tree, lst:code: one }\n---\n\n',
);
const BODY = '## One\n\n```dot id=tree caption="C"\ngraph {}\n```\n\n## Größe\n\nWords.\n';
const home = talkFile(HOME + BODY, { slug: 'home' });
const COLLECTIONS = {
  glossary: 'abi: { term: ABI, definition: D, aliases: [binary] }\n',
  systems: 'kvm: { name: KVM, summary: S, aliases: [k] }\n',
  bibliography: '@book{popek,\n  title = {T},\n  ids = {goldberg},\n}\n',
};

/** What is said about a line of another talk, which stands at 11. */
const line = (text: string) =>
  reportOf([home, talkFile(`${FRONTMATTER}## One\n\n${text}\n`)], COLLECTIONS);

describe('former-id', () => {
  it('is content with present ids', async () => {
    expect(
      await line('[[home#größe]], [[fig:home/tree]], [[term:abi]], [[system:kvm]], [@popek].'),
    ).toBe('');
  });

  it('says how the reference is written today', async () => {
    expect(await line('See [[old#first]].')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:5  warning  former-id
        \`old#first\` is a former id of \`home#größe\`.
        Did you mean \`home#größe\`?
        Fix: Write \`home#größe\`."
    `);
  });

  it.each([
    ['[[old]]', 'home'],
    ['[[old|text]]', 'home'],
    ['[[home#first]]', 'home#größe'],
    ['[[old#one]]', 'home#one'],
    ['[[fig:home/wood]]', 'fig:home/tree'],
    ['[[fig:old/wood]]', 'fig:home/tree'],
    ['[[home#fig-wood]]', 'home#fig-tree'],
    ['[[lst:home/code]]', 'home#one'],
    ['[a](../old/index.mdx#first)', '../home/index.mdx#größe'],
    ['[a](../home/index.mdx#fig-wood)', '../home/index.mdx#fig-tree'],
    ['<a href="../old/index.mdx">a</a>', '../home/index.mdx'],
    ['[[term:binary]]', 'term:abi'],
    ['[[system:k]]', 'system:kvm'],
    ['[@goldberg, p. 4]', 'popek'],
  ])('writes %s as %s', async (text, better) => {
    const report = await line(text);
    expect(report).toContain('warning  former-id');
    expect(report).toContain(`Fix: Write \`${better}\`.`);
    expect(report.match(/former-id/g)).toHaveLength(1);
  });

  it('says that a slide of a former talk is not there, under its present name', async () => {
    expect(await line('[[old#nope]]')).toContain('`#nope` is no slide or heading of `home`.');
  });

  it('prefers what there is over a former id', async () => {
    const again = talkFile(`${FRONTMATTER}## One\n\n[[old]]\n`, { slug: 'old' });
    expect(await idsOf([home, again], COLLECTIONS)).toEqual(['bad-alias 7:11']);
  });

  it('holds in the timeline too', async () => {
    const timeline = '- { date: 2007, title: A, talks: [old, "home#first"] }\n';
    expect(await idsOf([home], { ...COLLECTIONS, timeline })).toEqual([]);
  });
});
