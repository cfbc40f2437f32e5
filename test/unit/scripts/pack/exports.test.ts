import { describe, expect, it } from 'vitest';
import { EXPORTS, packageManifest } from '../../../../scripts/pack/manifest.ts';
import manifest from '../../../../package.json' with { type: 'json' };
import * as check from '../../../../src/check.ts';
import { PARTS } from '../../../../src/model/settings.ts';
import * as main from '../../../../src/index.ts';

describe('what others use of the package', () => {
  it('is these modules', () => {
    expect(Object.keys(EXPORTS)).toEqual([
      '.',
      './content',
      './check',
      ...PARTS.map((part) => `./parts/${part}.astro`),
      './views/*.astro',
      './components/*.astro',
      './schemas/*.json',
      './styles/tokens.css',
      './package.json',
    ]);
  });

  it('is the same in the repository, which is the first to use it', () => {
    const own = Object.entries(manifest.exports).filter(([name]) => name.startsWith('./parts/'));
    expect(Object.fromEntries(own)).toEqual(
      Object.fromEntries(Object.entries(EXPORTS).filter(([name]) => name.startsWith('./parts/'))),
    );
  });

  it('is these names', () => {
    expect({ main: Object.keys(main), check: Object.keys(check) }).toEqual({
      main: ['lectern'],
      check: ['check'],
    });
  });

  it('is the Astro of the project, and a browser or mermaid only for those who want one', () => {
    const { peerDependencies, peerDependenciesMeta, dependencies } = packageManifest(manifest);
    expect(Object.keys(peerDependencies ?? {})).toEqual([
      '@mermaid-js/tiny',
      '@sparticuz/chromium',
      'astro',
      'axe-core',
      'mermaid',
      'playwright-core',
    ]);
    expect(peerDependenciesMeta).toEqual({
      '@mermaid-js/tiny': { optional: true },
      '@sparticuz/chromium': { optional: true },
      'axe-core': { optional: true },
      mermaid: { optional: true },
      'playwright-core': { optional: true },
    });
    expect(Object.keys(dependencies ?? {})).not.toContain('astro');
    expect(Object.values(dependencies ?? {}).filter((range) => !/^\^\d/.test(range))).toEqual([]);
  });
});
