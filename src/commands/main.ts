import { dirname, resolve } from 'node:path';
import { spellCommands } from '../problems/spell-command.ts';
import { suggest } from '../refs/suggest.ts';
import { VERSION } from '../settings/engine.ts';
import { EXIT, type Place } from './command.ts';
import { COMMANDS } from './commands.ts';
import { allHelp } from './help.ts';
import { runCommand } from './run-command.ts';
import { starterOf } from './starter.ts';

/** The command line `lectern COMMAND …`. Its project is the folder it is started in. */
export async function main(argv: readonly string[]): Promise<number> {
  clearViteNames();
  const [name = '--help', ...rest] = argv;
  if (name === '--version' || name === '-v') return say(`${VERSION}\n`);
  if (name === '--help' || name === '-h' || name === 'help') {
    const [asked] = rest;
    if (asked === undefined) return say(allHelp(VERSION));
    const command = find(asked);
    return command
      ? runCommand(await command.load(), ['--help'], placeOf(process.env))
      : refuse(asked);
  }
  const listed = find(name);
  return listed ? runCommand(await listed.load(), rest, placeOf(process.env)) : refuse(name);
}

function find(name: string) {
  return Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
}

function refuse(name: string): number {
  const [near] = suggest(name, Object.keys(COMMANDS));
  const meant = near ? ` Did you mean \`lectern ${near}\`?` : '';
  const text = spellCommands(
    `There is no command \`${name}\`.${meant}`,
    placeOf(process.env).starter,
  );
  process.stderr.write(`${text}\n\n${allHelp(VERSION)}`);
  return EXIT.failure;
}

/** An npm script of this repository: `npm run NAME`. Its project is the repository, wherever it is started. */
export async function runScript(name: string, project: string): Promise<void> {
  clearViteNames();
  const place: Place = { project, from: startFolder(process.env), starter: 'npm run' };
  const command = await COMMANDS[name]?.load();
  if (!command) throw new Error(`There is no command ${name}.`);
  process.exitCode = await runCommand(command, process.argv.slice(2), place);
}

function placeOf(environment: NodeJS.ProcessEnv): Place {
  return {
    project: process.cwd(),
    from: startFolder(environment),
    starter: starterOf(environment, process.cwd(), Object.keys(COMMANDS)),
  };
}

/** Where the user is. `npm run` goes to the folder of `package.json` first, and says where it came from. */
function startFolder({ INIT_CWD, npm_package_json: manifest }: NodeJS.ProcessEnv): string {
  const isMoved = manifest !== undefined && resolve(dirname(manifest)) === process.cwd();
  return INIT_CWD !== undefined && isMoved ? INIT_CWD : process.cwd();
}

function say(text: string): number {
  process.stdout.write(text);
  return EXIT.ok;
}

/** Vite would take these for its own and build another site, with drafts or without a security policy. */
const VITE_NAMES = ['DEV', 'PROD', 'MODE', 'SSR', 'SITE', 'BASE_URL', 'ASSETS_PREFIX', 'NODE_ENV'];

/** Makes the environment that Astro inherits the same everywhere. */
function clearViteNames(): void {
  for (const name of VITE_NAMES) Reflect.deleteProperty(process.env, name);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
}
