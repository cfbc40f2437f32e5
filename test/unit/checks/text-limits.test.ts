import { describe, expect, it } from 'vitest';
import { checkTextLimits } from '../../../src/checks/text-limits.ts';
import { formatProblem } from '../../../src/problems/reporters.ts';
import { applyRepairs } from '../../../src/problems/apply-edits.ts';
import {
  FRONTMATTER,
  idsOf,
  problemsOf,
  reportOf,
  reportOfSlide,
  SOUND_TALK,
} from '../../fixtures/unit/content.ts';

const limits = (text: string) =>
  checkTextLimits(text, 'talks/demo/index.mdx').map(formatProblem).join('\n');
const ids = (text: string) =>
  checkTextLimits(text, 'a').map(({ id, line, column }) => `${id} ${line}:${column}`);

describe('lone-carriage-return', () => {
  it('names the first one, once for the file', async () => {
    expect(await reportOf([SOUND_TALK.replace(/\n/g, '\r')])).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:1:4  error  lone-carriage-return
        Lines of this file end with a carriage return alone, as on computers before 2001.
        Fix: Save the file with the line ends LF or CRLF; \`lectern check --fix\` does."
    `);
  });

  it('finds one among other line ends, and none in those of Windows', async () => {
    expect(await reportOf([SOUND_TALK.replace('Words.', 'Wo\rrds.')])).toContain('11:3');
    expect(await reportOf([SOUND_TALK.replace(/\n/g, '\r\n')])).toBe('');
  });

  it('is repaired to line feeds', async () => {
    const [problem] = await problemsOf([SOUND_TALK.replace(/\n/g, '\r')]);
    expect(applyRepairs(SOUND_TALK.replace(/\n/g, '\r'), [problem?.repair ?? []])).toBe(SOUND_TALK);
  });
});

describe('file-too-large', () => {
  it('names a talk of more than five megabytes', () => {
    expect(limits(`${'a'.repeat(999)}\n`.repeat(5001))).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:1:1  error  file-too-large
        The file has 5.0 MB; at most 5.0 MB are read.
        Fix: Split the talk, or move data and long code into files beside it."
    `);
  });

  it('names each line of more than a megabyte', () => {
    const long = 'a'.repeat(1_000_001);
    expect(ids(`b\n${long}\nc\n${long}`)).toEqual(['file-too-large 2:1', 'file-too-large 4:1']);
    expect(limits(long)).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:1:1  error  file-too-large
        The file has a line of 1.0 MB; at most 1.0 MB are read.
        Fix: Split the talk, or move data and long code into files beside it."
    `);
  });

  it('counts bytes of the file, not letters', () => {
    expect(ids(`${'é'.repeat(999)}\n`.repeat(2502))).toEqual(['file-too-large 1:1']);
    expect(ids(`${'e'.repeat(999)}\n`.repeat(2502))).toEqual([]);
  });

  it('takes a talk and a line right at the limit', () => {
    expect(ids(`${'a'.repeat(1_000_000)}\n`.repeat(2))).toEqual([]);
  });
});

describe('nesting-too-deep', () => {
  const n = 201;

  it('says what is nested, how deep and where', () => {
    expect(limits(`a\n${'>'.repeat(n)} b`)).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:2:1  error  nesting-too-deep
        Quotes and lists are nested 201 deep; at most 200 levels are read.
        Fix: Flatten this part. It is often a paste that went wrong."
    `);
  });

  it.each([
    ['quotes with spaces', '> '.repeat(n)],
    ['lists on a line', `${'- '.repeat(n)}a`],
    [
      'lists by indent',
      Array.from({ length: n + 1 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
    ],
    ['emphasis', `${'*'.repeat(n)}a`],
    ['brackets', `{${'('.repeat(n)}1${')'.repeat(n)}}`],
    ['links', `${'['.repeat(n)}a`],
    ['elements', `${'<b>'.repeat(n)}a${'</b>'.repeat(n)}`],
  ])('refuses %s', (_, text) => {
    expect(checkTextLimits(text, 'a').map(({ id }) => id)).toEqual(['nesting-too-deep']);
  });

  it.each([
    ['a long list', '- a\n'.repeat(1000)],
    ['a long quote', '> a\n'.repeat(1000)],
    ['a rule of stars', '*'.repeat(80)],
    ['many elements side by side', '<b>a</b> <br/>'.repeat(1000)],
    ['many brackets side by side', '[a](b) {c} (d)'.repeat(1000)],
    ['a wide table', `${'| a '.repeat(500)}|`],
    ['half-open intervals', '[0, 1) (0, 1] '.repeat(1000)],
    ['pointers in code', `\`\`\`c\n${'int *a;\n'.repeat(n)}\`\`\``],
  ])('is content with %s', (_, text) => {
    expect(limits(text)).toBe('');
  });

  it('keeps such a text from the parser, which would die of it', async () => {
    expect(await idsOf([`${FRONTMATTER}## One\n\n${'>'.repeat(100_000)}\n`])).toEqual([
      'nesting-too-deep 11:1',
    ]);
  });

  it.each([
    ['signs of quotes in code', `\`\`\`\n${'> '.repeat(n)}\n\`\`\``],
    ['stars of file names', 'All *.js and '.repeat(n)],
    ['a list with an arrow in each item', '- a => b\n'.repeat(n)],
    ['functions side by side', `export const a = [${'b => 1,\n'.repeat(n)}];`],
  ])('is content with %s, where nothing is nested', (_, text) => {
    expect(limits(text)).toBe('');
  });

  it.each([
    ['*a '.repeat(200), 'a* '.repeat(200)],
    [`{${'a=>'.repeat(200)}`, '1}'],
    ['> - '.repeat(100), 'a'],
  ])('takes two hundred levels, as in `%s`', (open, close) => {
    expect(limits(open + close)).toBe('');
  });

  it.each([
    ['> - '.repeat(n), 'Quotes and lists are nested 402 deep'],
    ['*a '.repeat(n) + 'a* '.repeat(n), 'Pairs of emphasis are nested 201 deep'],
    [`{${'a=>'.repeat(n)}1}`, 'Functions are nested 201 deep'],
  ])('says what is nested in `%s`', (text, message) => {
    expect(limits(text)).toContain(message);
  });

  it('counts quotes and lists that take turns', () => {
    expect(ids(`${'> - '.repeat(n)}a`)).not.toEqual([]);
  });

  it('counts emphasis that is opened word by word', () => {
    expect(ids('*a '.repeat(n) + 'a* '.repeat(n))).not.toEqual([]);
  });

  it('counts functions that return functions', () => {
    expect(ids(`{${'a=>'.repeat(n)}1}`)).not.toEqual([]);
  });

  it('leaves placeholders in code alone', async () => {
    expect(await reportOfSlide('Delete `<name>`. '.repeat(n))).toBe('');
  });
});
