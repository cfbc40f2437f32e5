import { readFileSync } from 'node:fs';
import type { MissingFontOf } from '../checks/fonts.ts';
import { charactersInFont } from '../fonts/glyphs-of-file.ts';
import { isIgnorable, scriptOf } from '../fonts/script-fonts.ts';
import { openFonts } from '../fonts/site-fonts.ts';
import type { Settings } from '../model/settings.ts';
import { brandPath } from './read-content.ts';

/** Tells which characters no font of a site has: neither one of its brand nor of Lectern nor of an installed package. */
export function missingFontOf(
  { brand, content, project }: Pick<Settings, 'brand' | 'content' | 'project'>,
  folders: readonly string[],
): MissingFontOf {
  const fonts = openFonts(folders);
  const own = brand.fonts.map(({ path }) => {
    let characters: ReadonlySet<number> | null | undefined;
    return (code: number) => {
      if (characters === undefined)
        characters = readBrandFont(brandPath(content, path) ?? brandPath(project, path));
      return characters?.has(code) ?? false;
    };
  });
  return (character, lang) => {
    if (isIgnorable(character) || fonts.fontFor(character, lang) !== null) return null;
    if (own.some((has) => has(character.codePointAt(0) ?? 0))) return null;
    const script = scriptOf(character, lang);
    return { script: script?.name ?? '', install: script?.packages[0] ?? null };
  };
}

/** Null for a file that is not there or not a font, which the check of the brand names. */
function readBrandFont(path: string | null): ReadonlySet<number> | null {
  try {
    return path === null ? null : charactersInFont(readFileSync(path));
  } catch {
    return null;
  }
}
