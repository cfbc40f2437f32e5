import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { afterAll, describe, expect, it } from 'vitest';
import { FEATURES } from '../../../src/format/features.ts';
import { slidePlugin } from '../../../src/markdown/slide-plugin.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-plugin-'));
writeFileSync(join(folder, 'a.svg'), '<svg viewBox="0 0 9 9"><path d="M0 0"/></svg>');
afterAll(() => rmSync(folder, { recursive: true }));

async function compile(source: string, notes: 'public' | 'private' = 'public'): Promise<string> {
  const cache = {
    get: (_: readonly string[], make: () => Promise<string>) => make(),
    offer: () => undefined,
    isEmpty: () => true,
    save: () => undefined,
  };
  const { code } = await mdxToJs(source, {
    features: FEATURES,
    mdastPlugins: [slidePlugin({ notes, cache })],
    fileURL: pathToFileURL(join(folder, 'index.mdx')),
  });
  return code;
}

describe('slidePlugin', () => {
  it('compiles a talk as slides, with files beside it read and bound', async () => {
    const code = await compile(
      '## One\n\n![A](./a.svg)\n\n<Video src="./b.mp4" />\n\n[c](./c.pdf)\n',
    );
    expect(code).toMatch(/_jsxs?\(Slide, \{/);
    expect(code).toContain('M0 0');
    expect(code).toContain('import asset0 from "./b.mp4?url"');
    expect(code).toContain('import asset1 from "./c.pdf?url"');
  });

  it('reads `stacks` from the frontmatter', async () => {
    const talk = (stacks: boolean) =>
      `---\ntitle: T\nstacks: ${String(stacks)}\n---\n\n## A\n\n### B\n`;
    expect(await compile(talk(true))).toContain('Stack');
    expect(await compile(talk(false))).not.toContain('Stack');
  });

  it('leaves private notes out unless it is asked for them', async () => {
    const talk = '## A\n\n<Notes>Secret</Notes>\n';
    expect(await compile(talk)).not.toContain('Secret');
    expect(await compile(talk, 'private')).toContain('Secret');
  });

  it('names a talk by its folder', async () => {
    expect(await compile('## A\n')).toContain(`talk: "${folder.split('/').at(-1) ?? ''}"`);
  });

  it('takes line breaks of Windows and a byte order mark', async () => {
    const talk = '---\ntitle: T\n---\n\n## A\n\n[[b]] [@c]\n';
    const unnamed = (code: string) => code.replace(/talk: "[^"]*"/g, '');
    const plain = unnamed(await compile(talk));
    expect(unnamed(await compile(talk.replace(/\n/g, '\r\n')))).toBe(plain);
    expect(unnamed(await compile(`\uFEFF${talk}`))).toBe(plain);
  });
});
