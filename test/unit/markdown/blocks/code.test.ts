import { describe, expect, it, vi } from 'vitest';
import { bundledLanguages, bundledLanguagesAlias } from 'shiki/langs';
import {
  codeLanguages,
  isCodeLanguage,
  OTHER_NAMES,
} from '../../../../src/markdown/blocks/code-languages.ts';
import { highlightCode } from '../../../../src/markdown/blocks/code.ts';

describe('highlightCode', () => {
  it('colours tokens by class, without a style, and can be scrolled with the keyboard', async () => {
    const html = await highlightCode('const a = "b"; // c', 'js');
    expect(html).not.toContain('style=');
    expect(html).toContain('tabindex="0"');
    expect(html).toMatch(/class="tok-keyword">const/);
    expect(html).toMatch(/class="tok-comment">\/\/ c/);
  });

  it('escapes code', async () => {
    expect(await highlightCode('<script>&', 'text')).toMatch(
      /&(?:#x3C|lt);script(?:>|&gt;)&(?:#x26|amp);/,
    );
  });

  it('shows an unknown language plain', async () => {
    for (const language of ['nope', 'constructor', '__proto__', ''])
      expect(await highlightCode('const a', language)).toContain('const a');
  });

  it('marks lines that a comment asks for', async () => {
    const html = await highlightCode('a // [!code ++]\nb // [!code highlight]\nc', 'js');
    expect(html).toContain('diff add');
    expect(html).toContain('highlighted');
    expect(html).not.toContain('[!code');
  });

  it('says of the block what its lines are marked with, for its style', async () => {
    const html = await highlightCode('a // [!code focus]\nb', 'js');
    expect(html).toContain('<pre class="shiki has-focused" tabindex="0">');
  });

  it.each(['const slow = 1; // c', 'const slow = 2; // [!code ++]'])(
    'gives the same for `%s` however busy the machine is',
    async (code) => {
      const html = await highlightCode(code, 'js');
      let now = Date.now();
      const clock = vi.spyOn(Date, 'now').mockImplementation(() => (now += 1000));
      try {
        expect(await highlightCode(code, 'js')).toBe(html);
        expect(clock).toHaveBeenCalled();
      } finally {
        clock.mockRestore();
      }
    },
  );

  it('shows the colors of a terminal, and none of its codes', async () => {
    const html = await highlightCode(
      '\u001b[31mred\u001b[0m plain \u001b[1;92mgreen\u001b[0m \u001b[1mbold\u001b[0m \u001b[38;5;208mown\u001b[0m',
      'ansi',
    );
    expect(html).toContain(
      '<span class="line"><span class="tok-ansi-red">red</span> plain <span class="tok-ansi-bright-green">green </span><span class="tok-bold">bold </span>own</span>',
    );
  });

  it('knows the names that other highlighters have', async () => {
    for (const [name, meant] of OTHER_NAMES) {
      expect(isCodeLanguage(meant), `${name} is ${meant}`).toBe(true);
      expect(name in bundledLanguages || name in bundledLanguagesAlias, name).toBe(false);
    }
    expect(await highlightCode('func a() {}', 'Golang')).toBe(
      await highlightCode('func a() {}', 'go'),
    );
  });

  it('keeps every line', async () => {
    expect((await highlightCode('a\n\nb', 'js')).match(/class="line"/g)).toHaveLength(3);
  });
});

describe('codeLanguages', () => {
  it('knows names, short names and plain text', () => {
    expect(codeLanguages()).toEqual(expect.arrayContaining(['typescript', 'ts', 'text', '']));
  });
});
