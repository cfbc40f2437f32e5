import { describe, expect, it } from 'vitest';
import { idsOf, reportOf } from '../../fixtures/unit/content.ts';

const KEYS = 'title: Demo\ndate: 2024-05-01';
const TOML = 'title = "Demo"\ndate = 2024-05-01';
const JSON_KEYS = '{\n  "title": "Demo",\n  "date": "2024-05-01"\n}';

/** What stands at the top of a file, and the line that is named. */
const HEADS: readonly (readonly [string, string, number])[] = [
  ['below a blank line', `\n---\n${KEYS}\n---`, 2],
  ['below blank lines with spaces', ` \n\t\n---\n${KEYS}\n---`, 3],
  ['below a comment', `{/* a */}\n\n---\n${KEYS}\n---`, 3],
  ['below an import', `import X from 'y';\n\n---\n${KEYS}\n---`, 3],
  ['below text', `Words.\n\n---\n${KEYS}\n---`, 3],
  ['indented', ` ---\n${KEYS}\n---`, 1],
  ['indented with both its ends', `  ---\n${KEYS}\n  ---`, 1],
  ['four hyphens', `----\n${KEYS}\n----`, 1],
  ['two hyphens', `--\n${KEYS}\n--`, 1],
  ['asterisks', `***\n${KEYS}\n***`, 1],
  ['equals signs', `===\n${KEYS}\n===`, 1],
  ['dashes that an editor made', `—\n${KEYS}\n—`, 1],
  ['a code block', `\`\`\`yaml\n${KEYS}\n\`\`\``, 1],
  ['a code block without a language', `~~~\n${KEYS}\n~~~`, 1],
  ['a language after the hyphens', `--- yaml\n${KEYS}\n---`, 1],
  ['TOML', `+++\n${TOML}\n+++`, 1],
  ['TOML below a blank line', `\n+++\n${TOML}\n+++`, 2],
  ['TOML by name', `---toml\n${TOML}\n---`, 1],
  ['TOML in a code block', `\`\`\`toml\n${TOML}\n\`\`\``, 1],
  ['JSON', JSON_KEYS, 1],
  ['JSON between semicolons', `;;;\n${JSON_KEYS}\n;;;`, 1],
  ['without its first line', `${KEYS}\n---`, 1],
  ['without its first line, below a blank one', `\n${KEYS}\n---`, 2],
];

describe('frontmatter-misplaced', () => {
  it('says where the frontmatter is and where it belongs', async () => {
    const text = `\n---\n${KEYS}\n---\n\n## One\n\nWords.\n`;
    expect(await reportOf([text])).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:2:1  error  frontmatter-misplaced
        The frontmatter starts on line 2, and must start on the first line.
        Fix: Move it to the top of the file, so that \`---\` is the first line."
    `);
  });

  it.each(HEADS)('is all that is told of frontmatter %s', async (_, head, line) => {
    const problems = await idsOf([`${head}\n\n## One\n\n- a [[nowhere]]\n`]);
    const at = head.split('\n').length + 4;
    expect(problems).toEqual([`frontmatter-misplaced ${line}:1`, `unknown-talk ${at}:5`]);
  });

  it.each(HEADS)('keeps its line with line breaks of Windows: %s', async (_, head, line) => {
    const text = `${head}\n\n## One\n\nWords.\n`.replace(/\n/g, '\r\n');
    expect(await idsOf([text])).toContain(`frontmatter-misplaced ${line}:1`);
  });

  it('is told of keys whose aliases never end', async () => {
    const levels = Array.from({ length: 12 }, (_, at) => {
      const next = Array.from({ length: 9 }, () => `*a${at}`).join(', ');
      return `a${at + 1}: &a${at + 1} [${next}]`;
    });
    const bomb = ['title: Demo', 'a0: &a0 [x]', ...levels].join('\n');
    expect(await idsOf([`\n---\n${bomb}\n---\n\n## One\n\nWords.\n`])).toEqual([
      'frontmatter-misplaced 2:1',
    ]);
  });

  it.each([
    ['a key that every object has', '***\n\nconstructor: a\n\n***\n\n## One\n\nWords.\n'],
    ['no keys', '## One\n\nWords.\n'],
    ['keys that no talk has', '---x\nfoo: bar\n---\n\n## One\n\nWords.\n'],
    ['a rule and a sentence with a colon', '***\n\nNote: this is a text.\n\n***\n\n## One\n'],
    ['settings of a slide', '## One\n\nWords.\n\n---\ntitle: x\n---\n'],
  ])('is not told of a text with %s', async (_, text) => {
    const ids = await idsOf([text]);
    expect(ids).toContain('frontmatter-missing 1:1');
    expect(ids.filter((id) => id.startsWith('frontmatter-misplaced'))).toEqual([]);
  });
});
