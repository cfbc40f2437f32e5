import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import type { MadeSite } from '../model/made-site.ts';
import { cacheFolder } from '../model/settings.ts';
import { endWithParent } from './end-with-parent.ts';
import { handOver } from './hand-over.ts';
import { lectern } from './lectern.ts';
import { ENGINE } from '../settings/engine.ts';
import { BEAT, type AstroTask } from '../build/start-astro.ts';

const [compiled] = process.argv.slice(2);
// Code that Node compiled once, of Astro and its like.
enableCompileCache(compiled);
// Astro in a process of its own. The command that started it sends the task first, and later that the sources may be read.
const loading = import('astro');
process.once('message', (task: AstroTask) => void run(task));
// It ends with the command, however that ends.
const endToo = () => process.exit(1);
process.once('disconnect', endToo);
endWithParent();
// A process that says this no more is caught in an endless loop.
const beating = setInterval(() => process.connected && process.send?.('alive'), BEAT);
beating.unref();

async function run({ command, settings, isTraced, port, host }: AstroTask): Promise<void> {
  const mayRead = new Promise<void>((done) => process.once('message', () => done()));
  const { build, dev } = await loading;
  const { project, out, site, base } = settings;
  const config = {
    root: project,
    // Astro looks for the content collections in this folder; a project without code of its own has none.
    ...(hasOwnCollections(project) ? {} : { srcDir: join(ENGINE, 'src') }),
    ...(settings.isOwnContent ? {} : { publicDir: join(cacheFolder(settings), 'no-public') }),
    outDir: out,
    site,
    base,
    cacheDir: join(cacheFolder(settings), 'astro'),
    server: { ...(port !== undefined && { port }), ...(host !== undefined && { host }) },
    integrations: [handOver({ settings, isTraced, mayRead, onMade: tellMade }, lectern)],
  };
  try {
    if (command === 'dev') return void (await dev(config));
    await build(config);
    process.off('disconnect', endToo);
    clearInterval(beating);
    process.disconnect();
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  }
}

/** Comes back when the command has it: the channel is closed soon after. */
function tellMade(made: MadeSite): Promise<void> {
  return new Promise((done) => {
    if (process.send) process.send(made, undefined, undefined, () => done());
    else done();
  });
}

/** Whether a project declares the collections itself, so that plain `astro build` works in it. */
function hasOwnCollections(project: string): boolean {
  return ['ts', 'mts', 'js', 'mjs'].some((end) =>
    existsSync(join(project, 'src', `content.config.${end}`)),
  );
}

function explain(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
