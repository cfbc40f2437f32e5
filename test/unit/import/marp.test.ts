import { describe, expect, it } from 'vitest';
import { importFiles } from '../../support/import-text.ts';

const HEAD = '---\nmarp: true\n---\n\n';

describe('an imported deck of Marp', () => {
  it('is a draft whose first slide is the frontmatter', async () => {
    const { text, problems } = await importFiles({
      'deck.md': `${HEAD}# Rivers\n\n## of the north\n\nA guide\n\n---\n\n# Sources\n\n- Springs\n- Lakes\n`,
    });
    expect(text).toBe(
      '---\ntitle: Rivers\nsubtitle: of the north\nstatus: draft\nprose: show\n---\n\nA guide\n\n## Sources\n\n- Springs\n- Lakes\n',
    );
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('keeps comments as notes, and makes steps of lists with stars', async () => {
    const { text } = await importFiles({
      'deck.md': `${HEAD}# A\n\n---\n\n# B\n\n* one\n* two\n\n<!-- say hello -->\n`,
    });
    expect(text).toContain(
      '## B\n\n<Steps>\n\n- one\n- two\n\n</Steps>\n\n<Notes>\n\nsay hello\n\n</Notes>',
    );
  });

  it('settles directives for each slide and says what has no counterpart', async () => {
    const { things, text } = await importFiles({
      'deck.md': `${HEAD}# A\n\n---\n\n<!-- _backgroundColor: navy -->\n<!-- footer: Rivers 2024 -->\n\n# B\n\n---\n\n# C\n`,
    });
    expect(text).toContain('## B\n\n<Slide layout="statement" background="navy" />');
    expect(text).toContain('## C\n');
    expect(
      things.filter(({ outcome }) => outcome === 'dropped').map(({ original }) => original),
    ).toEqual(['footer: Rivers 2024']);
  });
});
