import { statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { CheckResult } from '../checks/check-content.ts';
import { readSiteText } from '../content-files/read-content.ts';
import { readDocs } from '../docs/read-docs.ts';
import { MANIFEST, type MadeSite } from '../model/made-site.ts';
import type { Problem } from '../model/problem.ts';
import { allowedOrigins, type Settings } from '../model/settings.ts';
import { hasOrigin, loadedAddress } from '../schema/head.ts';
import { shownTalks, type TalkSource } from '../model/sources.ts';
import { writeOfflineManifest, type BuiltPage } from '../offline/write-manifest.ts';
import { writeIndex } from '../search/index/write-index.ts';
import { VERSION } from '../settings/engine.ts';
import { checkSite, type SiteCheck } from '../site-check/check-site.ts';
import { listFiles } from '../site-check/list-files.ts';
import type { ReadAhead } from '../site-check/read-ahead.ts';
import type { SearchIndex } from './index-talks.ts';
import { listTrusted } from './list-trusted.ts';

/** Makes a whole site of the pages that Astro wrote: adds the search index, checks every address, lists what works offline. */
export async function finishSite(folder: string, parts: SiteParts): Promise<FinishedSite> {
  const { settings, check, index, made, ahead } = parts;
  if (made.refused.length > 0) return { type: 'broken', findings: made.refused };
  writeIndex(index.files, join(folder, 'pagefind'));
  // GitHub Pages would leave out every folder whose name begins with an underscore.
  writeFileSync(join(folder, '.nojekyll'), '');
  const shown = shownTalks(check.talks, settings);
  const pages: BuiltPage[] = [];
  const findings = await checkSite(folder, {
    base: settings.base,
    site: settings.site,
    secrets: secretsOf(shown, settings),
    sources: { ...check, info: readSiteText(settings.content) },
    searched: index.paths.map((path) => settings.base + path),
    trusted: {
      made,
      origins: allowedOrigins(settings),
      head: settings.info.head.tags.flatMap((tag) => loadedAddress(tag) ?? []).filter(hasOrigin),
      index: index.files.map(({ path }) => `pagefind/${path}`),
      ownsHead: settings.extensions.parts.Head !== undefined,
    },
    docs: builtDocs(settings),
    ...(ahead && { ahead }),
    onPage: notePages(pages),
  });
  if (findings.length > 0) return { type: 'broken', findings };
  const counts = countSite(shown);
  const manifest = { generator: `Lectern ${VERSION}`, base: settings.base, ...counts };
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  writeOfflineManifest(folder, { base: settings.base, files: listFiles(folder), pages });
  const bytes = listFiles(folder).reduce(
    (total, file) => total + statSync(join(folder, file)).size,
    0,
  );
  return { type: 'finished', counts, bytes, trusted: listTrusted(made, settings) };
}

/** The pages made of the docs, with the files they were made of. */
function builtDocs(settings: Settings): Map<string, { file: string; text: string }> {
  const { docs, project } = settings;
  const home = docs === null ? '' : relative(project, docs).split(sep).join('/');
  return new Map(
    readDocs(settings).map(({ path, file, source }) => [
      ['docs', path, 'index.html'].filter(Boolean).join('/'),
      { file: `${home}/${file}`, text: source },
    ]),
  );
}

/** Pieces of private notes that no file of a site may contain. */
export function secretsOf(shown: readonly TalkSource[], { notes }: Settings): string[] {
  return notes === 'private' ? [] : shown.flatMap((talk) => talk.secrets);
}

function notePages(pages: BuiltPage[]): NonNullable<SiteCheck['onPage']> {
  return (file, { hash, page: { links } }) =>
    void pages.push({
      file,
      hash,
      links: links.filter(({ isFetched }) => isFetched).map(({ address }) => address),
    });
}

function countSite(talks: readonly TalkSource[]): SiteCounts {
  const sum = (count: (talk: TalkSource) => number) =>
    talks.reduce((total, talk) => total + count(talk), 0);
  return {
    talks: talks.length,
    slides: sum(({ outline }) => outline.slides.length),
    words: sum(({ words }) => words),
    references: sum(({ outline }) => outline.references.length),
  };
}

/** What a site is made whole from. */
interface SiteParts {
  readonly settings: Settings;
  readonly check: CheckResult;
  readonly index: SearchIndex;
  readonly made: MadeSite;
  /** What was read of its pages while they were being written. */
  readonly ahead?: ReadAhead;
}

/** A whole site, or what is wrong with it. */
export type FinishedSite =
  | {
      readonly type: 'finished';
      readonly counts: SiteCounts;
      readonly bytes: number;
      /** What may act on it although it was not checked. */
      readonly trusted: readonly string[];
    }
  | { readonly type: 'broken'; readonly findings: readonly Problem[] };

/** What a site contains. */
export interface SiteCounts {
  readonly talks: number;
  readonly slides: number;
  readonly words: number;
  readonly references: number;
}
