import { occasionOf } from '../format/events.ts';
import { speak } from '../i18n/speak.ts';
import type { Settings } from '../model/settings.ts';
import type { TalkSource } from '../model/sources.ts';
import { lockFile, takeLock } from '../build/build-lock.ts';
import { buildSite, type BuildResult } from '../build/build-site.ts';
import { startAstro } from '../build/start-astro.ts';
import { stagingFolder } from '../build/replace-folder.ts';
import { slidesOfVariant } from '../format/variants.ts';
import { explainLost } from './explain-lost.ts';
import type { ExportedTalk } from './talk-export.ts';

/** Builds the site a talk is exported from, as `lectern build` would, into the folder that the settings name. */
export async function buildForExport(
  settings: Settings,
  onStage: (stage: string) => void,
): Promise<TalkBuild> {
  const lock = takeLock(lockFile(settings.project));
  if (lock.type === 'held') return { type: 'locked', pid: lock.pid };
  process.once('exit', lock.release);
  try {
    const staged = { ...settings, out: stagingFolder(settings.out) };
    const astro = startAstro('build', staged, { isShown: false });
    return await buildSite(settings, astro, onStage);
  } finally {
    process.off('exit', lock.release);
    lock.release();
  }
}

/** A built talk, or one of its variants, as an export sees it; null when the site has no such talk. */
export function findBuiltTalk(
  talks: readonly TalkSource[],
  { slug, variant }: Pick<ExportedTalk, 'slug' | 'variant'>,
  { settings, address }: { readonly settings: Settings; readonly address: string | null },
): ExportedTalk | null {
  const talk = talks.find(
    (each) => each.slug === slug && (each.isPublished || settings.drafts === 'shown'),
  );
  const choice = variant === null ? null : talk?.data?.variants[variant];
  if (!talk?.data || choice === undefined) return null;
  const { title, speakers, lang } = talk.data;
  const { name, place, date } = occasionOf(talk.data);
  const { slides } = talk.outline;
  const shown = choice && new Set(slidesOfVariant(slides, choice));
  return {
    slug,
    variant,
    title: choice ? `${title} · ${choice.title ?? variant}` : title,
    speakers: speakers.map(({ name }) => name),
    occasion: speak(lang).commas([name, place]),
    date,
    lang,
    slides: slides
      .filter(({ id }) => shown?.has(id) ?? true)
      .map((slide) => ({ id: slide.id, title: slide.title })),
    explain: explainLost(talk, settings),
    site: { folder: settings.out, base: settings.base },
    address,
  };
}

/** How the build for an export ended. */
export type TalkBuild = BuildResult | { readonly type: 'locked'; readonly pid: number };
