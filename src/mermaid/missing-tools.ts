import { createRequire } from 'node:module';
import { MissingRenderer } from '../drawings/diagram-errors.ts';
import { readMermaid } from '../format/mermaid-text.ts';
import { installCommand, MissingTool } from '../settings/missing-tool.ts';
import type { Renderer } from './find-renderer.ts';

/** Kinds that only the whole package draws. */
const WHOLE = /^(?:mindmap|architecture(?:-beta)?|flowchart-elk)$/;

/** What has to be installed before a text can be drawn. */
export function missingTools(
  text: string,
  renderer: Renderer | null,
  launch: unknown,
): MissingRenderer | Error {
  if (launch instanceof Error && !(launch instanceof MissingTool)) return launch;
  const names = renderer === null ? [packageFor(text)] : [];
  const reasons = names.map((name) => `\`${name}\` is not installed`);
  if (!isInstalled('playwright-core')) {
    names.push('playwright-core', ...(isInstalled('@sparticuz/chromium') ? [] : CHROMIUM));
    reasons.push('`playwright-core`, which drives the browser, is not installed');
  } else if (launch instanceof MissingTool) {
    const [reason = '', ...remedy] = launch.message.split('\n');
    reasons.push(reason.replace(/\.$/, '').replace(/^N/, 'n'));
    if (names.length === 0) return new MissingRenderer(reasons.join(', and '), remedy.join(' '));
    names.push(...CHROMIUM);
  }
  return new MissingRenderer(
    reasons.join(', and '),
    `Install it with \`${installCommand(names)}\`${CHROMIUM.length > 0 ? '' : ', and Chrome or Chromium'}.`,
  );
}

/**
 * Makes sure that what is installed draws the kind of a text.
 *
 * @throws MissingRenderer when it is one that the small package lacks.
 */
export function requireKind(text: string, { name }: Renderer): void {
  const { kind } = readMermaid(text);
  if (name === 'mermaid' || !WHOLE.test(kind)) return;
  throw new MissingRenderer(
    `\`${name}\` does not draw \`${kind}\`, and \`mermaid\` is not installed`,
    `Install it with \`${installCommand(['mermaid'])}\`.`,
  );
}

function packageFor(text: string): string {
  return WHOLE.test(readMermaid(text).kind) ? 'mermaid' : '@mermaid-js/tiny';
}

function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(`${name}/package.json`);
    return true;
  } catch {
    return false;
  }
}

/** There is a browser on npm for 64-bit Linux; elsewhere people have one. */
const CHROMIUM =
  process.platform === 'linux' && process.arch === 'x64' ? ['@sparticuz/chromium'] : [];
