import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { charactersOf } from './glyphs-of-file.ts';
import { readRange, type Range } from './unicode-range.ts';

/** Finds the packages of Fontsource that are installed in these folders or above them. */
export function openPackages(folders: readonly string[]): FindPackage {
  const known = new Map<string, FontPackage | null>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const home = findHome(name, folders);
    const opened = home === null ? null : readPackage(name, home);
    known.set(name, opened);
    return opened;
  };
}

function findHome(name: string, folders: readonly string[]): string | null {
  for (const folder of folders) {
    for (let at = resolve(folder); ; at = dirname(at)) {
      const home = join(at, 'node_modules', name);
      if (isFile(join(home, 'metadata.json'))) return home;
      if (dirname(at) === at) break;
    }
  }
  return null;
}

function readPackage(name: string, home: string): FontPackage | null {
  try {
    const { id, family, weights, subsets } = readJson(join(home, 'metadata.json')) as Metadata;
    const ranges = readJson(join(home, 'unicode.json')) as Record<string, string>;
    const isVariable = name.startsWith('@fontsource-variable/');
    // A font that is not cut says nothing about ranges.
    // Of emoji the whole font is taken, from which it is cut: a sequence of them is not to be torn apart.
    const isWhole = Object.keys(ranges).length === 0 || subsets.includes('emoji');
    const parts = !isWhole ? ranges : { [subsets[0] ?? 'latin']: ALL };
    const slices = Object.entries(parts).map(([key, range]) => {
      const part = key.replace(/^\[(.*)\]$/, '$1');
      const fileOf = (weight: string) =>
        join(home, 'files', `${id}-${part}-${weight}-normal.woff2`);
      return openSlice(part, readRange(range), fileOf(isVariable ? 'wght' : '400'), (weight) =>
        isVariable || !weights.includes(weight) ? null : fileOf(String(weight)),
      );
    });
    return { name, family, isVariable, slices };
  } catch {
    return null;
  }
}

function openSlice(
  part: string,
  range: readonly Range[],
  file: string,
  bolder: (weight: number) => string | null,
): FontSlice {
  let characters: ReadonlySet<number> | null = null;
  return {
    part,
    range,
    file,
    fileOfWeight: bolder,
    characters: () => (characters ??= isFile(file) ? charactersOf(readFileSync(file)) : new Set()),
  };
}

const ALL = 'U+0-10FFFF';

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

interface Metadata {
  readonly id: string;
  readonly family: string;
  readonly weights: readonly number[];
  readonly subsets: readonly string[];
}

/** An installed package by its name; null where it is not installed or not one of Fontsource. */
export type FindPackage = (name: string) => FontPackage | null;

/** A font that is cut into files by the characters they have. */
export interface FontPackage {
  readonly name: string;
  readonly family: string;
  readonly isVariable: boolean;
  readonly slices: readonly FontSlice[];
}

/** A file of a font. */
export interface FontSlice {
  /** Its name in the package: `arabic`, `42`. */
  readonly part: string;
  /** What it is meant for; it may lack some of that, and have more. */
  readonly range: readonly Range[];
  /** The file of the usual weight, or of all. */
  readonly file: string;
  /** Another weight in a file of its own. */
  readonly fileOfWeight: (weight: number) => string | null;
  /** What it has glyphs for. */
  readonly characters: () => ReadonlySet<number>;
}
