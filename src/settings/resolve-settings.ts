import { join } from 'node:path';
import { readBrandFile } from '../checks/brand-file.ts';
import { readSiteFile } from '../checks/site-file.ts';
import { readBrandText, readSiteText } from '../content-files/read-content.ts';
import type { SiteBrand } from '../model/brand.ts';
import { normalizeBase, type Extensions, type Settings } from '../model/settings.ts';
import { ENGINE } from './engine.ts';
import { findContent } from './find-content.ts';

/**
 * The settings of a project: what was given, else what `site.yaml` and `_brand.yml` say, else the defaults.
 *
 * @param project the folder of the project, absolute
 */
export function resolveSettings(
  project: string,
  given: GivenSettings,
  { docs, colors, ...extensions }: ProjectCode = NO_CODE,
): Settings {
  const content = given.content ?? findContent(project);
  const { info, brand } = readSettingsFiles(content, colors);
  const url = info.url === undefined ? null : new URL(info.url);
  return {
    engine: ENGINE,
    project,
    content,
    isOwnContent: given.content === undefined,
    out: given.out ?? join(project, 'dist'),
    base: normalizeBase(given.base ?? url?.pathname ?? '/'),
    site: given.site ?? url?.origin ?? 'http://localhost',
    notes: given.notes ?? 'public',
    drafts: given.drafts ?? 'hidden',
    positions: given.positions ?? 'hidden',
    pictures: given.pictures ?? join(project, 'review'),
    cache: given.cache ?? join(project, '.cache'),
    searchAlso: given.searchAlso ?? [],
    info,
    brand,
    extensions,
    docs: given.content === undefined && info.pages.docs ? docs : null,
  };
}

/** What `site.yaml` and `_brand.yml` say. */
function readSettingsFiles(
  content: string,
  colors: SiteBrand['colors'],
): Pick<Settings, 'info' | 'brand'> {
  const { brand } = readBrandFile(readBrandText(content));
  return {
    info: readSiteFile(readSiteText(content), brand).site,
    brand: { ...brand, colors: brand.colors ?? colors },
  };
}

/** Settings with what `site.yaml`, `_brand.yml` and the project's code say by now; where the site is served stays. */
export function refreshSettings(
  settings: Settings,
  { docs, colors, ...extensions }: ProjectCode,
): Settings {
  const { info, brand } = readSettingsFiles(settings.content, colors);
  return {
    ...settings,
    info,
    brand,
    extensions,
    docs: settings.isOwnContent && info.pages.docs ? docs : null,
  };
}

/** A project without code of its own. */
export const NO_CODE: ProjectCode = {
  components: {},
  layouts: {},
  parts: {},
  theme: null,
  styles: null,
  colors: null,
  looks: '',
  docs: null,
};

/** What a project's `astro.config` says to `lectern()`, with absolute paths. */
export interface ProjectCode extends Extensions {
  readonly docs: string | null;
  /** The colors of the theme, for a site whose `_brand.yml` has none. */
  readonly colors: SiteBrand['colors'];
}

/** What the words of a command or an Astro configuration say. */
export type GivenSettings = {
  readonly [
    Key in keyof Settings as Exclude<
      Key,
      'engine' | 'project' | 'isOwnContent' | 'info' | 'brand' | 'extensions' | 'docs'
    >
  ]?: Settings[Key] | undefined;
};
