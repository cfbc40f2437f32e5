import { describe, expect, it } from 'vitest';
import { explainFailure } from '../../../src/build/explain-failure.ts';
import type { TalkSource } from '../../../src/model/sources.ts';
import { formatProblem } from '../../../src/problems/reporters.ts';

const TEXT = `---
title: Demo
---

import { nope } from './part.ts';
import Badge from './Badge.astro';
import { gone } from 'github-slugger';
import chart from 'react-chart';

## One
`;
const TALK = { file: 'talks/demo/index.mdx', text: TEXT } as TalkSource;

/** What is said of a failure whose output names modules below `/site/content`. */
const explain = (output: string) =>
  explainFailure(
    `Build failed with 1 error:\n\n${output}`,
    { talks: [TALK], textOf: (file) => (/index|Badge/.test(file) ? 'words' : null) },
    { content: '/site/content', project: '/site' },
  ).map(formatProblem);

describe('explainFailure', () => {
  it.each([
    [
      'Error: [vite]: Rolldown failed to resolve import "react-chart" from "/site/content/talks/demo/index.mdx".',
      'talks/demo/index.mdx:8:20  error  broken-import',
    ],
    [
      "[UNRESOLVED_IMPORT] Could not resolve './part.ts' in content/talks/demo/index.mdx",
      'talks/demo/index.mdx:5:23  error  broken-import',
    ],
    [
      '[MISSING_EXPORT] "nope" is not exported by "content/talks/demo/part.ts".\n   ╭─[ content/talks/demo/index.mdx:2:10 ]',
      'talks/demo/index.mdx:5:10  error  broken-import',
    ],
    [
      "SyntaxError: The requested module 'github-slugger' does not provide an export named 'gone'",
      'talks/demo/index.mdx:7:23  error  broken-import',
    ],
    [
      '[plugin astro:build] /site/content/talks/demo/Badge.astro:2:10\nCompilerError: Unexpected token',
      'talks/demo/Badge.astro:2:10  error  compile-error',
    ],
    [
      'Error: [vite]: Rolldown failed to resolve import "react/jsx-runtime" from "/site/content/talks/demo/Badge.astro".',
      'talks/demo/index.mdx:6:22  error  broken-import',
    ],
  ])('finds the place of %s', (output, head) => {
    expect(explain(output)[0]?.split('\n')[0]).toBe(head);
  });

  it('says nothing of what is not about the content', () => {
    expect(explain('Error: the disk is full')).toEqual([]);
    expect(explain('[plugin x] /elsewhere/a.ts:1:1\nError: no')).toEqual([]);
  });

  it('names every failure once', () => {
    const one =
      '[plugin @mdx-js/rolldown] /site/content/talks/demo/index.mdx:9:1\nMDXError: 9:1: odd';
    expect(explain(`${one}\n${one}`)).toHaveLength(1);
  });
});

describe('compile-error', () => {
  it('says what the compiler said, at the place it said', () => {
    const output =
      '[plugin @mdx-js/rolldown] /site/content/talks/demo/index.mdx:10:4\nMDXError: 10:4: Unexpected end (mdx:eof)';
    expect(explain(output).join('\n')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:10:4  error  compile-error
        This cannot be compiled: Unexpected end.
        Fix: Fix it at this place. Nothing else is wrong with the build."
    `);
  });
});
