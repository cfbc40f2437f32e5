import { loadLibrary, type LoadedTalk } from './load-talks.ts';
import { variantsOf, type Variant } from './variants.ts';

/** The pages of a route that every talk has. */
export async function talkPaths(): Promise<{ params: { slug: string }; props: TalkProps }[]> {
  const { talks } = await loadLibrary();
  return talks.map((talk) => ({ params: { slug: talk.slug }, props: { talk } }));
}

/** The pages of a route that every variant of a talk has. */
export async function variantPaths(): Promise<VariantPath[]> {
  const { talks } = await loadLibrary();
  return talks.flatMap((talk) =>
    variantsOf(talk).map((variant) => ({
      params: { slug: talk.slug, variant: variant.key },
      props: { talk, variant },
    })),
  );
}

/** What a page of a talk is made from. */
export interface TalkProps {
  readonly talk: LoadedTalk;
}

/** What a page of a variant is made from. */
export interface VariantProps extends TalkProps {
  readonly variant: Variant;
}

interface VariantPath {
  readonly params: { readonly slug: string; readonly variant: string };
  readonly props: VariantProps;
}
