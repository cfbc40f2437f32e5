import { describe, expect, it } from 'vitest';
import { reportOf, reportOfSlide, slideWith, talkFile } from '../../fixtures/unit/content.ts';

const DRAWING = '<svg viewBox="0 0 9 9"><path d="M0 0"/></svg>';
const drawn = (svg: string) => reportOfSlide('![An arrow](./a.svg)', { 'a.svg': svg });

describe('unknown-language', () => {
  it('is content with known languages in any case, and with none', async () => {
    expect(await reportOfSlide('```JS\na\n```\n\n```\nb\n```\n\n```text\nc\n```')).toBe('');
  });

  it('names the fence and the closest language', async () => {
    expect(await reportOfSlide('```javscript\na\n```')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  warning  unknown-language
        The language \`javscript\` is not known; the code is shown plain.
        Did you mean \`javascript\`?
        Fix: Correct the name, or use \`text\`."
    `);
  });

  it('leaves diagrams and code in a line alone', async () => {
    expect(await reportOfSlide('```dot alt="A"\na\n```\n\nSee `javscript`.')).toBe('');
  });
});

describe('bad-steps', () => {
  const steps = (text: string) => reportOfSlide(`\`\`\`js {${text}}\na\nb\nc\n\`\`\``);

  it.each(['1', '1|2-3|all', '3', '1,3', '*'])(
    'is content with `{%s}` of three lines',
    async (text) => {
      expect(await steps(text)).toBe('');
    },
  );

  it('names the range there is', async () => {
    expect(await steps('1|2-4')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  bad-steps
        \`{1|2-4}\` is no list of steps for this code.
        Fix: Write line numbers from 1 to 3, such as \`{1|2-3|all}\`."
    `);
  });

  it.each(['5-2', '0', '99', 'abc', '|', '', '1|'])('refuses `{%s}`', async (text) => {
    expect(await steps(text)).toContain('talks/demo/index.mdx:11:1  error  bad-steps');
  });

  it('suggests one step for one line', async () => {
    expect(await reportOfSlide('```js {2}\na\n```')).toContain('from 1 to 1, such as `{1|all}`');
  });

  it('counts the lines of a file that is shown, or of its region', async () => {
    const files = { 'a.js': 'a\n// #region x\nb\nc\n// #endregion\n' };
    expect(await reportOfSlide('```js src=./a.js#x {2}\n```', files)).toBe('');
    expect(await reportOfSlide('```js src=./a.js#x {3}\n```', files)).toContain('from 1 to 2');
  });

  it('counts only the lines of a whole file that are shown, without marks of regions', async () => {
    const files = { 'a.js': '// #region x\na\n// #endregion\n' };
    expect(await reportOfSlide('```js src=./a.js {3}\n```', files)).toContain('bad-steps');
  });
});

describe('unknown-region', () => {
  const files = { 'a.js': '// #region setup\na\n// #endregion\n' };

  it('is content with a region there is, and with a whole file', async () => {
    expect(await reportOfSlide('```js src=./a.js#setup\n```\n\n```js src=./a.js\n```', files)).toBe(
      '',
    );
  });

  it('names the closest region', async () => {
    expect(await reportOfSlide('```js src=./a.js#setpu\n```', files)).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  unknown-region
        The file \`./a.js\` has no region \`setpu\`.
        Did you mean \`setup\`?
        Fix: Mark it in the file with comments \`#region setpu\` and \`#endregion\`."
    `);
  });

  it('leaves a file that is missing to the references', async () => {
    expect(await reportOfSlide('```js src=./b.js#setup {9}\n```', files)).not.toContain('region');
  });
});

describe('diagram-fails', () => {
  it('is content with a diagram that can be drawn', async () => {
    expect(await reportOfSlide('```dot caption="C"\ndigraph { a }\n```')).toBe('');
  });

  it('passes on what the tool says', async () => {
    expect(await reportOfSlide('```mermaid alt="A"\nbroken\n```')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  diagram-fails
        This mermaid diagram cannot be drawn: syntax error in line 1.
        Fix: Correct the text of the diagram."
    `);
  });

  it('leaves the same text alone in a fence that is not drawn', async () => {
    expect(await reportOfSlide('```text\nbroken\n```')).toBe('');
  });
});

describe('math-fails', () => {
  it('is content with valid formulas', async () => {
    expect(await reportOfSlide('$a^2$ and\n\n$$\n\\frac{a}{b}\n$$')).toBe('');
  });

  it('passes on what is wrong, in a line and in a block', async () => {
    expect(await reportOfSlide('Words $\\frac{a}$\n\n$$\n\\nope\n$$')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:7  error  math-fails
        This formula cannot be set: Unexpected end of input in a macro argument, expected '}' at end of input: \\frac{a}.
        Fix: Correct the TeX, or escape a plain dollar sign as \`\\$\`.
      talks/demo/index.mdx:13:1  error  math-fails
        This formula cannot be set: Unsupported function name: \\nope at position 1: .
        Fix: Correct the TeX, or escape a plain dollar sign as \`\\$\`."
    `);
  });

  it('leaves escaped dollars and code alone', async () => {
    expect(await reportOfSlide('It costs \\$5 or \\$\\frac, see `$\\nope$`')).toBe('');
  });
});

describe('missing-alt', () => {
  const files = { 'a.png': '', 'b.svg': DRAWING };

  it('is content with an alternative text or a caption', async () => {
    const body =
      '![An arrow](./a.png)\n\n<Figure src="./b.svg" alt="An arrow" />\n\n<Figure id="c" src="./b.svg" caption="C" />';
    expect(await reportOfSlide(body, files)).toBe('');
  });

  it('names each kind of picture that has neither', async () => {
    const body = '![](./a.png)\n\n<Figure src="./b.svg" />\n\n```dot\ndigraph { a }\n```';
    expect(await reportOfSlide(body, files)).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  missing-alt
        The picture \`./a.png\` has no text that describes it.
        Fix: Say in \`alt\` what the picture shows, for those who cannot see it.
      talks/demo/index.mdx:13:1  error  missing-alt
        The picture \`./b.svg\` has no text that describes it.
        Fix: Say in \`alt\` what the picture shows, for those who cannot see it.
      talks/demo/index.mdx:15:1  error  missing-alt
        The dot diagram has no text that describes it.
        Fix: Say in \`alt\` what the picture shows, for those who cannot see it."
    `);
  });

  it('tells a blank text from none', async () => {
    expect(await reportOfSlide('A ![ ](./a.png) here.', files)).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:3  error  missing-alt
        The text that should describe the picture \`./a.png\` is blank.
        Fix: Say in \`alt\` what the picture shows, for those who cannot see it; of an ornament, write \`<img … alt="" />\`."
    `);
  });

  it.each([
    ' ',
    '   ',
    '\t',
    '\u00a0',
    '&nbsp;',
    '&#32;',
    '\u2003',
    '\u3000',
    '&#8203;',
    ' &nbsp; ',
  ])('takes %j for blank', async (alt) => {
    const pictures = [
      `![${alt}](./a.png)`,
      `A ![${alt}](./a.png) here.`,
      `<img src="./a.png" alt="${alt}" />`,
      `<Figure src="./a.png" alt="${alt}" />`,
    ];
    for (const picture of pictures)
      expect(await reportOfSlide(picture, files), picture).toContain('missing-alt');
  });

  it('takes an empty text of an element for meant', async () => {
    expect(await reportOfSlide('<img src="./a.png" alt="" />', files)).toBe('');
  });

  it('takes a title for a text, and asks none of a figure without a picture', async () => {
    expect(await reportOfSlide('![](./a.png "An arrow")\n\n<Figure>a</Figure>', files)).toBe('');
  });
});

describe('missing-header', () => {
  it('is content with a heading over each column', async () => {
    expect(await reportOfSlide('| a | `b` | $c$ |\n| - | - | - |\n| d | | |')).toBe('');
  });

  it('names each column without one', async () => {
    expect(await reportOfSlide('| | a | |\n| - | - | - |\n| b | c | d |')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  missing-header
        Column 1 of the table has no heading.
        Fix: Name what stands in the column; who hears the table needs it to tell the cells apart.
      talks/demo/index.mdx:11:7  error  missing-header
        Column 3 of the table has no heading.
        Fix: Name what stands in the column; who hears the table needs it to tell the cells apart."
    `);
  });

  it('takes a picture that is described, and a reference, for a heading', async () => {
    const table = '| ![A cat](./a.png) | [[#one]] |\n| - | - |\n| b | c |';
    expect(await reportOfSlide(table, { 'a.png': '' })).toBe('');
  });
});

describe('unsafe-svg', () => {
  it.each([
    ['shapes', DRAWING],
    [
      'links into itself',
      '<svg><defs/><use href="#a"/><use xmlns:xlink="x" xlink:href="#a" fill="url(#b)"/></svg>',
    ],
    ['words that look like code', '<svg><text>come on = off</text></svg>'],
  ])('is content with %s', async (_, svg) => {
    expect(await drawn(svg)).toBe('');
  });

  it('names the drawing and what it holds', async () => {
    expect(await drawn('<svg><script>1</script></svg>')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  unsafe-svg
        The drawing \`./a.svg\` holds a script.
        Fix: Export it again as plain SVG, with shapes, text and embedded pictures only."
    `);
  });

  it.each([
    ['foreign content', '<svg><foreignObject><iframe/></foreignObject></svg>'],
    ['an event handler', '<svg onload="x"><g/></svg>'],
    ['an event handler', '<svg><g\n  onclick = "x"/></svg>'],
    ['entities', '<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>'],
    ['a link out of the file', '<svg><image href="https://x.example/a.png"/></svg>'],
    ['a link out of the file', '<svg><use xlink:href="b.svg#c"/></svg>'],
    ['a link out of the file', '<svg fill="url(https://x.example/a)"><g/></svg>'],
    ['a script', '<svg><a href="&#106;avascript:1"/></svg>'],
    ['no `<svg>` element', 'only words'],
  ])('finds %s', async (what, svg) => {
    const report = await drawn(svg);
    expect(report).toContain('talks/demo/index.mdx:11:1  error  unsafe-svg');
    expect(report).toContain(`holds ${what}`);
  });

  it('names each risk of a drawing once', async () => {
    const report = await drawn('<svg><script/><script/><iframe/></svg>');
    expect(report.match(/unsafe-svg/g)).toHaveLength(2);
  });

  it('reads no other kind of picture', async () => {
    const files = { 'a.txt': '<svg><script/></svg>' };
    expect(await reportOfSlide('[a](./a.txt)', files)).toBe('');
  });

  it('reads a drawing whose path is percent-encoded', async () => {
    const files = { 'my file.svg': '<svg><script/></svg>' };
    expect(await reportOfSlide('![a](./my%20file.svg)', files)).toContain('unsafe-svg');
  });

  it('finds an animation that turns a link into a script', async () => {
    const svg =
      '<svg><a href="#"><animate attributeName="href" values="javascript:alert(1)"/></a></svg>';
    expect(await drawn(svg)).toContain('unsafe-svg');
  });

  it('leaves a drawing in a line of text alone, which the browser shows by itself', async () => {
    const files = {
      'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"><style>a{}</style></svg>',
    };
    expect(await reportOfSlide('Words ![a](./a.svg) words', files)).toBe('');
  });
});

describe('broken-svg', () => {
  it('names the drawing, the line and what the parser says', async () => {
    expect(await drawn('<svg>\n  <path>\n</svg>')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  broken-svg
        The drawing \`./a.svg\` cannot be read: line 3, unexpected close tag.
        Fix: Export it again, or mend that line; a drawing is XML and every element is closed."
    `);
  });

  it.each([
    '<svg/>words',
    '<svg a=b/>',
    '<svg>a & b</svg>',
    '<svg><use x:href="#a"/></svg>',
    '<svg',
  ])('names `%s`, which the build cannot inline', async (svg) => {
    expect(await drawn(svg)).toContain('talks/demo/index.mdx:11:1');
  });

  it('is content with a declaration, comments and namespaces', async () => {
    const svg =
      '<?xml version="1.0"?>\n<!-- a -->\n<svg xmlns="b" xmlns:c="d"><c:e/><![CDATA[<]]></svg>';
    expect(await drawn(svg)).toBe('');
  });
});

describe('not-a-picture', () => {
  it('names a text file that is called a picture', async () => {
    expect(await reportOfSlide('![a](./a.png)', { 'a.png': 'words' })).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  not-a-picture
        The file \`./a.png\` is text, not a picture, whatever its name says.
        Fix: Export the picture again."
    `);
  });

  it('names a file with nothing in it', async () => {
    const talk = talkFile(slideWith('![a](./a.png)'), { files: { 'a.png': '' } });
    const empty = { ...talk, read: () => ({ type: 'text', text: '' }) as const };
    expect(await reportOf([empty])).toContain('The file `./a.png` is empty.');
  });

  it.each([
    ['./demo.webm', 'not a picture but a film', '<Video src="./demo.webm"'],
    ['./talk.MP4', 'not a picture but a film', '<Video src="./talk.MP4"'],
    ['./bell.mp3', 'not a picture but a sound', '[…](./bell.mp3)'],
    ['./notes.pdf', 'not a picture', 'Link to it'],
    ['./notes.txt', 'not a picture', 'Link to it'],
    ['./picture', 'not a picture', 'Link to it'],
    ['./photo.heic', 'not a picture', 'PNG, JPEG'],
  ])('says of `![a](%s)` that it is %s', async (path, what, fix) => {
    const report = await reportOfSlide(`![a](${path})`, { [path.slice(2)]: '' });
    expect(report).toContain(what);
    expect(report).toContain(fix);
    expect(report.match(/not-a-picture/g)).toHaveLength(1);
  });

  it('looks at pictures by label, at `<Figure>`, and past a query', async () => {
    const files = { 'a.png': 'words' };
    for (const body of [
      '- ![a][b]\n\n[b]: ./a.png',
      '<Figure src="./a.png" alt="b" />',
      '![a](./a.png?raw=true)',
    ])
      expect(await reportOfSlide(body, files)).toContain('not-a-picture');
  });

  it.each(['a ![b](./a.png) c', '<img src="./a.png" alt="b" />', '- ![a](./a%2Epng)'])(
    'finds it in `%s`',
    async (body) => {
      expect(await reportOfSlide(body, { 'a.png': 'words' })).toContain('not-a-picture');
    },
  );

  it('is content with bytes, and with a picture whose bytes happen to be text', async () => {
    const body = '![a](./a.png) ![b](./b.gif)';
    expect(await reportOfSlide(body, { 'a.png': '', 'b.gif': 'GIF89a' })).toBe('');
  });
});

describe('binary-source', () => {
  it('names a file of bytes that is shown as code', async () => {
    expect(await reportOfSlide('```txt src=./a.png\n```', { 'a.png': '' })).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  binary-source
        The file \`./a.png\` is not text, so it cannot be shown as code.
        Fix: Name a text file, saved as UTF-8."
    `);
  });
});

describe('checkBlocks', () => {
  it('looks into private notes and elements too', async () => {
    const body = '<Notes>\n\n```javscript\na\n```\n\n</Notes>';
    expect(await reportOf([talkFile(slideWith(body))])).toContain('index.mdx:13:1  warning');
  });
});
