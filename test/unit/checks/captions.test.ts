import { describe, expect, it } from 'vitest';
import { reportOf, SOUND_TALK, talkFile } from '../../fixtures/unit/content.ts';

function withKey(line: string, files: Readonly<Record<string, string>> = {}): Promise<string> {
  return reportOf([talkFile(SOUND_TALK.replace('title: Demo', `title: Demo\n${line}`), { files })]);
}

const captions = (cues: string) =>
  withKey('captions: ./talk.vtt', { 'talk.vtt': `WEBVTT\n\n${cues}` });

describe('checkCaptions', () => {
  it('is content with files beside the talk', async () => {
    const files = { 'a.vtt': 'WEBVTT\n\n00:01.000 --> 00:02.000\nA\n', 'b.bib': '' };
    expect(await withKey('captions: ./a.vtt\nreferences: b.bib', files)).toBe('');
  });

  it('names files that are missing, at their keys', async () => {
    expect(await withKey('captions: ./a.vtt\nreferences: c.bib', { 'a.srt': '', 'b.bib': '' }))
      .toMatchInlineSnapshot(`
      "talks/demo/index.mdx:3:1  error  missing-file
        There is no file \`./a.vtt\` beside the talk.
        Did you mean \`./a.srt\`?
        Fix: Correct the path, or add the file.
      talks/demo/index.mdx:4:1  error  missing-file
        There is no file \`c.bib\` beside the talk.
        Did you mean \`./b.bib\`?
        Fix: Correct the path, or add the file."
    `);
  });

  it('names a file by the case it has', async () => {
    expect(await withKey('captions: ./A.srt', { 'a.srt': '' })).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:3:1  error  wrong-case-file
        The file \`./A.srt\` is named \`./a.srt\`; on the published site case counts.
        Did you mean \`./a.srt\`?
        Fix: Write \`./a.srt\`."
    `);
  });

  it('refuses files from elsewhere', async () => {
    expect(await withKey('captions: ../../../a.vtt')).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:3:1  error  outside-file
        \`../../../a.vtt\` lies outside the folder of this content.
        Fix: Copy the file beside the talk."
    `);
  });
});

describe('captions-cue', () => {
  it('is content with cues in order', async () => {
    expect(await captions('00:01.000 --> 00:02.000\nA\n\n2\n00:02.000 --> 01:00:03.000\nB\n')).toBe(
      '',
    );
  });

  it('names the line of a cue that starts before the one above', async () => {
    expect(await captions('00:05.000 --> 00:06.000\nA\n\n00:01.000 --> 00:02.000\nB\n'))
      .toMatchInlineSnapshot(`
      "talks/demo/talk.vtt:6:1  error  captions-cue
        These captions cannot be used as they are: the cue starts before the one above it.
        Fix: Mend the cue; its times are \`MM:SS.mmm --> MM:SS.mmm\`, and cues stand in the order of time."
    `);
  });

  it('names a file that is no WebVTT', async () => {
    expect(await withKey('captions: ./a.vtt', { 'a.vtt': 'words' })).toContain(
      'talks/demo/a.vtt:1:1  error  captions-cue',
    );
  });

  it('names the line of a cue that ends before it starts', async () => {
    expect(await captions('00:05.000 --> 00:02.000\nA\n')).toContain('captions-cue');
  });

  it('leaves an arrow inside a text alone', async () => {
    expect(await captions('00:01.000 --> 00:02.000\nfrom a -> b\n')).toBe('');
  });
});

describe('unknown-cue', () => {
  it('is content with cues named after slides, and after their steps', async () => {
    expect(await captions('one\n00:01.000 --> 00:02.000\nA\n')).toBe('');
  });

  it('names the closest slide', async () => {
    expect(await captions('opne\n00:01.000 --> 00:02.000\nA\n')).toMatchInlineSnapshot(`
      "talks/demo/talk.vtt:3:1  warning  unknown-cue
        The cue \`opne\` names no slide of its talk.
        Did you mean \`one\`?
        Fix: Name it after a slide (\`gvisor\`, \`gvisor-2\`), or number it."
    `);
  });

  it('leaves numbered cues alone', async () => {
    expect(await captions('17\n00:01.000 --> 00:02.000\nA\n')).toBe('');
  });
});
