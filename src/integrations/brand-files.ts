import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { brandCss } from '../brand/brand-css.ts';
import { inspectDrawing } from '../drawings/inspect-drawing.ts';
import { brandPath } from '../content-files/read-content.ts';
import { plainHome } from '../content-files/plain-copy.ts';
import { replaceFile } from '../content-files/replace-file.ts';
import {
  LOGO_SIZES,
  type FontFace,
  type Logo,
  type LogoFile,
  type SiteBrand,
} from '../model/brand.ts';
import { hashText } from '../model/hash-text.ts';
import { cacheFolder, type Settings } from '../model/settings.ts';

/** Where the files of a brand are put for the bundler. */
export function brandFolder(settings: Settings): string {
  return join(plainHome(cacheFolder(settings)), 'brand');
}

/**
 * Writes the styles of a brand, and puts its fonts and logos next to them, under names that any bundler can read.
 *
 * A file that is not there, or is not what its name says, is left out; the check names it.
 */
export async function writeBrand(settings: Settings): Promise<WrittenBrand> {
  const { brand } = settings;
  const folder = brandFolder(settings);
  mkdirSync(folder, { recursive: true });
  const copies = new Map<string, string | null>();
  const copy = (path: string) => {
    const known = copies.get(path);
    const made = known === undefined ? copyFile(path, settings, folder) : known;
    copies.set(path, made);
    return made;
  };
  const fonts = brand.fonts.filter(({ path }) => copy(path) !== null);
  const css = brandCss({ ...brand, fonts }, (path) => `./${basename(copy(path) ?? '')}`);
  const styles = css === '' ? null : join(folder, 'brand.css');
  if (styles !== null) replaceFile(styles, css);
  const logos: Partial<Record<keyof SiteBrand['logos'], WrittenLogo>> = {};
  for (const size of LOGO_SIZES) {
    const logo = brand.logos[size];
    const written = logo && (await writeLogo(logo, copy));
    if (written) logos[size] = written;
  }
  return { styles, logos, fonts: firstFonts(fonts, brand).flatMap(({ path }) => copy(path) ?? []) };
}

async function writeLogo(
  { light, dark, isSingle }: Logo,
  copy: (path: string) => string | null,
): Promise<WrittenLogo | null> {
  const read = async (file: LogoFile | null): Promise<WrittenPicture | null> => {
    const path = file && copy(file.path);
    return path ? { file: path, alt: file.alt, ...(await sizeOf(path)) } : null;
  };
  const written = { light: await read(light), dark: await read(dark), isSingle };
  return written.light || written.dark ? written : null;
}

/** Read before it is shown, so that nothing moves when it arrives. */
async function sizeOf(path: string): Promise<{ width: number; height: number }> {
  const { default: sharp } = await import('sharp');
  try {
    const { width, height } = await sharp(path).metadata();
    return { width, height };
  } catch {
    return { width: 1, height: 1 };
  }
}

function copyFile(path: string, { content, project }: Settings, folder: string): string | null {
  const from = brandPath(content, path) ?? brandPath(project, path);
  if (from === null) return null;
  const bytes = readFileSync(from);
  const ending = extname(from).toLowerCase();
  if (ending === '.svg' && inspectDrawing(bytes.toString('utf8')).risks.length > 0) return null;
  const hash = hashText(bytes).slice(0, 12);
  const stem = basename(from, extname(from)).replace(/[^A-Za-z0-9_-]+/g, '-');
  const to = join(folder, `${stem}-${hash}${ending}`);
  if (!existsSync(to)) replaceFile(to, bytes);
  return to;
}

/** The files that the first lines of a page are set in: the text's, and the headings'. */
function firstFonts(fonts: readonly FontFace[], { families }: SiteBrand): FontFace[] {
  const faceOf = (stack: string | undefined, weight: number) =>
    fonts
      .filter(({ family, style }) => style === 'normal' && stack?.startsWith(`"${family}"`))
      .toSorted((a, b) => distance(a, weight) - distance(b, weight))[0];
  const first = [faceOf(families.base, 400), faceOf(families.headings ?? families.base, 600)];
  return [...new Set(first.filter((face) => face !== undefined))];
}

function distance({ weight }: FontFace, wanted: number): number {
  const [least = 400, most = least] = weight.split(' ').map(Number);
  return Math.max(least - wanted, wanted - most, 0);
}

/** The files of a brand as the bundler finds them. */
export interface WrittenBrand {
  /** Null for a brand without colors and fonts. */
  readonly styles: string | null;
  readonly logos: Readonly<Partial<Record<keyof SiteBrand['logos'], WrittenLogo>>>;
  /** Fonts that pages ask for at once. */
  readonly fonts: readonly string[];
}

interface WrittenLogo {
  readonly light: WrittenPicture | null;
  readonly dark: WrittenPicture | null;
  readonly isSingle: boolean;
}

interface WrittenPicture {
  readonly file: string;
  readonly alt: string | null;
  readonly width: number;
  readonly height: number;
}
