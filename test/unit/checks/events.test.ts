import { describe, expect, it } from 'vitest';
import { FRONTMATTER, idsOf, reportOf } from '../../fixtures/unit/content.ts';

const talk = (lines: string) =>
  `${FRONTMATTER.replace('status:', `${lines}\nstatus:`)}## One\n\nWords.\n`;
const at = (rest: string) => talk(`events:\n  - { name: Harbor Days, ${rest} }`);
const TIME = 'date: 2024-05-01, start: "18:30", timeZone: Europe/Zurich';

describe('two-event-keys', () => {
  it('is content with either', async () => {
    expect(await reportOf([talk('event: { name: A }')])).toBe('');
    expect(await reportOf([talk('events: [{ name: A }, { name: B }]')])).toBe('');
    expect(await reportOf([talk('events: []')])).toBe('');
  });

  it('names the one beside the list', async () => {
    expect(await reportOf([talk('event: { name: A }\nevents: [{ name: B }]')]))
      .toMatchInlineSnapshot(`
      "talks/demo/index.mdx:6:1  error  two-event-keys
        The talk has both \`event\` and \`events\`.
        Fix: Move the event into the list \`events\`, and take \`event\` out."
    `);
  });
});

describe('unknown-time-zone', () => {
  it('is content with a zone there is', async () => {
    expect(await reportOf([at(TIME)])).toBe('');
  });

  it('names one there is not, and those near it', async () => {
    expect(await reportOf([at(TIME.replace('Zurich', 'Zurrich'))])).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:7:70  error  unknown-time-zone
        \`Europe/Zurrich\` is not the name of a time zone.
        Did you mean \`Europe/Zurich\`, \`Europe/Berlin\` or \`Europe/Dublin\`?
        Fix: Write the name of a large city near the place: \`Europe/Zurich\`, \`America/New_York\`."
    `);
    expect(await idsOf([at(TIME.replace('Europe/Zurich', '"+02:00"'))])).toEqual([
      'unknown-time-zone 7:70',
    ]);
  });
});

describe('skipped-time', () => {
  it('is content with a time that comes twice, and with one beside the gap', async () => {
    expect(await reportOf([at('date: 2024-10-27, start: "02:30", timeZone: Europe/Zurich')])).toBe(
      '',
    );
    expect(await reportOf([at('date: 2024-03-31, start: "03:00", timeZone: Europe/Zurich')])).toBe(
      '',
    );
    expect(await reportOf([at('date: 2024-03-31, start: "02:30", timeZone: UTC')])).toBe('');
  });

  it('names a time that no clock shows', async () => {
    const source = at('date: 2024-03-31, start: "02:30", timeZone: Europe/Zurich');
    expect(await reportOf([source])).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:7:51  error  skipped-time
        The clocks of \`Europe/Zurich\` are set forward on 2024-03-31 and never show 02:30.
        Fix: Correct the time or the date. It is \`03:30\` by then."
    `);
    expect(
      await idsOf([
        talk('event: { name: A, date: 2024-03-31, start: "02:30", timeZone: Europe/Zurich }'),
      ]),
    ).toEqual(['skipped-time 6:44']);
  });
});

describe('repeated-event', () => {
  it('is content with another day or hour', async () => {
    const both = (one: string, other: string) =>
      talk(`events: [{ name: A, ${one} }, { name: A, ${other} }]`);
    expect(await idsOf([both('date: 2024-05-01', 'date: 2024-05-02')])).toEqual([]);
    const zone = 'date: 2024-05-01, timeZone: UTC';
    expect(await idsOf([both(`${zone}, start: "10:00"`, `${zone}, start: "11:00"`)])).toEqual([]);
  });

  it('names a copy', async () => {
    const events =
      'events:\n  - { name: A, date: 2024-05-01 }\n  - { name: B }\n  - { name: A, date: 2024-05-01 }';
    expect(await reportOf([talk(events)])).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:9:5  error  repeated-event
        The event \`A\` is already listed in line 7.
        Fix: Take one of them out, or give them their own \`date\` or \`start\`."
    `);
  });
});

describe('times of events in the schema', () => {
  it('need their day and their zone', async () => {
    expect(await reportOf([at('date: 2024-05, start: "18:30"')])).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:7:48  error  bad-value
        \`start\` is \`"18:30"\`, which needs a \`date\` with its day.
        Fix: Write a value that fits \`start\`."
    `);
  });
});
