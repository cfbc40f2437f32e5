import { capitalize, createRandomText } from './random-text.ts';
import type { RandomText } from './random-text.ts';
import { createSampleCode } from './sample-code.ts';
import type { SampleCode } from './sample-code.ts';

/** The measures of the model; everything that is written or printed about it is derived from here. */
export const shape = {
  slides: 30,
  bullets: 4,
  bulletWords: 6,
  paragraphWords: 24,
  noteWords: 60,
  codeEvery: 3,
  codeLines: 10,
  tableEvery: 5,
  tableRows: 4,
  linkEvery: 4,
} as const;

/** So many talks that belong to no tool; the same number always gives the same talks. */
export function createModel(talks: number): readonly NeutralTalk[] {
  return Array.from({ length: talks }, (_, index) => createTalk(index + 1, talks));
}

/** What the talks hold: slides, and words of titles, slides and notes; code is not counted. */
export function measureModel(talks: readonly NeutralTalk[]): ModelSize {
  const slides = talks.flatMap((talk) => talk.slides);
  const texts = [
    ...talks.flatMap((talk) => [talk.title, talk.summary]),
    ...slides.flatMap(proseOf),
  ];
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0);
  return { talks: talks.length, slides: slides.length, words };
}

/** The model in one sentence, for reports. */
export function describeModel(): string {
  return [
    `${shape.slides} slides a talk, each a heading, ${shape.bullets} bullets, ${shape.paragraphWords} words of article and ${shape.noteWords} of notes (spoken both)`,
    `on every slide divisible by ${shape.codeEvery}, ${shape.codeLines} lines of code, no block twice`,
    `by ${shape.tableEvery}, a table`,
    `by ${shape.linkEvery}, a link to another talk`,
  ].join('; ');
}

function createTalk(number: number, talks: number): NeutralTalk {
  const text = createRandomText(number * 1000);
  return {
    slug: slugOf(number),
    title: `${capitalize(text.words(4).join(' '))} ${number}`,
    summary: text.sentence(14),
    durationMinutes: shape.slides,
    tags: [text.word(), `group-${number % 10}`],
    slides: Array.from({ length: shape.slides }, (_, index) =>
      createSlide(number, index + 1, talks),
    ),
  };
}

function createSlide(talk: number, number: number, talks: number): NeutralSlide {
  const text = textOf(talk, number);
  const { heading, id } = createHeading(text, number);
  const onEvery = (step: number): boolean => number % step === 0;
  return {
    heading,
    id,
    bullets: Array.from({ length: shape.bullets }, () =>
      capitalize(text.words(shape.bulletWords).join(' ')),
    ),
    paragraph: text.sentence(shape.paragraphWords),
    link: onEvery(shape.linkEvery) ? createLink(text, talk, talks) : undefined,
    code: onEvery(shape.codeEvery) ? createSampleCode(text, number, shape.codeLines) : undefined,
    table: onEvery(shape.tableEvery) ? createTable(text) : undefined,
    notes: Array.from({ length: shape.noteWords / 12 }, () => text.sentence(12)).join(' '),
  };
}

function createHeading(text: RandomText, number: number): { heading: string; id: string } {
  const words = [...text.words(3), String(number)];
  return { heading: capitalize(words.join(' ')), id: words.join('-') };
}

function createLink(text: RandomText, from: number, talks: number): NeutralLink {
  const distance = talks > 1 ? 1 + text.number(talks - 1) : 0;
  const talk = 1 + ((from - 1 + distance) % talks);
  const slide = 1 + text.number(shape.slides);
  // The target's own seed gives its id without building the talk it is in.
  const { id } = createHeading(textOf(talk, slide), slide);
  return { talk: slugOf(talk), slide: id, text: text.words(2).join(' ') };
}

function createTable(text: RandomText): readonly (readonly string[])[] {
  return Array.from({ length: shape.tableRows + 1 }, () => text.words(3));
}

function textOf(talk: number, slide: number): RandomText {
  return createRandomText(talk * 1000 + slide);
}

function slugOf(talk: number): string {
  return `talk-${String(talk).padStart(4, '0')}`;
}

function proseOf(slide: NeutralSlide): readonly string[] {
  const link = slide.link ? [slide.link.text] : [];
  const cells = slide.table?.flat() ?? [];
  return [slide.heading, ...slide.bullets, slide.paragraph, slide.notes, ...link, ...cells];
}

/** A talk as no tool in particular writes it. */
export type NeutralTalk = {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly durationMinutes: number;
  readonly tags: readonly string[];
  readonly slides: readonly NeutralSlide[];
};

/** One slide; `id` is what every tool makes of `heading`. */
export type NeutralSlide = {
  readonly heading: string;
  readonly id: string;
  readonly bullets: readonly string[];
  readonly paragraph: string;
  readonly link: NeutralLink | undefined;
  readonly code: SampleCode | undefined;
  /** Rows of cells; the first row is the head. */
  readonly table: readonly (readonly string[])[] | undefined;
  readonly notes: string;
};

/** A link from a slide to a slide of another talk. */
export type NeutralLink = { readonly talk: string; readonly slide: string; readonly text: string };

/** How much a model holds. */
export type ModelSize = { readonly talks: number; readonly slides: number; readonly words: number };
