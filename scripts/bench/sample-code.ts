import { capitalize } from './random-text.ts';
import type { RandomText } from './random-text.ts';

/** A block of code that no other slide has: a cache by content finds nothing to share. */
export function createSampleCode(text: RandomText, slideNumber: number, lines: number): SampleCode {
  const language = languages[slideNumber % languages.length] ?? 'ts';
  const line = writers[language];
  return { language, lines: Array.from({ length: lines }, () => line(text)) };
}

/** The languages that code on slides is written in. */
export const languages = ['ts', 'bash', 'yaml'] as const;

const writers = {
  ts: (text) =>
    `const ${text.word()}${capitalize(text.word())} = await ${text.word()}('${text.word()}', ${text.number(10_000)});`,
  bash: (text) =>
    `${text.word()}ctl --${text.word()} "$${text.word().toUpperCase()}" --${text.word()}=${text.number(10_000)} | grep ${text.word()}`,
  yaml: (text) =>
    `${text.word()}-${text.number(10_000)}: { ${text.word()}: ${text.number(10_000)}, ${text.word()}: "${text.word()}" }`,
} as const satisfies Record<SampleCode['language'], (text: RandomText) => string>;

/** A code block of the neutral model. */
export type SampleCode = {
  readonly language: (typeof languages)[number];
  readonly lines: readonly string[];
};
