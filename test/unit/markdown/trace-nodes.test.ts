import { describe, expect, it } from 'vitest';
import { formatTrace } from '../../../src/build/trace-failure.ts';
import { readTrace, traceNodes } from '../../../src/markdown/trace-nodes.ts';
import { parse, sketch } from '../../fixtures/unit/tree.ts';

const traced = (source: string) => sketch(traceNodes(parse(source), 'talks/a/index.mdx'));

describe('traceNodes', () => {
  it('puts a component into one that knows its place', () => {
    expect(traced('<Badge ok />\n')).toMatchInlineSnapshot(`
      "<Traced mark=⟦talks/a/index.mdx:1:1 <Badge>⟧>
        <Badge ok>"
    `);
  });

  it('leaves plain elements, text and comments as they are', () => {
    const source = '<div>a</div>\n\n{/* nothing */}\n\nb {"c"}\n';
    expect(traced(source)).toContain('<div>');
    expect(traced(source)).not.toContain('Traced');
    expect(traced(source)).toContain('mdxFlowExpression /* nothing */');
  });

  it('puts the place of an expression in front of what it throws, unless that has a place', () => {
    expect(traced('\n{boom()}\n')).toMatchInlineSnapshot(`
      "mdxFlowExpression (() => { try { return (boom()
      ); } catch (error) { const said = String(error?.message ?? error); throw new Error(said.startsWith('⟦') ? said : "⟦talks/a/index.mdx:2:1 {boom()}⟧ " + said, { cause: error }); } })()"
    `);
  });

  it('does the same to a value given to a component, and leaves a plain one', () => {
    const badge = traced('<Badge text={boom()} size="2" />\n');
    expect(badge).toContain('size=2');
    expect(badge).toContain('text={(() => { try { return (boom()');
  });
});

describe('readTrace', () => {
  it('finds the part that failed in what a build said', () => {
    expect(readTrace('[ERROR] Error: ⟦talks/a/index.mdx:7:3 <Badge>⟧ No text.\n    at x')).toEqual({
      file: 'talks/a/index.mdx',
      line: 7,
      column: 3,
      part: '<Badge>',
      message: 'No text.',
    });
  });

  it('finds nothing where no part failed', () => {
    expect(readTrace('[ERROR] Error: ⟦x⟧ out of memory')).toBeNull();
  });
});

describe('formatTrace', () => {
  it('says where a component of a talk failed, and in its own words', () => {
    const trace = readTrace(
      '[ERROR] [build] Caught error rendering /talks/boom/: Error: ⟦talks/boom/index.mdx:15:1 <Boom>⟧ boom\n    at fail (Boom.astro:2:28)',
    );
    expect(trace && formatTrace(trace)).toMatchInlineSnapshot(`
      "talks/boom/index.mdx:15:1  error
        \`<Boom>\` fails when it is shown: boom
        Fix: Mend the code, or what it is given here."
    `);
  });
});
