import { describe, expect, it } from 'vitest';
import { mendContent } from '../../../src/checks/mend-content.ts';
import { readFrontmatter } from '../../../src/checks/frontmatter.ts';
import {
  contentFiles,
  FRONTMATTER,
  problemsOf,
  talkFile,
  TOOLS,
} from '../../fixtures/unit/content.ts';

/** A frontmatter with one key more, or with another value. */
function withLine(line: string): string {
  const key = line.slice(0, line.indexOf(':') + 1);
  const others = FRONTMATTER.trim()
    .split('\n')
    .filter((each) => !each.startsWith(key));
  return `${[...others.slice(0, -1), line].join('\n')}\n---\n\n## One\n\nWords.\n`;
}

async function mended(line: string): Promise<string> {
  const text = withLine(line);
  const { changes } = await mendContent(contentFiles([talkFile(text)]), TOOLS);
  const after = changes.find(({ file }) => file.endsWith('index.mdx'))?.after ?? text;
  return after.split('\n---\n')[0] ?? '';
}

describe('a value that can mean one thing', () => {
  it.each([
    ['speakers: Jane', 'speakers: [{ name: Jane }]'],
    ['speakers: [Jane, { name: John }]', 'speakers: [{ name: Jane }, { name: John }]'],
    ['speaker: Jane', 'speakers: [{ name: Jane }]'],
    ['event: PyCon', 'event: { name: PyCon }'],
    ['typography: no', 'typography: false'],
    ['stacks: On', 'stacks: true'],
    ['title: 2024', 'title: "2024"'],
    ['title: true', 'title: "true"'],
    ['duration: 20 min', 'duration: 20'],
    ['duration: "45"', 'duration: 45'],
    ['tags: a, b c', 'tags: [a, b c]'],
    ['tags: [A, b]', 'tags: [a, b]'],
    ['prose: Show', 'prose: show'],
    ['video: https://x.example/v', 'video: { url: https://x.example/v }'],
    ['aliases: old-name', 'aliases: [old-name]'],
    [
      'variants: { short: { duration: 5 min, only: one } }',
      'variants: { short: { duration: 5, only: [one] } }',
    ],
  ])('is put into the form that fits: %s', async (line, right) => {
    const after = await mended(line);
    expect(after.split('\n').at(-1)).toBe(right);
    expect(readFrontmatter(`${after}\n---\n`, 'a.mdx').problems).toEqual([]);
  });

  it.each([
    'speakers: Jane, ACME',
    'speakers: Jane and John',
    'speakers: { name: Jane }',
    'video: none',
    'duration: long',
    'typography: maybe',
    'captions: [a.vtt]',
    'status: publishd',
    'tags: [a/b]',
    'title:',
  ])('and no other is touched: %s', async (line) => {
    expect((await mended(line)).split('\n').at(-1)).toBe(line);
  });
});

describe('what fits is said in the fix', () => {
  it.each([
    ['speakers: Jane, ACME', 'Write `speakers: [{ name: Jane }, { name: ACME }]`.'],
    ['speakers: [Jane]', 'Write `{ name: Jane }`.'],
    ['event: [PyCon]', 'Write `event: { name: PyCon }`.'],
    ['event: {}', 'Add `name: …`.'],
    ['captions: [a.vtt]', 'Write `captions: a.vtt`.'],
    ['typography: maybe', 'Write `true` or `false`.'],
    ['status: x', 'Write `draft` or `published`.'],
    ['duration: long', 'Write a number above 0, at most 600.'],
    ['pace: 5', 'Write a number from 30 to 600.'],
    ['title: ""', 'Write at least one letter.'],
    ['title:', 'Write a text.'],
    [`summary: ${'x'.repeat(301)}`, 'Shorten it to at most 300 characters; it has 301.'],
    ['date: tomorrow', 'Write `2018-10-24`, `2018-10` or `2018`.'],
    ['lang: english language', 'Write `en` or `pt-BR`.'],
    ['variants: { short: 5 }', 'Write keys with their values: `short: { duration: … }`.'],
    ['moved: a', 'Write keys with their values, one on each line.'],
    ['title: #1', 'Put quotes around it.'],
  ])('of %s', (line, fix) => {
    const { problems } = readFrontmatter(withLine(line), 'a.mdx');
    expect(problems.map((problem) => problem.fix)).toEqual([fix]);
  });

  it('in JSON as JSON', async () => {
    const file =
      '{"talk": "demo", "date": "2024-05-01T18:30:00Z", "seconds": "60", "steps": [{"at": 0, "slide": 1, "step": 0}]}';
    const talk = talkFile(withLine('title: T'), { files: { 'rehearsals/a.json': file } });
    const problems = await problemsOf([talk]);
    const fixes = problems.filter(({ id }) => id === 'bad-value').map(({ fix }) => fix);
    expect(fixes).toEqual(['Write `"seconds": 60`.', 'Write `"slide": "1"`.']);
  });
});
