import type { AstroConfig, AstroIntegration } from 'astro';
import type { MadeSite } from '../model/made-site.ts';
import type { Settings } from '../model/settings.ts';

const NAME = 'lectern-command';
const HANDED = 'lectern:handed';

/**
 * Hands what a command was asked for to `lectern()`, wherever that is in the project's configuration.
 *
 * @param add what adds `lectern()` to a project that has no configuration
 */
export function handOver(handed: Handed, add: () => AstroIntegration): AstroIntegration {
  return {
    name: NAME,
    hooks: {
      // Of an integration Astro keeps the name and the hooks.
      [HANDED]: () => handed,
      'astro:config:setup'({ config, updateConfig }) {
        if (!config.integrations.some(({ name }) => name === 'lectern'))
          updateConfig({ integrations: [add()] });
      },
    },
  };
}

/** What a command handed over; null when Astro was started by itself. */
export function findHanded({ integrations }: Pick<AstroConfig, 'integrations'>): Handed | null {
  const found = integrations.find(({ name }) => name === NAME);
  const hook = found?.hooks[HANDED] as (() => Handed) | undefined;
  return hook?.() ?? null;
}

/** What a command asks Astro for. */
export interface Handed {
  readonly settings: Settings;
  /** Whether every part of a talk says where it is when it fails. */
  readonly isTraced: boolean;
  /** Settles when the sources are checked and Astro may read them. */
  readonly mayRead: Promise<unknown>;
  /** Takes what was made of them. */
  readonly onMade: (made: MadeSite) => Promise<void>;
}
