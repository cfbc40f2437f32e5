import { describe, expect, it } from 'vitest';
import { reportOf, SOUND_TALK, talkFile } from '../../fixtures/unit/content.ts';

const folders = (...slugs: string[]) =>
  reportOf(slugs.map((slug) => talkFile(SOUND_TALK, { slug })));

describe('bad-slug', () => {
  it.each(['kvm', 'kvm-use-cases', '2024', '標題', 'مرحبا', 'caf\u00e9'])(
    'takes `%s`',
    async (slug) => {
      expect(await folders(slug)).toBe('');
    },
  );

  it('names folders that cannot be addresses, with a name that can', async () => {
    expect(await folders('My Talk', '🎉')).toMatchInlineSnapshot(`
      "talks/My Talk/index.mdx:1:1  error  bad-slug
        The folder name \`My Talk\` cannot be an address.
        Did you mean \`my-talk\`?
        Fix: Name the folder with lower-case letters, digits and hyphens.
      talks/🎉/index.mdx:1:1  error  bad-slug
        The folder name \`🎉\` cannot be an address.
        Did you mean \`section\`?
        Fix: Name the folder with lower-case letters, digits and hyphens."
    `);
  });

  it.each(['Talk', '_draft', 'a b', 'a.b', '-a', 'caf\u0065\u0301', 'a'.repeat(101), 'a%20b'])(
    'refuses `%s`',
    async (slug) => {
      expect(await folders(slug)).toContain('error  bad-slug');
    },
  );
});

describe('reserved-slug', () => {
  it('names folders that mean something to the site', async () => {
    expect(await folders('pagefind')).toMatchInlineSnapshot(`
      "talks/pagefind/index.mdx:1:1  error  reserved-slug
        The folder name \`pagefind\` is taken by the site itself.
        Fix: Choose another name for the folder."
    `);
  });

  it.each(['404', 'index', '_astro', 'base', 'constructor', '__proto__', 'INDEX'])(
    'refuses `%s`',
    async (slug) => {
      expect(await folders(slug)).toContain('error  reserved-slug');
    },
  );

  it('takes names that only begin like one', async () => {
    expect(await folders('index-structures', '404-pages')).toBe('');
  });
});

describe('duplicate-slug', () => {
  it('names both folders', async () => {
    expect(await folders('talk', 'TALK')).toMatchInlineSnapshot(`
      "talks/TALK/index.mdx:1:1  error  duplicate-slug
        The folders \`TALK\` and \`talk\` would be the same address.
        Fix: Rename one of them; case and accents do not tell addresses apart."
    `);
  });

  it('sees one name in both forms of an accent', async () => {
    expect(await folders('caf\u00e9', 'cafe\u0301')).toContain('error  duplicate-slug');
  });

  it('tells names apart that differ by more', async () => {
    expect(await folders('talk', 'talks', 'cafe', 'café')).toBe('');
  });
});
