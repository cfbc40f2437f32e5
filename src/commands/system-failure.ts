/**
 * What the machine would not do, in words, with what helps; null for any other failure.
 *
 * @param failure an error, or all that a process said before it ended
 */
export function explainSystemFailure(failure: unknown): string | null {
  const text = failure instanceof Error ? `${codeOf(failure)} ${failure.message}` : String(failure);
  const known = KNOWN.find(({ sign }) => sign.test(text));
  if (!known) return null;
  const path = PATH.exec(text)?.[1];
  return `${known.says}${path === undefined ? '' : `: ${path}`}.\n${known.helps}`;
}

function codeOf(error: Error): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}

const KNOWN = [
  {
    sign: /\bENOSPC\b|no space left on device|os error 28\b/i,
    says: 'The disk is full',
    helps:
      'Make room on it, or name a folder on another disk with --out DIR. The last site is as it was.',
  },
  {
    sign: /\bEDQUOT\b|disk quota exceeded/i,
    says: 'You may not store more on this disk',
    helps:
      'Make room, or name a folder on another disk with --out DIR. The last site is as it was.',
  },
  {
    sign: /\bEROFS\b|read-only file system/i,
    says: 'The disk can only be read',
    helps: 'Name a folder that can be written with --out DIR. The last site is as it was.',
  },
  {
    sign: /\bEACCES\b|\bEPERM\b|permission denied/i,
    says: 'You may not read or write this',
    helps: 'Give yourself the right, or name another folder. The last site is as it was.',
  },
  {
    sign: /\bEMFILE\b|\bENFILE\b|too many open files/i,
    says: 'The system lets this process open no more files',
    helps: 'Close other programs, or raise the limit (`ulimit -n 4096`), and try again.',
  },
] as const;

/** `EACCES: permission denied, open '/x/y'` */
const PATH = /, (?:\w+) '([^']+)'/;

/** How a process came to its end that did not end by itself. */
export function explainSignal(signal: string): string {
  if (signal === 'SIGKILL')
    return 'The system ended the build (SIGKILL), most likely because the memory was full. Close other programs, or build on a larger machine.';
  if (signal === 'SIGINT' || signal === 'SIGTERM' || signal === 'SIGHUP')
    return `The build was stopped (${signal}).`;
  return `The build died (${signal}), which is a bug in Lectern or in what it is built on. Please report it, with the talk if you can.`;
}
