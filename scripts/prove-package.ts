import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineCommand, EXIT } from '../src/commands/command.ts';
import { runCommand } from '../src/commands/run-command.ts';
import { installPackage, type Installation } from './prove/install-package.ts';
import { packFolder } from './pack/pack-folder.ts';
import { stagePackage } from './pack/stage-package.ts';
import { PROOFS } from './prove/proofs.ts';

const project = join(import.meta.dirname, '..');
const STRATEGIES = ['hoisted', 'nested'] as const;

const prove = defineCommand({
  name: 'prove',
  summary:
    'Packs Lectern, installs it like a user would, and tries what a user does: no configuration, a repository from the template, plain Astro.',
  details: 'It needs the npm registry, so it is not among the tests.',
  options: { keep: { type: 'boolean', text: 'keeps the folders it works in, and prints where' } },
  exits: '0 all proven, 1 something failed, 2 wrong use or an internal error.',
  async run({ values }) {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-prove-'));
    try {
      const failed: string[] = [];
      const tarball = await pack(folder);
      for (const strategy of STRATEGIES) {
        const installed = installPackage(
          tarball,
          join(folder, strategy),
          strategy,
          join(project, 'package-lock.json'),
        );
        process.stdout.write(
          `${strategy}: ${installed.megabytes} MB, installed in ${installed.seconds.toFixed(0)} s\n`,
        );
        failed.push(...(await tryAll(installed)));
      }
      if (failed.length > 0) process.stdout.write(`Failed: ${failed.join('; ')}.\n`);
      return failed.length > 0 ? EXIT.problems : EXIT.ok;
    } finally {
      if (values.keep) process.stdout.write(`Kept ${folder}\n`);
      else rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
});

async function pack(folder: string): Promise<string> {
  await stagePackage(project, join(folder, 'stage'));
  const { file, kilobytes, files } = packFolder(join(folder, 'stage'), folder);
  process.stdout.write(`Packed ${files} files, ${kilobytes} kB\n`);
  return file;
}

/** Tries everything in one installation, and returns what failed. */
async function tryAll(installed: Installation): Promise<string[]> {
  const failed: string[] = [];
  for (const [name, proof] of Object.entries(PROOFS)) {
    const started = performance.now();
    const problem = await proof({ project, installed }).catch((error: unknown) => String(error));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`  ${problem === null ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n`);
    if (problem === null) continue;
    process.stdout.write(`${problem.replace(/^/gm, '         ')}\n`);
    failed.push(`${name}, ${installed.strategy}`);
  }
  return failed;
}

process.exitCode = await runCommand(prove, process.argv.slice(2), {
  project,
  from: process.cwd(),
  starter: 'npm run',
});
