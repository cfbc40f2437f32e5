import { describe, expect, it } from 'vitest';
import { allOccasions, groupTalks } from '../../../src/refs/talk-groups.ts';
import { completeTalk, TalkSchema, USUAL_TALK } from '../../../src/schema/talk.ts';

const talk = (slug: string, data: object) => ({
  slug,
  data: completeTalk(TalkSchema.parse({ title: slug, ...data }), USUAL_TALK),
});

describe('groupTalks', () => {
  it('finds one speaker under all spellings, named as most talks do', () => {
    const talks = [
      talk('a', { speakers: [{ name: 'ADA Example' }] }),
      talk('b', { speakers: [{ name: 'Ada  Example', url: 'https://ada.example' }] }),
      talk('c', { speakers: [{ name: 'Ada Example', affiliation: 'Harbor' }] }),
      talk('d', { speakers: [{ name: 'Ada Example' }, { name: 'ada example' }] }),
    ];
    const { speakers } = groupTalks(talks);
    expect(speakers).toHaveLength(1);
    expect(speakers[0]).toMatchObject({
      name: 'Ada Example',
      slug: 'ada-example',
      url: 'https://ada.example',
      affiliation: 'Harbor',
    });
    expect(speakers[0]?.talks.map(({ slug }) => slug)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keeps names apart that only look alike', () => {
    const names = ['Ada', 'Ada.', 'Adá', 'Α\u0434\u0430', 'A da'];
    const { speakers } = groupTalks(
      names.map((name, at) => talk(`t${at}`, { speakers: [{ name }] })),
    );
    expect(speakers).toHaveLength(5);
    expect(new Set(speakers.map(({ slug }) => slug)).size).toBe(5);
  });

  it('orders the parts of a series by number', () => {
    const parts = [10, 2, 1].map((part) => talk(`p${part}`, { series: { name: 'S', part } }));
    expect(groupTalks(parts).series[0]?.talks.map(({ slug }) => slug)).toEqual(['p1', 'p2', 'p10']);
  });

  it('joins every time of an event, the latest first', () => {
    const at = (date: string, start?: string) => ({
      name: 'Meetup',
      date,
      ...(start !== undefined && { start, timeZone: 'Europe/Zurich' }),
    });
    const { events } = groupTalks([
      talk('a', { events: [at('2024-05-01', '18:30'), at('2024'), at('2025-01-01')] }),
      talk('b', { events: [at('2024-05-01', '09:00'), at('2024-05-01', '20:00')] }),
      talk('c', { event: { name: 'meetup' } }),
    ]);
    expect(events).toHaveLength(1);
    expect(
      allOccasions(events).map(
        ({ key, start }) => `${key} ${start && new Date(start).toISOString()}`,
      ),
    ).toEqual([
      '2025-01-01-a null',
      '2024-05-01-b-2 2024-05-01T18:00:00.000Z',
      '2024-05-01-a 2024-05-01T16:30:00.000Z',
      '2024-05-01-b 2024-05-01T07:00:00.000Z',
      '2024-a null',
      'c null',
    ]);
  });

  it('is empty for talks that say nothing', () => {
    const empty = { speakers: [], events: [], tags: [], series: [] };
    expect(groupTalks([talk('a', {})])).toEqual(empty);
  });
});
