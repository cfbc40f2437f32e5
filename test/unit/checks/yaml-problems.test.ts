import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { placeOfPath, readYaml, schemaProblems } from '../../../src/checks/yaml-problems.ts';

const read = (text: string) =>
  readYaml(text, { file: 'a.yaml', offset: 0, where: '`a.yaml`', kind: 'YAML' });

function problemsOf(text: string, schema: z.ZodType): string[] {
  const source = read(text);
  const { error } = schema.safeParse(source.value);
  return error
    ? schemaProblems(source, schema, error).map(
        ({ line, column, message }) => `${line}:${column} ${message}`,
      )
    : [];
}

describe('readYaml', () => {
  it('reads a value', () => {
    expect(read('a: [1, b]\n')).toMatchObject({ value: { a: [1, 'b'] }, problems: [] });
    expect(read('').value).toBeNull();
  });

  it('reads each fault of a text, and no value then', () => {
    const { value, problems } = read('a: 1\na: 2\nb: 1\nb: 2\n');
    expect(value).toBeUndefined();
    expect(problems.map(({ line }) => line)).toEqual([2, 4]);
  });

  it('counts the lines above', () => {
    const source = readYaml('a: [\n', {
      file: 'a.mdx',
      offset: 1,
      where: 'The frontmatter',
      kind: 'frontmatter',
    });
    expect(source.problems[0]?.line).toBe(2);
  });
});

describe('data-syntax', () => {
  it.each([
    ['title: A: b\n', '1:8 the value goes on to a second colon'],
    ['a: 1\nb: 1\nb: 2\n', '3:1 the key `b` occurs twice'],
    ['a:\n\t- b\n', '2:1 a tab indents the line'],
    ['title Demo\nb: 1\n', '1:1 no colon follows the key'],
    ['b: 1\njust words\n', '2:1 no colon follows the key'],
    ['a: 1\n b: 2\n', '1:4 the value goes on to a second colon'],
    ['a: "x\nb: 1\nc: 2\n', '1:4 `"` is opened and not closed'],
    ["a: 'it is\n", "1:4 `'` is opened and not closed"],
    ['a: [1, 2\nb: 1\n', '1:4 `[` is opened and not closed'],
    ['a: {b: 1\n', '1:4 `{` is opened and not closed'],
    ['{\n "a": [1,\n', '2:7 `[` is opened and not closed'],
    ['a: @x\n', '1:4 a value without quotes cannot start with `@`'],
    ['a: `x`\n', '1:4 a value without quotes cannot start with ```'],
    ['title: * x\n', '1:8 a value without quotes cannot start with `*`'],
    ['a: & b\n', '1:4 a value without quotes cannot start with `&`'],
    ['title: [WIP] talk\n', '1:14 the value ends before these words'],
    ["a: 'it's'\n", '1:8 the value ends before these words'],
    ['a:\n    b: 1\n  c: 2\n', '3:1 the line is not indented like the keys above it'],
    ['a:\n  - b\n - c\n', '3:1 the line is not indented like the entries above it'],
    ['a: 1\n---\nb: 2\n', '2:1 a line `---` starts a second document'],
    ['<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n', '1:1 no colon follows the key'],
  ])('says one thing of %j', (text, told) => {
    const [problem, ...others] = read(text).problems;
    expect(others).toEqual([]);
    const { id, line, column, message } = problem ?? {};
    expect(`${id} ${line}:${column} ${message}`).toBe(
      `data-syntax ${told.replace(/ .*/, '')} \`a.yaml\` is not valid YAML here: ${told.replace(/^\S+ /, '')}.`,
    );
  });
});

describe('placeOfPath', () => {
  const source = read('a:\n  b: 1\n  c:\n    - d\n    - e: 2\n');

  it('finds keys and values, in maps and lists', () => {
    expect(placeOfPath(source, ['a', 'b'], true)).toEqual({ file: 'a.yaml', line: 2, column: 3 });
    expect(placeOfPath(source, ['a', 'b'], false)).toMatchObject({ line: 2, column: 6 });
    expect(placeOfPath(source, ['a', 'c', 0], false)).toMatchObject({ line: 4, column: 7 });
    expect(placeOfPath(source, ['a', 'c', 1, 'e'], false)).toMatchObject({ line: 5, column: 10 });
  });

  it('stops at the last place there is', () => {
    expect(placeOfPath(source, ['a', 'x', 'y'], false)).toMatchObject({ line: 1, column: 1 });
    expect(placeOfPath(source, [], false)).toMatchObject({ line: 1, column: 1 });
  });
});

describe('schemaProblems', () => {
  const schema = z.strictObject({
    name: z.string(),
    size: z.number().positive().max(9),
    kind: z.enum(['a', 'b']),
    list: z.array(z.strictObject({ id: z.string() })).default([]),
  });

  it('says nothing of what fits', () => {
    expect(problemsOf('{ name: a, size: 1, kind: b }', schema)).toEqual([]);
  });

  it('says everything that does not', () => {
    expect(problemsOf('nam: a\nsize: 10\nkind: c\nlist:\n  - 1\n  - { id: 2 }\n', schema)).toEqual([
      '2:7 `size` is `10`, which is more than 9.',
      '3:7 `kind` is `"c"`, which is none of `a`, `b`.',
      '5:5 `list[0]` is `1`, which is not a map of keys to values.',
      '6:11 `id` is `2`, which is not a text.',
      '1:1 `a.yaml` has no key `nam`.',
    ]);
  });

  it('suggests the keys of the very object, in lists and under defaults', () => {
    const source = read('name: a\nsize: 1\nkind: a\nlist: [{ id: a, idd: b }]\n');
    const { error } = schema.safeParse(source.value);
    expect(error && schemaProblems(source, schema, error)[0]?.suggestions).toEqual(['id']);
  });

  it('says that zero is not above zero', () => {
    expect(problemsOf('{ name: a, size: 0, kind: b }', schema)).toEqual([
      '1:18 `size` is `0`, which is not above 0.',
    ]);
  });
});
