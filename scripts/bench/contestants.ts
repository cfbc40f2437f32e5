import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BenchOptions } from './arguments.ts';
import type { PeerHighlight } from './eleventy-templates.ts';
import type { Command } from './timed-process.ts';

/** The command of `npm run build`, without npm in front: its start is nobody's build time. */
export function lecternCommand(place: {
  readonly project: string;
  readonly content: string;
  readonly out: string;
  readonly cache: string;
}): Command {
  return {
    name: 'scripts/build.ts',
    args: [
      join(place.project, 'scripts', 'build.ts'),
      '--content',
      place.content,
      '--out',
      place.out,
    ],
    cwd: place.project,
    env: { LECTERN_CACHE: place.cache },
  };
}

/** The command that builds the generated Eleventy site. */
export function eleventyCommand(place: { readonly site: string; readonly out: string }): Command {
  return {
    name: 'eleventy',
    args: [join(eleventyFolder(), 'cmd.cjs'), '--quiet', `--output=${place.out}`],
    cwd: place.site,
    env: {},
  };
}

/** Names, versions and scope of the tools to be measured. */
export async function describeContestants(
  project: string,
  { ours, peer, peerHighlight }: BenchOptions['contestants'],
): Promise<readonly Contestant[]> {
  const contestants: Contestant[] = [];
  if (ours) {
    contestants.push({
      name: 'lectern',
      version: await readVersion(project),
      scope:
        'MDX to article page, reveal.js deck and the rest of a site; sources and result checked',
    });
  }
  if (peer) {
    contestants.push({
      name: 'eleventy',
      version: await readVersion(eleventyFolder()),
      scope: `Markdown to article page and reveal.js deck, nothing else: no checks, no search; ${highlightScopes[peerHighlight]}`,
    });
  }
  return contestants;
}

const highlightScopes = {
  shiki: 'code highlighted with Shiki, one theme',
  none: 'its default Markdown, which leaves code plain',
} as const satisfies Record<PeerHighlight, string>;

function eleventyFolder(): string {
  return join(dirname(fileURLToPath(import.meta.resolve('@11ty/eleventy'))), '..');
}

async function readVersion(folder: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const hasVersion = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return hasVersion ? String(manifest.version) : 'unknown';
}

/** A tool in the report. */
export type Contestant = {
  readonly name: string;
  readonly version: string;
  readonly scope: string;
};
