import { describe, expect, it } from 'vitest';
import { plainPng } from '../../support/slide-mutations.ts';
import { importFiles } from '../../support/import-text.ts';

const PICTURE = plainPng([64, 48]);
const MARP = '---\nmarp: true\n---\n\n';
const QUARTO = '---\nformat: revealjs\n---\n\n';

/** A construct of a format, and lines that the talk has because of it. */
const CONSTRUCTS: readonly (readonly [string, string, string, string])[] = [
  [
    'prices are no formulas',
    'a.md',
    `${MARP}It costs $5 or $10, and $x^2$ is more.`,
    '\\$5 or \\$10, and $x^2$',
  ],
  ['a single tilde strikes nothing out', 'a.md', `${MARP}from ~5 to ~10`, 'from \\~5 to \\~10'],
  ['names of emoji are emoji', 'a.md', `${MARP}Go :rocket: at 10:30:00`, 'Go 🚀 at 10:30:00'],
  [
    'tight lists stay tight',
    'a.md',
    `${MARP}- a\n  - b\n    - c\n    - d\n- e`,
    '- a\n  - b\n    - c\n    - d\n- e',
  ],
  ['loose lists stay loose', 'a.md', `${MARP}- a\n\n- b`, '- a\n\n- b'],
  ['tasks keep their boxes', 'a.md', `${MARP}- [x] done\n- [ ] open`, '- [x] done\n- [ ] open'],
  [
    'a badge in a link is one link',
    'a.md',
    `${MARP}[![CI](https://a.test/b.svg)](https://a.test/c)`,
    '[CI](https://a.test/c)',
  ],
  [
    'a color is no comment of YAML',
    'a.md',
    `---\nmarp: true\nbackgroundColor: #fed\n---\n\n## A`,
    'background="#fed"',
  ],
  [
    'both headings stand above a picture at the side',
    'a.md',
    `${MARP}![bg right](a.png)\n\n# A\n\n## B\n\nwords\n\n---\n\n## C`,
    'subtitle: B',
  ],
  [
    'a size of slides is the shape of the talk',
    'a.md',
    `---\nmarp: true\nsize: 4:3\n---\n\n## A`,
    'aspect: 4:3',
  ],
  [
    'a step in an item is the item',
    'a.md',
    '- Works at **Acme** <!-- .element: class="fragment" -->',
    '<Steps>\n\n- Works at **Acme**\n\n</Steps>',
  ],
  [
    'pictures that appear are steps',
    'a.md',
    '<!-- .slide: id="a" -->\n<div class="r-stack"><img class="fragment" src="a.png" alt="A"><img class="fragment" src="a.png" alt="B"></div>',
    '<Steps>\n\n![A](./a.png)\n\n![B](./a.png)\n\n</Steps>',
  ],
  [
    'boxes of reveal.js in a row are columns',
    'a.md',
    '<!-- .slide: id="a" -->\n<div class="row"><div class="col">A</div><div class="col">B</div></div>',
    '<Columns>\n\n<Column>\n\nA',
  ],
  [
    'what comes after a pause is a step',
    'a.qmd',
    `${QUARTO}## A\n\none\n\n. . .\n\ntwo`,
    '<Steps>\n\ntwo\n\n</Steps>',
  ],
  [
    'a pause in a column holds there',
    'a.qmd',
    `${QUARTO}## A\n\n:::: {.columns}\n::: {.column}\none\n\n. . .\n\ntwo\n:::\n::: {.column}\nthree\n:::\n::::`,
    '<Steps>\n\ntwo\n\n</Steps>\n\n</Column>',
  ],
  [
    'options of cells are no code',
    'a.qmd',
    `${QUARTO}## A\n\n\`\`\`{python}\n#| echo: true\n#| code-line-numbers: "1|2"\na\nb\n\`\`\``,
    '```python {1|2}\na\nb\n```',
  ],
  [
    'a named formula ends where it ends',
    'a.qmd',
    `${QUARTO}## A\n\n$$\na\n$$ {#eq-a}\n\n## B\n\nb`,
    '## B',
  ],
  [
    'raised and lowered signs',
    'a.qmd',
    `${QUARTO}## A\n\nH~2~O and x^2^`,
    'H<sub>2</sub>O and x<sup>2</sup>',
  ],
  [
    'a caption belongs to its table',
    'a.qmd',
    `${QUARTO}## A\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n: Sizes {#tbl-a}`,
    '<Table caption="Sizes">',
  ],
  [
    'a definition is no caption',
    'a.qmd',
    `${QUARTO}## A\n\nTerm\n:   Meaning`,
    'Term<br />Meaning',
  ],
  [
    'pictures with spaces in their names',
    'a.qmd',
    `${QUARTO}## A\n\n![](my picture.png)`,
    '![my picture](./my-picture.png)',
  ],
  [
    'items that come one by one are one list',
    'a.md',
    'class: center\n\n# A\n\n1. a\n--\n\n2. b\n--\n\n3. c',
    '1. a\n\n<Steps>\n\n2. b\n3. c\n\n</Steps>',
  ],
  [
    'scaled pictures of remark',
    'a.md',
    'class: center\n\n# A\n\n![:scale 40%](a.png)\n\n???\nsaid\n\n---\n\n# B',
    '(./a.png#width=40%)',
  ],
  [
    'a template ends before what uses it',
    'a.md',
    'name: t\n# A\n\none\n---\ntemplate: t\n## B\n\n???\n',
    'one\n\n**B**',
  ],
  [
    'pictures of mdx-deck are behind their slides',
    'deck.mdx',
    '# A\n\n---\n\n<Image src="a.png">\n\n## B\n\n</Image>',
    '<Slide background="./a.png" />',
  ],
  [
    'styles of JSX set boxes side by side',
    'deck.mdx',
    "# A\n\n---\n\n<div style={{ display: 'flex' }}>\n<div>a</div>\n<div>b</div>\n</div>",
    '<Columns>',
  ],
  [
    'code of files that code-surfer shows',
    'deck.mdx',
    '# A\n\n---\n\n<CodeSurfer code={require("!raw-loader!./a.js")} lang="js" />',
    '```js\nrun();\n```',
  ],
  [
    'code of files that GitPitch shows',
    'PITCHME.md',
    '## A\n\n---?code=a.js&lang=js&title=Main\n\n@[1]',
    '```js title="Main" {1}\nrun();\n```',
  ],
  [
    'slides that GitPitch includes',
    'PITCHME.md',
    '## A\n\n---?include=part/PITCHME.md\n',
    '## Included',
  ],
  [
    'what stands left and right are columns',
    'PITCHME.md',
    '## A\n\n@snap[west]\na\n@snapend\n\n@snap[east]\nb\n@snapend',
    '<Column>\n\nb\n\n</Column>',
  ],
  [
    'a page that fills a slide is a link',
    'slides.md',
    '---\ntheme: a\nlayout: cover\n---\n\n# A\n\n---\nlayout: iframe\nurl: https://a.test/demo\n---\n',
    '[a.test/demo](https://a.test/demo)',
  ],
  [
    'attributes of Comark',
    'slides.md',
    '---\ntheme: a\nlayout: cover\n---\n\n# A\n\n---\n\n![a](a.png){width=490px}',
    '(./a.png#width=50%)',
  ],
];
const FILES = {
  'a.png': PICTURE,
  'my picture.png': PICTURE,
  'a.js': 'run();\n',
  'part/PITCHME.md': '## Included\n',
};

describe('a construct', () => {
  it.each(CONSTRUCTS)('%s', async (_name, file, deck, wanted) => {
    const { text, problems } = await importFiles({ [file]: deck, ...FILES });
    expect(text).toContain(wanted);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('words of a line that appear', () => {
  it('are reported, as the line appears at once', async () => {
    const { things } = await importFiles({
      'a.md': 'A <b class="fragment">sudden</b> word\n\n---\n\nb',
    });
    expect(things.find(({ kind }) => kind === 'step')).toMatchObject({
      outcome: 'changed',
      original: 'sudden',
    });
  });
});

describe('a slide that moves alone', () => {
  it('moves nothing, which is reported', async () => {
    const { text, things, problems } = await importFiles({
      'a.md': '## A\n\n---\n\n<!-- .slide: data-auto-animate -->\n## B\n\nb\n\n---\n\n## C',
    });
    expect(text).not.toContain('animate');
    expect(things.find(({ kind }) => kind === 'animation')?.place.line).toBe(5);
    expect(problems).toEqual([]);
  });
});

describe('speaker notes', () => {
  const deck = {
    'a.md': '## A\n\nshown words\n\n- item\n\nNote: said words\n\n- said item\n\n---\n\n## B',
  };

  it('are for the speaker alone', async () => {
    const { text } = await importFiles(deck);
    expect(text).toContain('prose: show');
    expect(text).toContain('<Notes>\n\nsaid words\n\n- said item\n\n</Notes>');
  });

  it('are the text of the article with `--notes public`, where slides keep what they showed', async () => {
    const { text, problems } = await importFiles(deck, undefined, 'public');
    expect(text).not.toMatch(/<Notes>|prose: show/);
    expect(text).toContain('<Show>\n\nshown words\n\n</Show>');
    expect(text).toContain('\n\nsaid words\n\n<PageOnly>\n\n- said item\n\n</PageOnly>');
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('front matter', () => {
  it('is reported with the line of each key and comment, and headings in it are no comments', async () => {
    const { things } = await importFiles(
      {
        'slides.md':
          '---\ntheme: a # why\ninfo: |\n  ## About\n  Words\nfonts:\n  sans: B\n---\n\n# A\n\n---\n\n# B',
      },
      'slidev',
    );
    const lines = things
      .filter(({ slide }) => slide === 0)
      .map(({ kind, original, place }) => `${place.line} ${kind} ${original.split(':')[0]}`);
    expect(lines).toEqual([
      '2 comment why',
      '2 setting theme',
      '3 setting info',
      '6 setting fonts',
    ]);
  });
});
