import { UsageError } from './command.ts';

/** The option that lets other machines in. */
export const HOST_OPTION = {
  type: 'boolean',
  text: 'also answers other machines in your network, such as a phone',
} as const;

/** Every address of this machine, or only its own. */
export function readHost(isOpen: boolean | undefined): string | undefined {
  return isOpen ? '0.0.0.0' : undefined;
}

/** @throws UsageError for anything but a port. */
export function readPort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new UsageError(`--port cannot be \`${text}\`. Use a number from 0 to 65535.`);
}
