import { spawnSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Installs the tarball and its peer Astro in an empty folder.
 *
 * The packages it needs have the versions of the lock file, so that what is built can be compared byte by byte.
 *
 * @param strategy `nested` keeps the packages of Lectern below it, as strict package managers do
 * @throws Error with what npm said when it fails.
 */
export function installPackage(
  tarball: string,
  folder: string,
  strategy: Installation['strategy'],
  lock: string,
): Installation {
  mkdirSync(join(folder, '.bin'), { recursive: true });
  symlinkSync(process.execPath, join(folder, '.bin/node'));
  const { astro = 'latest', ...overrides } = lockedVersions(lock);
  const manifest = { private: true, type: 'module', overrides };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const started = performance.now();
  const words = ['install', '--no-audit', '--no-fund', `--install-strategy=${strategy}`];
  const run = runIn(folder, folder, 'npm', [...words, tarball, `astro@${astro}`]);
  if (run.code !== 0) throw new Error(`npm install ended with ${run.code}.\n${run.output}`);
  return {
    strategy,
    folder,
    seconds: (performance.now() - started) / 1000,
    megabytes: Math.round(sizeOf(join(folder, 'node_modules')) / 1024 / 1024),
    state: () => stateOf(join(folder, 'node_modules')),
    lectern: (cwd, ...rest) =>
      runIn(folder, cwd, 'node', [join(folder, 'node_modules/lectern/bin/lectern.js'), ...rest]),
    npx: (cwd, ...rest) => runIn(folder, cwd, 'npx', ['--no-install', ...rest]),
  };
}

/** The version of every package that the lock file has once. */
function lockedVersions(lock: string): Record<string, string> {
  const { packages } = JSON.parse(readFileSync(lock, 'utf8')) as {
    packages: Record<string, { version?: string }>;
  };
  const versions = new Map<string, Set<string>>();
  for (const [path, { version }] of Object.entries(packages)) {
    const name = path.split('node_modules/').at(-1);
    if (!name || !version) continue;
    versions.set(name, (versions.get(name) ?? new Set()).add(version));
  }
  return Object.fromEntries(
    [...versions].flatMap(([name, [only, ...others]]) =>
      only === undefined || others.length > 0 || name === 'lectern' ? [] : [[name, only]],
    ),
  );
}

/** Runs a program with the Node of this process and nothing of this repository on its path. */
function runIn(home: string, cwd: string, program: string, words: readonly string[]): Run {
  const system = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((path) => !path.includes('node_modules'));
  const { status, stdout, stderr } = spawnSync(program, words, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64e6,
    env: {
      ...withoutScript(process.env),
      PATH: [join(home, '.bin'), ...system].join(delimiter),
      // Where pnpm's commands look as well, and `import` does not.
      NODE_PATH: join(home, 'node_modules/lectern/node_modules'),
      NO_COLOR: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  return { code: status, output: `${stdout}${stderr}` };
}

/** What npm tells a script it runs is not true of the programs here. */
function withoutScript(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const ofScript = /^(?:INIT_CWD|npm_(?:lifecycle|package|command|execpath|node))/;
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !ofScript.test(name)));
}

/** Bytes on disk, as `du` counts them. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((total, entry) => {
    const path = join(folder, entry.name);
    return total + (entry.isDirectory() ? sizeOf(path) : lstatSync(path).blocks * 512);
  }, 0);
}

/** Every file with its size and time of change, to see that nothing was written. */
function stateOf(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const { size, mtimeMs } = lstatSync(path);
      return `${path} ${size} ${mtimeMs}`;
    })
    .sort()
    .join('\n');
}

/** How a program ended and what it said. */
export interface Run {
  readonly code: number | null;
  readonly output: string;
}

/** Lectern as a user has it. */
export interface Installation {
  readonly strategy: 'hoisted' | 'nested';
  readonly folder: string;
  readonly seconds: number;
  readonly megabytes: number;
  /** What is in `node_modules`: its files, sizes and times. */
  readonly state: () => string;
  /** Runs a command by its file, from any folder. */
  readonly lectern: (cwd: string, ...words: string[]) => Run;
  readonly npx: (cwd: string, ...words: string[]) => Run;
}
