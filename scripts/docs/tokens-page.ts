import { PAIRS } from '../../src/brand/pairs.ts';
import { COLOR_TOKENS, OTHER_TOKENS, type ColorName } from '../../src/brand/tokens.ts';

/** The page of the docs on the custom properties that styles and drawings can use. */
export function tokensPage(): string {
  const colors = Object.entries(COLOR_TOKENS).map(
    ([name, { light, dark, text }]) =>
      `| \`--${name}\` | ${text} | \`${light}\` | \`${dark}\` | ${groundsOf(name as ColorName)} |`,
  );
  const others = Object.entries(OTHER_TOKENS).map(([name, text]) => `| \`--${name}\` | ${text} |`);
  return `# Tokens

Every color, font, size and distance of a site is a custom property. \`theme.css\` may set any of them, a drawing of a talk may use any of
them, and their names stay: a version that renames one is a major version. [\`_brand.yml\`](./branding.md) sets the colors and fonts for you, and
\`theme.css\` comes after it.

\`\`\`css
:root {
  --accent: light-dark(#7a1f5c, #f0a8d8);
  --radius: 0;
}
\`\`\`

\`\`\`xml
<circle cx="50" cy="50" r="40" fill="var(--accent-soft)" stroke="var(--accent)" />
\`\`\`

A drawing that uses them follows the theme of the reader and the brand of the site.

## Colors

The last column says on which other colors each can be read; the number is the contrast that is needed there. \`lectern check\` holds the
colors of \`_brand.yml\` to it. What \`theme.css\` sets is looked at by \`lectern review\`, slide by slide.

| token | what it is | light | dark | is seen on |
| --- | --- | --- | --- | --- |
${colors.join('\n')}

On a slide, \`--paper\` is \`--stage\`. On a title slide, \`--ink\`, \`--ink-soft\`, \`--accent\` and \`--mark\` are \`--curtain-ink\`, \`--curtain-soft\`,
\`--lamp\` and \`--curtain-mark\`.

## Fonts, sizes, distances

| token | what it is |
| --- | --- |
${others.join('\n')}
`;
}

function groundsOf(name: ColorName): string {
  return PAIRS.filter(({ ink }) => ink === name)
    .map(({ ground, least }) => `\`${ground}\` ${least}`)
    .join(', ');
}
