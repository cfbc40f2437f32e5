import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { FuzzMessage } from './messages.ts';

/** No content may keep the check busy for longer, however strange it is. */
const LONGEST = 10_000;

/**
 * Checks made-up contents, seed by seed, and says which of them break a promise: a crash, a hang, a problem without a place.
 *
 * @param onSeed told after each one
 */
export async function fuzzChecks({ from, seconds, onSeed }: FuzzOptions): Promise<FuzzResult> {
  const until = Date.now() + seconds * 1000;
  const failures: FuzzFailure[] = [];
  let child = await start();
  let seed = from;
  let slowest = 0;
  for (; Date.now() < until && failures.length < 20; seed += 1) {
    const started = performance.now();
    const answer = await ask(child, seed);
    slowest = Math.max(slowest, performance.now() - started);
    if (answer.type === 'broken') failures.push({ seed, reason: answer.reason });
    if (child.exitCode !== null || child.signalCode !== null) child = await start();
    onSeed?.(seed, failures.length);
  }
  child.kill();
  return { tried: seed - from, failures, slowest };
}

function start(): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'worker.ts'), {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  return new Promise((done, fail) => {
    child.once('message', () => done(child));
    child.once('exit', (code) =>
      fail(new Error(`The process ended with ${code} before it began.`)),
    );
  });
}

function ask(child: ChildProcess, seed: number): Promise<FuzzMessage> {
  let said = '';
  const listen = (chunk: Buffer) => void (said += chunk.toString());
  child.stderr?.on('data', listen);
  return new Promise<FuzzMessage>((done) => {
    const timer = setTimeout(() => {
      child.removeAllListeners('exit').kill('SIGKILL');
      child.once('exit', () =>
        done({ type: 'broken', seed, reason: `The check took longer than ${LONGEST / 1000} s.` }),
      );
    }, LONGEST);
    child.removeAllListeners('message').removeAllListeners('exit');
    child.once('message', (message) => {
      clearTimeout(timer);
      done(message as FuzzMessage);
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      const how = signal ?? `code ${code}`;
      done({ type: 'broken', seed, reason: `The check died (${how}). ${said.slice(-2000)}` });
    });
    child.send(seed);
  }).finally(() => child.stderr?.off('data', listen));
}

/** What to try. */
interface FuzzOptions {
  /** The first seed. */
  readonly from: number;
  readonly seconds: number;
  readonly onSeed?: (seed: number, failures: number) => void;
}

/** A content that broke a promise; its seed makes it again. */
export interface FuzzFailure {
  readonly seed: number;
  readonly reason: string;
}

/** What came of it. */
export interface FuzzResult {
  readonly tried: number;
  readonly failures: readonly FuzzFailure[];
  /** The longest that one took, in ms. */
  readonly slowest: number;
}
