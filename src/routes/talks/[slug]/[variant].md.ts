import type { APIRoute } from 'astro';
import { writePlainTwin } from '../../../library/plain-twin.ts';
import { variantPaths, type VariantProps } from '../../../library/routes.ts';

export const getStaticPaths = variantPaths;

/** The plain twin of a variant: the text of its slides. */
export const GET: APIRoute<VariantProps> = async ({ props: { talk, variant } }) =>
  new Response(await writePlainTwin(talk, variant), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
