import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readSettings, type Settings } from '../model/settings.ts';
import { readChoice, UsageError, type OptionValues } from './arguments.ts';

/** Options that several commands share. */
export const SETTINGS_OPTIONS = {
  content: { type: 'string' },
  out: { type: 'string' },
  base: { type: 'string' },
  site: { type: 'string' },
  notes: { type: 'string' },
  pictures: { type: 'string' },
  'search-also': { type: 'string', multiple: true },
} as const;

/**
 * Turns options into settings. Folders count from where the command was started, which npm changes to the project's root.
 *
 * @throws UsageError for a folder that is not there or an address that is none.
 */
export function settingsFrom(values: SettingsValues, root: string): Settings {
  const started = process.env['INIT_CWD'] ?? process.cwd();
  const folder = (path: string | undefined) =>
    path === undefined ? undefined : resolve(started, path);
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
  const notes =
    values.notes === undefined
      ? undefined
      : readChoice('--notes', values.notes, ['public', 'private']);
  const given = {
    LECTERN_CONTENT: folder(values.content),
    LECTERN_OUT: folder(values.out),
    LECTERN_BASE: values.base,
    LECTERN_SITE: values.site,
    LECTERN_NOTES: notes,
    LECTERN_PICTURES: folder(values.pictures),
    LECTERN_SEARCH_ALSO: values['search-also']?.map(readSite).join(' '),
  };
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const settings = readSettings({ ...process.env, ...set }, root);
  if (!existsSync(settings.content)) {
    throw new UsageError(`There is no folder ${settings.content}. Name one with --content DIR.`);
  }
  return settings;
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
      `--search-also cannot be \`${value}\`. Use the address of a site, such as https://example.org/talks/, or a path of this one's origin, such as /talks/.`,
    );
  }
  return value.endsWith('/') ? value : `${value}/`;
}

type SettingsValues = OptionValues<typeof SETTINGS_OPTIONS>;
