import { OWN_PARTS } from '../../src/integrations/own-parts.ts';

/** The manifest of the npm package, made from that of the repository. */
export function packageManifest(repository: Manifest): Manifest {
  const {
    name,
    version,
    description,
    license,
    type,
    keywords,
    engines,
    repository: place,
  } = repository;
  const { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = repository;
  const own = Object.entries(dependencies).filter(([each]) => !(each in peerDependencies));
  return {
    name,
    version,
    description,
    keywords,
    license,
    ...(place === undefined ? {} : { repository: place }),
    type,
    bin: { lectern: './bin/lectern.js' },
    exports: EXPORTS,
    files: ['bin', 'schemas', 'src', 'template', 'CHANGELOG.md'],
    engines,
    // The repository pins, an installation takes what fits.
    dependencies: Object.fromEntries(own.map(([each, pin]) => [each, `^${pin}`])),
    peerDependencies,
    peerDependenciesMeta,
  };
}

/** What others import from the package. */
export const EXPORTS: Readonly<Record<string, string | { types: string; default: string }>> = {
  '.': { types: './src/index.d.ts', default: './src/index.js' },
  './content': { types: './src/content.config.d.ts', default: './src/content.config.js' },
  './check': { types: './src/check.d.ts', default: './src/check.js' },
  ...Object.fromEntries(
    Object.entries(OWN_PARTS).map(([part, file]) => [
      `./parts/${part}.astro`,
      `./src/views/${file}`,
    ]),
  ),
  './views/*.astro': './src/views/*.astro',
  './components/*.astro': './src/views/shared/*.astro',
  './schemas/*.json': './schemas/*.json',
  './styles/tokens.css': './src/views/shared/tokens.css',
  './package.json': './package.json',
};

/** A `package.json`, as far as it is used here. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly keywords?: readonly string[] | undefined;
  readonly license: string;
  readonly repository?: unknown;
  readonly type: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly bin?: object;
  readonly exports?: object;
  readonly files?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional: boolean }>>;
}
