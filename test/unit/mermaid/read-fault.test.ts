import { describe, expect, it } from 'vitest';
import { faultOf } from '../../../src/mermaid/read-fault.ts';

const PARSER = `Parse error on line 2:
...pie  "a" 1
------------^
Expecting ':', 'EOF', got 'NUM'
    at parse (mermaid.js:1:1)`;

function faultIn(message: string, text: string): { message: string; line: number | null } {
  const fault = faultOf(message, text);
  return { message: fault.message, line: fault.line };
}

describe('faultOf', () => {
  it('says in one line what a parser said in several', () => {
    expect(faultIn(PARSER, 'pie\n "a" 1')).toEqual({
      message: `near \`pie  "a" 1\`: expecting ':', 'EOF', got 'NUM'`,
      line: 2,
    });
  });

  it('counts the lines that mermaid does not', () => {
    expect(faultIn(PARSER, '---\ntitle: x\n---\n%% no\npie\n%% no\n "a" 1').line).toBe(7);
  });

  it('names the kinds there are for one there is not', () => {
    const message = 'No diagram type detected matching given';
    const fault = faultIn(message, '\nflwchart LR');
    expect(fault.line).toBe(2);
    expect(fault.message).toContain('`flwchart` is not a kind of diagram that mermaid has');
    expect(fault.message).toContain('`flowchart`');
  });

  it('says what to draw instead of a plugin', () => {
    const message = 'No diagram type detected matching given configuration';
    expect(faultIn(message, 'zenuml\n A->B: x').message).toContain('`sequenceDiagram`');
  });

  it.each([
    "Cannot read properties of undefined (reading 'endTime')",
    'x.map is not a function',
    'TypeError: undefined is not iterable',
    'Maximum call stack size exceeded',
  ])('does not pass on what mermaid says of itself: %s', (message) => {
    expect(faultIn(message, 'pie').message).toContain('without a reason');
  });

  it('finds a date that is none', () => {
    expect(faultIn('Invalid date:soon', 'gantt\n One: a, soon, 3d')).toEqual({
      message: '`soon` is not a date in the form of its `dateFormat`',
      line: 2,
    });
  });

  it('knows a text without a drawing', () => {
    expect(faultIn('anything', '%% only a comment')).toEqual({
      message: 'it has no text',
      line: null,
    });
  });

  it('passes on any other words, cut', () => {
    const { message, line } = faultIn('far too long '.repeat(30), 'pie');
    expect(line).toBeNull();
    expect(message).toMatch(/^far too long .*…$/);
    expect(message.length).toBeLessThan(200);
  });
});
