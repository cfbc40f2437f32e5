import { parseArgs } from 'node:util';
import { peerHighlights } from './eleventy-templates.ts';
import type { PeerHighlight } from './eleventy-templates.ts';
import { referenceLimits } from './references/report-references.ts';
import { limits } from './thresholds.ts';

/** Reads the command line; a wrong flag or value comes back as a sentence, never as an exception. */
export function readArguments(argv: readonly string[]): ParsedArguments {
  try {
    const { values } = parseArgs({ args: [...argv], options: flags, strict: true });
    if (values.help) return { type: 'help' };

    const options: BenchOptions = {
      subject: values.references ? 'references' : 'builds',
      talks: readNumbers('--talks', values.talks ?? (values.references ? '1000' : '10,100')),
      runs: readNumber('--runs', values.runs),
      contestants: {
        ours: !values['peer-only'],
        peer: readChoice('--peer', values.peer, ['eleventy', 'none']) === 'eleventy',
        peerHighlight: readChoice('--peer-highlight', values['peer-highlight'], peerHighlights),
      },
      format: readChoice('--format', values.format, ['cli', 'json']),
      assert: values.assert,
      keep: values.keep,
    };
    assertSensible(options);
    return { type: 'run', options };
  } catch (error) {
    return { type: 'wrong-use', message: error instanceof Error ? error.message : String(error) };
  }
}

/** What `--help` prints. */
export const helpText = `Usage: npm run bench -- [options]

Builds generated talks with Lectern and with Eleventy, in turn, each build a process of its own,
and reports wall time, peak memory of the largest process, what was written, and the search index:
its files and bytes, how long it was made beside the pages and how long the build waited for it,
beside the index that Pagefind alone makes of the same pages.

  --references            check the references of the talks, beside linkinator on the built site, instead
                          of timing builds; --talks is 1000 then, with 100 references each
  --talks 10,100          how many talks, one measurement for each number (default 10,100)
  --runs 3                rounds for each number of talks (default 3)
  --peer eleventy|none    the tool to compare with (default eleventy); none leaves linkinator out, too
  --peer-highlight shiki|none
                          whether the peer highlights code as ours does, with Shiki and one theme,
                          or leaves it plain, which is its default (default shiki)
  --peer-only             measure the peer alone, without our build
  --format cli|json       JSON leaves nothing else on standard output (default cli)
  --assert                exit 1 if, at ${limits.talks} talks, the median cold ratio is above ${limits.ratio},
                          the peak is above ${limits.peakBytes / 1e9} GB, or our build made no search index;
                          with --references, if ${referenceLimits.talks} talks take more than ${referenceLimits.seconds} s or ${referenceLimits.peakBytes / 1e6} MB
  --keep                  keep the temporary folder and print where it is
  --help                  this text

A round is: the peer, ours with an empty cache (cold), ours again with that cache (warm); every
other round starts with ours. Ratios are taken within a round. Progress goes to standard error.

Exit: 0 measured (and within the limits), 1 a limit was exceeded, 2 wrong use or a build failed.
`;

const flags = {
  references: { type: 'boolean', default: false },
  talks: { type: 'string' },
  runs: { type: 'string', default: '3' },
  peer: { type: 'string', default: 'eleventy' },
  'peer-highlight': { type: 'string', default: 'shiki' },
  'peer-only': { type: 'boolean', default: false },
  format: { type: 'string', default: 'cli' },
  assert: { type: 'boolean', default: false },
  keep: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

function assertSensible({ assert, contestants, subject, talks }: BenchOptions): void {
  if (!contestants.ours && !contestants.peer) {
    throw new Error('`--peer-only` and `--peer none` together leave nothing to measure.');
  }
  if (!assert) return;
  if (subject === 'references') {
    if (!contestants.ours || !talks.includes(referenceLimits.talks)) {
      throw new Error(
        `\`--references --assert\` judges our check of ${referenceLimits.talks} talks.`,
      );
    }
    return;
  }
  if (!contestants.ours || !contestants.peer) {
    throw new Error('`--assert` compares our build with a peer: both have to be measured.');
  }
  if (!talks.includes(limits.talks)) {
    throw new Error(`\`--assert\` judges ${limits.talks} talks: add that number to \`--talks\`.`);
  }
}

function readNumbers(flag: string, text: string): readonly number[] {
  return [...new Set(text.split(',').map((part) => readNumber(flag, part.trim())))];
}

function readNumber(flag: string, text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) {
    throw new Error(`\`${flag}\` takes whole numbers from 1 to 99999, not \`${text}\`.`);
  }
  return Number(text);
}

function readChoice<const Choice extends string>(
  flag: string,
  text: string,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((candidate) => candidate === text);
  if (choice === undefined) {
    throw new Error(`\`${flag}\` takes ${choices.join(' or ')}, not \`${text}\`.`);
  }
  return choice;
}

/** What one run of the benchmark was asked to do. */
export type BenchOptions = {
  readonly subject: 'builds' | 'references';
  readonly talks: readonly number[];
  readonly runs: number;
  readonly contestants: {
    readonly ours: boolean;
    readonly peer: boolean;
    readonly peerHighlight: PeerHighlight;
  };
  readonly format: 'cli' | 'json';
  readonly assert: boolean;
  readonly keep: boolean;
};

type ParsedArguments =
  | { readonly type: 'run'; readonly options: BenchOptions }
  | { readonly type: 'help' }
  | { readonly type: 'wrong-use'; readonly message: string };
