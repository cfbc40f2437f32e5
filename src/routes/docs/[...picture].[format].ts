import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { APIRoute } from 'astro';
import { docsPictures } from '../../library/docs.ts';

/** The pictures of the docs, as they are; the check of the site names one that is not there. */
export function getStaticPaths() {
  return docsPictures()
    .filter(({ file }) => existsSync(file))
    .map(({ path, file }) => {
      const format = extname(path).slice(1);
      const picture = path.slice(0, -format.length - 1);
      return { params: { picture, format }, props: { file } };
    });
}

export const GET: APIRoute<{ file: string }> = ({ props, params }) =>
  new Response(new Uint8Array(readFileSync(props.file)), {
    headers: { 'Content-Type': TYPES[params['format'] ?? ''] ?? 'application/octet-stream' },
  });

const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};
