import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, createProblem } from '../../../src/problems/catalogue.ts';

/** The text of every test of a check, of sources or of the built site, and of every rule of the review. */
const tests = ['../checks', '../site-check', '../review', '../review/rules']
  .map((folder) => join(import.meta.dirname, folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

describe('CATALOGUE', () => {
  const ids = Object.keys(CATALOGUE);

  it.each(ids)('has a test that prints %s whole', (id) => {
    const heads = [
      ...tests.matchAll(/[\w./ ]+:\d+:\d+ {2}(?:error|warning) {2}([a-z0-9-]+)\n +\S/g),
    ];
    expect(heads.map(([, found]) => found)).toContain(id);
  });

  it.each(ids)('has tests of its own for %s', (id) => {
    expect(tests.includes(`describe('${id}'`)).toBe(true);
  });

  it.each(ids)('names %s in kebab case', (id) => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z0-9]+)+$/);
  });
});

describe('createProblem', () => {
  const at = { file: 'a.mdx', line: 2, column: 3 };

  it('writes out what is wrong and what to do', () => {
    expect(createProblem('unknown-talk', at, { name: 'kvm' })).toEqual({
      id: 'unknown-talk',
      severity: 'error',
      file: 'a.mdx',
      line: 2,
      column: 3,
      message: 'There is no talk `kvm`.',
      fix: 'Use the name of a folder in `talks/`.',
      suggestions: [],
      target: null,
    });
  });

  it('keeps suggestions and the target', () => {
    const place = { ...at, suggestions: ['kvm'], target: 'kmv' };
    expect(createProblem('unknown-talk', place, { name: 'kmv' })).toMatchObject({
      suggestions: ['kvm'],
      target: 'kmv',
    });
  });

  it('shows a value as it is, and never the place', () => {
    const { message } = createProblem('unknown-talk', at, { name: '<b>`$&' });
    expect(message).toBe('There is no talk `<b>`$&`.');
  });
});
