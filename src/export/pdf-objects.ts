import { inflateSync } from 'node:zlib';

/**
 * The objects of a PDF that Chromium printed: plain ones, each with its text and what its stream holds.
 *
 * Of an object that was written once more at the end of the file, the later one counts.
 */
export function readPdfObjects(pdf: Uint8Array): PdfObjects {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const text = file.toString('latin1');
  const objects = new Map<string, PdfObject>();
  const start = /(?<![\d.])(\d+) 0 obj\b/g;
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const from = start.lastIndex;
    const end = text.indexOf('endobj', from);
    const at = text.indexOf('stream', from);
    const hasStream = at >= 0 && at < end;
    const dict = text.slice(from, hasStream ? at : end);
    const length = Number(/\/Length (\d+)/.exec(dict)?.[1] ?? 0);
    const data = at + (text.startsWith('\r\n', at + 6) ? 8 : 7);
    start.lastIndex = hasStream ? data + length : end;
    const bytes = hasStream ? file.subarray(data, data + length) : Buffer.alloc(0);
    objects.set(match[1] ?? '', {
      dict,
      stream: () => (dict.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1'),
    });
  }
  return objects;
}

/** The pages in their order. */
export function pagesOf(objects: PdfObjects): PdfObject[] {
  const root = [...objects.values()].find(({ dict }) => /\/Type\s*\/Catalog/.test(dict));
  const pages: PdfObject[] = [];
  const descend = (reference: string) => {
    const object = objects.get(reference);
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(object?.dict ?? '')?.[1];
    if (kids !== undefined) for (const [, kid = ''] of kids.matchAll(/(\d+) 0 R/g)) descend(kid);
    else if (object) pages.push(object);
  };
  descend(/\/Pages (\d+) 0 R/.exec(root?.dict ?? '')?.[1] ?? '');
  return pages;
}

/** The value of a key: a dictionary with what is in it, or the text of one that is referred to. */
export function dictOf(dict: string, key: string, objects: PdfObjects): string {
  const at = new RegExp(`/${key}\\s*(?=<<|\\d+ 0 R)`).exec(dict);
  if (!at) return '';
  const rest = dict.slice(at.index + at[0].length);
  const reference = /^(\d+) 0 R/.exec(rest)?.[1];
  if (reference !== undefined) return objects.get(reference)?.dict ?? '';
  let depth = 0;
  for (const { 0: sign, index } of rest.matchAll(/<<|>>/g)) {
    depth += sign === '<<' ? 1 : -1;
    if (depth === 0) return rest.slice(2, index);
  }
  return rest;
}

/** What a dictionary of references names: `/F4 12 0 R`. */
export function referencesIn(dict: string): Map<string, string> {
  return new Map(
    Array.from(dict.matchAll(/\/([^\s/<>[\]()]+)\s+(\d+) 0 R/g), ([, name = '', number = '']) => [
      name,
      number,
    ]),
  );
}

/** Objects by their numbers. */
export type PdfObjects = ReadonlyMap<string, PdfObject>;

/** An object of a PDF. */
export interface PdfObject {
  readonly dict: string;
  /** Its content, a character for each byte. */
  readonly stream: () => string;
}
