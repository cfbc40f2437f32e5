import type { Random } from './random.ts';

/** Signs that mean something in one of the formats, and signs that texts of some people hold and tests forget. */
const SIGNS = [
  ...Array.from('#*_`~$\\[]{}()<>|!?&%@^+=-:;,."\'/\n\r\t '),
  '\r\n',
  '\u0000',
  '\u001b',
  '\u0007',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\u2028',
  '\ufeff',
  '\ud800',
  '\uffff',
  '…',
  'ß',
  'é',
  'e\u0301',
  'Ω',
  'ж',
  'א',
  'ع',
  '中',
  '한',
  'ก',
  '👩‍🔬',
  '🇺🇦',
  '--',
  '---',
  '```',
  '~~~',
  '$$',
  ':::',
  '[[',
  ']]',
  '<!--',
  '-->',
  '{/*',
  '*/}',
  '</',
  '/>',
  '${',
  '&#x',
];
const WORDS =
  'trap guest kernel page fault 18:30 $5 C# v1.29 --flag a_b x<y R&D 100% https://example.org [x] @you'.split(
    ' ',
  );

/** Some words. */
export function words(random: Random, most = 8): string {
  return [random.pick(WORDS), ...random.times(most, () => random.pick(WORDS))].join(' ');
}

/** Any text at all. */
export function noise(random: Random, most = 12): string {
  return random
    .times(most, () => (random.chance(0.4) ? random.pick(WORDS) : random.pick(SIGNS)))
    .join('');
}

/** A text as a hand that slips would leave it: pieces gone, doubled, moved, and other signs between them. */
export function mutate(random: Random, text: string): string {
  let mutated = text;
  for (let left = 1 + random.below(4); left > 0; left -= 1) {
    const at = random.below(mutated.length + 1);
    const end = Math.min(mutated.length, at + random.below(random.chance(0.2) ? 200 : 12));
    const [before, piece, after] = [
      mutated.slice(0, at),
      mutated.slice(at, end),
      mutated.slice(end),
    ];
    mutated = random.pick([
      () => before + after,
      () => before + piece + piece + after,
      () => before + noise(random, 4) + piece + after,
      () => after + piece + before,
      () => before + piece.toUpperCase() + after,
      () => before + random.pick(SIGNS).repeat(random.below(60)) + after,
    ])();
    if (mutated.length > 20_000) mutated = mutated.slice(0, 20_000);
  }
  return mutated;
}
