import type { Brand } from '../schema/brand.ts';

/** Every file that a brand names, with the keys that lead to its name. */
export function listBrandFiles({ logo, typography }: Brand): BrandFile[] {
  const images = logo?.images ?? {};
  const logos = [
    ...Object.entries(images).map(([name, value]) => ({ value, keys: ['logo', 'images', name] })),
    ...(['small', 'medium', 'large'] as const).flatMap((size) => {
      const value = logo?.[size];
      const keys = ['logo', size];
      if (value === undefined) return [];
      if (typeof value === 'string' || 'path' in value) return [{ value, keys }];
      const { light, dark } = value as Partial<Record<'light' | 'dark', PathValue>>;
      return [
        ...(light === undefined ? [] : [{ value: light, keys: [...keys, 'light'] }]),
        ...(dark === undefined ? [] : [{ value: dark, keys: [...keys, 'dark'] }]),
      ];
    }),
  ].filter(
    ({ value, keys }) =>
      keys[1] === 'images' || typeof value !== 'string' || !Object.hasOwn(images, value),
  );
  const fonts = (typography?.fonts ?? []).flatMap(({ files = [] }, font) =>
    files.map((value, index) => ({ value, keys: ['typography', 'fonts', font, 'files', index] })),
  );
  return [
    ...logos.map((each) => ({ kind: 'logo' as const, ...pathOf(each) })),
    ...fonts.map((each) => ({ kind: 'font' as const, ...pathOf(each) })),
  ];
}

function pathOf({ value, keys }: { value: PathValue; keys: readonly (string | number)[] }) {
  return typeof value === 'string'
    ? { path: value, keys }
    : { path: value.path, keys: [...keys, 'path'] };
}

type PathValue = string | { readonly path: string };

/** A file next to `_brand.yml`. */
export interface BrandFile {
  readonly kind: 'logo' | 'font';
  readonly path: string;
  readonly keys: readonly (string | number)[];
}
