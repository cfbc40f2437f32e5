import { fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import type { MadeSite } from '../model/made-site.ts';
import { plainContent } from '../content-files/plain-copy.ts';
import type { Settings } from '../model/settings.ts';
import { requireAstro } from '../settings/missing-tool.ts';
import { buildFolder } from './build-folder.ts';
import { findLoop } from './find-loop.ts';

/**
 * Starts Astro in a process of its own: whatever happens to it, this one lives on to say so and to keep the last site.
 *
 * It loads while the sources are checked, and reads no talk before `go` is called. It ends with this process, however that
 * ends.
 */
export function startAstro(
  command: AstroTask['command'],
  settings: Settings,
  { isShown, isTraced = false, port, host, patience = PATIENCE }: RunOptions,
): AstroProcess {
  requireAstro();
  const plain = plainContent(settings);
  const place = buildFolder(settings.out, settings.project);
  const task = { ...settings, content: plain.folder, out: place.folder };
  const child = fork(
    new URL('../integrations/astro-process.ts', import.meta.url),
    [join(settings.cache, 'node')],
    {
      cwd: settings.project,
      // The inspector, of whatever free port, is opened by a signal alone.
      execArgv: [ROOM_FOR_YOUNG_OBJECTS, '--inspect-port=0'],
      // What it says of itself is read in any case.
      stdio: [isShown ? 'inherit' : 'ignore', isShown ? 'inherit' : 'pipe', 'pipe', 'ipc'],
    },
  );
  child.send(
    { command, settings: task, isTraced, port, host } satisfies AstroTask,
    () => undefined,
  );
  let made: MadeSite | null = null;
  let stuck: StuckTalk | null = null;
  let isLooking = false;
  // Counted and not read off a clock: a laptop that slept for an hour has heard nothing for an hour, and nothing is wrong.
  let silence = 0;
  child.on('message', (message) => {
    silence = 0;
    if (message !== 'alive') made = message as MadeSite;
  });
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (isShown && !isLooking) process.stderr.write(chunk);
  });
  const stop = () => void child.kill();
  const watch = setInterval(() => {
    silence += BEAT;
    if (isLooking || silence < patience) return;
    isLooking = true;
    void nameLoop().then((talk) => {
      stuck = { talk, seconds: Math.round(patience / 1000) };
      child.kill('SIGKILL');
    });
  }, BEAT);
  watch.unref();
  for (const signal of STOPPING) process.once(signal, stop);
  const ended = new Promise<AstroRun>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const each of STOPPING) process.off(each, stop);
      clearInterval(watch);
      const output = plain.nameSource(stripVTControlCharacters(said).trim());
      if (code === 0) place.finish();
      resolve({ code, signal, made, stuck, output });
    });
  });
  const go = () => {
    plain.prepare();
    place.prepare();
    if (child.connected) child.send('go', () => undefined);
  };
  /** Which talk it is at, asked of its inspector; null when that cannot be told. */
  async function nameLoop(): Promise<string | null> {
    if (child.pid === undefined || !child.stderr) return null;
    const before = said.length;
    // A signal opens the inspector; Windows has none, and a way of its own.
    if (process.platform === 'win32')
      (process as unknown as { _debugProcess: (pid: number) => void })._debugProcess(child.pid);
    else process.kill(child.pid, 'SIGUSR1');
    for (let left = 30; left > 0; left -= 1) {
      const address = /Debugger listening on (ws:\S+)/.exec(said.slice(before))?.[1];
      if (address !== undefined) return findLoop(address).catch(() => null);
      await setTimeout(100);
    }
    return null;
  }

  return { ended, stop, go };
}

/** Between two signs of life of the process, in ms. */
export const BEAT = 1_000;
/** No step of a build, however large the library, takes so long without a moment for a sign of life. In ms. */
const PATIENCE = 60_000;

/** A build makes many short-lived strings; with more room for them the collector runs half as often. In MB. */
const ROOM_FOR_YOUNG_OBJECTS = '--max-semi-space-size=32';

/** Signals that end this process and, with it, the one it started. */
const STOPPING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What the process is told first. */
export interface AstroTask {
  readonly command: 'build' | 'dev';
  readonly settings: Settings;
  /** Whether every part of a talk says where it is when it fails. */
  readonly isTraced: boolean;
  readonly port?: number | undefined;
  /** Whether the dev server answers the network, and on which address. */
  readonly host?: string | boolean | undefined;
}

/** How Astro is run. */
interface RunOptions extends Partial<Pick<AstroTask, 'isTraced' | 'port' | 'host'>> {
  /** Whether Astro's own words go to the terminal. */
  readonly isShown: boolean;
  /** How long it may give no sign of life, in ms. @default a minute */
  readonly patience?: number;
}

/** Astro while it runs. */
export interface AstroProcess {
  /** Lets it read the sources; it waits for this. */
  readonly go: () => void;
  readonly stop: () => void;
  readonly ended: Promise<AstroRun>;
}

/** Code that ran for so long that the process was ended. */
export interface StuckTalk {
  /** The file with the code, below the content folder; null when it could not be told. */
  readonly talk: string | null;
  readonly seconds: number;
}

/** How Astro ended. */
export interface AstroRun {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** What a build made; null when it came to no end. */
  readonly made: MadeSite | null;
  /** The talk whose code never came to an end, when that ended it. */
  readonly stuck: StuckTalk | null;
  readonly output: string;
}
