import type { APIRoute, GetStaticPaths } from 'astro';
import { writeChaptersText, type Chapter } from '../../../slides/chapters.ts';
import { loadChapters } from '../../../talks/chapters.ts';

export const getStaticPaths = (async () =>
  (await loadChapters()).map(({ slug, chapters }) => ({
    params: { slug },
    props: { chapters },
  }))) satisfies GetStaticPaths;

/** The chapters of the last run of a talk as lines of text, for the description of a video. */
export const GET: APIRoute<{ readonly chapters: readonly Chapter[] }> = ({ props }) =>
  new Response(writeChaptersText(props.chapters), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
