import type { BlockTools } from '../checks/blocks.ts';
import type { Problem } from '../model/problem.ts';
import { checkTalk } from './check-talk.ts';
import type { ImportedAsset } from './imported-deck.ts';
import type { Thing } from './ledger.ts';
import { showPartAsCode } from './show-part-as-code.ts';
import type { SlideRanges, WrittenBlock } from './write/pieces.ts';
import type { WrittenTalk } from './write/write-talk.ts';

/**
 * Checks a written talk. A part that the check refuses all the same is shown as code, so that no word is lost and the talk builds; the report
 * says so.
 */
export async function mendTalk(
  talk: WrittenTalk,
  assets: readonly ImportedAsset[],
  slug: string,
  tools: BlockTools,
): Promise<SoundTalk> {
  let sound: Mended = talk;
  for (let round = 0; ; round += 1) {
    const problems = await checkTalk(sound.text, assets, slug, tools);
    const errors = problems.filter(({ severity }) => severity === 'error');
    const refused = sound.blocks.flatMap((block): Refused[] => {
      const error = errors.find(({ line }) => line >= block.from && line <= block.to);
      return block.kind === 'free' && error ? [{ block, error }] : [];
    });
    if (refused.length === 0 || round === ROUNDS)
      return { text: sound.text, things: sound.things, ranges: sound.ranges, problems };
    for (const each of refused.reverse()) sound = mend(sound, each);
  }
}

/** The parser stops at the first thing it cannot read, so that one part is found a round. */
const ROUNDS = 60;

/** Shows the refused part of one block as code; what is below it moves. */
function mend({ text, blocks, things, ranges }: Mended, { block, error }: Refused): Mended {
  const shown = showPartAsCode(block.nodes, error.line - block.from + 1);
  const lines = text.split('\n');
  const before = block.to - block.from + 1;
  const after = shown.text.split('\n');
  lines.splice(block.from - 1, before, ...after);
  const by = after.length - before;
  const moved = (line: number) => (line > block.to ? line + by : line);
  const near = things.find(({ line }) => line !== null && line >= block.from && line <= block.to);
  const added: Thing = {
    kind: 'refused block',
    outcome: 'changed',
    why: `It is shown as code, because the check refuses it: ${error.message}`,
    place: near?.place ?? things[0]?.place ?? { file: '', line: 1 },
    original: shown.part,
    slide: near?.slide ?? 0,
    line: error.line,
  };
  return {
    text: lines.join('\n'),
    blocks: blocks.map((each) =>
      each === block
        ? {
            ...block,
            to: block.to + by,
            text: shown.text,
            nodes: shown.nodes,
            kind: shown.isWhole ? 'fixed' : 'free',
          }
        : { ...each, from: moved(each.from), to: moved(each.to) },
    ),
    things: [
      ...things.map((thing) =>
        thing.line === null ? thing : { ...thing, line: moved(thing.line) },
      ),
      added,
    ],
    ranges: ranges.map(
      (range) => range && { from: moved(range.from), to: moved(range.to + 1) - 1 },
    ),
  };
}

interface Refused {
  readonly block: WrittenBlock;
  readonly error: Problem;
}

type Mended = Pick<WrittenTalk, 'text' | 'blocks' | 'things' | 'ranges'>;

/** A talk the check has been asked about. */
export interface SoundTalk {
  readonly text: string;
  readonly things: readonly Thing[];
  readonly ranges: SlideRanges;
  readonly problems: readonly Problem[];
}
