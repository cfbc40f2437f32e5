import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { settingsEnvironment, type Settings } from '../model/settings.ts';

/**
 * Starts Astro in a process of its own: whatever happens to it, this one lives on to say so and to keep the last site.
 *
 * It loads while the sources are checked, and touches no talk before `go` is called. It ends with this process, however that
 * ends.
 */
export function startAstro(
  root: string,
  words: readonly string[],
  settings: Settings,
  { isShown, isTraced = false }: RunOptions,
): AstroProcess {
  const output = isShown ? 'inherit' : 'pipe';
  const child = spawn(
    process.execPath,
    [ROOM_FOR_YOUNG_OBJECTS, join(root, 'node_modules/astro/bin/astro.mjs'), ...words],
    {
      cwd: root,
      env: {
        ...withoutViteNames(process.env),
        ...settingsEnvironment(settings),
        ...(isTraced ? { LECTERN_TRACE: '1' } : {}),
        ASTRO_TELEMETRY_DISABLED: '1',
        ASTRO_DEV_BACKGROUND: '0',
        // Code that Node compiled once, of Astro and its like: it belongs to the installation, not to any content.
        NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/lectern'),
        ...(isShown ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' }),
      },
      stdio: [isShown ? 'inherit' : 'ignore', output, output, 'ipc'],
    },
  );
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const stop = () => void child.kill();
  for (const signal of STOPPING) process.once(signal, stop);
  const ended = new Promise<AstroRun>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const each of STOPPING) process.off(each, stop);
      resolve({ code, signal, output: said.trim() });
    });
  });
  return { ended, stop, go: () => void (child.connected && child.send('go', () => undefined)) };
}

/** A build makes many short-lived strings; with more room for them the collector runs half as often. In MB. */
const ROOM_FOR_YOUNG_OBJECTS = '--max-semi-space-size=32';

/** Vite would take these for its own and build another site, with drafts or without a security policy. */
const VITE_NAMES = new Set([
  'DEV',
  'PROD',
  'MODE',
  'SSR',
  'SITE',
  'BASE_URL',
  'ASSETS_PREFIX',
  'NODE_ENV',
]);

function withoutViteNames(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !VITE_NAMES.has(name)));
}

/** Signals that end this process and, with it, the one it started. */
const STOPPING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Whether Astro's own words go to the terminal. */
interface RunOptions {
  readonly isShown: boolean;
  /** Whether every part of a talk says where it stands when it fails. @default false */
  readonly isTraced?: boolean;
}

/** Astro while it runs. */
export interface AstroProcess {
  /** Lets it work; it waits for this. */
  readonly go: () => void;
  readonly stop: () => void;
  readonly ended: Promise<AstroRun>;
}

/** How Astro ended. */
export interface AstroRun {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}
