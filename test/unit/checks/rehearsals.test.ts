import { describe, expect, it } from 'vitest';
import { FRONTMATTER, reportOf, talkFile } from '../../fixtures/unit/content.ts';

const TALK = `${FRONTMATTER}## Why traps\n\n## What they cost\n`;
const RUN = {
  talk: 'demo',
  date: '2024-05-01T18:30:00+02:00',
  seconds: 60,
  steps: [
    { at: 0, slide: 'open', step: 0 },
    { at: 10.5, slide: 'why-traps', step: 0 },
    { at: 20, slide: 'why-traps', step: 1 },
  ],
};

function withRun(run: string | object): Promise<string> {
  const text = typeof run === 'string' ? run : JSON.stringify(run, null, 2);
  return reportOf([talkFile(TALK, { files: { 'rehearsals/a.json': text } })]);
}

describe('unknown-rehearsed-slide', () => {
  it('names a slide once, with the one that comes near', async () => {
    const steps = [
      ...RUN.steps,
      { at: 30, slide: 'why-trap', step: 0 },
      { at: 40, slide: 'open', step: 0 },
      { at: 50, slide: 'why-trap', step: 0 },
    ];
    expect(await withRun({ ...RUN, steps })).toMatchInlineSnapshot(`
      "talks/demo/rehearsals/a.json:23:16  warning  unknown-rehearsed-slide
        The rehearsal names the slide \`why-trap\`, which this talk does not have.
        Did you mean \`why-traps\`?
        Fix: Correct the id, or take the rehearsal out if the talk has changed too much."
    `);
  });

  it('is content with slides the talk has, in any order', async () => {
    expect(await withRun(RUN)).toBe('');
    expect(
      await withRun({ ...RUN, steps: [...RUN.steps, { at: 30, slide: 'open', step: 0 }] }),
    ).toBe('');
  });

  it('leaves other files beside the talk alone', async () => {
    expect(await reportOf([talkFile(TALK, { files: { 'data.json': '{' } })])).toBe('');
  });
});

describe('checkRehearsals', () => {
  it('names what does not fit the schema, at its line', async () => {
    const run = {
      ...RUN,
      date: 'yesterday',
      secnds: 3,
      steps: [
        { at: 5, slide: 'open', step: 0 },
        { at: 4, slide: 'open', step: -1 },
      ],
    };
    expect(await withRun(run)).toMatchInlineSnapshot(`
      "talks/demo/rehearsals/a.json:3:11  error  bad-value
        \`date\` is \`"yesterday"\`, which is no time such as \`2024-05-01T18:30:00Z\`.
        Fix: Write a value that fits \`date\`.
      talks/demo/rehearsals/a.json:12:13  error  bad-value
        \`at\` is \`4\`, which goes back in time.
        Fix: Write a value that fits \`at\`.
      talks/demo/rehearsals/a.json:14:15  error  bad-value
        \`step\` is \`-1\`, which is less than 0.
        Fix: Write a number from 0.
      talks/demo/rehearsals/a.json:17:3  error  unknown-key
        The rehearsal has no key \`secnds\`.
        Did you mean \`seconds\`?
        Fix: Correct the name or take the line out."
    `);
  });

  it('names a run that goes back in time', async () => {
    const steps = [
      { at: 5, slide: 'open', step: 0 },
      { at: 4, slide: 'open', step: 0 },
    ];
    expect(await withRun({ ...RUN, steps })).toMatchInlineSnapshot(`
      "talks/demo/rehearsals/a.json:12:13  error  bad-value
        \`at\` is \`4\`, which goes back in time.
        Fix: Write a value that fits \`at\`."
    `);
  });

  it('names a variant the talk does not have', async () => {
    expect(await withRun({ ...RUN, variant: 'short' })).toMatchInlineSnapshot(`
      "talks/demo/rehearsals/a.json:22:14  error  bad-value
        \`variant\` is \`"short"\`, which is no variant of this talk.
        Fix: Write a value that fits \`variant\`."
    `);
  });

  it('names the bracket that nothing closes', async () => {
    expect(await withRun('{\n  "talk": "demo",\n')).toMatchInlineSnapshot(`
      "talks/demo/rehearsals/a.json:1:1  error  data-syntax
        \`talks/demo/rehearsals/a.json\` is not valid JSON here: \`{\` is opened and not closed.
        Fix: Correct the line, or delete the file and record the rehearsal again."
    `);
  });
});
