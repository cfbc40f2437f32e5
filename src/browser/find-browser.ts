import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { LaunchOptions } from 'playwright-core';
import { installCommand, MissingTool, requirePlaywright } from '../settings/missing-tool.ts';
import { unpackNpmChromium } from './npm-chromium.ts';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chromium-headless-shell',
];

/** Nothing of the browser's own errands may mix with what a site does: no first visit, no updates, no sync. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Finds a Chromium to look at slides with: `CHROME_PATH`, else the one npm installed, else one of the system.
 *
 * The one of npm comes before those of the system because it is the same, with the same fonts, on every machine.
 *
 * @param cache where the one of npm is unpacked
 * @throws MissingTool with the command that helps when there is none.
 */
export async function findBrowser(
  cache: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<LaunchOptions> {
  requirePlaywright();
  const chosen = environment['CHROME_PATH'];
  if (chosen) {
    if (!isExecutable(chosen))
      throw new MissingTool(`CHROME_PATH is \`${chosen}\`, which is not a program.\n${remedy()}`);
    return { executablePath: chosen, args: ARGUMENTS };
  }
  const unpacked = isLinuxWithGlibc() ? await unpackNpmChromium(cache) : null;
  if (unpacked) {
    const env = { ...definedOnly(environment), ...unpacked.environment };
    return { executablePath: unpacked.executable, args: ARGUMENTS, env };
  }
  const installed = findOnPath(environment['PATH'] ?? '');
  if (installed) return { executablePath: installed, args: ARGUMENTS };
  throw new MissingTool(
    `No browser was found: \`@sparticuz/chromium\` is not installed, and none of ${NAMES.join(', ')} is on PATH.\n${remedy()}`,
  );
}

function remedy(): string {
  const ways = [
    ...(isLinuxWithGlibc() ? [`run \`${installCommand(['@sparticuz/chromium'])}\``] : []),
    'install Chrome or Chromium',
    'set CHROME_PATH to one',
  ];
  const text = ways.join(', or ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** The package of npm is built for 64-bit Intel and glibc's loader; Alpine, for one, has another. */
function isLinuxWithGlibc(): boolean {
  const isIntelLinux = process.platform === 'linux' && process.arch === 'x64';
  return isIntelLinux && existsSync('/lib64/ld-linux-x86-64.so.2');
}

function findOnPath(path: string): string | undefined {
  return path
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}
