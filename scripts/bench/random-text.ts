/** A source of words and numbers that gives the same sequence for the same seed, on every machine. */
export function createRandomText(seed: number): RandomText {
  const nextFraction = createGenerator(seed);
  const number = (below: number): number => Math.floor(nextFraction() * below);
  const word = (): string => vocabulary[number(vocabulary.length)] ?? 'word';
  const words = (count: number): readonly string[] => Array.from({ length: count }, word);
  const sentence = (count: number): string => `${capitalize(words(count).join(' '))}.`;
  return { number, word, words, sentence };
}

/** The text with its first letter in upper case. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// Mulberry32: small, well spread, and only 32-bit integer steps, so no platform rounds differently.
function createGenerator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

// Plain ASCII words: every tool makes the same heading id of them, and none reads them as syntax.
const vocabulary =
  `address answer archive array balance batch block branch buffer build bundle cache call channel
  check clock cluster code command commit compiler container context copy counter cursor daemon
  device disk driver edge entry error event example fabric failure file filter folder frame function
  gateway graph guest handler harbor host image index input interrupt journal kernel key layer ledger
  library limit linker loader lock machine mapping margin memory message method mirror module mount
  network node object offset operator output packet page panel parser path pattern pipe platform pod
  policy pool port process profile project protocol proxy queue reader record region registry release
  replica report request result ring root route runtime sample scheduler schema section segment server
  service session shard shell signal slot snapshot socket source stack stage state storage stream
  switch symbol system table target task thread timer token trace tunnel value vector version volume
  window worker writer zone`.split(/\s+/);

/** Words and numbers from one seed. */
export type RandomText = {
  /** A whole number from 0 to `below`, `below` excluded. */
  readonly number: (below: number) => number;
  readonly word: () => string;
  readonly words: (count: number) => readonly string[];
  /** A capitalised sentence of so many words, with its full stop. */
  readonly sentence: (count: number) => string;
};
