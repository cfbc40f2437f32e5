import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRunning } from '../../src/build/build-lock.ts';
import { startAstro } from '../../src/build/start-astro.ts';
import { formatStuck } from '../../src/build/trace-failure.ts';
import { resolveSettings } from '../../src/settings/resolve-settings.ts';
import { freePort } from '../support/free-port.ts';
import { openWorkshop, talkText } from '../support/build-workshop.ts';

const workshop = openWorkshop();
let content: string;

beforeAll(() => {
  content = workshop.write('content', {
    'talks/fine/index.mdx': talkText('## One\n\n- a'),
    'talks/endless/index.mdx': talkText('## One\n\n- a\n\n{(() => { for (;;) {} })()}'),
  });
});
afterAll(workshop.close);

it('is named after a while, and its build is stopped', async () => {
  const settings = resolveSettings(workshop.project, {
    content,
    out: workshop.at('site'),
    cache: workshop.at('cache'),
  });
  const astro = startAstro('build', settings, { isShown: false, patience: 8_000 });
  astro.go();
  const { signal, stuck } = await astro.ended;
  expect({ signal, stuck }).toEqual({
    signal: 'SIGKILL',
    stuck: { talk: 'talks/endless/index.mdx', seconds: 8 },
  });
  expect(stuck && formatStuck(stuck, '/content')).toContain(
    `${join('/content', 'talks/endless/index.mdx')}:1:1  error`,
  );
});

it('ends the dev server with its name, and not in silence', async () => {
  const port = String(await freePort());
  const dev = workshop.start(['dev.ts', '--content', content, '--port', port, '--no-review']);
  await dev.said('watching for file changes');
  fetch(`http://localhost:${port}/talks/endless/`).catch(() => undefined);
  const { code, stderr } = await dev.ended;
  expect(code).toBe(1);
  expect(stderr).toContain(`${join(content, 'talks/endless/index.mdx')}:1:1  error`);
});

it.skipIf(process.platform === 'win32')('ends with the command that was killed', async () => {
  const words = [
    join(workshop.project, 'scripts/build.ts'),
    '--content',
    content,
    '--out',
    workshop.at('other'),
  ];
  const command = spawn(process.execPath, words, {
    env: { ...process.env, LECTERN_CACHE: workshop.at('cache') },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const said: string[] = [];
  command.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  await expect.poll(() => said.join(''), { timeout: 60_000 }).toContain('Building');
  const child = await childOf(command.pid ?? 0);
  // By now it is in the loop, or on its way there.
  await new Promise((done) => setTimeout(done, 5_000));
  command.kill('SIGKILL');
  await expect.poll(() => isRunning(child), { timeout: 10_000 }).toBe(false);
});

/** The process that a process has started. */
async function childOf(pid: number): Promise<number> {
  const listing = spawn('ps', ['-A', '-o', 'pid=,ppid='], { stdio: ['ignore', 'pipe', 'ignore'] });
  let text = '';
  for await (const chunk of listing.stdout) text += String(chunk);
  const lines = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  return lines.find(([, parent]) => parent === pid)?.[0] ?? 0;
}
