import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { defineCommand, EXIT } from '../src/commands/command.ts';
import { readChoice, runCommand } from '../src/commands/run-command.ts';

/** npm scripts, cheap ones first. All run even when one fails, so that one run tells all. */
const GATES = ['format:check', 'lint', 'typecheck', 'knip', 'check', 'test', 'build', 'review'];

const verify = defineCommand({
  name: 'verify',
  summary: 'Runs every gate there is, in the order of their cost, and says which failed.',
  options: {
    skip: { type: 'string', value: 'GATE', text: 'leaves out a gate that was run already' },
  },
  exits: '0 all passed, 1 at least one failed.',
  run({ values }) {
    if (values.skip !== undefined) readChoice('--skip', values.skip, GATES);
    const failed = GATES.filter((gate) => gate !== values.skip && !passes(gate));
    process.stdout.write(
      failed.length === 0 ? 'All gates passed.\n' : `Failed: ${failed.join(', ')}.\n`,
    );
    return Promise.resolve(failed.length === 0 ? EXIT.ok : EXIT.problems);
  },
});

process.exitCode = await runCommand(verify, process.argv.slice(2), {
  project: join(import.meta.dirname, '..'),
  from: process.cwd(),
  starter: 'npm run',
});

function passes(gate: string): boolean {
  const started = performance.now();
  process.stdout.write(`\n== ${gate}\n`);
  const { status } = spawnSync('npm', ['run', '--silent', gate], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  process.stdout.write(
    `== ${gate}: ${status === 0 ? 'passed' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
  );
  return status === 0;
}
