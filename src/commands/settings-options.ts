import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Settings } from '../model/settings.ts';
import { findContent, hasTalks } from '../settings/find-content.ts';
import { loadConfig } from '../settings/load-config.ts';
import { resolveSettings, type GivenSettings } from '../settings/resolve-settings.ts';
import { UsageError, type OptionValues, type Place } from './command.ts';
import { readChoice } from './run-command.ts';
import { usableCache } from './usable-cache.ts';

/** Options that several commands share. */
export const SETTINGS_OPTIONS = {
  content: {
    type: 'string',
    value: 'DIR',
    text: 'folder with talks/, the collections and site.yaml (content/, or this folder if it has talks/)',
  },
  out: {
    type: 'string',
    value: 'DIR',
    text: 'folder for the site (dist); replaced whole, or not at all',
  },
  base: {
    type: 'string',
    value: '/x/',
    text: 'path the site is served under (from `url` in site.yaml, else /)',
  },
  site: {
    type: 'string',
    value: 'URL',
    text: 'origin of the public site, for feeds and search engines (from `url` in site.yaml)',
  },
  notes: {
    type: 'string',
    value: 'public|private',
    text: 'private puts <Notes> into the output, for your own machine only (public)',
  },
  pictures: {
    type: 'string',
    value: 'DIR',
    text: 'what `lectern review` wrote, for pictures of slides in lists and links (review)',
  },
  'search-also': {
    type: 'string',
    value: 'URL',
    multiple: true,
    text: 'another Lectern site to search as well; may be given several times',
  },
} as const;

/**
 * Turns options into settings. Folders count from where the user is.
 *
 * @throws UsageError for a content folder without talks, or an address that is not valid.
 */
export async function settingsFrom(values: SettingsValues, place: Place): Promise<Settings> {
  const settings = await anySettingsFrom(values, place);
  if (!hasTalks(settings.content)) throw new UsageError(noTalks(settings.content, values, place));
  return settings;
}

/** The same for a command that writes the first talk: there need be none. */
export async function anySettingsFrom(values: SettingsValues, place: Place): Promise<Settings> {
  const given = readValues(values, place);
  const config = await loadConfig(place.project);
  // The address of a project is that of its own content.
  const own = values.content === undefined ? config.given : {};
  return resolveSettings(place.project, { ...own, ...given }, config.code);
}

function readValues(values: SettingsValues, { project, from }: Place): GivenSettings {
  const folder = (path: string | undefined) =>
    path === undefined ? undefined : resolve(from, path);
  if (values.site !== undefined && !isOrigin(values.site)) {
    throw new UsageError(
      `--site cannot be \`${values.site}\`. Use an origin such as https://example.org.`,
    );
  }
  if (values.base !== undefined && !isPath(values.base)) {
    throw new UsageError(
      `--base cannot be \`${values.base}\`. Use a path that starts with a slash, such as /talks/.`,
    );
  }
  const pictures = folder(values.pictures);
  if (pictures !== undefined && !existsSync(pictures))
    throw new UsageError(
      `--pictures: there is no folder ${pictures}. \`lectern review\` writes one.`,
    );
  const given = {
    content: folder(values.content),
    out: folder(values.out),
    base: values.base,
    site: values.site && new URL(values.site).origin,
    notes: values.notes && readChoice('--notes', values.notes, ['public', 'private']),
    pictures,
    searchAlso: values['search-also']?.map(readSite),
    cache: usableCache(cacheIn(project), (text) => process.stderr.write(text)),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** The cache of a project. Workflows that keep it between runs may want it in another place. */
function cacheIn(project: string): string {
  const { LECTERN_CACHE } = process.env;
  return LECTERN_CACHE ? resolve(project, LECTERN_CACHE) : join(project, '.cache');
}

function noTalks(content: string, values: SettingsValues, { from, project }: Place): string {
  if (values.content !== undefined)
    return `There is no folder \`talks\` in ${content}. Name a folder that has one, or write a first talk with \`lectern new "Title" --content ${values.content}\`.`;
  const above = projectAbove(project);
  if (above !== null)
    return `There is no folder \`talks\` or \`content/talks\` here. The talks are in ${relative(from, above.content) || '.'}: run this in ${relative(from, above.project) || '.'}, or add \`--content ${relative(from, above.content)}\`.`;
  const below = projectBelow(project);
  if (below !== null)
    return `There is no folder \`talks\` or \`content/talks\` here. There are talks in ${relative(from, below)}: run this there, after \`cd ${relative(from, below)}\`.`;
  const here = relative(from, project) === '' ? 'here' : `in ${project}`;
  return `There is no folder \`talks\` or \`content/talks\` ${here}. Write a first talk with \`lectern new "Title"\`, start a repository with \`lectern init DIR\`, or name a folder with --content DIR.`;
}

/** The nearest project above that has talks; null when there is none. */
function projectAbove(project: string): { project: string; content: string } | null {
  const above = dirname(project);
  if (above === project) return null;
  const content = findContent(above);
  if (!hasTalks(content)) return projectAbove(above);
  return { project: basename(above) === 'content' ? dirname(above) : above, content };
}

/** The only folder of a project that is a project with talks, as after `lectern init`; null when there is none, or more than one. */
function projectBelow(project: string): string | null {
  const names = readdirSync(project, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name))
    .map((entry) => join(project, entry.name))
    .filter((folder) => hasTalks(findContent(folder)));
  return names.length === 1 ? (names[0] ?? null) : null;
}

/** A scheme and a host, and nothing after them but a slash. */
function isOrigin(site: string): boolean {
  if (!/^https?:\/\/[^/]/i.test(site) || !URL.canParse(site)) return false;
  const { pathname, search, hash, username } = new URL(site);
  return pathname === '/' && `${search}${hash}${username}` === '';
}

/** A path from the root that means the same wherever it is written. */
function isPath(base: string): boolean {
  const hasStep = base.split('/').some((part) => part === '.' || part === '..');
  return /^\/(?!\/)[^?#\\\s]*$/.test(base) && !hasStep;
}

/** The address of another site, with a slash at its end, whichever way it was written. */
function readSite(value: string): string {
  if (!/^(?:https?:\/\/[^/\s]+|\/)[^\s?#]*$/.test(value)) {
    throw new UsageError(
      `--search-also cannot be \`${value}\`. Use the address of a site, such as https://example.org/talks/, or a path on the same origin, such as /talks/.`,
    );
  }
  return value.endsWith('/') ? value : `${value}/`;
}

type SettingsValues = Partial<OptionValues<typeof SETTINGS_OPTIONS>>;
