import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { loadLibrary } from '../../library/load-talks.ts';
import { smallPictures } from '../../library/pictures.ts';

/** One picture for each slide that a review has seen, and one for each talk. */
export async function getStaticPaths() {
  const { talks } = await loadLibrary();
  return talks.flatMap(smallPictures).map(({ path, file }) => ({
    params: { name: path.replace(/^pictures\/|\.webp$/g, '') },
    props: { file },
  }));
}

/** Pictures are made by the review; the site hands them on as they are. */
export const GET: APIRoute<{ file: string }> = ({ props }) =>
  new Response(new Uint8Array(readFileSync(props.file)), {
    headers: { 'Content-Type': 'image/webp' },
  });
