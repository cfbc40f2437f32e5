import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A browser that is no Chromium, as far as a smoke test needs one. */
export interface OtherBrowser {
  readonly open: (url: string) => Promise<void>;
  /** Runs an expression in the page, which may be a promise. */
  readonly read: (expression: string) => Promise<unknown>;
  /** Presses keys one after another, by `KeyboardEvent.key`. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** Moves the mouse to a place of the window. */
  readonly point: (x: number, y: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Where Firefox is installed; null where it is not. */
export const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync) ?? null;

/** Where the driver of WebKitGTK and its browser are installed, and a display to draw on; null where one is missing. */
export const WEBKIT = findWebKit();

function findWebKit(): { driver: string; browser: string } | null {
  const driver = '/usr/bin/WebKitWebDriver';
  const [browser] = globSync('/usr/lib/*/webkit*gtk-*/MiniBrowser');
  const hasDisplay = process.env['DISPLAY'] !== undefined || existsSync('/usr/bin/Xvfb');
  return existsSync(driver) && browser !== undefined && hasDisplay ? { driver, browser } : null;
}

/** Starts Firefox and talks WebDriver BiDi to it, which it speaks by itself. */
export async function startFirefox(binary: string): Promise<OtherBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'lectern-firefox-'));
  const port = await freePort();
  const child = spawn(
    binary,
    ['--headless', '--no-remote', '--profile', profile, `--remote-debugging-port=${port}`],
    { stdio: 'ignore' },
  );
  const socket = await connect(`ws://127.0.0.1:${port}/session`);
  const waiting = new Map<number, (answer: BidiAnswer) => void>();
  let count = 0;
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as BidiAnswer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  const ask = async (method: string, params: object): Promise<Record<string, unknown>> => {
    const id = (count += 1);
    const answer = await new Promise<BidiAnswer>((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
    if (answer.type === 'error') throw new Error(`${method}: ${answer.message ?? ''}`);
    return answer.result ?? {};
  };
  await ask('session.new', { capabilities: {} });
  const { contexts } = await ask('browsingContext.getTree', {});
  const { context } = (contexts as { context: string }[])[0] ?? { context: '' };
  await ask('browsingContext.setViewport', { context, viewport: { width: 1280, height: 720 } });
  return {
    open: (url) =>
      ask('browsingContext.navigate', { context, url, wait: 'complete' }).then(() => undefined),
    async read(expression) {
      const answer = await ask('script.evaluate', {
        expression: `(async () => JSON.stringify(await (${expression})))()`,
        target: { context },
        awaitPromise: true,
      });
      const { result, exceptionDetails } = answer as {
        result?: { value?: string };
        exceptionDetails?: { text: string };
      };
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result?.value === undefined ? undefined : (JSON.parse(result.value) as unknown);
    },
    press: (...keys) =>
      ask('input.performActions', { context, actions: [keyActions(keys)] }).then(() => undefined),
    point: (x, y) =>
      ask('input.performActions', { context, actions: [mouseActions(x, y)] }).then(() => undefined),
    async close() {
      await ask('browser.close', {}).catch(() => undefined);
      socket.close();
      await ended(child);
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Starts the small browser of WebKitGTK by its driver. */
export async function startWebKit({
  driver,
  browser,
}: {
  driver: string;
  browser: string;
}): Promise<OtherBrowser> {
  const display = process.env['DISPLAY'] === undefined ? await startDisplay() : null;
  const port = await freePort();
  const home = await mkdtemp(join(tmpdir(), 'lectern-webkit-'));
  const child = spawn(driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      ...(display && { DISPLAY: display.name }),
      HOME: home,
      XDG_DATA_HOME: home,
      XDG_CACHE_HOME: home,
      XDG_RUNTIME_DIR: home,
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      GTK_A11Y: 'none',
    },
  });
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: { message?: string } | null };
    if (!answer.ok) throw new Error(`${path}: ${value?.message ?? ''}`);
    return value;
  };
  await untilAnswered(() => ask('GET', '/status'));
  const options = { binary: browser, args: ['--automation'] };
  const { sessionId } = (await ask('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  })) as { sessionId: string };
  const session = `/session/${sessionId}`;
  await ask('POST', `${session}/window/rect`, { width: 1280, height: 800 }).catch(() => undefined);
  return {
    open: (url) => ask('POST', `${session}/url`, { url }).then(() => undefined),
    async read(expression) {
      const value = await ask('POST', `${session}/execute/async`, {
        script: `const done = arguments[0]; (async () => JSON.stringify(await (${expression})))().then(done, (error) => done(JSON.stringify('threw ' + error)));`,
        args: [],
      });
      return value === null ? undefined : (JSON.parse(value as string) as unknown);
    },
    press: (...keys) =>
      ask('POST', `${session}/actions`, { actions: [keyActions(keys)] }).then(() => undefined),
    point: (x, y) =>
      ask('POST', `${session}/actions`, { actions: [mouseActions(x, y)] }).then(() => undefined),
    async close() {
      await ask('DELETE', session).catch(() => undefined);
      child.kill();
      await ended(child);
      await display?.close();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** As WebDriver codes keys that have no letter. */
const KEYS: Readonly<Record<string, string>> = {
  Escape: '\uE00C',
  Enter: '\uE007',
  ArrowRight: '\uE014',
  ArrowLeft: '\uE012',
  ArrowDown: '\uE015',
  Tab: '\uE004',
};

function keyActions(keys: readonly string[]): object {
  const actions = keys.flatMap((key) => {
    const value = KEYS[key] ?? key;
    return [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ];
  });
  return { type: 'key', id: 'keyboard', actions };
}

function mouseActions(x: number, y: number): object {
  const actions = [{ type: 'pointerMove', x, y, duration: 0 }];
  return { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
}

async function startDisplay(): Promise<{ name: string; close: () => Promise<void> }> {
  const child = spawn('/usr/bin/Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    child.once('error', reject).once('exit', () => reject(new Error('There is no display.')));
    child.stdio[3]?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
  });
  return {
    name: `:${number}`,
    async close() {
      child.kill();
      await ended(child);
    },
  };
}

async function connect(url: string): Promise<WebSocket> {
  return untilAnswered(
    () =>
      new Promise<WebSocket>((resolve, reject) => {
        const socket = new WebSocket(url);
        socket.addEventListener('open', () => resolve(socket));
        socket.addEventListener('error', () => reject(new Error(`${url} does not answer.`)));
      }),
  );
}

async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (tries === 150) throw error;
      await wait(200);
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const killer = setTimeout(() => child.kill('SIGKILL'), 5000);
  return new Promise((resolve) => {
    child.once('exit', () => {
      clearTimeout(killer);
      resolve();
    });
  });
}

interface BidiAnswer {
  readonly id?: number;
  readonly type?: string;
  readonly message?: string;
  readonly result?: Record<string, unknown>;
}
