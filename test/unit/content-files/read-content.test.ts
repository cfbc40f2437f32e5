import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TalkFile } from '../../../src/model/sources.ts';
import { readContent } from '../../../src/content-files/read-content.ts';

let root: string;
let folder: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lectern-content-'));
  folder = join(root, 'content');
  write('talks/demo/index.mdx', '## One');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

const talk = () => readContent(folder).talks[0] as TalkFile;

describe('readContent', () => {
  it('reads talks in one order on every machine, and collections where there are some', () => {
    for (const slug of ['b', 'a', 'B']) write(`talks/${slug}/index.mdx`, '');
    write('glossary.yaml', 'a: b');
    const content = readContent(folder);
    expect(content.talks.map(({ slug }) => slug)).toEqual(['B', 'a', 'b', 'demo']);
    expect(content.talks[0]?.file).toBe('talks/B/index.mdx');
    expect(content.glossary).toEqual({ type: 'text', text: 'a: b' });
    expect(content.systems).toEqual({ type: 'missing' });
  });

  it('reads a folder without talks', () => {
    rmSync(join(folder, 'talks'), { recursive: true });
    expect(readContent(folder).talks).toEqual([]);
  });

  it('lists pages that are no talk, and leaves alone what explains a folder', () => {
    for (const name of ['notes.md', 'README.md', 'a/talk.mdx', 'a/readme.md', 'LICENSE.md'])
      write(`talks/${name}`, '# Words');
    expect(readContent(folder).strays).toEqual(['talks/a/talk.mdx', 'talks/notes.md']);
  });

  it('lists what has nearly the name of a page, a file or a folder that is read', () => {
    const pages = ['sobre.md', 'sobre.markdown', 'a/b.mdx', 'sobre/index.mdx', 'SOBRE.MDX'];
    for (const name of [...pages, 'ok.mdx', '_set/a.mdx', 'README.md', 'hall.jpg'])
      write(`pages/${name}`, '# Words');
    const slips = ['pagess/a.mdx', 'talk/a/index.mdx', 'glosary.yaml', 'sites.yml', 'Theme.css'];
    for (const name of [...slips, 'images/a.svg', 'notes.yaml', 'README.md']) write(name, 'a: b');
    expect(readContent(folder).strays.toSorted()).toEqual(
      [
        ...pages.map((name) => `pages/${name}`),
        ...['pagess', 'talk', 'glosary.yaml', 'sites.yml', 'Theme.css'],
      ].sort(),
    );
  });

  it('reads the style sheet of a site, and finds files from where it is', () => {
    write('theme.css', 'a {}');
    write('pattern.svg', '<svg/>');
    const { theme, find } = readContent(folder);
    expect(theme).toEqual({ type: 'text', text: 'a {}' });
    expect(find?.('./pattern.svg')).toEqual({ type: 'file' });
    expect(find?.('./Pattern.svg')).toEqual({ type: 'wrong-case', real: './pattern.svg' });
  });

  it('says that there is no such folder', () => {
    expect(() => readContent(join(root, 'nowhere'))).toThrow(/^There is no folder /);
  });

  it('takes no hidden folder and no folder without a talk for a talk', () => {
    write('talks/.git/index.mdx', '');
    write('talks/assets/a.png', '');
    expect(readContent(folder).talks.map(({ slug }) => slug)).toEqual(['demo']);
  });

  it('reads text of every script, and drops a byte order mark', () => {
    write('talks/demo/index.mdx', '\uFEFF標題 🎉\r\n');
    expect(talk().content).toEqual({ type: 'text', text: '標題 🎉\r\n' });
  });

  it.each([
    ['a broken byte', Uint8Array.of(0x61, 0xff, 0x62)],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x61, 0x00)],
    ['half a surrogate', Uint8Array.of(0xed, 0xa0, 0x80)],
  ])('knows that %s is no text', (_, bytes) => {
    write('talks/demo/index.mdx', bytes);
    expect(talk().content).toMatchObject({ type: 'binary' });
  });

  it('says why a file cannot be read, and reads the others', () => {
    write('talks/other/index.mdx', 'other');
    rmSync(join(folder, 'talks/demo/index.mdx'));
    mkdirSync(join(folder, 'talks/demo/index.mdx'));
    expect(readContent(folder).talks.map(({ content }) => content.type)).toEqual([
      'unreadable',
      'text',
    ]);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'names a lack of permission',
    () => {
      chmodSync(join(folder, 'talks/demo/index.mdx'), 0);
      expect(talk().content).toEqual({ type: 'unreadable', reason: 'permission denied' });
    },
  );
});

describe('find', () => {
  beforeEach(() => {
    write('talks/demo/a.png', '');
    write('talks/demo/img/B.png', '');
    write('shared/c.png', '');
    writeFileSync(join(root, 'secret.txt'), 'secret');
  });

  it.each([
    './a.png',
    'a.png',
    './img/B.png',
    './img/../a.png',
    '../../shared/c.png',
    '../demo/a.png',
  ])('finds %s', (path) => {
    expect(talk().find(path)).toEqual({ type: 'file' });
  });

  it('names files that are there when one is missing', () => {
    expect(talk().find('./b.png')).toEqual({
      type: 'missing',
      near: ['./a.png', './img', './index.mdx'],
    });
    expect(talk().find('./img/C.png')).toEqual({ type: 'missing', near: ['./img/B.png'] });
    expect(talk().find('../../shared/d.png')).toEqual({
      type: 'missing',
      near: ['../../shared/c.png'],
    });
    expect(talk().find('./nowhere/a.png')).toEqual({ type: 'missing', near: [] });
  });

  it('names a file by the case it has', () => {
    expect(talk().find('./A.PNG')).toEqual({ type: 'wrong-case', real: './a.png' });
    expect(talk().find('./img/b.png')).toEqual({ type: 'wrong-case', real: './img/B.png' });
  });

  it('takes a folder for no file', () => {
    expect(talk().find('./img').type).toBe('missing');
  });

  it.each([
    '/etc/passwd',
    '../../../secret.txt',
    './../../../../etc/passwd',
    '../../../content2/a.png',
  ])('keeps to the content at %s', (path) => {
    expect(talk().find(path)).toEqual({ type: 'outside' });
  });

  it('follows a link inside the content, and none that leads out of it', () => {
    symlinkSync(join(folder, 'shared/c.png'), join(folder, 'talks/demo/in.png'));
    symlinkSync(join(root, 'secret.txt'), join(folder, 'talks/demo/out.png'));
    symlinkSync(root, join(folder, 'talks/demo/up'));
    expect(talk().find('./in.png')).toEqual({ type: 'file' });
    expect(talk().find('./out.png')).toEqual({ type: 'outside' });
    expect(talk().find('./up/secret.txt')).toEqual({ type: 'outside' });
  });

  it('takes a slash at the end for that of a folder', () => {
    expect(talk().find('./a.png/').type).toBe('missing');
  });

  it('tells two ways to write an accent apart, as the published site does', () => {
    write('talks/demo/cafe\u0301.png', '');
    expect(talk().find('./cafe\u0301.png')).toEqual({ type: 'file' });
    expect(talk().find('./caf\u00e9.png')).toEqual({
      type: 'wrong-case',
      real: './cafe\u0301.png',
    });
  });

  it('survives a name with NUL', () => {
    expect(talk().find('./a\0.png').type).toBe('missing');
    expect(talk().find('./a\0/b.png').type).toBe('missing');
  });

  it.each(['nowhere', 'broken.png'])('survives a link that leads to %s', (target) => {
    symlinkSync(target, join(folder, 'talks/demo/broken.png'));
    expect(talk().find('./broken.png').type).toBe('missing');
  });

  it('names a file by the case its folder has', () => {
    expect(talk().find('./Img/B.png')).toEqual({ type: 'wrong-case', real: './img/B.png' });
  });

  it('suggests only paths that lead somewhere, when a folder is named', () => {
    const found = talk().find('./img');
    expect(found.type === 'missing' && found.near).toContain('./img/B.png');
  });
});

describe('read', () => {
  it('reads a file beside the talk, and none from elsewhere', () => {
    write('talks/demo/a.js', 'a');
    writeFileSync(join(root, 'secret.txt'), 'secret');
    expect(talk().read('./a.js')).toEqual({ type: 'text', text: 'a' });
    expect(talk().read('./b.js')).toEqual({ type: 'missing' });
    expect(talk().read('../../../secret.txt')).toEqual({ type: 'missing' });
  });
});
