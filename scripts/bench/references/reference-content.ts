import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRandomText, type RandomText } from '../random-text.ts';

/** The measures of the content: every talk refers to something `slides * referencesPerSlide` times. */
export const referenceShape = { slides: 25, referencesPerSlide: 4, entries: 200 } as const;

/**
 * Writes a content folder that is dense with references of every kind, all of them sound.
 *
 * @returns what `--content` takes
 */
export async function writeReferenceContent(talks: number, folder: string): Promise<string> {
  const content = join(folder, 'content');
  await mkdir(content, { recursive: true });
  await writeFile(join(content, 'glossary.yaml'), writeEntries('term', 'definition'));
  await writeFile(join(content, 'systems.yaml'), writeEntries('name', 'summary'));
  await writeFile(join(content, 'references.bib'), writeBibliography());
  for (let talk = 1; talk <= talks; talk += 1) {
    const home = join(content, 'talks', slugOf(talk));
    await mkdir(home, { recursive: true });
    await writeFile(join(home, 'index.mdx'), writeTalk(talk, talks));
  }
  return content;
}

function writeEntries(name: string, text: string): string {
  return numbers(referenceShape.entries)
    .map(
      (entry) => `entry-${entry}:\n  ${name}: Entry ${entry}\n  ${text}: What entry ${entry} is.\n`,
    )
    .join('');
}

function writeBibliography(): string {
  return numbers(referenceShape.entries)
    .map(
      (entry) =>
        `@article{source${entry}, title={Source ${entry}}, author={Author, A.}, year={2001}, journal={Journal}}\n`,
    )
    .join('');
}

function writeTalk(talk: number, talks: number): string {
  const text = createRandomText(talk);
  const slides = numbers(referenceShape.slides).map((slide) => writeSlide(slide, talks, text));
  return `---
title: Talk ${talk}
summary: ${text.sentence(12)}
date: 2026-01-01
duration: 30
status: published
---

${text.sentence(12)}

${slides.join('\n')}`;
}

function writeSlide(slide: number, talks: number, text: RandomText): string {
  const references = numbers(referenceShape.referencesPerSlide).map(
    (index) => `${text.words(3).join(' ')} ${writeReference(slide + index, talks, text)}`,
  );
  return `## Slide ${slide}

- ${text.words(6).join(' ')}
- ${text.words(6).join(' ')}

${text.sentence(10)} ${references.join(', ')}.

\`\`\`txt id=listing-${slide} caption="${text.words(3).join(' ')}"
${text.words(5).join(' ')}
\`\`\`
`;
}

function writeReference(kind: number, talks: number, text: RandomText): string {
  const other = slugOf(1 + text.number(talks));
  const slide = 1 + text.number(referenceShape.slides);
  const entry = 1 + text.number(referenceShape.entries);
  const forms = [
    `[[${other}#slide-${slide}]]`,
    `[text](../${other}/index.mdx#slide-${slide})`,
    `[[lst:${other}/listing-${slide}]]`,
    `[[#slide-${slide}]]`,
    `[[term:entry-${entry}]]`,
    `[[system:entry-${entry}]]`,
    `[@source${entry}]`,
  ];
  return forms[kind % forms.length] ?? '';
}

function slugOf(talk: number): string {
  return `talk-${String(talk).padStart(4, '0')}`;
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
