import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { loadLibrary } from '../../../library/load-talks.ts';
import { CARD_SIZE, titlePicture } from '../../../library/pictures.ts';

/** A talk has a card when a review has seen its title slide. */
export async function getStaticPaths() {
  const { talks } = await loadLibrary();
  const pictures = talks.map((talk) => ({ slug: talk.slug, picture: titlePicture(talk) }));
  return pictures.flatMap(({ slug, picture }) =>
    picture === null ? [] : [{ params: { slug }, props: { picture } }],
  );
}

/** The title slide, cut to the shape that cards have: a little is lost above and below, where slides have their margins. */
export const GET: APIRoute<{ picture: string }> = async ({ props }) => {
  const card = await sharp(props.picture)
    .resize({ ...CARD_SIZE, fit: 'cover' })
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
  return new Response(new Uint8Array(card), { headers: { 'Content-Type': 'image/png' } });
};
