import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { composeTalk } from '../../../src/format/compose-talk.ts';
import {
  contentFiles,
  FRONTMATTER,
  problemsOf,
  reportOf,
  talkFile,
  TOOLS,
} from '../../fixtures/unit/content.ts';

/** A talk that uses `_part.mdx` in its line 15. */
const USING = `${FRONTMATTER}import Part from './_part.mdx'\n\n## One\n\n- an item\n\n<Part />\n\n## Last\n\n- [[#shared]]\n`;
const withPart = (part: string, files: Readonly<Record<string, string>> = {}) =>
  talkFile(USING, { files: { '_part.mdx': part, ...files } });

describe('a shared part', () => {
  it('brings its slides, and what refers to them is content', async () => {
    const { talks, problems } = await checkContent(
      contentFiles([withPart('## Shared\n\n- [[#last]]\n')]),
      TOOLS,
    );
    expect(problems).toEqual([]);
    expect(talks[0]?.outline.slides.map(({ id }) => id)).toEqual(['open', 'one', 'shared', 'last']);
  });

  it.each([
    ['## Shared\n\n- [[#nowhere]]\n', 'unknown-slide 3:3'],
    ['## Shared\n\n<Unknown />\n', 'unknown-component 3:1'],
    ['## Shared\n\n![x](./gone.png)\n', 'missing-file 3:1'],
    ['## Shared\n\n{\n', 'mdx-syntax 3:1'],
    ['---\ntitle: A part\n---\n\n## Shared\n\n- <b onclick="a">x</b>\n', 'inline-handler 7:3'],
    ["import Inner from './_inner.mdx'\n\n## Shared\n\n<Inner />\n", 'unknown-talk 1:3'],
    ["import none from 'no-such-package'\n\n## Shared\n\n- {none}\n", 'missing-package 1:18'],
    ['## Shared\n\n```ts src=./gone.ts\n```\n', 'missing-file 3:11'],
    ['## Shared\n\n- see[^none]\n', 'undefined-footnote 3:6'],
    ['## Shared\n\n- [x](javascript:a)\n', 'unsafe-url 3:3'],
  ])('has its problems named in its own file: %j', async (part, expected) => {
    const problems = await problemsOf([withPart(part, { '_inner.mdx': '- [[nowhere]]\n' })]);
    const places = problems.map(({ id, line, column }) => `${id} ${line}:${column}`);
    expect(places).toContain(expected);
    const { file } = problems.find(({ id }) => expected.startsWith(id)) ?? {};
    expect(file).toBe(part.includes('Inner') ? 'talks/demo/_inner.mdx' : 'talks/demo/_part.mdx');
  });

  it('leaves the lines of the talk after it where they are', async () => {
    const talk = talkFile(USING.replace('[[#shared]]', '[[nope]]'), {
      files: { '_part.mdx': '## A\n\n- b\n\n## C\n\n- d\n' },
    });
    expect(await reportOf([talk])).toContain('talks/demo/index.mdx:19:3  error  unknown-talk');
  });

  it('that is missing is named at its import', async () => {
    expect(await reportOf([talkFile(USING)])).toContain(
      'talks/demo/index.mdx:9:18  error  missing-file',
    );
  });
});

describe('part-cycle', () => {
  it('names the parts that contain each other', async () => {
    const talk = withPart("import Other from './_other.mdx'\n\n<Other />\n", {
      '_other.mdx': "import Part from './_part.mdx'\n\n<Part />\n",
    });
    expect(await reportOf([talk])).toMatchInlineSnapshot(`
      "talks/demo/_other.mdx:3:1  error  part-cycle
        Shared parts contain each other: \`talks/demo/_part.mdx\` in \`talks/demo/_other.mdx\` in \`talks/demo/_part.mdx\`.
        Fix: Take one of the imports out; what both need goes into a part of its own."
    `);
  });

  it('finds a part that contains itself, and a talk in its own part', async () => {
    for (const name of ['_part.mdx', 'index.mdx'])
      expect(
        await reportOf([
          withPart(`import Me from './${name}'\n\n<Me />\n`, { 'index.mdx': USING }),
        ]),
      ).toContain('part-cycle');
  });
});

describe('misplaced-part', () => {
  it('names a part inside a line', async () => {
    const talk = talkFile(USING.replace('\n<Part />', '\n- <Part />'), {
      files: { '_part.mdx': '- x\n' },
    });
    expect(await reportOf([talk])).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:15:1  error  misplaced-part
        The shared part \`<Part>\` is not on a line of its own.
        Fix: Write \`<Part />\` alone on its line, without options; it is put in there as if you had written it."
    `);
  });

  it.each([
    '<Part a="1" />',
    '{true && <Part />}',
    'said <Part /> aloud',
    '<Part components={props.components} />',
  ])('finds it in `%s`', async (use) => {
    const talk = talkFile(USING.replace('<Part />', use), { files: { '_part.mdx': '- x\n' } });
    expect(await reportOf([talk])).toContain('misplaced-part');
  });
});

describe('composeTalk', () => {
  it('leaves a text without parts as it is', () => {
    const text = 'a\r\n<Part />\n```\nimport A from "./a.mdx"\n```\n';
    expect(composeTalk(text, () => null).text).toBe(text);
  });

  it('counts addresses of a part in another folder from the talk', () => {
    const files: Record<string, string> = {
      '../_shared/a.mdx': '![x](./a.png) [y]( ./b) <img src="../c.png" />\n\n[z]: ./d.txt',
    };
    const { text } = composeTalk(
      "import A from '../_shared/a.mdx'\n\n<A />",
      (path) => files[path] ?? null,
    );
    expect(text).toContain('![x](./../_shared/./a.png)');
    expect(text).toContain('src="./../_shared/../c.png"');
    expect(text).toContain('[z]: ./../_shared/./d.txt');
  });

  it('knows where each line was written, in parts of parts too', () => {
    const files: Record<string, string> = {
      'a.mdx': "import B from './b.mdx'\n\none\n\n<B />\n\ntwo",
      'b.mdx': 'three',
    };
    const { text, originOf } = composeTalk(
      "import A from './a.mdx'\n\n<A />\n\nfour",
      (path) => files[path] ?? null,
    );
    const lines = text.split('\n');
    for (const [word, place] of [
      ['one', 'a.mdx:3'],
      ['two', 'a.mdx:7'],
      ['three', 'b.mdx:1'],
      ['four', 'index.mdx:5'],
    ] as const) {
      const { name, line } = originOf(lines.indexOf(word) + 1);
      expect(`${name}:${line}`).toBe(place);
    }
  });

  it('takes nothing for a part that is in a fence', () => {
    const { text } = composeTalk(
      "import A from './a.mdx'\n\n```\n<A />\n```\n\n<A />",
      () => 'part',
    );
    expect(text).toContain('```\n<A />\n```');
    expect(text.match(/part/g)).toHaveLength(1);
  });
});

describe('a part that is used twice', () => {
  it.each([
    ['## Shared\n\n- a\n', 'unstable-id', 'write the heading in the talk before each use'],
    ['## Shared\n\n<Slide id="s" />\n\n- a\n', 'duplicate-id', 'Take the id out of the part'],
    ['<div id="s">a</div>\n', 'duplicate-id', 'Take the id out of the part'],
  ])('is told what helps: %j', async (part, id, fix) => {
    const source = USING.replace('<Part />', '<Part />\n\n<Part />').replace('[[#shared]]', 'b');
    const problems = await problemsOf([talkFile(source, { files: { '_part.mdx': part } })]);
    expect(problems.map((problem) => [problem.id, problem.file])).toEqual([
      [id, 'talks/demo/_part.mdx'],
    ]);
    expect(problems[0]?.fix).toContain(fix);
  });
});

describe('an import of a shared part', () => {
  it.each([
    ["import * as P from './_part.mdx'", '<P.default />'],
    ["import * as parts from './_part.mdx';", '<parts.default></parts.default>'],
    ["import { default as P } from './_part.mdx'", '<P />'],
  ])('puts it in: %s', async (line, use) => {
    const text = `${FRONTMATTER}${line}\n\n## One\n\n- an item\n\n${use}\n\n- [[#shared]]\n`;
    const files = { '_part.mdx': '## Shared\n\n- words\n' };
    expect(await problemsOf([talkFile(text, { files })])).toEqual([]);
  });

  it.each([
    "import P, { a } from './_part.mdx'\n\n<P />",
    "import {\n  default as P,\n} from './_part.mdx'\n\n<P />",
    "{(await import('./_part.mdx')).default}",
    "export { default as P } from './_part.mdx'\n\n- a",
  ])('that is written otherwise is named: %j', async (body) => {
    const files = { '_part.mdx': '- words\n' };
    const text = `${FRONTMATTER}## One\n\n${body}\n`;
    expect(await reportOf([talkFile(text, { files })])).toContain('import Part from "./_part.mdx"');
  });
});

describe('an import of a file that nothing loads', () => {
  it.each(['a.yaml', 'a.csv', 'a.toml', 'a.tex', 'a.py', 'a.psd', 'a.bin', 'Makefile'])(
    'is named with the way to import it: %s',
    async (name) => {
      const text = `${FRONTMATTER}## One\n\nimport a from './${name}'\n\n- {a}\n`;
      const report = await reportOf([talkFile(text, { files: { [name]: 'a' } })]);
      expect(report).toContain('talks/demo/index.mdx:11:15  error  broken-import');
      expect(report).toContain(`\`./${name}?raw\``);
    },
  );

  it.each(['a.yaml?raw', 'a.csv?url', 'a.txt', 'a.pdf?url', 'a.js', 'a.vtt', 'a.json?raw'])(
    'is content with %s',
    async (path) => {
      const text = `${FRONTMATTER}## One\n\nimport a from './${path}'\n\n- {a}\n`;
      const [name = ''] = path.split('?');
      expect(await reportOf([talkFile(text, { files: { [name]: 'a' } })])).toBe('');
    },
  );
});
