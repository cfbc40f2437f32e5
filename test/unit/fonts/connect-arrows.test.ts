import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { connectParts, readAssemblies } from '../../../src/fonts/connect-arrows.ts';
import { readTables } from '../../../src/fonts/font-tables.ts';

const FILE = createRequire(import.meta.url).resolve(
  '@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2',
);

describe('signs of the font for mathematics that grow sideways', () => {
  let math: Buffer = Buffer.alloc(0);

  beforeAll(async () => {
    const { default: fontverter } = await import('fontverter');
    const font = await fontverter.convert(readFileSync(FILE), 'truetype');
    math = readTables(font).get('MATH') ?? math;
  });

  it('have ends that no browser could join to their strokes, before', () => {
    expect(countLoose(math)).toBeGreaterThan(2);
  });

  it('have none after', () => {
    expect(countLoose(connectParts(math))).toBe(0);
  });
});

/** Places where two parts may overlap by less than the font asks for. */
function countLoose(math: Buffer): number {
  const { overlap, assemblies } = readAssemblies(math);
  return assemblies
    .flatMap((parts) => parts.slice(1).map((part, index) => [parts[index], part] as const))
    .filter(([left, right]) => Math.min(left?.end ?? 0, right.start) < overlap).length;
}
