import type { APIRoute, GetStaticPaths } from 'astro';
import { writeChaptersText, writeChaptersVtt, type Chapter } from '../../../format/chapters.ts';
import { loadChapters } from '../../../library/chapters.ts';

/** What the chapters of a talk are written as: lines for the description of a video, and the track of a player. */
const FORMATS = {
  txt: { type: 'text/plain', write: writeChaptersText },
  vtt: { type: 'text/vtt', write: writeChaptersVtt },
} as const;

export const getStaticPaths = (async () => {
  const talks = await loadChapters();
  return talks.flatMap(({ slug, chapters }) =>
    Object.keys(FORMATS).map((format) => ({ params: { slug, format }, props: { chapters } })),
  );
}) satisfies GetStaticPaths;

/** The chapters of the last run of a talk. */
export const GET: APIRoute<
  { readonly chapters: readonly Chapter[] },
  { readonly format: keyof typeof FORMATS }
> = ({ props, params }) => {
  const { type, write } = FORMATS[params.format];
  return new Response(write(props.chapters), {
    headers: { 'Content-Type': `${type}; charset=utf-8` },
  });
};
