import type { ParseArgsConfig } from 'node:util';
import type { Starter } from '../model/settings.ts';

/** The three ways a command ends. */
export const EXIT = { ok: 0, problems: 1, failure: 2 } as const;

/** Wrong use of a command, as opposed to a failure of it. */
export class UsageError extends Error {}

/** A command as data: its help is made from this, and so is what it accepts. */
export interface Command<O extends Options = Options> {
  readonly name: string;
  /** What it does, in one sentence. */
  readonly summary: string;
  /** What else there is to know, as a paragraph. */
  readonly details?: string;
  /** Words without a name, in their order. */
  readonly words?: readonly Word[];
  readonly options: O;
  /** What exit codes mean here. */
  readonly exits: string;
  readonly run: (input: Input<O>) => Promise<number>;
}

/** Lets the type of the options be inferred. */
export function defineCommand<const O extends Options>(command: Command<O>): Command {
  return command as unknown as Command;
}

/** An option of a command. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  /** What stands for its value in the help: `DIR`. */
  readonly value?: string;
  readonly text: string;
}
export type Options = Readonly<Record<string, Option>>;

/** A word of a command, such as the talk to export. */
export interface Word {
  /** What stands for it in the help: `TALK`. */
  readonly name: string;
  readonly text: string;
  readonly isRequired: boolean;
}

/** What a command was started with. */
export interface Input<O extends Options> {
  readonly values: OptionValues<O>;
  readonly words: readonly string[];
  readonly place: Place;
}

/** Where a command was started, and how. */
export interface Place {
  /** The project it works on; absolute. */
  readonly project: string;
  /** The folder the user is in: paths in options count from there. */
  readonly from: string;
  readonly starter: Starter;
}

/** What was given for each option; a list for one that may be given several times. */
export type OptionValues<O extends Options> = {
  readonly [K in keyof O]?: O[K]['type'] extends 'boolean'
    ? boolean
    : O[K] extends { readonly multiple: true }
      ? string[]
      : string;
};

/** The options of a command as Node's parser takes them. */
export function parserOptions(options: Options): NonNullable<ParseArgsConfig['options']> {
  return Object.fromEntries(
    Object.entries(options).map(([name, { type, multiple = false }]) => [name, { type, multiple }]),
  );
}
