import { describe, expect, it } from 'vitest';
import {
  FRONTMATTER,
  idsOf,
  reportOf,
  reportOfSlide,
  slideWith,
  talkFile,
} from '../../fixtures/unit/content.ts';

const withModule = (code: string, files: Readonly<Record<string, string>> = {}) =>
  reportOf([talkFile(`${FRONTMATTER}${code}\n\n## One\n\nWords.\n`, { files })]);

describe('unsafe-url', () => {
  it('is content with addresses of the web, of mail and of telephones', async () => {
    expect(
      await reportOfSlide(
        '[a](https://x.example/a?b#c) [b](mailto:a@x.example) <a href="tel:1">c</a> www.x.example',
      ),
    ).toBe('');
  });

  it('names scripts and documents in links, definitions and elements', async () => {
    expect(
      await reportOfSlide(
        '[a](javascript:alert(1)) [b][c]\n\n<a href="data:text/html,d">e</a>\n\n[c]: vbscript:f',
      ),
    ).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  unsafe-url
        The address \`javascript:alert(1)\` would run as a script or hide a document.
        Fix: Use an \`https:\` address, \`mailto:\`, or a file beside the talk.
      talks/demo/index.mdx:13:1  error  unsafe-url
        The address \`data:text/html,d\` would run as a script or hide a document.
        Fix: Use an \`https:\` address, \`mailto:\`, or a file beside the talk.
      talks/demo/index.mdx:15:1  error  unsafe-url
        The address \`vbscript:f\` would run as a script or hide a document.
        Fix: Use an \`https:\` address, \`mailto:\`, or a file beside the talk."
    `);
  });

  it.each([
    'JaVaScRiPt:1',
    'java&#115;cript:1',
    'java&#x73;cript:1',
    'javascript&colon;1',
    'java&Tab;script:1',
    '<java&#10;script:1>',
    'file:///etc/passwd',
    'blob:x',
  ])('sees through `%s`', async (url) => {
    expect(await idsOf([slideWith(`[a](${url})`)])).toContain('unsafe-url 11:1');
  });

  it.each(['java&#115;cript:1', 'java\tscript:1', ' javascript:1', '\u0001javascript:1'])(
    'sees through `%s` in an attribute',
    async (url) => {
      expect(await idsOf([slideWith(`<a href="${url}">b</a>`)])).toContain('unsafe-url 11:1');
    },
  );

  it('leaves the word alone where it is no scheme', async () => {
    expect(
      await reportOfSlide('javascript:1 and `javascript:1`, [a](https://x.example/javascript:1)'),
    ).toBe('');
  });

  it.each(['HREF', 'xlink:href'])('knows the attribute `%s`', async (name) => {
    expect(await idsOf([slideWith(`<a ${name}="javascript:1">b</a>`)])).toContain(
      'unsafe-url 11:1',
    );
  });

  it('looks into expressions', async () => {
    expect(await reportOfSlide('{<a href="javascript:1">b</a>}')).toContain('unsafe-url');
  });
});

describe('bad-url', () => {
  it('names addresses that no browser can read', async () => {
    expect(await reportOfSlide('[a](http:/x.example) [b](https://) [c](http://[d)'))
      .toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  bad-url
        \`http:/x.example\` is no valid web address.
        Fix: Write it in full, such as \`https://example.org/path\`.
      talks/demo/index.mdx:11:22  error  bad-url
        \`https://\` is no valid web address.
        Fix: Write it in full, such as \`https://example.org/path\`.
      talks/demo/index.mdx:11:36  error  bad-url
        \`http://[d\` is no valid web address.
        Fix: Write it in full, such as \`https://example.org/path\`."
    `);
  });

  it('takes ports, accounts and letters of every script', async () => {
    expect(await reportOfSlide('[a](http://x.example:8080/ä) [b](https://標題.example/)')).toBe('');
  });
});

describe('inline-handler', () => {
  it('names the script, in any case and as an expression', async () => {
    expect(await reportOfSlide('<p onclick="a">b</p>\n\n<p onClick={() => 1}>b</p>'))
      .toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  inline-handler
        \`<p>\` carries the script \`onclick\`.
        Fix: Take it out; the security policy of the site would block it.
      talks/demo/index.mdx:13:1  error  inline-handler
        \`<p>\` carries the script \`onClick\`.
        Fix: Take it out; the security policy of the site would block it."
    `);
  });

  it('leaves attributes alone that only have `on` inside', async () => {
    expect(await reportOfSlide('<p data-once="a" icon="b">c</p>')).toBe('');
  });

  it('finds a script in raw HTML that is set', async () => {
    expect(await reportOfSlide('<Fragment set:html="<img src=x onerror=alert(1)>" />')).not.toBe(
      '',
    );
  });
});

describe('raw-html', () => {
  it('names the attribute and its element', async () => {
    expect(await reportOfSlide('<p set:html="<b>a</b>" />')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  raw-html
        \`<p set:html>\` puts HTML into the page that no check reads.
        Fix: Write the elements themselves, or put them into a component."
    `);
  });

  it.each(['<p set:html={a} />', '<p dangerouslySetInnerHTML={{ __html: "a" }} />'])(
    'finds it in `%s`',
    async (body) => {
      const talk = `${FRONTMATTER}export const a = "b";\n\n## One\n\n${body}\n`;
      expect(await idsOf([talk])).toEqual(['raw-html 13:1']);
    },
  );

  it('is content with text that is set, and with the words in code', async () => {
    expect(await reportOfSlide('<p set:text="<b>" />\n\n`<p set:html="a" />`')).toBe('');
  });
});

describe('code-address', () => {
  it('names addresses in code that nothing resolves, at their own places', async () => {
    const body =
      '{[1].map((i) => <a href="../kvm/index.mdx">{i}</a>)}\n\n{<img src="./a.png" alt="" />}';
    expect(await reportOfSlide(body, { 'a.png': '' })).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:26  error  code-address
        The address \`../kvm/index.mdx\` stands in code, where nothing makes it a published one.
        Fix: Write the element outside of braces, or import the file and use its name: \`src={file}\`.
      talks/demo/index.mdx:13:12  error  code-address
        The address \`./a.png\` stands in code, where nothing makes it a published one.
        Fix: Write the element outside of braces, or import the file and use its name: \`src={file}\`."
    `);
  });

  it('finds them in what a talk exports', async () => {
    expect(await withModule('export const A = () => <a href="#one">b</a>;')).toContain(
      'index.mdx:9:33  error  code-address',
    );
  });

  it('is content with addresses of other sites, and with those of code itself', async () => {
    const code = 'import file from "./a.png";\nexport const A = () => <img src={file} alt="" />;';
    expect(await withModule(code, { 'a.png': '' })).toBe('');
    expect(await reportOfSlide('{<a href="https://x.example">b</a>}')).toBe('');
    expect(await reportOfSlide('{/* <a href="./nowhere"> */}')).toBe('');
  });
});

describe('inline-style', () => {
  it('names elements that carry a style', async () => {
    expect(await reportOfSlide('<p style="color: red">a</p>\n\n<p style={{ color: "red" }}>b</p>'))
      .toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  inline-style
        \`<p>\` carries a \`style\`, which the security policy of the site blocks.
        Fix: Use a class or one of the components.
      talks/demo/index.mdx:13:1  error  inline-style
        \`<p>\` carries a \`style\`, which the security policy of the site blocks.
        Fix: Use a class or one of the components."
    `);
  });

  it('leaves a class alone', async () => {
    expect(await reportOfSlide('<p class="style">a</p>')).toBe('');
  });
});

describe('forbidden-element', () => {
  it('names elements that run, fetch or redirect', async () => {
    expect(await reportOfSlide('<script>{`a`}</script>')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  forbidden-element
        \`<script>\` is not allowed in a talk.
        Fix: Take it out; for a recording use \`<Video>\`, for scripts write a component."
    `);
  });

  it.each(['style', 'base', 'meta', 'link', 'form', 'iframe', 'object', 'embed'])(
    'refuses <%s>',
    async (name) => {
      expect(await idsOf([slideWith(`<${name} />`)])).toEqual(['forbidden-element 11:1']);
    },
  );

  it('finds them inside other elements and in a line', async () => {
    expect(await idsOf([slideWith('<svg><script>a</script></svg>\n\nb <style>c</style>')])).toEqual(
      ['forbidden-element 11:6', 'forbidden-element 13:3'],
    );
  });

  it('leaves a button, and the names in code, alone', async () => {
    expect(await reportOfSlide('<button>a</button> `<script>`\n\n```\n<script>\n```')).toBe('');
  });
});

describe('remote-asset', () => {
  it('names pictures and recordings of other sites', async () => {
    expect(
      await reportOfSlide('![a](https://x.example/a.png)\n\n<Video src="//x.example/a.mp4" />'),
    ).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  remote-asset
        \`https://x.example/a.png\` would be fetched from another site, so the talk would not work without a network.
        Fix: Download the file and put it beside the talk.
      talks/demo/index.mdx:13:1  error  remote-asset
        \`//x.example/a.mp4\` would be fetched from another site, so the talk would not work without a network.
        Fix: Download the file and put it beside the talk."
    `);
  });

  it('refuses posters, captions, backgrounds and pictures in a line', async () => {
    const body =
      'a ![b](http://x.example/b.png)\n\n<Video src="https://x.example/f" poster="https://x.example/c.png" captions="https://x.example/d.vtt" />\n\n## Two\n<Slide background="https://x.example/e.png" />';
    expect(await idsOf([slideWith(body)])).toEqual([
      'remote-asset 11:3',
      'remote-asset 13:1',
      'remote-asset 13:1',
      'remote-asset 16:1',
    ]);
  });

  it('leaves links to other sites alone, which a reader follows', async () => {
    expect(await reportOfSlide('[a](https://x.example/a.png)')).toBe('');
  });

  it('refuses the first address of a srcset', async () => {
    expect(await reportOfSlide('<img alt="a" srcset="https://x.example/a.png 2x" />')).toContain(
      'remote-asset',
    );
  });

  it.each([
    [
      'a later address of a srcset',
      '<img alt="a" srcset="./a.png 1x, https://x.example/a.png 2x" />',
    ],
    ['the attribute `srcSet`', '<img alt="a" srcSet="https://x.example/a.png 2x" />'],
    ['a picture inside a drawing', '<svg><image href="https://x.example/a.png" /></svg>'],
  ])('refuses %s', async (_, body) => {
    expect(await reportOfSlide(body, { 'a.png': '' })).toContain('remote-asset');
  });
});

describe('outside-import', () => {
  it('is content with packages and files of the content', async () => {
    const code = 'import a from "a";\nimport b from "./b.ts";\nimport "@c/d/e.css";';
    expect(await withModule(code, { 'b.ts': '' })).toBe('');
  });

  it('names imports that reach elsewhere', async () => {
    expect(
      await withModule(
        'import a from "../../../../etc/passwd?raw";\nimport b from "/etc/hostname?raw";',
      ),
    ).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:9:15  error  outside-import
        The import \`../../../../etc/passwd?raw\` reaches outside the folder of this content.
        Fix: Import packages by name, and files from beside the talk.
      talks/demo/index.mdx:10:15  error  outside-import
        The import \`/etc/hostname?raw\` reaches outside the folder of this content.
        Fix: Import packages by name, and files from beside the talk."
    `);
  });

  it.each([
    'import { readFileSync } from "node:fs";',
    'import a from "file:///etc/passwd";',
    'import a from "https://x.example/a.js";',
    'export * from "../../../a.ts";',
    'export const a = await import("/etc/passwd?raw");',
    'import "C:/a.ts";',
  ])('refuses `%s`', async (code) => {
    expect(await withModule(code)).toContain('talks/demo/index.mdx:9:');
  });

  it('names an import of a file that is not there', async () => {
    expect(await withModule('import a from "./a.ts";')).toContain('missing-file');
  });

  it('leaves an import in code alone', async () => {
    expect(await reportOfSlide('```js\nimport a from "/etc/passwd";\n```')).toBe('');
  });

  it.each([
    'export const a = await import(`/etc/passwd?raw`);',
    'import a from "astro/../../../../etc/passwd?raw";',
    'export const a = import.meta.glob("/**/*", { query: "?raw" });',
  ])('refuses `%s`', async (code) => {
    expect(await withModule(code)).toContain('outside-import');
  });

  it('refuses an import inside an expression', async () => {
    expect(await reportOfSlide('{(await import("/etc/passwd?raw")).default}')).toContain(
      'outside-import',
    );
  });

  it('refuses what is put together only when it runs', async () => {
    expect(await withModule('export const a = (b) => import(`./${b}.ts`);')).toContain(
      'The import ``./${b}.ts`` reaches',
    );
  });

  it('takes words about an import for words', async () => {
    expect(
      await withModule('export const a = "import b from \'/etc/passwd\'"; // import "/x"'),
    ).toBe('');
  });

  it('names an import whose case is wrong', async () => {
    expect(await withModule('import a from "./A.ts";', { 'a.ts': '' })).toContain(
      'wrong-case-file',
    );
  });
});
