import { describe, expect, it } from 'vitest';
import {
  component,
  htmlElement,
  inlineRawHtml,
  rawHtml,
  text,
} from '../../../src/markdown/build-nodes.ts';

describe('component', () => {
  it('writes text, numbers, bare names and expressions, and leaves out what is not set', () => {
    expect(
      component('A', { a: 'b', c: 0, d: true, e: { expression: 'f' }, g: null, h: undefined }),
    ).toEqual({
      type: 'mdxJsxFlowElement',
      name: 'A',
      attributes: [
        { type: 'mdxJsxAttribute', name: 'a', value: 'b' },
        { type: 'mdxJsxAttribute', name: 'c', value: '0' },
        { type: 'mdxJsxAttribute', name: 'd', value: null },
        {
          type: 'mdxJsxAttribute',
          name: 'e',
          value: { type: 'mdxJsxAttributeValueExpression', value: 'f' },
        },
      ],
      children: [],
    });
  });
});

describe('rawHtml', () => {
  it('stands in a block or in a line', () => {
    expect(rawHtml('<b>').type).toBe('mdxJsxFlowElement');
    expect(inlineRawHtml('<b>').type).toBe('mdxJsxTextElement');
  });
});

describe('htmlElement', () => {
  it('carries its name and properties for the compiler', () => {
    expect(htmlElement('p', { id: 'a' }, [text('b')])).toEqual({
      type: 'htmlElement',
      data: { hName: 'p', hProperties: { id: 'a' } },
      children: [{ type: 'text', value: 'b' }],
    });
  });
});
