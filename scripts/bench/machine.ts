import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os';

/** The facts a reader needs to judge the seconds. */
export function describeMachine(): Machine {
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    memoryBytes: totalmem(),
    system: `${process.platform} ${process.arch} ${release()}`,
    node: process.version,
    loadAtStart: loadavg()[0] ?? 0,
  };
}

/** Where the bench ran. */
export type Machine = {
  readonly cores: number;
  readonly processor: string;
  readonly memoryBytes: number;
  readonly system: string;
  readonly node: string;
  /** Runnable processes over the minute before; always 0 on Windows. */
  readonly loadAtStart: number;
};
