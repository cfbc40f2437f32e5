import { describe, expect, it } from 'vitest';
import { idsOf, reportOf, SOUND_TALK, talkFile } from '../../fixtures/unit/content.ts';

const SYSTEMS = 'kvm: { name: KVM, summary: S }\n';
const timeline = (text: string) => reportOf([SOUND_TALK], { timeline: text, systems: SYSTEMS });

describe('checkTimeline', () => {
  it('is content with systems and slides there are', async () => {
    expect(
      await timeline(
        '- { date: 2007, title: A, systems: [kvm], talks: [demo, "demo#one"] }\n- { date: 2007-02-05, title: B }\n',
      ),
    ).toBe('');
  });

  it('names what is missing, at its own place', async () => {
    expect(
      await timeline(
        '- date: 2007\n  title: A\n  systems:\n    - kvm\n    - kmv\n  talks: [dmeo, "demo#oen"]\n',
      ),
    ).toMatchInlineSnapshot(`
      "timeline.yaml:5:7  error  unknown-entry
        There is no system \`kmv\` in \`systems.yaml\`.
        Did you mean \`kvm\`?
        Fix: Change the reference, or add the entry to \`systems.yaml\`.
      timeline.yaml:6:11  error  unknown-talk
        There is no talk \`dmeo\`.
        Did you mean \`demo\`?
        Fix: Use the name of a folder in \`talks/\`.
      timeline.yaml:6:17  error  unknown-slide
        \`#oen\` is no slide or heading of \`demo\`.
        Did you mean \`open\` or \`one\`?
        Fix: Change the reference, or give that id to the slide you meant."
    `);
  });

  it('names dates that are none', async () => {
    expect(await timeline('- { date: 2007-02-30, title: A }\n')).toMatchInlineSnapshot(`
      "timeline.yaml:1:11  error  bad-value
        \`date\` is \`"2007-02-30"\`, which is no date of the calendar.
        Fix: Write \`2018-10-24\`, \`2018-10\` or \`2018\`."
    `);
  });

  it('says that a map is no list of events', async () => {
    expect(await timeline('kvm: 2007\n')).toMatchInlineSnapshot(`
      "timeline.yaml:1:1  error  wrong-shape
        \`timeline.yaml\` is no list of entries.
        Fix: Begin each entry with \`- \`."
    `);
  });

  it('finds the place of an event that stands after one with a fault', async () => {
    const events = '- { date: 2007-13, title: A }\n- { date: 2008, title: B, systems: [kmv] }\n';
    expect(await idsOf([SOUND_TALK], { timeline: events, systems: SYSTEMS })).toEqual([
      'bad-value 1:11',
      'unknown-entry 2:37',
    ]);
  });

  it('holds no event against a talk that could not be parsed', async () => {
    const talks = [SOUND_TALK, talkFile(SOUND_TALK + '<br>', { slug: 'broken' })];
    const events = '- { date: 2007, title: A, talks: [broken] }\n';
    expect(await idsOf(talks, { timeline: events })).toEqual(['mdx-syntax 12:1']);
  });
});
