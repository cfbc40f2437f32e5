import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { plainHome } from '../content-files/plain-copy.ts';
import { replaceFile } from '../content-files/replace-file.ts';
import { listShownTexts } from '../content-files/shown-texts.ts';
import { readDocs } from '../docs/read-docs.ts';
import { connectArrows } from '../fonts/connect-arrows.ts';
import { cutEmoji } from '../fonts/cut-emoji.ts';
import { faceCss } from '../fonts/face-css.ts';
import type { FontPackage } from '../fonts/font-packages.ts';
import { mathCharacters } from '../fonts/math-characters.ts';
import { planFaces, type Face } from '../fonts/plan-faces.ts';
import { SCRIPT_PACKAGES } from '../fonts/script-fonts.ts';
import { openFonts, type SiteFonts } from '../fonts/site-fonts.ts';
import { usedCharacters, type UsedCharacters } from '../fonts/used-characters.ts';
import { LANGUAGES, wordsLanguage } from '../i18n/languages.ts';
import { renderMath } from '../markdown/blocks/math.ts';
import { hashText } from '../model/hash-text.ts';
import { cacheFolder, type Settings } from '../model/settings.ts';
import { fontFolders } from '../settings/font-folders.ts';

/** Where the fonts of a site's characters are put for the bundler. */
export function fontFolder(settings: Settings): string {
  return join(plainHome(cacheFolder(settings)), 'fonts');
}

/**
 * Writes a style sheet with the fonts that the characters of a site need, and puts the files next to it, cut down to what is
 * used where they are large.
 *
 * A dev server takes every font that is installed as it is, for what is written next needs it too.
 */
export async function writeFonts(settings: Settings, command: 'build' | 'dev'): Promise<string> {
  const folder = fontFolder(settings);
  mkdirSync(folder, { recursive: true });
  const fonts = openFonts(fontFolders(settings));
  const texts = [...listShownTexts(settings), ...readDocs(settings).map(({ source }) => source)];
  const written = usedCharacters([...texts, OWN_SIGNS]);
  const languages = new Set([settings.info.lang, ...written.languages]);
  const spoken = usedCharacters([...languages].flatMap(interfaceTexts));
  const used = {
    characters: written.characters.union(spoken.characters),
    asEmoji: written.asEmoji,
    languages,
    sequences: [...new Set([...written.sequences, ...spoken.sequences])].sort(),
  };
  const formulas = mathCharacters(texts, renderMath);
  const plan =
    command === 'dev'
      ? planFaces(fonts, withInstalled(used, fonts), allOf(fonts.math, ' ') ?? formulas)
      : planFaces(fonts, used, formulas);
  const addresses = new Map<Face, string>();
  for (const face of plan.faces) addresses.set(face, await putFont(face, folder, command));
  const sheet = join(folder, 'fonts.css');
  replaceFile(
    sheet,
    faceCss(plan, (face) => `./${addresses.get(face) ?? ''}`),
  );
  return sheet;
}

/** Signs that pages show of themselves. */
const OWN_SIGNS = '→←↑↓⌘⇧⌥⏎✓✕−•…';

/** The words of pages in a language, and its names of months and days. */
function interfaceTexts(lang: string): string[] {
  const known = Intl.DateTimeFormat.supportedLocalesOf(lang).length > 0 ? lang : 'en';
  const dates = new Intl.DateTimeFormat(known, { dateStyle: 'full', timeStyle: 'short' });
  const days = Array.from({ length: 12 }, (_, month) => dates.format(Date.UTC(2024, month, month)));
  return [JSON.stringify(LANGUAGES[wordsLanguage(lang)]), ...days];
}

/** As if the site used all that the installed fonts have. */
function withInstalled(used: UsedCharacters, fonts: SiteFonts): UsedCharacters {
  const installed = [
    ...[...fonts.plex.map(({ font }) => font), ...fonts.signs, fonts.mono],
    ...SCRIPT_PACKAGES.map((name) => fonts.find(name)),
  ];
  let { characters } = used;
  for (const font of installed) characters = characters.union(allOf(font) ?? new Set());
  return { ...used, characters };
}

/** @param first the character from which on a font counts; formulas need one with a space in it, which says how they are set */
function allOf(font: FontPackage | null, first = '\u0080'): Set<number> | null {
  const slices = font?.slices.map((slice) => slice.characters()) ?? [];
  return (
    font &&
    new Set(slices.flatMap((each) => [...each].filter((code) => code >= first.charCodeAt(0))))
  );
}

async function putFont(
  { family, file, subset, sequences }: Face,
  folder: string,
  command: 'build' | 'dev',
): Promise<string> {
  const { size } = statSync(file);
  const stem = basename(file, '.woff2');
  const part = subset ?? sequences?.join(' ');
  const cut = command === 'dev' ? undefined : part;
  const name = `${stem}-${hashText(`${REVISION} ${size} ${cut ?? ''}`).slice(0, 12)}.woff2`;
  const to = join(folder, name);
  if (existsSync(to)) return name;
  const bytes = await cutFont(readFileSync(file), cut, sequences);
  replaceFile(
    to,
    family === 'Lectern Math'
      ? await connectArrows(bytes, cut === undefined ? 'truetype' : 'woff2')
      : bytes,
  );
  return name;
}

async function cutFont(
  bytes: Buffer,
  subset: string | undefined,
  sequences: readonly string[] | undefined,
): Promise<Buffer> {
  if (subset === undefined) return bytes;
  if (sequences !== undefined) return cutEmoji(bytes, sequences);
  const { default: subsetFont } = await import('subset-font');
  return subsetFont(bytes, subset, { targetFormat: 'woff2', noHinting: true });
}

/** Counts the ways in which fonts were cut so far; what is kept of another one is not used. */
const REVISION = 2;
