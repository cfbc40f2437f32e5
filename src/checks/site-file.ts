import { NO_BRAND } from '../brand/resolve-brand.ts';
import { speak } from '../i18n/speak.ts';
import type { SiteBrand } from '../model/brand.ts';
import type { Problem } from '../model/problem.ts';
import type { FileText } from '../model/sources.ts';
import { createProblem } from '../problems/catalogue.ts';
import { DEFAULT_SITE, SiteSchema, type Site } from '../schema/site.ts';
import { SOCIAL_KINDS, type SocialKind } from '../schema/social-kinds.ts';
import { wholeMacros } from './cut-macros.ts';
import { readYaml, schemaProblems } from './yaml-problems.ts';

/** Name of the file with the settings of a site, next to `talks/`. */
export const SITE_FILE = 'site.yaml';

/** Reads `site.yaml`; a part with a problem has its defaults, and what it does not say is taken from the brand. */
export function readSiteFile(content: FileText, brand: SiteBrand = NO_BRAND): ReadSite {
  const at = { file: SITE_FILE, line: 1, column: 1 };
  const ofBrand = settingsOfBrand(brand);
  const failed = (problems: readonly Problem[]) => ({ site: readableParts(ofBrand), problems });
  if (content.type === 'missing') return failed([]);
  if (content.type === 'binary') return failed([createProblem('not-utf8', at, {})]);
  if (content.type === 'unreadable')
    return failed([createProblem('unreadable-file', at, { reason: content.reason })]);
  const source = readYaml(content.text, {
    file: SITE_FILE,
    offset: 0,
    where: SITE_FILE,
    kind: 'YAML',
  });
  if (source.problems.length > 0) return failed(source.problems);
  if (source.value !== null && (typeof source.value !== 'object' || Array.isArray(source.value)))
    return failed([createProblem('wrong-shape', at, { where: SITE_FILE, wanted: 'map' })]);
  const { cut } = source;
  const value = withMacros(
    { ...ofBrand, ...((source.value ?? {}) as SiteKeys) },
    wholeMacros(source, ['math', 'macros']),
  );
  const parsed = SiteSchema.safeParse(value);
  if (parsed.success) return { site: inOwnLanguage(parsed.data, value), problems: cut };
  const problems = [...cut, ...schemaProblems(source, SiteSchema, parsed.error)];
  return { site: inOwnLanguage(readableParts(value), value), problems };
}

function withMacros(value: SiteKeys, macros: Readonly<Record<string, string>>): SiteKeys {
  if (Object.keys(macros).length === 0) return value;
  const math = value['math'] as { readonly macros: object };
  return { ...value, math: { ...math, macros: { ...math.macros, ...macros } } };
}

/** What is right in a file with mistakes, so that talks are not held against what they do not know. */
function readableParts(value: SiteKeys): Site {
  const read = Object.entries(SiteSchema.shape).flatMap(([key, schema]) => {
    const parsed = schema.safeParse(value[key]);
    return parsed.success ? [[key, parsed.data] as const] : [];
  });
  return { ...DEFAULT_SITE, ...Object.fromEntries(read) };
}

/** The settings that a brand gives where `site.yaml` has none: title, owner and links. */
function settingsOfBrand({ name, fullName, links }: SiteBrand): SiteKeys {
  const { home } = links;
  const owner = [fullName, name].find((each) => each !== null && each.length <= 80);
  const social = Object.entries(links).flatMap(([service, url]) => {
    const kind = service === 'twitter' ? 'x' : service;
    return isSocialKind(kind) ? [{ kind, url }] : [];
  });
  return {
    ...(name !== null && { title: name }),
    ...(owner && { owner: { name: owner, ...(/^https?:/.test(home ?? '') && { url: home }) } }),
    ...(social.length > 0 && { social }),
  };
}

function isSocialKind(name: string): name is SocialKind {
  return (SOCIAL_KINDS as readonly string[]).includes(name);
}

/** What a file does not say is said in the language of the site. */
function inOwnLanguage(site: Site, value: SiteKeys): Site {
  const { say } = speak(site.lang);
  const home = (value['home'] ?? {}) as SiteKeys;
  return {
    ...site,
    title: value['title'] === undefined ? say('site.title') : site.title,
    description: value['description'] === undefined ? say('site.description') : site.description,
    home: {
      heading: home['heading'] === undefined ? say('site.heading') : site.home.heading,
      lead: home['lead'] === undefined ? say('site.lead') : site.home.lead,
    },
  };
}

/** The settings of a site, and what is wrong with its file. */
interface ReadSite {
  readonly site: Site;
  readonly problems: readonly Problem[];
}

/** What the file says, key by key. */
type SiteKeys = Readonly<Record<string, unknown>>;
