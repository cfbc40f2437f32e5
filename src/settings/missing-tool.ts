import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { ENGINE } from './engine.ts';
import { join } from 'node:path';

/** A package that Lectern does not bring itself is not installed. */
export class MissingTool extends Error {}

/**
 * Makes sure that what drives a browser is installed.
 *
 * @throws MissingTool with the command that installs it.
 */
export function requirePlaywright(): void {
  requirePackage('playwright-core', 'This needs a browser, and `playwright-core` to drive it');
}

/**
 * Makes sure that what looks at slides is installed: what drives a browser, and the rules of accessibility.
 *
 * @throws MissingTool with the command that installs what is missing.
 */
export function requireReviewTools(): void {
  const missing = ['playwright-core', 'axe-core'].filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  throw new MissingTool(
    `The review drives a browser with \`playwright-core\` and asks \`axe-core\` what is inaccessible. Not installed: ${missing.join(', ')}.\nInstall with \`${installCommand(missing)}\`.`,
  );
}

/**
 * Makes sure that Astro, which a project installs next to Lectern, is there.
 *
 * @throws MissingTool with the command that installs it.
 */
export function requireAstro(): void {
  requirePackage('astro', 'Lectern makes sites with Astro');
}

function requirePackage(name: string, reason: string): void {
  if (isInstalled(name)) return;
  throw new MissingTool(
    `${reason}, which is not installed.\nInstall it with \`${installCommand([name])}\`.`,
  );
}

function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(`${name}/package.json`);
    return true;
  } catch {
    return false;
  }
}

/** The command that installs optional packages of the versions that Lectern was tested with. */
export function installCommand(names: readonly string[]): string {
  const { peerDependencies = {} } = JSON.parse(
    readFileSync(join(ENGINE, 'package.json'), 'utf8'),
  ) as { peerDependencies?: Record<string, string> };
  const wanted = names.map(
    (name) => `${name}@${(peerDependencies[name] ?? 'latest').replace(/^[\^~]/, '')}`,
  );
  return `npm install --save-dev ${wanted.join(' ')}`;
}
