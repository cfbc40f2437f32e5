import { describe, expect, it } from 'vitest';
import { reportOf, reportOfSlide, SOUND_TALK, talkFile } from '../../fixtures/unit/content.ts';

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

  it('names the nearest right times', async () => {
    expect(await captions('1:00.5 —> 1:02,000\nA\n')).toMatchInlineSnapshot(`
      "talks/demo/talk.vtt:3:1  error  captions-cue
        These captions cannot be used as they are: the arrow \`—>\` is not \`-->\`; write \`01:00.500 --> 01:02.000\`.
        Fix: Mend the cue; its times are \`MM:SS.mmm --> MM:SS.mmm\`, and cues stand in the order of time."
    `);
  });

  it.each(['->', '—>', '–>', '=>', '→', '--->', '-- >', '- ->', '−>', '⇒', '–-›', '->>'])(
    'names an arrow that is none: %s',
    async (arrow) => {
      const report = await captions(`00:01.000 ${arrow} 00:02.000\nA\n`);
      expect(report.split('\n')).toHaveLength(3);
      expect(report).toContain('talk.vtt:3:1  error  captions-cue');
      expect(report).toContain('write `00:01.000 --> 00:02.000`');
    },
  );

  it.each([
    '00:75.000',
    '75:00.000',
    'a:01',
    '12',
    '00:00:00:01',
    '00:1.000',
    '0',
    '00:01.',
    '::',
    '99:99',
  ])('names a time that is none: %s', async (time) => {
    for (const line of [`${time} --> 00:02.000`, `00:00.500 --> ${time}`]) {
      const report = await captions(`${line}\nA\n`);
      expect(report.split('\n')).toHaveLength(3);
      expect(report).toContain('talk.vtt:3:1  error  captions-cue');
    }
  });

  it.each(['', '\n', '<v Ann></v>\n', '  \n', '\nLost.\n', '<b> </b>\n'])(
    'names a cue without words: %j',
    async (words) => {
      expect(await captions(`00:01.000 --> 00:02.000\n${words}`)).toContain('the cue has no words');
    },
  );

  it.each([
    'Lost.',
    'Two\nlines.',
    '17',
    '- a',
    'NOTES are no notes',
    'STYLED',
    'a -> b',
    '(laughs)',
    '…',
    '¿Y?',
  ])('names words in no cue: %s', async (words) => {
    const cue = '00:01.000 --> 00:02.000\nA\n';
    const report = await captions(`${cue}\n${words}\n`);
    expect(report.split('\n')).toHaveLength(3);
    expect(report).toContain('talk.vtt:6:1  error  captions-cue');
    expect(await captions(`${words}\n\n${cue}`)).toContain('talk.vtt:3:1  error  captions-cue');
  });

  it('names a cue that is shown as words of the one above', async () => {
    const cues = '00:01.000 --> 00:02.000\nA\n00:03.000 --> 00:04.000\nB\n';
    expect(await captions(cues)).toContain('an empty line is missing above this cue');
  });

  it.each([
    [
      'notes, styles and regions',
      'NOTE a\nb\n\nSTYLE\n::cue {}\n\nREGION\nid:a\n\n00:01.000 --> 00:02.000\nA',
    ],
    ['settings', '00:01.000 --> 00:02.000 align:start line:0%\nA'],
    ['many empty lines', '\n\n00:01.000 --> 00:02.000\nA\n\n\n\n00:03.000 --> 00:04.000\nB\n\n\n'],
    ['a voice', '00:01.000 --> 00:02.000\n<v Ann>A'],
    ['lines of Windows', '00:01.000 --> 00:02.000\r\nA\r\n\r\n00:03.000 --> 00:04.000\r\nB'],
  ])('is content with %s', async (_, cues) => {
    expect(await captions(cues)).toBe('');
  });

  it('is content with SubRip', async () => {
    const cues = '1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n';
    expect(await withKey('captions: ./a.srt', { 'a.srt': cues })).toBe('');
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
        Did you mean \`one\` or \`open\`?
        Fix: Name it after a slide (\`gvisor\`, \`gvisor-2\`), or number it."
    `);
  });

  it('leaves numbered cues alone', async () => {
    expect(await captions('17\n00:01.000 --> 00:02.000\nA\n')).toBe('');
  });
});

describe('late-cue', () => {
  it('names the first cue long after the end of the talk', async () => {
    const cues = ['00:41:00', '01:50:00'].map((time) => `${time}.000 --> ${time}.500\nA\n`);
    expect(await captions(cues.join('\n'))).toMatchInlineSnapshot(`
      "talks/demo/talk.vtt:3:1  warning  late-cue
        This cue starts at \`41:00\`, long after the end of a talk of 20 minutes.
        Fix: Correct its times (hours come first only when there are three numbers), or the \`duration\` of the talk."
    `);
  });

  it.each(['00:20:01', '00:25:00', '00:30:00'])('leaves room for questions: %s', async (time) => {
    expect(await captions(`${time}.000 --> ${time}.500\nA\n`)).toBe('');
  });
});

describe('checkCaptionFiles', () => {
  const problemsIn = (body: string, vtt: string) =>
    reportOfSlide(body, { 'a.webm': '', 'a.vtt': vtt, 'a.srt': vtt });

  it.each([
    '<Video src="./a.webm" captions="./a.vtt" title="a" />',
    '<Transcript src="./a.vtt" />',
  ])('finds what is lost of %s', async (body) => {
    const arrow = 'WEBVTT\n\n00:01.000 -> 00:02.000\nHi\n';
    expect(await problemsIn(body, arrow)).toContain('talks/demo/a.vtt:3:1  error  captions-cue');
    expect(await problemsIn(body, 'Hi')).toContain('talks/demo/a.vtt:1:1  error  captions-cue');
    expect(await problemsIn(body, 'WEBVTT\n\n00:01.000 --> 00:02.000\nHi\n')).toBe('');
  });

  it('names captions of a film that browsers do not show', async () => {
    const body = '<Video src="./a.webm" captions="./a.srt" title="a" />';
    expect(await problemsIn(body, '1\n00:00:01,000 --> 00:00:02,000\nHi\n')).toContain(
      'bad-option',
    );
  });
});
