import type { Variant as VariantData } from '../schema/talk.ts';
import { slidesOfVariant } from '../format/variants.ts';
import type { LoadedTalk } from './load-talks.ts';

/** The variants of a talk, as its author lists them. */
export function variantsOf({ data, outline }: Pick<LoadedTalk, 'data' | 'outline'>): Variant[] {
  return Object.entries(data.variants).map(([key, variant]) => ({
    ...variant,
    key,
    title: variant.title ?? key,
    slides: new Set(slidesOfVariant(outline.slides, variant)),
  }));
}

/** What a talk is called, or one of its variants. */
export function nameOf({ data }: Pick<LoadedTalk, 'data'>, variant?: Variant): string {
  return variant ? `${data.title} · ${variant.title}` : data.title;
}

/** A shorter deck of the same slides. */
export interface Variant extends VariantData {
  /** The last part of its address. */
  readonly key: string;
  readonly title: string;
  /** Ids of the slides it has. */
  readonly slides: ReadonlySet<string>;
}
