import { describe, expect, it } from 'vitest';
import { packageFinder } from '../../../src/content-files/find-package.ts';
import { FRONTMATTER, reportOf, talkFile } from '../../fixtures/unit/content.ts';

const importing = (line: string, files: Readonly<Record<string, string>> = {}) =>
  reportOf([talkFile(`${FRONTMATTER}${line}\n\n## One\n\n- item\n`, { files })]);

describe('missing-package', () => {
  it('names a package that is not installed, where it is imported', async () => {
    expect(await importing("import Chart from 'no-such-chart'")).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:9:19  error  missing-package
        There is no package \`no-such-chart\` to import.
        Fix: Correct the name, install the package with \`npm install\`, or import a file next to the talk as \`./…\`."
    `);
  });

  it.each([
    "import 'nowhere'",
    "export * from 'nowhere'",
    "export const a = await import('nowhere')",
  ])('finds it in `%s`', async (line) =>
    expect(await importing(line)).toContain('missing-package'),
  );
});

describe('packageFinder', () => {
  const isInstalled = packageFinder([import.meta.dirname]);

  it.each([
    'github-slugger',
    '@astrojs/mdx',
    '@shikijs/transformers',
    'astro/components',
    'satteri',
    'yaml',
    'astro:assets',
  ])('finds %s', (name) => expect(isInstalled(name)).toBe(true));

  it.each([
    'no-such-package',
    '@nobody/nothing',
    'github-slugger/none',
    'yaml/none',
    '#a',
    '~/a',
    '@/a',
    '',
    'virtual:a',
  ])('does not find `%s`', (name) => expect(isInstalled(name)).toBe(false));
});

describe('broken-import', () => {
  it('names data that cannot be read', async () => {
    const report = await importing("import data from './a.json'", { 'a.json': '{"a": }' });
    expect(report).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:9:18  error  broken-import
        The import \`./a.json\` cannot be used: it is not valid JSON (Unexpected token '}', "{"a": }" is not valid JSON).
        Fix: Fix the file or what is imported of it, or take the import out."
    `);
  });

  it('is content with data that can, and with its text', async () => {
    expect(await importing("import data from './a.json'", { 'a.json': '[1]' })).toBe('');
    expect(await importing("import data from './a.json?raw'", { 'a.json': '{' })).toBe('');
  });
});
