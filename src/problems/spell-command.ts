import type { Problem } from '../model/problem.ts';
import type { PackageManager, Starter } from '../model/settings.ts';

/**
 * Spells the commands in a text the way they are typed where it is read.
 *
 *     Run `lectern check --lock`.  ->  Run `npm run check -- --lock`.
 *     Run `npm install astro`.     ->  Run `pnpm add astro`.
 */
export function spellCommands(text: string, starter: Starter): string {
  if (starter === 'lectern') return text;
  const spelled = text.replace(
    /`lectern ([a-z-]+)((?: [^`]*)?)`/g,
    (_, name: string, rest: string) =>
      // npm would keep what follows for itself.
      `\`${starter} ${name}${starter === 'npm run' && rest !== '' ? ' --' : ''}${rest}\``,
  );
  return spellInstalls(spelled, managerOf(starter));
}

/** Spells `npm install` in a text for another package manager. */
export function spellInstalls(text: string, manager: PackageManager): string {
  if (manager === 'npm') return text;
  return text.replace(
    /`npm install( --save-dev)?((?: [^`]*)?)`/g,
    (_, isDev: string | undefined, packages: string) => {
      const verb = packages === '' ? 'install' : 'add';
      const dev = manager === 'pnpm' ? ' --save-dev' : ' --dev';
      return `\`${manager} ${verb}${isDev === undefined ? '' : dev}${packages}\``;
    },
  );
}

/** The package manager that started a command. */
export function managerOf(starter: Starter): PackageManager {
  return MANAGERS.find((each) => starter.startsWith(each)) ?? 'npm';
}

const MANAGERS = ['pnpm', 'yarn', 'bun'] as const;

/** A problem with the commands of its texts spelled so. */
export function spellProblem(problem: Problem, starter: Starter): Problem {
  const { message, fix } = problem;
  return { ...problem, message: spellCommands(message, starter), fix: spellCommands(fix, starter) };
}

/** One command, as it is typed: `npm run export -- TALK`. */
export function spellCommand(name: string, words: string, starter: Starter): string {
  return spellCommands(`\`lectern ${name}${words === '' ? '' : ` ${words}`}\``, starter).slice(
    1,
    -1,
  );
}
