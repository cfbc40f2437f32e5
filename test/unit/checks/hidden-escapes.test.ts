import { describe, expect, it } from 'vitest';
import { FRONTMATTER, problemsOf, slideWith, talkFile } from '../../fixtures/unit/content.ts';

async function hiddenIn(
  text: string,
  files: Readonly<Record<string, string>> = {},
  collections: Parameters<typeof problemsOf>[1] = {},
): Promise<string[]> {
  const problems = await problemsOf([talkFile(text, { files })], collections);
  return problems
    .filter(({ id }) => id.endsWith('-character'))
    .map(
      ({ id, file, line, column }) =>
        `${id} ${file.replace('talks/demo/index.mdx', '')}${line}:${column}`,
    );
}

describe('characters that are written by their number', () => {
  it.each([
    ['- a&#x200b;b', 'invisible-character 11:4'],
    ['- a&#8203;b', 'invisible-character 11:4'],
    ['- a&ZeroWidthSpace;b', 'invisible-character 11:4'],
    ['- a&#x202E;b', 'direction-character 11:4'],
    ['- a&rlm;b', 'direction-character 11:4'],
    ['- a&#27;b', 'control-character 11:4'],
    ['- a&zwj;b', 'invisible-character 11:4'],
    ['- {"a\\u202eb"}', 'direction-character 11:6'],
    ["- {'a\\u{200B}b'}", 'invisible-character 11:6'],
    ['- {"a\\x07b"}', 'control-character 11:6'],
    ['<Figure caption={"a\\u2066"}>\n\n- a\n\n</Figure>', 'direction-character 11:20'],
  ])('are found in %j', async (body, found) => {
    expect(await hiddenIn(slideWith(body))).toEqual([found]);
  });

  it.each([
    '- `a&#x200b;b` and `\\u202e`',
    '```js\nconst a = "\\u202e";\n```',
    '- write \\u202e in code',
    '- a &amp; b &#65; &#x2014; &nbsp; &shy;',
    '- \\&#x200b;',
    '- می&zwnj;خواهم',
    '- 👩&#x200d;💻',
    '- שלום&rlm; a',
    '- {"a\\u00e9b"}',
    '- {"a\\\\u202eb"}',
  ])('are none in %j', async (body) => {
    expect(await hiddenIn(slideWith(body))).toEqual([]);
  });

  it('are found in settings and collections, between double quotes', async () => {
    const text = FRONTMATTER.replace('A demo.', '"A \\u202e demo."').replace(
      'title: Demo',
      "title: 'Demo \\u202e'",
    );
    const glossary = 'trap:\n  term: "Tr\\u200bap"\n  definition: A word\n';
    expect(await hiddenIn(`${text}## One\n\n- a\n`, {}, { glossary })).toEqual([
      'invisible-character glossary.yaml2:12',
      'direction-character 3:13',
    ]);
  });
});

describe('characters that nobody sees in what talks share', () => {
  it('are found in samples of other folders, once for all talks', async () => {
    const files = { '../_shared/sample.js': 'const a = 1;\n// \u202e b\n' };
    const body = '```js src=../_shared/sample.js\n```\n\n```js src=../_shared/sample.js\n```';
    expect(await hiddenIn(slideWith(body), files)).toEqual([
      'direction-character talks/_shared/sample.js2:4',
    ]);
  });

  it('are found in the lock of ids', async () => {
    const found = await hiddenIn(slideWith('- a'), {}, { lock: 'demo#on\u200be\n' });
    expect(found).toContain('invisible-character ids.lock1:8');
  });
});
