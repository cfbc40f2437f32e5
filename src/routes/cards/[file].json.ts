import type { APIRoute, GetStaticPaths } from 'astro';
import { speak } from '../../i18n/speak.ts';
import { CARD_FILES, cardsOf, type CardFile } from '../../library/cards.ts';
import { loadLibrary } from '../../library/load-talks.ts';
import { settings } from '../../library/settings.ts';

export const getStaticPaths = (() =>
  CARD_FILES.map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

/** What the hover cards of a page say, fetched when the first of them is to be shown. */
export const GET: APIRoute<Record<string, never>, { file: CardFile }> = async ({ params }) => {
  const { graph } = await loadLibrary();
  return Response.json(cardsOf(graph, params.file, speak(settings.info.lang)));
};
