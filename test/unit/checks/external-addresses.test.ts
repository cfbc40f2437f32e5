import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import {
  checkExternalAddresses,
  listExternalAddresses,
  withProblems,
} from '../../../src/checks/external-addresses.ts';
import type { Answer } from '../../../src/model/answer.ts';
import { formatProblem } from '../../../src/problems/reporters.ts';
import { contentFiles, FRONTMATTER, TOOLS } from '../../fixtures/unit/content.ts';

const GONE: Answer = { type: 'gone', reason: 'the server answers 404' };
const UNSURE: Answer = { type: 'unsure', reason: 'there is no answer within 10 s' };

const check = (body: string, bibliography = '') =>
  checkContent(contentFiles([`${FRONTMATTER}## One\n\n${body}\n`], { bibliography }), TOOLS);

async function reportOf(body: string, answer: Answer): Promise<string> {
  const uses = listExternalAddresses(await check(body));
  const answers = new Map(uses.map(({ url }) => [url, answer]));
  return checkExternalAddresses(uses, answers).map(formatProblem).join('\n');
}

describe('listExternalAddresses', () => {
  it('lists addresses of text, attributes, code and definitions, with their places', async () => {
    const body =
      '[a](https://a.example) <a href="https://b.example">b</a>\n\n{<a href="https://c.example">c</a>}\n\n[d][x]\n\n[x]: https://d.example';
    expect(
      listExternalAddresses(await check(body)).map(
        ({ url, at }) => `${url} ${at.line}:${at.column}`,
      ),
    ).toEqual([
      'https://a.example 11:1',
      'https://b.example 11:33',
      'https://c.example 13:11',
      'https://d.example 17:1',
    ]);
  });

  it('lists addresses of the frontmatter and of sources', async () => {
    const talk = `${FRONTMATTER.replace('status:', 'video: { url: "https://v.example/1" }\nstatus:')}## One\n`;
    const bibliography = '@book{a, title={A}, url={https://s.example}}';
    const checked = await checkContent(contentFiles([talk], { bibliography }), TOOLS);
    expect(
      listExternalAddresses(checked).map(
        ({ url, at }) => `${url} ${at.file}:${at.line}:${at.column}`,
      ),
    ).toEqual([
      'https://v.example/1 talks/demo/index.mdx:6:16',
      'https://s.example references.bib:1:1',
    ]);
  });

  it('lists no mail, no code that is shown, no escaped text and nothing malformed', async () => {
    const body = '[a](mailto:a@x.example) `[b](https://b.example)` \\[c](c) [d](http://[d)';
    expect(listExternalAddresses(await check(body))).toEqual([]);
  });
});

describe('gone-address', () => {
  it('names each place of an address that is gone', async () => {
    expect(await reportOf('[a](https://a.example/x)', GONE)).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  gone-address
        \`https://a.example/x\` leads nowhere: the server answers 404.
        Fix: Find where the page went, use a copy in a web archive, or take the link out."
    `);
    expect(
      (await reportOf('[a](https://a.example) [b](https://a.example)', GONE)).match(/error/g),
    ).toHaveLength(2);
  });

  it('is content with an address that is there, and with one that was not asked', async () => {
    expect(await reportOf('[a](https://a.example)', { type: 'reached' })).toBe('');
    const uses = listExternalAddresses(await check('[a](https://a.example)'));
    expect(checkExternalAddresses(uses, new Map())).toEqual([]);
  });
});

describe('unreached-address', () => {
  it('warns of an address that may be there', async () => {
    expect(await reportOf('[a](https://a.example/x)', UNSURE)).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  warning  unreached-address
        Nobody knows whether \`https://a.example/x\` is there: there is no answer within 10 s.
        Fix: Open it in a browser; some servers answer people only, and some are down for a while."
    `);
  });
});

describe('withProblems', () => {
  it('puts problems in order and counts them', async () => {
    const checked = await check('[[nope]]\n\n[a](https://a.example)');
    const uses = listExternalAddresses(checked);
    const found = checkExternalAddresses(uses, new Map([['https://a.example', UNSURE]]));
    const { problems, summary } = withProblems(checked, found);
    expect(problems.map(({ id }) => id)).toEqual(['unknown-talk', 'unreached-address']);
    expect(summary).toMatchObject({ errors: 1, warnings: 1 });
  });
});
