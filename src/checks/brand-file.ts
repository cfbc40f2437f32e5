import { listBrandFiles, type BrandFile } from '../brand/list-files.ts';
import { COLOR_TOKENS } from '../brand/tokens.ts';
import type { ColorMistake } from '../brand/read-colors.ts';
import type { FontMistake } from '../brand/read-fonts.ts';
import { NO_BRAND, resolveBrand } from '../brand/resolve-brand.ts';
import type { ColorFault } from '../brand/written-colors.ts';
import { colorNames } from '../lib/css-colors.ts';
import type { SiteBrand } from '../model/brand.ts';
import type { Problem } from '../model/problem.ts';
import type { FileText, TalkFile } from '../model/sources.ts';
import { createProblem, type ProblemPlace } from '../problems/catalogue.ts';
import { suggest } from '../refs/suggest.ts';
import { BrandSchema, type Brand } from '../schema/brand.ts';
import {
  checkDrawing,
  checkLoadedDrawing,
  checkPictureFile,
  isPictureName,
  type DecodePicture,
} from './pictures.ts';
import { placeOfPath, readYaml, schemaProblems, type YamlSource } from './yaml-problems.ts';

/** Name of the file with the brand of a site, next to `talks/`. */
export const BRAND_FILE = '_brand.yml';

/** Reads `_brand.yml`; of a part with a problem, nothing or the nearest that works is used. */
export function readBrandFile(content: FileText): ReadBrand {
  const at = { file: BRAND_FILE, line: 1, column: 1 };
  if (content.type === 'missing') return nothing([]);
  if (content.type === 'binary') return nothing([createProblem('not-utf8', at, {})]);
  if (content.type === 'unreadable')
    return nothing([createProblem('unreadable-file', at, { reason: content.reason })]);
  const context = { file: BRAND_FILE, offset: 0, where: BRAND_FILE, kind: 'YAML' } as const;
  const source = readYaml(content.text, context);
  if (source.problems.length > 0) return nothing(source.problems);
  const value = source.value ?? {};
  if (typeof value !== 'object' || Array.isArray(value))
    return nothing([createProblem('wrong-shape', at, { where: BRAND_FILE, wanted: 'map' })]);
  const parsed = BrandSchema.safeParse(value);
  const written = parsed.success ? parsed.data : readableParts(value as Record<string, unknown>);
  const { brand, mistakes, colorFaults, fontMistakes, idle } = resolveBrand(written);
  return {
    brand,
    files: listBrandFiles(written).map((file) => ({
      ...file,
      at: placeOfPath(source, file.keys, false),
    })),
    problems: [
      ...source.cut,
      ...(parsed.success ? [] : schemaProblems(source, BrandSchema, parsed.error)),
      ...mistakes.map((mistake) => mistakeProblem(mistake, source)),
      ...colorFaults.map((fault) => faultProblem(fault, source)),
      ...fontMistakes.map((mistake) => fontProblem(mistake, source)),
      ...idle.map((keys) =>
        createProblem('idle-brand-key', placeOfPath(source, keys, true), { key: keys.join('.') }),
      ),
    ],
  };
}

/** The files of a brand are there, and are what their names say. */
export async function checkBrandFiles(
  used: ReadBrand['files'],
  disk: BrandDisk,
  decode: DecodePicture,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const file of used) problems.push(...(await checkFile(file, disk, decode)));
  return problems;
}

async function checkFile(
  { kind, path, at }: PlacedFile,
  disk: BrandDisk,
  decode: DecodePicture,
): Promise<Problem[]> {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(path))
    // Of a font this is said with the way to bring it along.
    return kind === 'font'
      ? []
      : [createProblem('brand-file', { ...at, target: path }, { path, fault: 'remote' })];
  const found = disk.find(path);
  if (found.type !== 'file') {
    const near =
      found.type === 'wrong-case'
        ? [found.real]
        : found.type === 'missing'
          ? suggest(path, found.near)
          : [];
    return [
      createProblem(
        'brand-file',
        { ...at, suggestions: near, target: path },
        { path, fault: found.type },
      ),
    ];
  }
  if (kind === 'font') return checkFont(path, at, disk);
  if (!isPictureName(path))
    return [createProblem('not-a-picture', { ...at, target: path }, { path, kind: 'other' })];
  const drawing = disk.read(path);
  if (/\.svg$/i.test(path))
    return [...checkDrawing(path, drawing, at, false), ...checkLoadedDrawing(path, drawing, at)];
  return checkPictureFile(path, disk, at, decode);
}

/** A font begins as its kind does. */
function checkFont(path: string, at: ProblemPlace, disk: BrandDisk): Problem[] {
  const start = String.fromCharCode(...(disk.readStart?.(path) ?? []));
  const isKind = FONT_KINDS.find(([ending]) => ending.test(path))?.[1];
  if (isKind?.test(start)) return [];
  const reason = isKind
    ? 'its bytes are those of no such font'
    : 'its name ends with no kind of font';
  return [createProblem('broken-font', { ...at, target: path }, { path, reason })];
}

/** How the files of each kind begin. */
const FONT_KINDS: readonly [RegExp, RegExp][] = [
  [/\.woff2$/i, /^wOF2/],
  [/\.woff$/i, /^wOFF/],
  [/\.[ot]tf$/i, /^(?:\x00\x01\x00\x00|OTTO|true)/],
];

function mistakeProblem({ path, value, reason, names }: ColorMistake, source: YamlSource): Problem {
  const place = { ...placeOfPath(source, path, false), target: value };
  const data = { key: path.slice(1).join('.'), value: `\`${JSON.stringify(value)}\`` };
  if (reason === 'unknown')
    return createProblem(
      'bad-value',
      { ...place, suggestions: suggest(value, [...names, ...colorNames()]) },
      { ...data, reason: 'is not a color and not a name of the palette', fix: COLOR_FIX },
    );
  return createProblem('bad-value', place, {
    ...data,
    reason:
      reason === 'itself'
        ? 'leads back to itself'
        : 'lets through what is behind it, so nobody can say whether it can be read',
    fix: reason === 'itself' ? COLOR_FIX : 'Write the color that it makes on its ground.',
  });
}

const COLOR_FIX = 'Write a color such as `"#0a6248"`, in quotes, or a name from `palette`.';

function faultProblem(
  fault: ColorFault & { path: readonly string[] },
  source: YamlSource,
): Problem {
  const { role, shownIn, name, other, value, against, ratio, instead, path } = fault;
  const place = { ...placeOfPath(source, path, false), suggestions: [instead], target: value };
  return createProblem('unreadable-color', place, {
    role,
    value,
    // Rounded down: a ratio of 4.497 is not to be told as the 4.5 it misses.
    ratio: Math.floor(ratio * 100) / 100,
    theme: shownIn,
    use: COLOR_TOKENS[name].text,
    otherUse: COLOR_TOKENS[other].text,
    against,
    instead,
  });
}

function fontProblem({ kind, path, family, source }: FontMistake, yaml: YamlSource): Problem {
  const place = { ...placeOfPath(yaml, path, false), target: family };
  const key = String(path.at(-1));
  switch (kind) {
    case 'remote':
      return createProblem('remote-font', place, { family, source: source ?? 'google' });
    case 'no-files':
      return createProblem(
        'missing-key',
        { ...place, target: 'files' },
        { key: 'files', where: `\`${family}\`` },
      );
    default:
      return createProblem('bad-value', place, {
        key,
        value: `\`${JSON.stringify(family)}\``,
        reason: kind === 'weight' ? 'is not a weight' : 'is not the name of a font',
        fix:
          kind === 'weight'
            ? 'Write a number from 1 to 1000, or a range such as `"100..900"`.'
            : 'Write letters, digits and spaces.',
      });
  }
}

/** What is right in a file with mistakes. */
function readableParts(value: Readonly<Record<string, unknown>>): Brand {
  return Object.fromEntries(
    Object.entries(BrandSchema.shape).flatMap(([key, schema]) => {
      const parsed = schema.safeParse(value[key]);
      return parsed.success ? [[key, parsed.data] as const] : [];
    }),
  );
}

function nothing(problems: readonly Problem[]): ReadBrand {
  return { brand: NO_BRAND, files: [], problems };
}

/** What files next to `_brand.yml` are on disk. */
export type BrandDisk = Pick<TalkFile, 'find' | 'read' | 'readStart'>;

interface PlacedFile extends BrandFile {
  readonly at: ProblemPlace;
}

/** The brand of a site, the files it names, and what is wrong with its file. */
interface ReadBrand {
  readonly brand: SiteBrand;
  readonly files: readonly PlacedFile[];
  readonly problems: readonly Problem[];
}
