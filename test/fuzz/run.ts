import { parseArgs } from 'node:util';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRandom } from './random.ts';
import { randomContent } from './random-content.ts';
import { fuzzChecks } from './fuzz-checks.ts';

/**
 * `npm run fuzz -- --seconds 600 --seed 1` checks made-up contents for ten minutes.
 *
 * `npm run fuzz -- --write 1234 --to DIR` writes the content of a seed, to look at what broke.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    write: { type: 'string' },
    to: { type: 'string', default: 'fuzz-content' },
  },
});

if (values.write === undefined) await fuzz();
else writeSeed(Number(values.write), values.to);

async function fuzz(): Promise<void> {
  const from = Number(values.seed);
  const started = Date.now();
  const { tried, failures, slowest } = await fuzzChecks({
    from,
    seconds: Number(values.seconds),
    onSeed(seed, count) {
      if ((seed - from) % 500 === 0)
        process.stderr.write(
          `seed ${seed}, ${Math.round((Date.now() - started) / 1000)} s, ${count} broken\n`,
        );
    },
  });
  for (const { seed, reason } of failures) process.stdout.write(`seed ${seed}: ${reason}\n\n`);
  process.stdout.write(
    `Tried ${tried} contents from seed ${from}: ${failures.length} broke a promise; the slowest took ${(slowest / 1000).toFixed(1)} s.\n`,
  );
  process.exitCode = failures.length > 0 ? 1 : 0;
}

function writeSeed(seed: number, folder: string): void {
  for (const [file, text] of randomContent(createRandom(seed))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  process.stdout.write(`Wrote the content of seed ${seed} to ${folder}\n`);
}
