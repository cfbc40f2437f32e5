import { spawn, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '../..');
const FIXTURES = join(PROJECT, 'test/fixtures/build');
/** What a build needs of the project. */
const PARTS = [
  'src',
  'bin',
  'scripts',
  'docs',
  'public',
  'package.json',
  'astro.config.mjs',
  'tsconfig.json',
];

/**
 * A folder outside the project in which builds can run, fail and be killed.
 *
 * It holds a copy of the project: Astro keeps files of a running build in `.astro/` of the project, so a build that somebody
 * else runs there meanwhile would mix with ours, whatever the cache.
 */
export function openWorkshop(): Workshop {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-build-')));
  const project = join(folder, 'project');
  for (const part of PARTS) cpSync(join(PROJECT, part), join(project, part), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(project, 'node_modules'), 'junction');
  const at = (...names: string[]) => join(folder, ...names);
  shareCompiledCode(at('cache'));
  const start: Workshop['start'] = (words, { env = {}, cwd = folder, ...options } = {}) => {
    const [script = '', ...rest] = words;
    return startProcess([join(project, 'scripts', script), ...rest], {
      ...options,
      cwd,
      env: { ...usualEnvironment(), LECTERN_CACHE: at('cache'), ...env },
    });
  };
  return {
    folder,
    project,
    at,
    start,
    run: (words, options) => start(words, options).ended,
    async build(words, options) {
      const run = await start(['build.ts', ...words], options).ended;
      if (run.code !== 0)
        throw new Error(`The build ended with ${run.code}:\n${run.stderr.slice(0, 2000)}`);
      return run;
    },
    copyFixture(name, to = name) {
      cpSync(join(FIXTURES, name), at(to), { recursive: true });
      return at(to);
    },
    write(name, files) {
      for (const [file, content] of Object.entries(files)) {
        const path = at(name, file);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, content);
      }
      return at(name);
    },
    close: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** A talk with the least frontmatter there can be. */
export function talkText(body: string, frontmatter: Readonly<Record<string, string>> = {}): string {
  const keys = { title: 'A talk', summary: 'A talk.', date: '2024', duration: '5', ...frontmatter };
  const lines = Object.entries({ status: 'published', ...keys }).map(
    ([key, value]) => `${key}: ${value}`,
  );
  return ['---', ...lines, '---', '', body, ''].join('\n');
}

/** Lets Node keep the compiled code of Astro from one workshop to the next; it has no part in what is built. */
function shareCompiledCode(cache: string): void {
  const compiled = join(PROJECT, '.cache/node');
  mkdirSync(compiled, { recursive: true });
  mkdirSync(cache);
  symlinkSync(compiled, join(cache, 'node'), 'junction');
}

/** What a build inherits of the machine; nothing that vitest or the person who tests has set for purposes of their own. */
function usualEnvironment(): NodeJS.ProcessEnv {
  const names = [
    'PATH',
    'HOME',
    'USER',
    'TMPDIR',
    'TEMP',
    'TMP',
    'SystemRoot',
    'ComSpec',
    'PATHEXT',
    'APPDATA',
  ];
  const kept = names.flatMap((name) =>
    process.env[name] === undefined ? [] : [[name, process.env[name]]],
  );
  return { ...(Object.fromEntries(kept) as NodeJS.ProcessEnv), NO_COLOR: '1' };
}

function startProcess(
  words: readonly string[],
  { cwd, env, umask, user }: ProcessOptions,
): RunningBuild {
  const command = [process.execPath, ...words];
  // A umask is set by the shell that becomes the build; Node can only change its own.
  const [file = '', ...rest] =
    umask === undefined ? command : ['sh', '-c', `umask ${umask}; exec "$@"`, 'sh', ...command];
  const child = spawn(file, rest, {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  const run = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (run.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (run.stderr += chunk.toString()));
  const ended = new Promise<BuildRun>((done, fail) => {
    child.on('error', fail).on('close', (code, signal) => done({ ...run, code, signal }));
  });
  return {
    pid: child.pid,
    ended,
    said: (text) =>
      new Promise((done) => {
        const look = () => void (run.stdout.includes(text) && done());
        child.stdout.on('data', look);
        child.on('close', () => done());
        look();
      }),
    kill: () => killGroup(child),
  };
}

/** Ends a build with everything it started, without a chance to tidy up. */
function killGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
}

/** How a script ended and what it said. */
export interface BuildRun {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A script that is at work. */
interface RunningBuild {
  readonly pid: number | undefined;
  readonly ended: Promise<BuildRun>;
  /** Waits until a text was written to standard output, or the script has ended. */
  readonly said: (text: string) => Promise<void>;
  readonly kill: () => void;
}

/** How a script is started. */
export interface StartOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Octal, such as `027`; POSIX only. */
  readonly umask?: string;
  /** The number of the user to run as, for a test that is run by root. */
  readonly user?: number | undefined;
}

interface ProcessOptions extends Omit<StartOptions, 'env'> {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** A place to build in. */
export interface Workshop {
  readonly folder: string;
  /** The copy of the project that is run. */
  readonly project: string;
  /** A path in the workshop. */
  readonly at: (...names: string[]) => string;
  /** Runs a script of the project to its end: `run(['build.ts', '--base', '/x/'])`. */
  readonly run: (words: readonly string[], options?: StartOptions) => Promise<BuildRun>;
  /** Builds a site that the test needs. @throws Error with all the build said when it fails. */
  readonly build: (words: readonly string[], options?: StartOptions) => Promise<BuildRun>;
  readonly start: (words: readonly string[], options?: StartOptions) => RunningBuild;
  /** Copies a fixture's content folder into the workshop. */
  readonly copyFixture: (name: string, to?: string) => string;
  /** Writes files below a folder of the workshop. */
  readonly write: (folder: string, files: Readonly<Record<string, string>>) => string;
  readonly close: () => void;
}
