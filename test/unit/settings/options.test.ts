import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { resolveOptions, type LecternOptions } from '../../../src/settings/options.ts';

const PROJECT = import.meta.dirname;
const HERE = './options.test.ts';

describe('resolveOptions', () => {
  it('makes paths absolute, whether they are relative, absolute or a URL', () => {
    const file = join(PROJECT, HERE);
    const components = { A: HERE, B: file, C: pathToFileURL(file) };
    expect(resolveOptions({ components, parts: { Footer: HERE } }, PROJECT)).toEqual({
      components: { A: file, B: file, C: file },
      parts: { Footer: file },
      docs: null,
    });
  });

  it.each([
    [{ componets: {} }, 'Did you mean `components`?'],
    [{ parts: { Foter: HERE } }, 'Did you mean `Footer`?'],
    [{ parts: { Sidebar: HERE } }, 'There are `Head`,'],
    [{ components: { Slide: HERE } }, 'another name'],
    [{ components: { Chart: 5 } }, 'the path of a file'],
    [{ parts: { Footer: null } }, 'the path of a file'],
    [{ components: null }, 'lectern()'],
    [{ parts: ['./Footer.astro'] }, 'lectern()'],
    [null, 'lectern()'],
    ['./src', 'lectern()'],
    [{ components: { chart: HERE } }, 'such as `<Chart />`'],
    [{ components: { Chart: './nowhere.astro' } }, `Paths count from ${PROJECT}.`],
  ])('refuses %j and says what helps', (options, hint) => {
    const run = () => resolveOptions(options as LecternOptions, PROJECT);
    expect(run).toThrow(
      expect.objectContaining({ hint: expect.stringContaining(hint) as string }) as Error,
    );
  });
});
