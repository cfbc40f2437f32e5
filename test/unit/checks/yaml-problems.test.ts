import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { placeOfPath, readYaml, schemaProblems } from '../../../src/checks/yaml-problems.ts';

const read = (text: string) => readYaml(text, { file: 'a.yaml', offset: 0, where: '`a.yaml`' });

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
    const source = readYaml('a: [\n', { file: 'a.mdx', offset: 1, where: 'The frontmatter' });
    expect(source.problems[0]?.line).toBe(3);
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
      '1:1 `a.yaml` lacks the key `name`.',
      '2:7 `size` is `10`, which is more than 9.',
      '3:7 `kind` is `"c"`, which is none of `a`, `b`.',
      '5:5 `list[0]` is `1`, which is no object.',
      '6:11 `id` is `2`, which is no string.',
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
