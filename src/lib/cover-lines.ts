/**
 * Quiet lines for the title of a talk that has no picture: the same for the same name, and unlike those of other names.
 *
 * Each is a path over a field of 640 x 720, as water leaves lines on sand.
 */
export function coverLines(name: string): string[] {
  const next = randomOf(name);
  const between = (least: number, most: number) => least + (most - least) * next();
  const count = Math.round(between(11, 19));
  const waves = Array.from({ length: 3 }, () => ({
    length: between(0.4, 2.2),
    height: between(10, 46),
    phase: between(0, 2 * Math.PI),
    drift: between(-0.22, 0.22),
  }));
  const slope = between(-90, 90);
  const gap = 900 / count;
  return Array.from({ length: count }, (_, line) => {
    const points = Array.from({ length: STEPS + 1 }, (__, step) => {
      const along = step / STEPS;
      const lift = waves.reduce(
        (sum, { length, height, phase, drift }) =>
          sum + height * Math.sin(2 * Math.PI * length * along + phase + drift * line),
        0,
      );
      return `${Math.round(along * 640)} ${Math.round(line * gap - 90 + slope * along + lift)}`;
    });
    return `M${points.join(' L')}`;
  });
}

const STEPS = 40;

/** Numbers from 0 to 1 that a text decides: mulberry32, seeded with FNV-1a. */
function randomOf(text: string): () => number {
  let seed = 0x811c9dc5;
  for (const letter of text) seed = Math.imul(seed ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
