import { Worker } from 'node:worker_threads';

/**
 * Ends this process when the one that started it is gone, also while this one is too busy to notice: a talk with an endless loop would
 * otherwise go on for ever after its build was killed.
 */
export function endWithParent(): void {
  const worker = new Worker(WATCH, { eval: true, workerData: process.ppid });
  worker.unref();
}

/** Runs on a thread of its own, which no loop can stop. */
const WATCH = `
const { workerData: parent } = require('node:worker_threads');
setInterval(() => {
  let isGone = process.ppid !== parent;
  try {
    process.kill(parent, 0);
  } catch (error) {
    isGone = error.code === 'ESRCH';
  }
  if (isGone) process.kill(process.pid, 'SIGKILL');
}, 500);
`;
