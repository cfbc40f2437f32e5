import { describe, expect, it } from 'vitest';
import { FRONTMATTER, reportOf, reportOfSlide } from '../../fixtures/unit/content.ts';

const withModule = (code: string, body: string) =>
  reportOf([`${FRONTMATTER}${code}\n\n## One\n\n${body}\n`]);

describe('a component in small letters', () => {
  it.each([
    ['<notes>s</notes>', 'Notes'],
    ['<NOTES>s</NOTES>', 'Notes'],
    ['<slide id="x" />', 'Slide'],
    ['<page-only>x</page-only>', 'PageOnly'],
    ['<slideonly>x</slideonly>', 'SlideOnly'],
    ['<steps>\n\n- a\n\n</steps>', 'Steps'],
    ['<stepps>x</stepps>', 'Steps'],
    ['<columns>x</columns>', 'Columns'],
    ['<morph>x</morph>', 'Morph'],
    ['<transcript />', 'Transcript'],
    ['{true && <page-only>x</page-only>}', 'PageOnly'],
  ])('is an error with the right name: %s', async (body, name) => {
    const report = await reportOfSlide(body);
    expect(report).toContain('error  unknown-component');
    expect(report).toContain(`Did you mean \`${name}\``);
    expect(report.match(/ (?:error|warning) {2}/g)).toHaveLength(1);
  });

  it('may be private in code, too', async () => {
    expect(await reportOfSlide('{true && <notes>x</notes>}')).toContain('hidden-notes');
    expect(await reportOfSlide('<speaker-notes>x</speaker-notes>')).toContain('<Notes>');
  });

  it('is named where it is imported', async () => {
    const report = await reportOfSlide('import agenda from "./a.js"\n\n<agenda />', { 'a.js': '' });
    expect(report).toContain('components begin with a capital letter');
    expect(report).toContain('Name it `Agenda`');
  });

  it.each(['<table><tbody></tbody></table>', '<figure>x</figure>', '<video src="./a.webm" />'])(
    'is an element of HTML where there is one: %s',
    async (body) => {
      expect(await reportOfSlide(body, { 'a.webm': '' })).not.toContain('unknown-');
    },
  );
});

describe('unknown-component', () => {
  it('is content with the components of Lectern and with plain HTML', async () => {
    const body = '<Columns><Column>a</Column></Columns>\n\n<Show>b</Show>\n\n<kbd>c</kbd>';
    expect(await reportOfSlide(body)).toBe('');
  });

  it('names the closest component, in a block and in a line', async () => {
    expect(await reportOfSlide('<Colums>\n\na\n\n</Colums>\n\nWords <Shw>b</Shw>'))
      .toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  unknown-component
        There is no component \`<Colums>\`.
        Did you mean \`Columns\` or \`Column\`?
        Fix: Correct the name, or import it at the top of the talk.
      talks/demo/index.mdx:17:7  error  unknown-component
        There is no component \`<Shw>\`.
        Did you mean \`Show\`?
        Fix: Correct the name, or import it at the top of the talk."
    `);
  });

  it('knows what the talk imports and exports', async () => {
    const code = [
      'import A, { b as B, C } from "a";',
      'import * as D from "d";',
      'export const E = () => 1;',
      'export function F() {}',
    ].join('\n');
    expect(await withModule(code, '<A /> <B /> <C /> <D.Part /> <E /> <F />')).toBe('');
  });

  it('takes a name that is renamed on import by its new name only', async () => {
    expect(await withModule('import { b as B } from "a";', '<b>c</b> <B />')).toBe('');
    expect(await withModule('import { X as Y } from "a";', '<X />')).toContain('unknown-component');
  });

  it('reads no component in code and comments', async () => {
    expect(await reportOfSlide('`<Nope />` {/* <Nope /> */}\n\n```js\n<Nope />\n```')).toBe('');
  });

  it('looks into expressions', async () => {
    expect(await reportOfSlide('{[1].map(() => <Nope />)}')).toContain('unknown-component');
  });
});

describe('code-component', () => {
  it('names a component that is arranged before code runs', async () => {
    expect(await reportOfSlide('{[1].map(() => <Columns>a</Columns>)}')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:16  error  code-component
        \`<Columns>\` does nothing in code.
        Fix: Write it as an element of its own, outside of braces."
    `);
  });

  it.each(['<Show a={<Figure src="./a.svg" />}>b</Show>', 'a {<Steps />}'])(
    'finds it in `%s`',
    async (body) => {
      expect(await reportOfSlide(body)).toContain('code-component');
    },
  );

  it('is content with components that are left, and with those of the talk', async () => {
    expect(await reportOfSlide('{<Video src="https://x.example" />}')).not.toContain('component');
    const code = 'export const Columns = () => 1;';
    expect(await withModule(code, '{<Columns />} {[1].map((Card) => <Card />)}')).toBe('');
  });
});

describe('hidden-notes', () => {
  it('is content with notes as elements, wherever they stand', async () => {
    expect(await reportOfSlide('<Notes>a</Notes>\n\n- b <Notes>c</Notes>')).toBe('');
  });

  it('names notes in code, which cannot be taken out', async () => {
    expect(await reportOfSlide('{<Notes>a</Notes>}')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  hidden-notes
        \`<Notes>\` inside an expression cannot be taken out of the public site.
        Fix: Write \`<Notes>\` as an element of its own, outside of braces."
    `);
  });

  it.each(['a {b && <Notes>c</Notes>}', '<Show a={<Notes>b</Notes>}>c</Show>'])(
    'finds them in `%s`',
    async (body) => {
      expect(await reportOfSlide(body)).toContain('talks/demo/index.mdx:11:');
      expect(await reportOfSlide(body)).toContain('hidden-notes');
    },
  );

  it('finds them in what a talk exports', async () => {
    expect(await withModule('export const a = <Notes>b</Notes>;', '{a}')).toContain(
      'index.mdx:9:1  error  hidden-notes',
    );
  });

  it('leaves code and longer names alone', async () => {
    const body = '`<Notes>` {"a"}\n\n```js\n{<Notes>a</Notes>}\n```';
    expect(await reportOfSlide(body)).toBe('');
    expect(await withModule('import NotesList from "a";', '{[1].map(() => <NotesList />)}')).toBe(
      '',
    );
  });
});

describe('comments', () => {
  it('may hold notes, as they are in no output', async () => {
    expect(await reportOfSlide('{/* <Notes>a</Notes> */}')).toBe('');
  });
});

describe('unknown-variable', () => {
  it('is content with variables of the talk, and those MDX gives', async () => {
    const code = 'export const a = 1;\nimport b from "b";';
    expect(await withModule(code, '{a} {b.c} {frontmatter.title} {props.x} {"text"}')).toBe('');
  });

  it('names the closest variable', async () => {
    expect(await withModule('export const count = 1;', 'There are {cuont} of them.'))
      .toMatchInlineSnapshot(`
        "talks/demo/index.mdx:13:12  error  unknown-variable
          \`{cuont}\` is defined nowhere.
          Did you mean \`count\`?
          Fix: Import or export it in this talk, or write \\{ for a plain brace."
      `);
  });

  it('leaves comments and calculations alone', async () => {
    expect(await reportOfSlide('{/* a */} {1 + 1} {`b`}')).toBe('');
  });

  it.each(['{a + 1}', '{a()}', '{`${a}`}', '<kbd title={a}>b</kbd>'])(
    'finds an undefined variable in `%s`',
    async (body) => {
      expect(await reportOfSlide(`Words ${body}`)).toContain('unknown-variable');
    },
  );

  it('gives the place of the very name, and names it once a piece of code', async () => {
    expect(await reportOfSlide('Words {1 +\n  (a + a)} and {b}')).toContain(
      'index.mdx:12:4  error',
    );
    expect((await reportOfSlide('{a + a}')).match(/error/g)).toHaveLength(1);
  });

  it.each([
    '{[1].map((a) => a + 1)}',
    '{[{ a: 1 }].map(({ a, b = a, ...c }) => `${a} ${b} ${c.d}`)}',
    '{(() => { const a = 1; try { return a; } catch (e) { return e; } })()}',
    '{((a) => { function b() { return a; } return b(); })(1)}',
    '{Math.max(1, 2)} {new Date(0).getFullYear()} {JSON.stringify({ key: 1 }.key)}',
    '{typeof window} {undefined} {frontmatter.title}',
    '<kbd title={"a".length}>b</kbd>',
  ])('knows every name of `%s`', async (body) => {
    expect(await reportOfSlide(body)).toBe('');
  });

  it('looks into what a talk exports', async () => {
    expect(await withModule('export const a = () => b;', '{a()}')).toContain('index.mdx:9:24');
  });

  it('knows variables that are taken out of an object or a list', async () => {
    const code = 'export const { a, b: c } = { a: 1, b: 2 };\nexport const [d] = [3];';
    expect(await withModule(code, '{a} {c} {d}')).toBe('');
  });
});

describe('unknown-aside', () => {
  it('is content with the asides there are', async () => {
    expect(await reportOfSlide(':::note\na\n:::\n\n:::tip[T]\nb\n:::\n\n:::caution\nc\n:::')).toBe(
      '',
    );
  });

  it('names the closest aside', async () => {
    expect(await reportOfSlide(':::cauton\na\n:::')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  unknown-aside
        There is no aside \`:::cauton\`.
        Did you mean \`caution\`?
        Fix: Use \`:::note\`, \`:::tip\`, \`:::important\`, \`:::warning\` or \`:::caution\`."
    `);
  });

  it('leaves other directives alone, which are text', async () => {
    expect(await reportOfSlide('At 10:30, a:b and\n\n::leaf')).toBe('');
  });
});
