import type { Random } from './random.ts';
import { mutate, noise, words } from './random-text.ts';

const BRAND = `meta: { name: Harbor, link: https://harbor.example }
logo: { small: talks/a/a.svg }
color: { palette: { deep: navy }, primary: deep, background: { light: "#fff", dark: "#000" } }
typography: { base: serif, headings: { family: IBM Plex Mono } }
`;

/** A content folder that the random source made up: files by name, most of them nearly right. */
export function randomContent(random: Random): Map<string, string> {
  const files = new Map<string, string>();
  const slugs = ['a', 'b', 'talk-c'].slice(0, 1 + random.below(3));
  for (const slug of slugs) {
    files.set(`talks/${slug}/index.mdx`, sometimes(random, talk(random, slugs)));
    files.set(`talks/${slug}/pic.svg`, sometimes(random, drawing(random)));
    files.set(`talks/${slug}/said.vtt`, sometimes(random, captions(random)));
    files.set(`talks/${slug}/own.bib`, sometimes(random, bibliography(random)));
    if (random.chance(0.2)) files.set(`talks/${slug}/pic.png`, noise(random, 30));
    if (random.chance(0.1))
      files.set(`talks/${slug}/rehearsals/2024-01-01-1000.json`, noise(random));
  }
  if (random.chance(0.5)) files.set('site.yaml', sometimes(random, site(random)));
  if (random.chance(0.5)) files.set('glossary.yaml', sometimes(random, glossary(random)));
  if (random.chance(0.5)) files.set('systems.yaml', sometimes(random, systems(random)));
  if (random.chance(0.5)) files.set('timeline.yaml', sometimes(random, timeline(random)));
  if (random.chance(0.5)) files.set('references.bib', sometimes(random, bibliography(random)));
  if (random.chance(0.2)) files.set('ids.lock', noise(random, 40));
  if (random.chance(0.2)) files.set('_brand.yml', sometimes(random, brand(random)));
  if (random.chance(0.2)) files.set('theme.css', mutate(random, ':root { --accent: #123456; }'));
  if (random.chance(0.3)) files.set('_brand.yml', mutate(random, BRAND));
  return files;
}

/** Two of three texts have a slip in them. */
function sometimes(random: Random, text: string): string {
  return random.chance(0.65) ? mutate(random, text) : text;
}

function talk(random: Random, slugs: readonly string[]): string {
  const keys = [
    `title: ${value(random, 'A talk')}`,
    `summary: ${value(random, 'What it is about.')}`,
    `date: ${random.pick(['2024', '2024-05', '2024-05-01', '2024-02-30', '12', '0000-00-00', value(random, 'x')])}`,
    `duration: ${random.pick(['20', '0', '-1', '1e9', '.nan', '"20"', '[20]'])}`,
    `status: ${random.pick(['published', 'published', 'published', 'draft', 'no'])}`,
    random.pick(['lang: de', 'lang: xx-1', 'tags: [a, b]', 'tags: [A, 1]', 'captions: ./said.vtt']),
    random.pick([
      'references: ./own.bib',
      'stacks: true',
      'theme: dark',
      'moved: { x: one }',
      'a: &a [*a]',
    ]),
    random.pick([
      'aliases: [old]',
      'speakers: [{ name: N }]',
      'event: { naem: x }',
      'variants: { short: { duration: 5, only: [one] } }',
    ]),
  ];
  const kept = keys.filter((_, index) => index < 5 || random.chance(0.4));
  const body = random.times(12, () => block(random, slugs)).join('\n\n');
  return `---\n${kept.join('\n')}\n---\n\n## One\n\n- ${words(random)}\n\n${body}\n`;
}

function value(random: Random, usual: string): string {
  return random.pick([
    usual,
    usual,
    usual,
    words(random),
    JSON.stringify(noise(random)),
    noise(random),
    '|\n  a\n  b',
    '</title><script>',
  ]);
}

function inline(random: Random, slugs: readonly string[]): string {
  const target = random.pick([...slugs, 'nowhere', '']);
  return random.pick([
    () => words(random),
    () => noise(random),
    () => `**${words(random, 2)}**`,
    () => `\`${noise(random, 4)}\``,
    () =>
      `[${words(random, 2)}](${random.pick(['./pic.svg', 'https://x.example', '#one', noise(random, 3), `../${target}/`])})`,
    () => `[[${target}${random.pick(['', '#one', '#', '@12:30', '|text', noise(random, 2)])}]]`,
    () =>
      `[[${random.pick(['fig', 'tbl', 'lst', 'eq', 'term', 'system', 'x'])}:${random.pick(['x', 'a/x', 'kvm', noise(random, 2)])}]]`,
    () => `[@${random.pick(['key', 'k', noise(random, 2)])}]`,
    () => `$${random.pick(['x^2', '\\frac{1}{', '\\infty', noise(random, 3)])}$`,
    () =>
      `<${random.pick(['b', 'kbd', 'span', 'a href="./pic.svg"', 'Show', 'Notes', 'x.y'])}>${words(random, 2)}</${random.pick(['b', 'kbd', 'span', 'a', 'Show', 'Notes'])}>`,
    () =>
      `{${random.pick(['1 + 1', '"x"', '() => 1', 'undefinedName', '{ a: 1 }', '/* c */', '`${1}`', noise(random, 4)])}}`,
    () => `text[^${random.pick(['1', 'a', '9'])}]`,
  ])();
}

function line(random: Random, slugs: readonly string[]): string {
  return [inline(random, slugs), ...random.times(3, () => inline(random, slugs))].join(' ');
}

function block(random: Random, slugs: readonly string[]): string {
  return random.pick([
    () => `${random.pick(['##', '##', '###', '####', '#'])} ${line(random, slugs)}`,
    () => '---',
    () =>
      `<Slide id="${random.pick(['one', 'two', '404', '2024', 'É', noise(random, 2)])}" ${random.pick(['', 'layout="split"', 'time="90s"', 'tiem="1"', 'background="./pic.svg"'])} />`,
    () => line(random, slugs),
    () =>
      random.times(4, () => `${'  '.repeat(random.below(4))}- ${line(random, slugs)}`).join('\n'),
    () => `${'> '.repeat(1 + random.below(4))}${line(random, slugs)}`,
    () => `| a | b |\n| ${random.pick(['-', ':-:', 'x'])} | - |\n| ${line(random, slugs)} | c |`,
    () =>
      `\`\`\`${random.pick(['ts', 'sh', 'dot', 'mermaid', 'nolang', ''])} ${random.pick(['', '{1|2-3|all}', '{9}', 'title="x"', 'src=./pic.svg', 'id=x caption="C"'])}\n${random.pick(['digraph { a -> b }', 'graph TD; A-->B', 'const a = 1;\nb();', noise(random, 10)])}\n\`\`\``,
    () => `$$\n${random.pick(['\\sum_{i=1}^n i', '\\begin{x}', noise(random, 6)])}\n$$`,
    () =>
      `![${words(random, 2)}](${random.pick(['./pic.svg', './pic.png', './none.png', 'data:,', noise(random, 2)])})`,
    () =>
      `<Figure id="x" src="./pic.svg" ${random.pick(['alt="a"', 'caption="C"', '', 'scale={2}'])} />`,
    () => `:::${random.pick(['note', 'tip', 'nope'])}\n\n${line(random, slugs)}\n\n:::`,
    () =>
      `<${random.pick(['Steps', 'Columns', 'Notes', 'Show', 'Morph', 'PageOnly'])}>\n\n${block(random, slugs)}\n\n</${random.pick(['Steps', 'Columns', 'Notes', 'Show', 'Morph', 'PageOnly'])}>`,
    () =>
      `import ${random.pick(['a', '{ b }', '* as c'])} from '${random.pick(['./pic.svg', './pic.svg?url', 'fs', './none.ts', '../../x', noise(random, 2)])}';`,
    () =>
      `export const ${random.pick(['d', 'Tag'])} = ${random.pick(['1', "'script'", '<b>x</b>', noise(random, 4)])};`,
    () => `[^${random.pick(['1', 'a'])}]: ${line(random, slugs)}`,
    () => `<Video src="${random.pick(['./none.mp4', './pic.svg'])}" captions="./said.vtt" />`,
    () => noise(random, 40),
  ])();
}

function drawing(random: Random): string {
  const parts = random.times(5, () =>
    random.pick([
      '<path d="M0 0h9"/>',
      '<text x="1">a &amp; b</text>',
      '<g fill="url(#a)"><rect/></g>',
      '<script>alert(1)</script>',
      '<g onload="alert(1)"/>',
      '<a href="javascript:alert(1)"/>',
      '<foreignObject><p/></foreignObject>',
      '<style>a{}</style>',
      '<![CDATA[ x ]]>',
      `<!-- ${noise(random, 3).replaceAll('-', '')} -->`,
    ]),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${random.below(99)} 10">${parts.join('')}</svg>`;
}

function captions(random: Random): string {
  const cues = random.times(5, () => {
    const start = random.below(90);
    return `00:${start}.000 ${random.pick(['-->', '-->', '->', '––>'])} 00:${start + random.below(9) - 2}.500\n${words(random)}`;
  });
  return `${random.pick(['WEBVTT', '\ufeffWEBVTT', 'WEB', '1'])}\n\n${cues.join('\n\n')}\n`;
}

function bibliography(random: Random): string {
  return random
    .times(4, () => {
      const field = random.pick(['title', 'author', 'year', 'url', 'yaer', 'note']);
      const text = random.pick([
        '{T}',
        '"T"',
        'jan',
        '{Erd{\\H o}s and {\\O}re}',
        '{javascript:alert(1)}',
        `{${noise(random, 5)}}`,
      ]);
      return `@${random.pick(['book', 'article', 'string', 'comment', 'x'])}{${random.pick(['key', 'k', noise(random, 2)])},\n  title = {A},\n  ${field} = ${text},\n}`;
    })
    .join('\n');
}

function yaml(random: Random, entries: readonly string[]): string {
  return random.times(4, () => random.pick(entries)).join('\n');
}

const glossary = (random: Random): string =>
  yaml(random, [
    'abi:\n  term: ABI\n  definition: The binary interface.',
    'abi: 1',
    `x: { term: ${JSON.stringify(noise(random))}, definition: D }`,
    'y:\n  - a',
    '"</script>": { term: <b>, definition: javascript:alert(1) }',
  ]);

const systems = (random: Random): string =>
  yaml(random, [
    'kvm: { name: KVM, summary: S, year: 2007 }',
    'xen: { name: Xen, summary: S, url: "javascript:alert(1)" }',
    `z: { name: ${JSON.stringify(noise(random))} }`,
    'z: [1',
  ]);

const timeline = (random: Random): string =>
  yaml(random, [
    '- { date: 1974, title: T, summary: S }',
    '- { date: 2024-02-30, title: T }',
    `- { year: ${random.below(3000)}, title: ${JSON.stringify(noise(random))} }`,
    'x: y',
  ]);

const site = (random: Random): string =>
  yaml(random, [
    'title: Talks',
    `title: ${JSON.stringify(noise(random))}`,
    'url: javascript:alert(1)',
    'url: https://example.org/x/',
    'home: { heading: H, laed: L }',
    'home: &h { lead: *h }',
    'nope: 1',
  ]);

const brand = (random: Random): string =>
  yaml(random, [
    'color: { primary: "#123" }',
    'logo: ./x.svg',
    'meta: { name: <script> }',
    'color: red',
  ]);
