import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../../src/markdown/plain-text.ts';
import { parse } from '../../fixtures/unit/tree.ts';
import { plainText } from '../../../src/syntax/nodes.ts';

describe('escapeMarkdown', () => {
  it.each(['*a*', '[[b]]', '`c`', '<d>', '[e](f)', '\\g', 'h'])(
    'lets `%s` stand for itself',
    (text) => {
      expect(plainText(parse(escapeMarkdown(text)))).toBe(text);
    },
  );
});
