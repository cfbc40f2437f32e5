import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PROJECT = resolve(import.meta.dirname, '../../..');

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'lectern-preview-'));
  await writeFile(join(root, 'index.html'), '<title>Talks</title>');
  await writeFile(join(root, 'lectern.json'), '{ "base": "/x/" }');
});

afterAll(() => rm(root, { recursive: true }));

describe('preview', () => {
  it('prints the address, under the base the site was built for, and serves until it is stopped', async () => {
    const preview = start('--out', root, '--port', '0');
    const [line] = (await once(preview.stdout, 'data')) as [string];
    const url = /http:\S+/.exec(line)?.[0] ?? '';
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/x\/$/);
    expect((await fetch(url)).status).toBe(200);
    preview.kill('SIGINT');
    expect(await once(preview, 'exit')).toEqual([0, null]);
  });

  it('says to build first when there is no site', async () => {
    expect(await run('--out', join(root, 'nothing'))).toEqual({
      exitCode: 1,
      output: '',
      errors: expect.stringContaining(
        'Run `npm run build` first, or name another folder with --out.',
      ) as string,
    });
  });

  it('refuses a base the site was not built for', async () => {
    const { exitCode, errors } = await run('--out', root, '--base', 'y');
    expect(exitCode).toBe(1);
    expect(errors).toContain(
      'was built for /x/, not for /y/.\nLeave --base out, or run `npm run build -- --base /y/`.',
    );
  });

  it('says which port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect(await run('--out', root, '--port', String(port))).toMatchObject({
      exitCode: 1,
      errors: `Port ${port} is in use.\nName another with --port, or use --port 0 for any free one.\n`,
    });
    other.close();
  });

  it('names a wrong flag and a wrong value', async () => {
    expect(await run('--prot', '1')).toMatchObject({
      exitCode: 2,
      errors: expect.stringMatching(
        /--prot\. Did you mean --port\?\nSee `npm run preview -- --help`\.$/m,
      ) as string,
    });
    expect(await run('--port', 'http')).toMatchObject({
      exitCode: 2,
      errors:
        '--port cannot be `http`. Use a number from 0 to 65535.\nSee `npm run preview -- --help`.\n',
    });
  });

  it('explains itself', async () => {
    const { exitCode, output } = await run('--help');
    expect(exitCode).toBe(0);
    expect(output).toContain('Usage: npm run preview');
  });
});

function start(...flags: string[]) {
  const preview = spawn(process.execPath, [join(PROJECT, 'scripts/preview.ts'), ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  preview.stdout.setEncoding('utf8');
  preview.stderr.setEncoding('utf8');
  return preview;
}

async function run(...flags: string[]) {
  const preview = start(...flags);
  let output = '';
  let errors = '';
  preview.stdout.on('data', (text: string) => (output += text));
  preview.stderr.on('data', (text: string) => (errors += text));
  const [exitCode] = (await once(preview, 'close')) as [number];
  return { exitCode, output, errors };
}
