import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { PROBLEM_PAGES } from '../../src/docs/read-docs.ts';
import { LANGUAGES } from '../../src/i18n/languages.ts';

/**
 * Compresses the texts of a staged package, a quarter of its size, better than npm does: the words of all languages as one module, and
 * the pages on problems as one file.
 */
export function packTexts(stage: string): void {
  packWords(join(stage, 'src/i18n/words'));
  packPages(join(stage, PROBLEM_PAGES));
}

function packWords(folder: string): void {
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  const keys = [...new Set(Object.values(LANGUAGES).flatMap((words) => Object.keys(words)))];
  const rows = Object.values<object>(LANGUAGES).map((words) => {
    const known = new Map(Object.entries(words));
    return keys.map((key) => known.get(key) as unknown);
  });
  const packed = compress([keys, ...rows]).toString('base64');
  // In a string, as a bundler moves modules away from the files next to them.
  writeFileSync(
    join(folder, 'packed.js'),
    `import{brotliDecompressSync}from"node:zlib";const[keys,...rows]=JSON.parse(brotliDecompressSync(Buffer.from("${packed}","base64")).toString());export const[${Object.keys(LANGUAGES).join()}]=rows.map(row=>Object.fromEntries(keys.flatMap((key,at)=>row[at]===null?[]:[[key,row[at]]])));\n`,
  );
}

function packPages(folder: string): void {
  const pages = Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  writeFileSync(join(folder, 'packed.br'), compress(pages));
}

function compress(value: unknown): Buffer {
  const bytes = Buffer.from(JSON.stringify(value));
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    },
  });
}
