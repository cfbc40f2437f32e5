import type { PackageManager, Starter } from '../model/settings.ts';
import { lockedManager } from '../settings/package-manager.ts';

/**
 * How a command was started, so that others are named the way they are typed there.
 *
 * Every package manager says in the environment what it is, and which script it runs. Started without one, in a project that has the
 * lock file of another one than npm, a command is typed as that one wants it.
 *
 * @param commands the names of all commands: a script of such a name is one
 */
export function starterOf(
  environment: NodeJS.ProcessEnv,
  project: string,
  commands: readonly string[],
): Starter {
  const agent = agentOf(environment['npm_config_user_agent']);
  const manager = agent ?? lockedManager(project);
  if (commands.includes(environment['npm_lifecycle_event'] ?? '')) return `${manager} run`;
  const isPlain = manager === 'npm' && environment['npm_command'] !== 'exec';
  return isPlain ? 'lectern' : EXECUTED[manager];
}

/** `pnpm/10.1.0 npm/? node/v24.1.0 linux x64` */
function agentOf(agent = ''): PackageManager | null {
  const [name = ''] = agent.split('/');
  return name in EXECUTED ? (name as PackageManager) : null;
}

const EXECUTED = {
  npm: 'npx lectern',
  pnpm: 'pnpm exec lectern',
  yarn: 'yarn lectern',
  bun: 'bunx lectern',
} as const satisfies Record<PackageManager, Starter>;
