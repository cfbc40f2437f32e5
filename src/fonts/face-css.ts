import type { Face, FacePlan } from './plan-faces.ts';

/** The style sheet of planned fonts, and the names they are asked for by in the styles of pages. */
export function faceCss(
  { faces, order, byLanguage }: FacePlan,
  addressOf: (face: Face) => string,
): string {
  const rules = faces.map(
    (face) => `@font-face {
  font-family: '${face.family}';
  src: url('${addressOf(face)}') format('woff2');
  font-weight: ${face.weight};
  font-style: ${face.style};
  font-display: swap;
  unicode-range: ${face.range};
${face.family === 'Lectern Mono' ? '  size-adjust: 99.66%;\n' : ''}}
`,
  );
  return [
    ...rules,
    `:root {\n  --font-more: ${moreOf(order)};\n}\n`,
    ...byLanguage.map(
      (each) => `:root:lang(${each.lang}) {\n  --font-more: ${moreOf(each.order)};\n}\n`,
    ),
  ].join('');
}

function moreOf(order: readonly string[]): string {
  return ['Plex Sans', 'Lectern Signs', ...order].map((name) => `'${name}'`).join(', ');
}
