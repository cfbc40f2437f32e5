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
      layouts: {},
      theme: null,
      styles: null,
      colors: null,
      looks: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
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
    [{ parts: { Footer: '.' } }, 'Name a file'],
    [{ layouts: { Duo: HERE } }, 'photo-left'],
    [{ layouts: { 'a--b': HERE } }, 'photo-left'],
    [{ layouts: { '2up': HERE } }, 'photo-left'],
    [{ layouts: { title: HERE } }, 'TitleSlide'],
    [{ layouts: { duo: './nowhere.css' } }, `Paths count from ${PROJECT}.`],
    [{ layouts: { duo: 7 } }, 'lectern()'],
    [{ layouts: { duo: { style: HERE } } }, 'Did you mean `styles`?'],
    [{ layouts: { duo: { takes: { figures: 2 } } } }, 'Did you mean `figure`?'],
    [{ layouts: { duo: { takes: { figure: -1 } } } }, '[1, 3]'],
    [{ layouts: { duo: { takes: { figure: [3, 1] } } } }, '[1, 3]'],
    [{ layouts: { duo: { takes: { figure: 'two' } } } }, '[1, 3]'],
    [{ layouts: { duo: { takes: { figure: [1] } } } }, '[1, 3]'],
    [{ layouts: { duo: { takes: { figure: 1.5 } } } }, '[1, 3]'],
    [{ layouts: { duo: { takes: null } } }, 'lectern()'],
    [{ theme: 'harbor' }, 'lectern()'],
    [{ theme: {} }, 'the name of its package'],
    [{ theme: { name: 'harbor', style: HERE } }, 'Did you mean `styles`?'],
    [{ theme: { name: 'harbor', styles: './theme.css' } }, 'import.meta.url'],
    [{ theme: { name: 'harbor', parts: { Footer: './a.astro' } } }, 'import.meta.url'],
    [{ theme: { name: 'harbor', parts: { Foter: HERE } } }, 'Did you mean `Footer`?'],
    [{ theme: { name: 'harbor', styles: new URL('file:///nowhere.css') } }, 'installed in part'],
    [{ theme: { name: 'harbor', colors: { primry: '#000000' } } }, 'like `color` in `_brand.yml`'],
    [{ theme: { name: 'harbor', colors: { primary: 'teal-ish' } } }, 'hexadecimal'],
    [{ theme: { name: 'harbor', colors: { primary: '#fff3b0' } } }, 'can be read everywhere is #'],
    [{ components: { chart: HERE } }, 'such as `<Chart />`'],
    [{ components: { Chart: './nowhere.astro' } }, `Paths count from ${PROJECT}.`],
  ])('refuses %j and says what helps', (options, hint) => {
    const run = () => resolveOptions(options as LecternOptions, PROJECT);
    expect(run).toThrow(
      expect.objectContaining({ hint: expect.stringContaining(hint) as string }) as Error,
    );
  });

  it('puts what the project says before what its theme says', () => {
    const [own, given] = [join(PROJECT, HERE), join(PROJECT, 'find-content.test.ts')];
    const theme = {
      name: 'harbor',
      styles: pathToFileURL(given),
      colors: { primary: '#7a1f5c' },
      components: { A: given, B: given },
      parts: { Footer: given, Header: given },
      layouts: { duo: given, trio: { styles: given, takes: { figure: 3 } } },
    };
    const resolved = resolveOptions(
      { theme, components: { A: HERE }, parts: { Footer: HERE }, layouts: { duo: HERE } },
      PROJECT,
    );
    expect(resolved).toMatchObject({
      theme: 'harbor',
      styles: given,
      components: { A: own, B: given },
      parts: { Footer: own, Header: given },
      layouts: {
        duo: { styles: own, takes: null },
        trio: { styles: given, takes: { figure: 3 } },
      },
    });
    expect(resolved.colors?.['light']['accent']).toBe('#7a1f5c');
  });
});
