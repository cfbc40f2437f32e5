import { describe, expect, it } from 'vitest';
import { SiteSchema } from '../../../src/schema/site.ts';
import {
  completeTalk,
  PublishedTalkSchema,
  talkDefaults,
  TalkSchema,
} from '../../../src/schema/talk.ts';

const REQUIRED = { title: 'T', summary: 'S', date: '2024-05-01', duration: 20 };

describe('TalkSchema', () => {
  it('fills in what may be left out', () => {
    expect(TalkSchema.parse(REQUIRED)).toEqual({
      ...REQUIRED,
      speakers: [],
      events: [],
      tags: [],
      status: 'draft',
      pace: 130,
      stacks: false,
      typography: true,
      prose: 'narration',
      transition: 'fade',
      variants: {},
      theme: 'auto',
      aliases: [],
      moved: {},
    });
  });

  it('reads a date as YAML gives it', () => {
    const dateOf = (date: unknown) => TalkSchema.parse({ ...REQUIRED, date }).date;
    expect(dateOf(new Date('2024-05-01'))).toBe('2024-05-01');
    expect(dateOf(2024)).toBe('2024');
  });

  it('trims a title', () => {
    expect(TalkSchema.parse({ ...REQUIRED, title: ' T ' }).title).toBe('T');
  });

  it.each(Object.keys(REQUIRED))('requires `%s` of a published talk', (key) => {
    expect(PublishedTalkSchema.safeParse({ ...REQUIRED, [key]: undefined }).success).toBe(false);
  });

  it('requires a title alone of a draft', () => {
    expect(TalkSchema.safeParse({ title: 'T' }).success).toBe(true);
    expect(TalkSchema.safeParse({ ...REQUIRED, title: undefined }).success).toBe(false);
  });

  it.each([
    { tags: ['KVM'] },
    { tags: [''] },
    { lang: 'EN' },
    { status: 'done' },
    { duration: 0 },
    { duration: '20' },
    { video: 'https://x.example' },
    { video: { url: 'javascript:alert(1)' } },
    { speakers: ['A'] },
    { speakers: [{ name: '' }] },
    { event: { place: 'P' } },
    { events: [{ name: ' ' }] },
    { events: { name: 'E' } },
    { events: [{ name: 'E', date: '2024-02-30' }] },
    { events: [{ name: 'E', date: '2024-05', start: '18:30', timeZone: 'UTC' }] },
    { events: [{ name: 'E', date: '2024-05-01', start: '18:30' }] },
    { events: [{ name: 'E', date: '2024-05-01', timeZone: 'UTC' }] },
    { events: [{ name: 'E', date: '2024-05-01', start: '24:00', timeZone: 'UTC' }] },
    { events: [{ name: 'E', date: '2024-05-01', start: '9:00', timeZone: 'UTC' }] },
    { series: 'S' },
    { series: { name: 'S' } },
    { series: { name: 'S', part: 0 } },
    { series: { name: 'S', part: 1.5 } },
    { date: '2024-02-30' },
    { other: 1 },
  ])('refuses %o', (change) => {
    expect(TalkSchema.safeParse({ ...REQUIRED, ...change }).success).toBe(false);
  });

  it('takes a tag of a script without capitals', () => {
    expect(TalkSchema.safeParse({ ...REQUIRED, tags: ['標題'] }).success).toBe(true);
  });

  it.each([
    { tags: ['c++', 'web assembly', 'über', '2024'] },
    { lang: 'pt-BR' },
    { lang: 'zh-Hant-TW' },
  ])('takes %o', (change) => {
    expect(TalkSchema.safeParse({ ...REQUIRED, ...change }).success).toBe(true);
  });
});

describe('completeTalk', () => {
  const site = SiteSchema.parse({
    lang: 'es',
    slides: { aspect: '4:3' },
    math: { macros: { '\\R': 'a', '\\N': 'b' } },
  });
  const complete = (keys: object) =>
    completeTalk(TalkSchema.parse({ ...REQUIRED, ...keys }), talkDefaults(site));

  it('fills in what the site says', () => {
    expect(complete({})).toMatchObject({
      lang: 'es',
      aspect: '4:3',
      macros: { '\\R': 'a', '\\N': 'b' },
    });
  });

  it('lets the talk have its own', () => {
    expect(complete({ lang: 'en', aspect: '16:10', macros: { '\\R': 'c' } })).toMatchObject({
      lang: 'en',
      aspect: '16:10',
      macros: { '\\R': 'c', '\\N': 'b' },
    });
  });

  it('sets the title in the language of the site', () => {
    expect(complete({ title: '"a"' }).title).toBe('«a»');
  });
});
