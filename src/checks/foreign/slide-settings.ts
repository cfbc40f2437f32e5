/** What each setting that other tools keep in front of a slide is in Lectern. */
const EQUIVALENTS: readonly [RegExp, (value: string) => string][] = [
  [/^layout$/, layoutFor],
  [/^background(?:-?image|color)?$/i, (value) => `\`<Slide background="${value || '…'}" />\``],
  [/^backgroundColor$/, (value) => `\`<Slide background="${value || '…'}" />\``],
  [/^transition$/, () => '`<Slide transition="fade" />`'],
  [/^(?:id|name|routeAlias)$/, (value) => `\`<Slide id="${value || '…'}" />\``],
  [/^(?:image|url)$/, () => 'the picture itself, `![…](./file.png)`'],
  [/^title$/, () => 'a heading `## …`'],
  [/^src$/, () => 'an import: `import Part from "./_part.mdx"`'],
  [/^(?:clicks|clicksStart|incremental)$/, () => '`<Steps>`'],
  [/^(?:hide|disabled|exclude)$/, () => '`<PageOnly>`, or a variant in the frontmatter'],
  [/^(?:duration|timing)$/, () => '`<Slide time="90s" />`'],
  [
    /^class$/,
    () => '`<Slide layout="…" />` where a layout does it, or nothing: a class has no effect',
  ],
];

/** The nearest layout to one of Slidev's, Marp's or remark's. */
function layoutFor(value: string): string {
  if (/^(?:two-cols|two-cols-header)/.test(value))
    return '`<Columns>` with a `<Column>` for each side';
  const layout = LAYOUTS.find(([pattern]) => pattern.test(value))?.[1];
  return layout ? `\`<Slide layout="${layout}" />\`` : 'a `<Slide layout="…" />`';
}

const LAYOUTS: readonly [RegExp, string][] = [
  [/^(?:section|cover|intro|end)/, 'section'],
  [/^(?:center|statement|fact|quote)/, 'statement'],
  [/^(?:image-left|image-right|split)/, 'split'],
  [/^(?:image|full|iframe)/, 'full'],
];

/**
 * What a block of settings in front of a slide becomes.
 *
 *     layout: section        ->  Write `<Slide layout="section" />` right after the heading …
 *     transition: fade
 */
export function settingsInstead(block: string): string {
  const found = [
    ...block.matchAll(/^[ \t]*([A-Za-z][\w-]*)[ \t]*:[ \t]*(.*?)[ \t]*\r?$/gm),
  ].flatMap(([, key = '', value = '']) => {
    const plain = value.replace(/^(["'])(.*)\1$/, '$2');
    const instead = EQUIVALENTS.find(([pattern]) => pattern.test(key))?.[1](plain);
    return instead ? [`for \`${key}\` ${instead}`] : [];
  });
  const others = 'Options of a slide go into `<Slide … />` right after its heading or its `---`';
  return found.length > 0 ? `${others}: ${found.join(', ')}.` : `${others}.`;
}
