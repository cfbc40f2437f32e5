import { describe, expect, it } from 'vitest';
import { reportOf, slideWith, talkFile } from '../../fixtures/unit/content.ts';

const CUES = 'WEBVTT\n\n00:10.000 --> 00:12.000\nOne.\n\n00:12.000 --> 00:14.500\nTwo.\n';

function report(body: string, captions = 'captions: ./talk.vtt'): Promise<string> {
  const text = slideWith(body).replace('status: published', `status: published\n${captions}`);
  return reportOf([talkFile(text, { files: { 'talk.vtt': CUES, 'other.vtt': CUES } })]);
}

describe('no-captions', () => {
  it('is content with captions of the talk, and with a file of its own', async () => {
    expect(await report('<Transcript />')).toBe('');
    expect(await report('<Transcript src="./other.vtt" />', 'lang: en')).toBe('');
  });

  it('names a transcript of nothing', async () => {
    expect(await report('Said:\n\n- a\n\n<Transcript />', 'lang: en')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:16:1  error  no-captions
        This \`<Transcript>\` has no captions to show.
        Fix: Name the file as \`captions:\` in the frontmatter, or as \`src\` of the element."
    `);
  });

  it('leaves a file that is missing to its own rule', async () => {
    expect(await report('<Transcript src="./gone.vtt" />', 'lang: en')).toMatch(/missing-file/);
    expect(await report('<Transcript />', 'captions: ./gone.vtt')).not.toMatch(/no-captions/);
  });
});

describe('bad-passage', () => {
  it('is content with times between which something is said', async () => {
    expect(await report('<Transcript from="0:11" to="0:12" />')).toBe('');
    expect(await report('<Transcript from="0:14" />')).toBe('');
  });

  it('names a time that is none', async () => {
    expect(await report('<Transcript from="ten" to="0:12" />')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:12:1  error  bad-passage
        This passage cannot be shown: \`from="ten"\` is no time such as \`12:30\`.
        Fix: Correct \`from\` and \`to\`; without them the whole recording is shown."
    `);
  });

  it('names a passage in which nothing is said, and the end of the captions', async () => {
    expect(await report('<Transcript from="0:15" />')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:12:1  error  bad-passage
        This passage cannot be shown: nothing is said after \`0:15\` in \`./talk.vtt\`, which ends at \`0:15\`.
        Fix: Correct \`from\` and \`to\`; without them the whole recording is shown."
    `);
  });
});
