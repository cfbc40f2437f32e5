import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The package with every kind, and the small one, which lacks two. */
const PACKAGES = [
  { name: 'mermaid', file: 'dist/mermaid.min.js' },
  { name: '@mermaid-js/tiny', file: 'dist/mermaid.tiny.js' },
] as const;

/** The mermaid that is installed, as one script for a page; null where none is. */
export function findRenderer(folders: readonly string[]): Renderer | null {
  for (const { name, file } of PACKAGES)
    for (const folder of folders) {
      const manifest = findManifest(folder, name);
      if (manifest === null) continue;
      const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
      return { name, version, file: join(dirname(manifest), file) };
    }
  return null;
}

function findManifest(folder: string, name: string): string | null {
  const require = createRequire(join(folder, 'package.json'));
  // What a package exports need not contain its manifest.
  for (const place of require.resolve.paths(name) ?? []) {
    const manifest = join(place, name, 'package.json');
    try {
      readFileSync(manifest);
      return manifest;
    } catch {
      continue;
    }
  }
  return null;
}

/** A mermaid to draw with. */
export interface Renderer {
  readonly name: (typeof PACKAGES)[number]['name'];
  readonly version: string;
  /** The script, absolute. */
  readonly file: string;
}
