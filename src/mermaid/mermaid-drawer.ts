import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchOptions } from 'playwright-core';
import { findBrowser } from '../browser/find-browser.ts';
import { DiagramFault, type DrawMermaid } from '../drawings/diagram-errors.ts';
import { inspectDrawing } from '../drawings/inspect-drawing.ts';
import { ENGINE } from '../settings/engine.ts';
import { requireKind, missingTools } from './missing-tools.ts';
import { ganttFault } from './gantt-fault.ts';
import { keepDrawing, readDrawing } from './kept-drawings.ts';
import { findRenderer, type Renderer } from './find-renderer.ts';
import { openPage } from './open-page.ts';
import { drawInPage } from './page-drawing.ts';

/** Changes whenever the drawing of the same text would change. */
const REVISION = 'mermaid-1';
/** How long a browser waits for another diagram, in ms. */
const PATIENCE = 1_000;
/** How long one diagram may take, in ms; a layout of thousands of nodes takes seconds. */
const LIMIT = 60_000;

/**
 * Draws mermaid texts of every kind with mermaid itself, in a browser that is started for the first one and closed soon after the last.
 *
 * A drawing is kept by its text and by the versions of mermaid and browser, with which it is the same, byte by byte. It has no style and
 * no script, and what it is drawn in has no network.
 */
export function createMermaidDrawer({ project, cache }: DrawerPlaces): DrawMermaid {
  const place = `${project}\0${cache}`;
  const known = drawers.get(place) ?? createDrawer({ project, cache });
  drawers.set(place, known);
  return known;
}

/** A dev server checks and shows in one process, which starts one browser. */
const drawers = new Map<string, DrawMermaid>();

function createDrawer({ project, cache }: DrawerPlaces): DrawMermaid {
  let opened: ReturnType<typeof openPage> | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let closing: NodeJS.Timeout | undefined;
  const pending = new Map<string, Promise<string>>();
  return async (text) => {
    const renderer = findRenderer([project, ENGINE]);
    const launch = await findBrowser(cache).catch((error: unknown) => error as Error);
    if (renderer === null || launch instanceof Error) throw missingTools(text, renderer, launch);
    requireKind(text, renderer);
    const fault = ganttFault(text);
    if (fault) throw fault;
    const file = join(cache, 'mermaid', `${keyOf(text, renderer, launch)}.svg`);
    const made = readDrawing(file) ?? pending.get(file) ?? enqueue(text, file, renderer, launch);
    return made;
  };

  function enqueue(
    text: string,
    file: string,
    renderer: Renderer,
    launch: LaunchOptions,
  ): Promise<string> {
    const made = queue.then(() => draw(text, renderer, launch));
    queue = made.catch(() => undefined);
    const kept = made
      .then((svg) => {
        keepDrawing(file, svg);
        return svg;
      })
      .finally(() => pending.delete(file));
    pending.set(file, kept);
    return kept;
  }

  async function draw(text: string, renderer: Renderer, launch: LaunchOptions): Promise<string> {
    clearTimeout(closing);
    try {
      opened ??= openPage(launch, renderer.file);
      const { page } = await opened;
      const svg = await within(LIMIT, drawInPage(page, text));
      const { risks } = inspectDrawing(svg);
      if (risks.length > 0) throw new DiagramFault(`the drawing holds ${risks.join(', ')}`, null);
      return svg;
    } catch (error) {
      if (error instanceof DiagramFault) throw error;
      await close();
      const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
      throw new DiagramFault(`the browser that draws it failed: ${reason}`, null);
    } finally {
      closing = setTimeout(() => void close(), PATIENCE);
    }
  }

  async function close(): Promise<void> {
    clearTimeout(closing);
    const last = opened;
    opened = null;
    const browser = await last?.then(({ browser: each }) => each).catch(() => null);
    await browser?.close();
  }
}

function keyOf(text: string, { name, version }: Renderer, launch: LaunchOptions): string {
  const { executablePath = '' } = launch;
  const { size, mtimeMs } = statSync(executablePath);
  const parts = [REVISION, name, version, executablePath, `${size} ${mtimeMs}`, text];
  return createHash('sha256').update(parts.join('\0')).digest('base64url');
}

async function within<T>(limit: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const say = () => reject(new Error(`it takes longer than ${limit / 1000} seconds`));
    timer = setTimeout(say, limit);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Where a drawer looks for mermaid, and keeps drawings. */
interface DrawerPlaces {
  readonly project: string;
  readonly cache: string;
}
