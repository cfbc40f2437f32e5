import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { defineCommand, EXIT } from '../src/commands/command.ts';
import { runCommand } from '../src/commands/run-command.ts';
import { packFolder } from './pack/pack-folder.ts';
import { stagePackage } from './pack/stage-package.ts';

const project = join(import.meta.dirname, '..');

const pack = defineCommand({
  name: 'pack',
  summary:
    'Writes the npm package of Lectern as a tarball: JavaScript where Node loads it, without tests, talks and docs.',
  options: { out: { type: 'string', value: 'DIR', text: 'folder for the tarball (this folder)' } },
  exits: '0 written, 2 wrong use or an internal error.',
  async run({ values, place }) {
    const out = resolve(place.from, values.out ?? '.');
    mkdirSync(out, { recursive: true });
    const stage = mkdtempSync(join(tmpdir(), 'lectern-pack-'));
    try {
      await stagePackage(project, stage);
      const { file, kilobytes, files } = packFolder(stage, out);
      process.stdout.write(
        `Wrote ${relative(place.from, file)}, ${files} files, ${kilobytes} kB\n`,
      );
    } finally {
      rmSync(stage, { recursive: true, force: true });
    }
    return EXIT.ok;
  },
});

process.exitCode = await runCommand(pack, process.argv.slice(2), {
  project,
  from: process.env['INIT_CWD'] ?? process.cwd(),
  starter: 'npm run',
});
