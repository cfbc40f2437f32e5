import type { SiteBrand } from '../model/brand.ts';

/** The styles of a brand, each value made from what was read of it; empty without anything to say. */
export function brandCss(
  { colors, fonts, families }: SiteBrand,
  addressOf: (path: string) => string,
): string {
  const faces = fonts.map(
    ({ family, path, weight, style }) => `@font-face {
  font-family: "${family}";
  src: url("${addressOf(path)}") format("${formatOf(path)}");
  font-weight: ${weight};
  font-style: ${style};
  font-display: swap;
}
`,
  );
  const { base, headings, monospace } = families;
  const values = [
    ...Object.entries(colors?.light ?? {}).map(([name, light]) => {
      const dark = colors?.dark[name] ?? light;
      return [name, light === dark ? light : `light-dark(${light}, ${dark})`] as const;
    }),
    ...(base === undefined ? [] : [['font-text', base] as const, ['font-sans', base] as const]),
    ...(headings === undefined ? [] : [['font-headings', headings] as const]),
    ...(monospace === undefined ? [] : [['font-mono', monospace] as const]),
  ];
  if (values.length === 0) return faces.join('');
  return `${faces.join('')}:root {
${values.map(([name, value]) => `  --${name}: ${value};\n`).join('')}}
`;
}

function formatOf(path: string): string {
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return FORMATS[ending] ?? 'woff2';
}

const FORMATS: Readonly<Record<string, string>> = {
  woff2: 'woff2',
  woff: 'woff',
  ttf: 'truetype',
  otf: 'opentype',
};
