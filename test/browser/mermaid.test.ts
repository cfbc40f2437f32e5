import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectDrawing } from '../../src/drawings/inspect-drawing.ts';
import { createMermaidDrawer } from '../../src/mermaid/mermaid-drawer.ts';
import { BROWSER_CACHE } from '../support/browser-cache.ts';
import { MERMAID_DIAGRAMS } from '../support/mermaid-kinds.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** A drawer that has drawn nothing yet, and where it keeps drawings. */
function freshDrawer(): { draw: ReturnType<typeof createMermaidDrawer>; kept: string } {
  const cache = mkdtempSync(join(tmpdir(), 'lectern-drawer-'));
  folders.push(cache);
  for (const name of readdirSync(BROWSER_CACHE))
    if (/^chromium-[\d.]+$/.test(name)) symlinkSync(join(BROWSER_CACHE, name), join(cache, name));
  return { draw: createMermaidDrawer({ project: PROJECT, cache }), kept: join(cache, 'mermaid') };
}

const first = freshDrawer();
const second = freshDrawer();
const texts = Object.values(MERMAID_DIAGRAMS).map(({ text }) => text);
/** A browser that is asked for all of them starts once. */
beforeAll(() => Promise.all([first, second].flatMap(({ draw }) => texts.map(draw))));

describe.each(Object.entries(MERMAID_DIAGRAMS))(
  'a diagram of the kind %s',
  (_, { text, words }) => {
    it('is SVG that a page can have: no styles, scripts, HTML or links', async () => {
      const svg = await first.draw(text);
      expect(inspectDrawing(svg)).toMatchObject({
        risks: [],
        hasStyles: false,
        isPicture: true,
        fault: null,
      });
      expect(svg).not.toMatch(/<(?:style|script|foreignObject|a|image)\b| (?:class|style|on\w+)=/);
      expect(svg).toMatch(/^<svg [^>]*viewBox="-?\d+ -?\d+ \d+ \d+"/);
    });

    it('has the colors of the site alone', async () => {
      const svg = await first.draw(text);
      const colors = [...svg.matchAll(/ (?:fill|stroke|stop-color)="([^"]+)"/g)].map(
        ([, color]) => color,
      );
      expect(colors.length).toBeGreaterThan(0);
      expect(
        colors.filter((color = '') => !/^(?:none|var\(--[\w-]+\)|url\(#[\w-]+\))$/.test(color)),
      ).toEqual([]);
    });

    it('shows its words', async () => {
      const svg = await first.draw(text);
      const shown = textOf(svg);
      expect(words.filter((word) => !shown.includes(squeezed(word)))).toEqual([]);
    });

    it('is the same in another browser, byte by byte', async () => {
      expect(await second.draw(text)).toBe(await first.draw(text));
    });
  },
);

describe('drawing', () => {
  it('keeps the colors that the author gave single parts', async () => {
    const text =
      'flowchart LR\n  a[One]:::hot --> b[/Two/]\n  classDef hot fill:#ff0,stroke:purple';
    const svg = await first.draw(text);
    expect(svg).toContain('fill="#ffff00"');
    expect(svg).toContain('stroke="#800080"');
  });

  it('does not let a diagram choose theme, font or safety', async () => {
    const plain = 'flowchart LR\n  a --> b[/Two/]';
    const asked = `%%{init: {"theme": "dark", "themeCSS": "text{fill:red}", "fontFamily": "x", "securityLevel": "loose"}}%%\n${plain}`;
    expect(await first.draw(asked)).toBe(await first.draw(plain));
  });

  it.each([
    [
      'flowchart LR\n  a["<img src=x onerror=alert(1)><script>alert(1)</script>"] --> b',
      'flowchart',
    ],
    ['flowchart LR\n  a[/x/]\n  click a "javascript:alert(1)"\n  click a call alert(1)', 'calls'],
    ['sequenceDiagram\n  A->B: <a href="javascript:alert(1)">x</a>', 'link'],
    ['pie title <svg onload=alert(1)>\n  "a<b>": 1', 'title'],
  ])('leaves nothing active of %j', async (text) => {
    const svg = await first.draw(text).catch((error: unknown) => String(error));
    const marks = svg.replace(/>[^<]*</g, '><');
    expect(marks).not.toMatch(/<(?:img|script|a|b)\b|onerror|onload|javascript:/i);
  });

  it('says where a text is wrong', async () => {
    await expect(first.draw('---\ntitle: x\n---\npie\n  "a" 1')).rejects.toMatchObject({
      name: 'DiagramFault',
      line: 5,
    });
    await expect(first.draw('flwchart LR')).rejects.toThrow('is not a kind of diagram');
    expect(await first.draw('pie\n  "a": 1')).toContain('<svg');
  });

  it('names the package for a kind that the small one lacks', async () => {
    await expect(first.draw('mindmap\n  root')).rejects.toMatchObject({ name: 'MissingRenderer' });
  });

  it('takes what it kept, but not half of it', async () => {
    const { draw, kept } = freshDrawer();
    const svg = await draw('pie\n  "b": 1');
    const [name = ''] = readdirSync(kept);
    writeFileSync(join(kept, name), '<svg>kept</svg>');
    expect(await draw('pie\n  "b": 1')).toBe('<svg>kept</svg>');
    writeFileSync(join(kept, name), svg.slice(0, 100));
    expect(await draw('pie\n  "b": 1')).toBe(svg);
  });
});

function textOf(svg: string): string {
  const text = svg
    .replace(/<\/text>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
  return squeezed(text);
}

/** Labels are cut into lines, and some into words. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
