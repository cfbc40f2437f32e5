import { describe, expect, it } from 'vitest';
import { breakLongWords } from '../../../src/markdown/long-words.ts';
import { sketch } from '../../fixtures/unit/tree.ts';

function broken(value: string, type = 'text'): string {
  return sketch(breakLongWords({ type: 'tableCell', children: [{ type, value }] }))
    .split('\n')
    .slice(1)
    .map((line) => line.trim())
    .join(' ');
}

describe('breakLongWords', () => {
  it('marks places after the signs that join an address', () => {
    expect(broken('see https://example.org/a/long-path?name=value now')).toBe(
      '"see https://" <wbr> "example." <wbr> "org/" <wbr> "a/" <wbr> "long-" <wbr> "path?" <wbr> "name=" <wbr> "value now"',
    );
  });

  it('cuts a run without joints, and never inside a sign', () => {
    expect(broken('a'.repeat(40))).toBe(
      `"${'a'.repeat(16)}" <wbr> "${'a'.repeat(16)}" <wbr> "${'a'.repeat(8)}"`,
    );
    const family = '👩‍👩‍👧';
    expect(broken(family.repeat(17))).toBe(`"${family.repeat(16)}" <wbr> "${family}"`);
  });

  it('keeps code as code', () => {
    expect(broken('registry.example.org/team/image:v1', 'inlineCode')).toBe(
      '<code> "registry." <wbr> "example." <wbr> "org/" <wbr> "team/" <wbr> "image:" <wbr> "v1"',
    );
  });

  it.each(['Firecracker', 'Rechtsschutzversicherung', 'a word and another one', ''])(
    'leaves `%s` alone',
    (value) => {
      expect(broken(value)).toBe(JSON.stringify(value));
    },
  );

  it('loses no sign of 200 texts', () => {
    const text = (node: { value?: string; children?: readonly object[] }): string =>
      node.value ?? (node.children ?? []).map((child) => text(child)).join('');
    for (let length = 1; length <= 200; length += 1) {
      const value = Array.from({ length }, (_, at) => 'ab/c-d ef.g'[(at * length) % 11]).join('');
      expect(text(breakLongWords({ type: 'tableCell', children: [{ type: 'text', value }] }))).toBe(
        value,
      );
    }
  });
});
