import type { Library } from './load-talks.ts';
import {
  deckUrl,
  handoutUrl,
  pageUrl,
  siteUrl,
  transcriptUrl,
  variantHandoutUrl,
  variantUrl,
} from './urls.ts';

/** Every address that talks and systems had under a former id, with the one they have today. */
export function listMovedPages({ graph }: Pick<Library, 'graph'>, hasSystems = true): MovedPage[] {
  return [
    ...[...graph.aliases.talks].flatMap(([former, slug]) => {
      const data = graph.talks.get(slug)?.data;
      if (!data || graph.talks.has(former)) return [];
      const views = [
        ['', pageUrl(slug)],
        ['/slides', deckUrl(slug)],
        ['/handout', handoutUrl(slug)],
        ...Object.keys(data.variants).flatMap(
          (variant) =>
            [
              [`/slides/${variant}`, variantUrl(slug, variant)],
              [`/handout/${variant}`, variantHandoutUrl(slug, variant)],
            ] as const,
        ),
        ...(data.captions === undefined ? [] : [['/transcript', transcriptUrl(slug)] as const]),
      ] as const;
      return views.map(([view, to]) => ({ path: `talks/${former}${view}`, to, title: data.title }));
    }),
    ...[...graph.aliases.systems].flatMap(([former, id]) => {
      const system = graph.systems.get(id);
      const to = siteUrl(`systems/${encodeURI(id)}/`);
      if (!system || !hasSystems || graph.systems.has(former)) return [];
      return [{ path: `systems/${former}`, to, title: system.name }];
    }),
  ];
}

/** A page that only leads to another one. */
interface MovedPage {
  /** Its address in the site, without slashes at its ends. */
  readonly path: string;
  readonly to: string;
  readonly title: string;
}
