import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { findDamage } from '../../../src/content-files/find-damage.ts';
import { formatProblem } from '../../../src/problems/reporters.ts';
import { contentFiles, slideWith, talkFile, TOOLS } from '../../fixtures/unit/content.ts';

const FILES = {
  'a.gif': 'GIF89a',
  'a.webp': 'RIFF\u0010\u0000\u0000\u0000WEBPVP8 ',
  'a.avif': '\u0000\u0000\u0000\u0020ftypavif\u0000\u0000\u0000\u0000',
  'a.svg': '<svg viewBox="0 0 9 9"><path d="M0 0"/></svg>',
  'a.webm': '',
  'a.mp4': 'words about a film',
};

async function problemsIn(body: string, files: Readonly<Record<string, string>> = FILES) {
  const readStart = (path: string) =>
    Uint8Array.from(files[path.replace('./', '')] ?? '', (letter) => letter.charCodeAt(0));
  const talk = { ...talkFile(slideWith(body), { files }), readStart };
  const tools = { ...TOOLS, decodePicture: findDamage };
  return (await checkContent(contentFiles([talk]), tools)).problems;
}

const idsIn = async (body: string) =>
  (await problemsIn(body)).map(({ id, target }) => `${id} ${target}`);

describe('a picture that cannot be decoded', () => {
  it.each(
    ['a.gif', 'a.webp', 'a.avif'].flatMap((name) => [
      [name, `![a](./${name})`],
      [name, `- a ![a](./${name}) b`],
      [name, `<Figure src="./${name}" alt="a" />`],
      [name, `<img src="./${name}" alt="a" />`],
      [name, `<img srcset="./${name} 1x" alt="a" />`],
      [name, `<Slide background="./${name}" />`],
      [name, `<video poster="./${name}"></video>`],
      [name, `import a from "./${name}"\n\n<img src={a.src} alt="a" />`],
    ]),
  )('is named: %s in %j', async (name, body) => {
    expect(await idsIn(body)).toEqual([`broken-picture ./${name}`]);
  });

  it('may be linked to, and imported as text', async () => {
    expect(await idsIn('[a](./a.gif)\n\nimport a from "./a.gif?raw"\n\n- {a}')).toEqual([]);
  });
});

describe('a drawing without its namespace', () => {
  it('says the line', async () => {
    const problems = await problemsIn('- a ![a](./a.svg) b', { 'a.svg': '<!-- a -->\n<svg/>' });
    expect(problems.map(formatProblem).join('\n')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:5  error  broken-svg
        The drawing \`./a.svg\` cannot be read: line 2, \`<svg>\` is without \`xmlns="http://www.w3.org/2000/svg"\`.
        Fix: Export it again, or mend that line; a drawing is XML and every element is closed."
    `);
  });

  it.each([
    '- a ![a](./a.svg) b',
    '<img src="./a.svg" alt="a" />',
    '<Slide background="./a.svg" />',
  ])('is named where a browser loads it by itself: %j', async (body) => {
    expect(await idsIn(body)).toEqual(['broken-svg ./a.svg']);
  });

  it.each(['![a](./a.svg)', '<Figure src="./a.svg" alt="a" />'])(
    'becomes part of the page: %j',
    async (body) => {
      expect(await idsIn(body)).toEqual([]);
    },
  );
});

describe('broken-film', () => {
  it('says what is wrong', async () => {
    const body = '<Video src="./a.webm" title="a" />\n\n<Video src="./a.mp4" title="b" />';
    expect((await problemsIn(body)).map(formatProblem).join('\n')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  broken-film
        The film \`./a.webm\` cannot be played: it is empty.
        Fix: Export or copy the film again, and look whether the whole file was saved.
      talks/demo/index.mdx:13:1  error  broken-film
        The film \`./a.mp4\` cannot be played: its bytes are those of no film.
        Fix: Export or copy the film again, and look whether the whole file was saved."
    `);
  });

  it.each([
    ['a.mp4', '\0\0\0\x20ftypisom'],
    ['a.mov', '\0\0\0\x08wide'],
    ['a.webm', '\x1A\x45\xDF\xA3\x01'],
    ['a.ogv', 'OggS'],
  ])('is content with %s', async (name, bytes) => {
    const body = `<Video src="./${name}" title="a" />`;
    expect(await problemsIn(body, { [name]: bytes })).toEqual([]);
  });
});
