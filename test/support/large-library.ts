import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Names that are hard to make addresses of: two that look alike, one of signs, and some in other scripts. */
const PEOPLE = ["Ada O'Neil", 'Ada ONeil', '🎉', '山田 太郎', 'ليلى مثال', 'Zoë Beispiel'] as const;
const TAGS = ['c', 'c#', 'c++', 'page', '2', '海'] as const;
const DAY = 86_400_000;

/**
 * Writes a library of many small talks that have speakers, events, tags and series in common, and mention the same few things.
 *
 * What grows with a library grows here: the first term, system and source are mentioned by every talk, as is the first talk.
 */
export function writeLargeLibrary(content: string, count: number): string {
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  };
  write('site.yaml', 'title: The Long Shelf\n');
  write(
    'glossary.yaml',
    entries(count, (id) => `term: Word ${id}\n  definition: What it means.`),
  );
  write(
    'systems.yaml',
    entries(count, (id) => `name: System ${id}\n  summary: What it does.`),
  );
  write(
    'references.bib',
    numbers(count)
      .map(
        (id) =>
          `@book{b${id},\n  author = {Shelf, S${id}},\n  title = {Book ${id}},\n  year = {1990}\n}\n`,
      )
      .join('\n'),
  );
  write(
    'timeline.yaml',
    numbers(count)
      .map((id) => `- date: "${1950 + (id % 60)}"\n  title: What happened ${id}\n`)
      .join(''),
  );
  for (let index = 0; index < count; index += 1) write(`talks/t${index}/index.mdx`, talk(index));
  return content;
}

/** As many entries of collections as a library of this size has. */
function numbers(talks: number): number[] {
  return Array.from({ length: Math.ceil(talks / 10) }, (_, index) => index);
}

function entries(talks: number, entry: (id: number) => string): string {
  return numbers(talks)
    .map((id) => `e${id}:\n  ${entry(id)}\n`)
    .join('');
}

function talk(index: number): string {
  const date = new Date(Date.UTC(2026, 11, 24) - index * DAY).toISOString().slice(0, 10);
  const person = PEOPLE[index % 50] ?? `Person ${index % 997}`;
  const tag = TAGS[index % 40] ?? `topic ${index % 301}`;
  const start = index % 2 === 0 ? ', start: "18:30", timeZone: Europe/Zurich' : '';
  const series =
    index % 4 === 0
      ? `series: { name: Course ${Math.floor(index / 40)}, part: ${(index % 40) + 1} }\n`
      : '';
  return `---
title: "Talk ${index}: what is on the shelf"
summary: The shelf is long, and this is what stands at place ${index} of it, told in one slide and a few words.
speakers: [{ name: "${person}" }, { name: Person of All }]
events:
  - { name: Meetup ${index % 211}, place: Rotterdam, date: ${date}${start} }
  - { name: Great Conference, date: ${date} }
date: ${date}
duration: 10
status: published
tags: ["${tag}", everything]
${series}---

## The place

Each talk mentions [[term:e0]], [[system:e0]], [@b0] and [[t0]], and of the rest [[term:e${Math.floor(index / 10)}]],
[[system:e${Math.floor(index / 10)}]], [@b${Math.floor(index / 10)}].

- a shelf
`;
}
