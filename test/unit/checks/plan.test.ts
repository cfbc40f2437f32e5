import { describe, expect, it } from 'vitest';
import { FRONTMATTER, idsOf, reportOf } from '../../fixtures/unit/content.ts';

const talk = (duration: number, body: string, keys = '') =>
  `${FRONTMATTER.replace('duration: 20', `duration: ${duration}${keys}`)}${body}\n`;
const timed = (...times: readonly string[]) =>
  times.map((time, index) => `## S${index}\n<Slide time="${time}" />\n`).join('\n');
/** Takes a minute at the usual pace. */
const minute = (title: string) => `## ${title}\n\n${'word '.repeat(130)}\n`;

describe('plan-exceeds-duration', () => {
  it('names the time that is too much, and the longest slides', async () => {
    expect(await reportOf([talk(5, timed('60s', '3m', '2m', '90s'))])).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:5:1  warning  plan-exceeds-duration
        The slides take 7:30, which is 2:30 more than the \`duration\` of \`5\` minutes.
        Fix: Shorten the longest slides (\`s1\` 3:00, \`s2\` 2:00, \`s3\` 1:30), give slides a \`time\`, raise \`pace\` above 130 words a minute, or set \`duration: 8\`."
    `);
  });

  it('reckons narration at the pace of the talk', async () => {
    const body = `${minute('A')}\n${minute('B')}\n${minute('C')}`;
    expect(await idsOf([talk(2, body)])).toEqual(['plan-exceeds-duration 5:1']);
    expect(await reportOf([talk(2, body, '\npace: 200')])).toBe('');
  });

  it('lets an estimate be off by a tenth', async () => {
    expect(await reportOf([talk(10, timed('11m'))])).toBe('');
    expect(await idsOf([talk(10, timed('11m1s'))])).toEqual(['plan-exceeds-duration 5:1']);
  });

  it('is content with a talk that has time left', async () => {
    expect(await reportOf([talk(60, timed('60s'))])).toBe('');
  });
});
