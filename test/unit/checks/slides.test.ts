import { describe, expect, it } from 'vitest';
import {
  FRONTMATTER,
  idsOf,
  reportOf,
  reportOfSlide,
  talkFile,
} from '../../fixtures/unit/content.ts';

const slides = (body: string) => reportOf([`${FRONTMATTER}${body}\n`]);
const ids = (body: string) => idsOf([`${FRONTMATTER}${body}\n`]);

describe('no-slides', () => {
  it('names a talk that has its title slide only', async () => {
    expect(await slides('Words.\n\n#### Deep')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:1:1  error  no-slides
        The talk has no slide besides its title slide.
        Fix: Open slides with \`##\` headings, or with \`---\` on a line of its own."
    `);
  });

  it('waits for the slides of a draft that is a title alone', async () => {
    expect(await reportOf(['---\ntitle: A\n---\n'])).toBe('');
    expect(await idsOf(['---\ntitle: A\n---\n\nWords.\n'])).toEqual(['no-slides 1:1']);
  });

  it.each(['## A', '### A', 'a\n\n***\n<Slide id="b" />'])('is content with `%s`', async (body) => {
    expect(await slides(body)).toBe('');
  });
});

describe('body-title', () => {
  it('names a heading of the highest depth', async () => {
    expect(await slides('# My *talk*\n\n## A')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:9:1  error  body-title
        The heading \`# My talk\` repeats what the frontmatter's \`title\` is for.
        Fix: Use \`##\` for a slide, and \`title\` for the talk."
    `);
  });

  it('finds one with a line under it, too', async () => {
    expect(await ids('My talk\n===\n\n## A')).toEqual(['body-title 9:1']);
  });

  it('leaves a comment in code alone', async () => {
    expect(await slides('## A\n\n```sh\n# a\n```')).toBe('');
  });
});

describe('duplicate-id', () => {
  it('names the second use and the line of the first', async () => {
    expect(await slides('## A\n<Slide id="x" />\n\n## B\n<Slide id="x" />')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:12:1  error  duplicate-id
        The id \`x\` is already used in line 9.
        Fix: Give one of the two another id."
    `);
  });

  it('finds two figures of one name', async () => {
    expect(await ids('## A\n\n```dot id=x alt="A"\na\n```\n\n```dot id=x alt="B"\na\n```')).toEqual(
      ['duplicate-id 15:1'],
    );
  });

  it('finds an id that the title slide has', async () => {
    expect(await ids('## A\n<Slide id="open" />')).toEqual(['duplicate-id 9:1']);
  });

  it('finds a slide that has the id of a figure on the page', async () => {
    expect(await ids('## Fig x\n\n```dot id=x alt="A"\na\n```')).toEqual(['duplicate-id 11:1']);
  });

  it('lets a figure, a table and a slide have one name', async () => {
    expect(
      await slides(
        '## X\n\n```dot id=x alt="A"\na\n```\n\n<Table id="x">\n\n| a |\n| - |\n\n</Table>',
      ),
    ).toBe('');
  });
});

describe('bad-id', () => {
  it('names each id that a deck or an address cannot hold', async () => {
    expect(
      await slides(
        '## A\n<Slide id="2024" />\n\n## B\n<Slide id="b/2" />\n\n## C\n<Slide id="c d" />\n\n## D\n<Slide id="d\u200be" />',
      ),
    ).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:9:1  error  bad-id
        The id \`2024\` is a number, which a deck reads as a position.
        Fix: Use letters, digits and hyphens, and begin with a letter.
      talks/demo/index.mdx:12:1  error  bad-id
        The id \`b/2\` holds a slash, which a deck reads as a step.
        Did you mean \`b-2\`?
        Fix: Use letters, digits and hyphens, and begin with a letter.
      talks/demo/index.mdx:15:1  error  bad-id
        The id \`c d\` holds a space or a sign that addresses cannot hold.
        Did you mean \`c-d\`?
        Fix: Use letters, digits and hyphens, and begin with a letter.
      talks/demo/index.mdx:18:1  error  bad-id
        The id \`d​e\` holds an invisible character.
        Did you mean \`de\`?
        Fix: Use letters, digits and hyphens, and begin with a letter."
    `);
  });

  it('takes headings that are numbers, and names their slides so that no deck reads a position', async () => {
    expect(await slides('## 2024\n\n## 7\n\nText.\n\n### 1969\n\n## 7.\n\n<Slide id="x" />')).toBe(
      '',
    );
  });

  it.each(['a%20b', 'a?b', 'a#b', 'a&b', "a'b", 'a<b', 'a\\\\b'])('refuses `%s`', async (id) => {
    expect(await ids(`## A\n<Slide id={${JSON.stringify(id)}} />`)).toEqual(['bad-id 9:1']);
  });

  it.each(['2024-in-review', 'b-2', 'Überblick', '標題', 'مرحبا', 'a_b.c'])(
    'takes `%s`',
    async (id) => {
      expect(await slides(`## A\n<Slide id="${id}" />`)).toBe('');
    },
  );

  it('allows a picture whose file is a number, since no deck reads its id', async () => {
    const talk = talkFile(`${FRONTMATTER}## A\n\n![b](./1.png)\n`, { files: { '1.png': '' } });
    expect(await reportOf([talk])).toBe('');
  });
});

describe('mixed-letters', () => {
  it('names an id with letters that look like others', async () => {
    expect(await slides('## A\n<Slide id="p\u0430ge" />')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:9:1  warning  mixed-letters
        The id \`pаge\` mixes letters of Latin and Cyrillic in one word; some of them look alike.
        Fix: Type the word again in one script, so that others can type it too."
    `);
  });

  it('is content with words of one script each, side by side', async () => {
    expect(await slides('## Über Πλάτων\n\n## Что такое KVM\n\n## 標題 A1')).toBe('');
  });
});

describe('derived-id', () => {
  it('names a slide that has neither heading nor id', async () => {
    expect(await slides('## A\n\n---\n\nb')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  warning  derived-id
        This slide has no heading and no id; for now it is \`a-2\`, which moves when slides move.
        Fix: Put \`<Slide id="…" />\` after the \`---\`."
    `);
  });

  it('is content with an id', async () => {
    expect(await slides('## A\n\n---\n<Slide id="b" />\n\nc')).toBe('');
  });

  it('leaves a break inside a block to another rule', async () => {
    expect(await ids('## A\n\n> ---')).toEqual(['nested-slide 11:3']);
  });
});

describe('unstable-id', () => {
  it('names headings that have the same slug', async () => {
    expect(await slides('## C++\n\n## C\n\n## c#')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  warning  unstable-id
        The heading \`C\` makes the same id as \`C++\` in line 9; it becomes \`c-1\`, which moves when that one does.
        Fix: Put \`<Slide id="…" />\` after the heading, or change its words.
      talks/demo/index.mdx:13:1  warning  unstable-id
        The heading \`c#\` makes the same id as \`C++\` in line 9; it becomes \`c-2\`, which moves when that one does.
        Fix: Put \`<Slide id="…" />\` after the heading, or change its words."
    `);
  });

  it.each([
    ['## A\n\n## A', 'The heading `A` occurs more than once'],
    ['## A\n\n## A!', 'The heading `A!` makes the same id as `A` in line 9'],
    ['## 什么？\n\n## 什么！', 'The heading `什么！` makes the same id as `什么？` in line 9'],
    ['## C\n\n### C#', 'The heading `C#` makes the same id as `C` in line 9'],
    ['## *A*\n\n## A', 'The heading `A` occurs more than once'],
  ])('says with what it is mixed up: %j', async (body, told) => {
    expect(await slides(body)).toContain(told);
  });

  it.each([
    '## Demo',
    '## A\n\n<Slide id="a" />\n\n## A',
    '## A\n\n<Slide id="b" />\n\n## A',
    '## Open\n\n## Opening',
  ])('is no matter of the title, or of ids that are written: %j', async (body) => {
    expect(await slides(body)).toBe('');
  });

  it('names headings of nothing but emoji', async () => {
    expect(await ids('## 🎉\n\n## 🎈')).toEqual(['unstable-id 11:1']);
  });

  it('is content when the second has an id of its own', async () => {
    expect(await slides('## C\n\n## C\n<Slide id="c-again" />')).toBe('');
  });

  it('lets an inner heading repeat a slide, as it can be pointed at by nothing else', async () => {
    expect(await slides('## C\n\n#### C')).toBe('');
  });
});

describe('misplaced-slide', () => {
  it('names a marker that stands after content, and a second one', async () => {
    expect(await slides('## A\n\na\n\n<Slide layout="full" />\n\n## B\n<Slide />\n<Slide />'))
      .toMatchInlineSnapshot(`
      "talks/demo/index.mdx:13:1  error  misplaced-slide
        A \`<Slide …/>\` marker stands away from the start of a slide and has no effect.
        Fix: Move it right after the heading or \`---\` that opens the slide.
      talks/demo/index.mdx:17:1  error  misplaced-slide
        A \`<Slide …/>\` marker stands away from the start of a slide and has no effect.
        Fix: Move it right after the heading or \`---\` that opens the slide."
    `);
  });

  it('names a marker inside another element', async () => {
    expect(await ids('## A\n\n<Columns>\n<Slide id="b" />\n</Columns>')).toEqual([
      'misplaced-slide 12:1',
    ]);
  });

  it('is content with one right after a heading, a break, or at the top', async () => {
    expect(
      await slides('<Slide layout="full" />\n\n## A\n\n<Slide id="b" />\n\n---\n<Slide id="c" />'),
    ).toBe('');
  });

  it('names an id that a marker gives to the title slide, which has its own', async () => {
    expect(await slides('<Slide id="intro" />\n\n## A')).not.toBe('');
  });
});

describe('slide-content', () => {
  it('says where a marker holds content, whole', async () => {
    expect(await slides('## A\n<Slide id="b">\n\nLost.\n\n</Slide>')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:10:1  error  slide-content
        \`<Slide>\` holds content, which no view shows.
        Fix: Write \`<Slide … />\`, and the content after it."
    `);
  });

  it('leaves a marker without content alone', async () => {
    expect(await slides('## A\n<Slide id="b"></Slide>\n\nKept.')).toBe('');
    expect(await slides('## A\n<Slide id="b" />\n\nKept.')).toBe('');
    expect(await slides('## A\n<Slide id="b">\n</Slide>\n\nKept.')).toBe('');
  });

  it('finds words on the line of the marker, too', async () => {
    expect(await ids('## A\n\n<Slide id="b">Lost.</Slide>')).toEqual(['slide-content 11:1']);
  });
});

describe('nested-slide', () => {
  it('names headings and breaks inside other blocks', async () => {
    expect(await slides('## A\n\n- ## B\n\n> a\n>\n> ---')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:3  error  nested-slide
        The heading \`B\` inside another block opens no slide.
        Fix: Move it to the top level of the talk, or use a \`####\` heading.
      talks/demo/index.mdx:15:3  error  nested-slide
        A line \`---\` inside another block opens no slide.
        Fix: Move it to the top level of the talk, or use a \`####\` heading."
    `);
  });

  it('leaves small headings alone', async () => {
    expect(await slides('## A\n\n> #### B')).toBe('');
  });

  it('leaves dashes in code, tables and under words alone', async () => {
    expect(await slides('## A\n\n```yaml\n---\n```\n\n| a |\n| --- |\n\nB\n---')).toBe('');
  });
});

describe('unknown-option', () => {
  it('names the closest option', async () => {
    expect(await slides('## A\n<Slide layuot="full" />')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:10:1  error  unknown-option
        \`<Slide>\` has no option \`layuot\`.
        Did you mean \`layout\`?
        Fix: Correct the name or take it out."
    `);
  });

  it('is content with every option there is', async () => {
    const talk = talkFile(
      `${FRONTMATTER}## A\n<Slide id="b" layout="full" background="./c.png" transition="fade" time="90s" />\n`,
      { files: { 'c.png': '' } },
    );
    expect(await reportOf([talk])).toBe('');
  });

  it('leaves attributes of other elements alone', async () => {
    expect(await reportOfSlide('<p data-layuot="full">a</p>')).toBe('');
  });
});

describe('bad-option', () => {
  it('names what a value may be', async () => {
    expect(await slides('## A\n<Slide layout="splti" transition="fly" time="soon" />'))
      .toMatchInlineSnapshot(`
        "talks/demo/index.mdx:10:1  error  bad-option
          \`layout\` cannot be \`splti\`.
          Did you mean \`split\`?
          Fix: Use \`default\`, \`statement\`, \`section\`, \`quote\`, \`fact\`, \`compare\`, \`center\`, \`split\`, \`image-left\`, \`image-right\`, \`image\`, \`full\`, \`dense\`, \`end\`.
        talks/demo/index.mdx:10:1  error  bad-option
          \`transition\` cannot be \`fly\`.
          Fix: Use \`none\`, \`fade\`, \`slide\`, \`convex\`, \`concave\`, \`zoom\`.
        talks/demo/index.mdx:10:1  error  bad-option
          \`time\` cannot be \`soon\`.
          Fix: Use a time such as \`90s\` or \`1m30s\`."
      `);
  });

  it('wants `animate` to stand alone', async () => {
    expect(await slides('## A\n<Slide animate="slow" />')).toContain(
      '`animate` cannot be `slow`.\n  Fix: Use the word alone: `<Slide animate />`.',
    );
  });

  it('names what the review does not know, and an exception without a reason', async () => {
    const allow = 'smal-text: a sign; idle-step';
    expect(await slides(`## A\n<Slide allow="${allow}" />`)).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:10:1  error  bad-option
        \`allow\` cannot be \`smal-text\`.
        Did you mean \`small-text\`?
        Fix: Use \`slide-overflow\`, \`clipped-content\`, \`wide-code\`, \`squeezed-picture\`, \`small-text\`, \`low-contrast\`, \`coarse-picture\`, \`overlapping-content\`, \`empty-slide\`, \`idle-step\`, \`missing-glyph\`, \`unnamed-picture\`, \`axe-violation\`, \`fallback-fit\`."
    `);
    expect(await slides('## A\n<Slide allow="small-text: a sign; idle-step: a pause" />')).toBe('');
  });

  it.each([
    'scrim="none"',
    'scrim="full"',
    'scrim={false}',
    'align="bottom"',
    'class="warm my-slide"',
    'footer={false}',
    'footer={ false }',
  ])('takes %s', async (option) => {
    expect(await slides(`## A\n<Slide ${option} />`)).toBe('');
  });

  it.each([
    ['scrim="ful"', 'Did you mean `full`?'],
    ['align="center"', 'Use `top`, `middle`, `bottom`.'],
    ['align={false}', 'a plain text'],
    ['class="present"', 'Did you mean `my-present`?'],
    ['class="layout-x"', 'a name of your own'],
    ['footer="no"', '`footer={false}`, to leave the line at the foot out'],
    ['footer', 'a value'],
    ['footer={x}', 'a plain text'],
  ])('says what is wrong with %s', async (option, fix) => {
    expect(await slides(`## A\n<Slide ${option} />`)).toContain(fix);
  });

  it.each(['90s', '2m', '1m30s'])('takes the time %s', async (time) => {
    expect(await slides(`## A\n<Slide time="${time}" />`)).toBe('');
  });

  it('names a value that is an expression, which has no effect', async () => {
    expect(await slides('## A\n<Slide layout={frontmatter.layout} />')).not.toBe('');
  });
});
