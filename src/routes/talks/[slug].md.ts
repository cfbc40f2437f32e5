import type { APIRoute, GetStaticPaths } from 'astro';
import { loadLibrary } from '../../library/load-talks.ts';
import { writePlainTwin } from '../../library/plain-twin.ts';
import type { TalkProps } from '../../library/routes.ts';

export const getStaticPaths = (async () => {
  const { talks } = await loadLibrary();
  // A plain text cannot lead anywhere, so a talk that was renamed is there under its former names too.
  return talks.flatMap((talk) =>
    [talk.slug, ...talk.data.aliases].map((slug) => ({ params: { slug }, props: { talk } })),
  );
}) satisfies GetStaticPaths;

/** A talk's plain twin, for readers and programs that want its text alone. */
export const GET: APIRoute<TalkProps> = async ({ props: { talk } }) =>
  new Response(await writePlainTwin(talk), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
