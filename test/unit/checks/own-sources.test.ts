import { describe, expect, it } from 'vitest';
import { FRONTMATTER, idsOf, reportOf, talkFile } from '../../fixtures/unit/content.ts';

const OWN = '@book{own, title={A}}\n';

/** A talk that has `sources.bib` of its own. */
const withOwn = (body: string, bib: string, slug = 'demo') =>
  talkFile(
    FRONTMATTER.replace('status:', 'references: ./sources.bib\nstatus:') + `## One\n\n${body}\n`,
    { slug, files: { 'sources.bib': bib } },
  );

describe('readOwnSources', () => {
  it('lets a talk cite what is in its own file, and what all may cite', async () => {
    const shared = '@book{shared, title={B}}\n';
    expect(await reportOf([withOwn('[@own; @shared]', OWN)], { bibliography: shared })).toBe('');
  });

  it('lets no other talk cite it', async () => {
    const other = talkFile(`${FRONTMATTER}## One\n\n[@own]\n`, { slug: 'other' });
    expect(await idsOf([withOwn('[@own]', OWN), other])).toEqual(['unknown-entry 11:2']);
  });

  it('names a key that is near in its own file', async () => {
    expect(await reportOf([withOwn('[@popk1974]', '@book{popek1974, title={A}}')])).toContain(
      'Did you mean `popek1974`?',
    );
  });

  it('names what cannot be read in the file itself', async () => {
    expect(await reportOf([withOwn('[@own]', `${OWN}@book{b\n`)])).toContain(
      'talks/demo/sources.bib:2:1  error  bib-entry',
    );
  });

  it('names a key that means another source elsewhere, and where', async () => {
    const report = await reportOf([withOwn('[@own]', OWN)], {
      bibliography: '\n@book{own, title={B}}\n',
    });
    expect(report).toMatchInlineSnapshot(`
      "talks/demo/sources.bib:1:1  error  duplicate-key
        The key \`own\` is already used in line 2 of \`references.bib\`.
        Fix: Join the two entries, or rename one."
    `);
  });

  it('is content with the same source in two files', async () => {
    const talks = [withOwn('[@own]', OWN), withOwn('[@own]', `\n${OWN}`, 'other')];
    expect(await reportOf(talks)).toBe('');
  });

  it('holds no citation against a file that cannot be read', async () => {
    const talk = withOwn('[@own]', OWN);
    const read = () => ({ type: 'binary' }) as const;
    expect(await idsOf([{ ...talk, read }])).toEqual(['not-utf8 1:1']);
  });
});
