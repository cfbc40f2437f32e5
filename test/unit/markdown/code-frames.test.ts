import { describe, expect, it } from 'vitest';
import { arrange } from '../../fixtures/unit/arrange.ts';

const fence = (language: string, meta = '', code = 'a\nb') =>
  `## A\n\n\`\`\`${language} ${meta}\n${code}\n\`\`\``;

describe('a listing', () => {
  it.each(['sh', 'bash', 'console', 'zsh', 'ansi', 'PowerShell', 'cmd'])(
    'of `%s` stands in a terminal',
    async (language) => {
      expect(await arrange(fence(language))).toContain('is-terminal');
    },
  );

  it.each(['js', '', 'text', 'yaml', 'dockerfile', 'shellcheck'])(
    'of `%s` does not',
    async (language) => {
      expect(await arrange(fence(language))).not.toContain('is-terminal');
    },
  );

  it('has a number at each line when it is asked for, and only then', async () => {
    const numbered = await arrange(fence('js', 'numbers', 'a;\n\nb;'));
    expect([...numbered.matchAll(/data-number="(\d+)"/g)].map(([, number]) => number)).toEqual([
      '1',
      '2',
      '3',
    ]);
    expect(await arrange(fence('js'))).not.toContain('data-number');
  });

  it('numbers lines with notes in them, too', async () => {
    const drawn = await arrange(fence('js', 'numbers', 'a; // [!code ++]\nb;'));
    expect(drawn.match(/data-number/g)).toHaveLength(2);
  });
});
