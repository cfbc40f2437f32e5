import type { APIRoute, GetStaticPaths } from 'astro';
import { writeChaptersVtt, type Chapter } from '../../../slides/chapters.ts';
import { loadChapters } from '../../../talks/chapters.ts';

export const getStaticPaths = (async () =>
  (await loadChapters()).map(({ slug, chapters }) => ({
    params: { slug },
    props: { chapters },
  }))) satisfies GetStaticPaths;

/** The chapters of the last run of a talk as WebVTT, for the chapter track of a player. */
export const GET: APIRoute<{ readonly chapters: readonly Chapter[] }> = ({ props }) =>
  new Response(writeChaptersVtt(props.chapters), {
    headers: { 'Content-Type': 'text/vtt; charset=utf-8' },
  });
