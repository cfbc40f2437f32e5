import type { BlockTools } from '../checks/blocks.ts';
import type { Problem } from '../model/problem.ts';
import { checkTalk } from './check-talk.ts';
import type { ImportedAsset, ImportNode } from './imported-deck.ts';
import type { Thing } from './ledger.ts';
import { toMdx } from './write/to-mdx.ts';
import type { WrittenBlock, WrittenTalk } from './write/write-talk.ts';

/**
 * Checks a written talk. A block that the check refuses all the same is shown as code, so that no word is lost and the talk builds; the report
 * says so.
 */
export async function mendTalk(
  talk: WrittenTalk,
  assets: readonly ImportedAsset[],
  slug: string,
  tools: BlockTools,
): Promise<SoundTalk> {
  let { text, blocks } = talk;
  let things = talk.things;
  for (let round = 0; ; round += 1) {
    const problems = await checkTalk(text, assets, slug, tools);
    const errors = problems.filter(({ severity }) => severity === 'error');
    const refused = blocks.filter(
      ({ from, to, kind }) =>
        kind === 'free' && errors.some(({ line }) => line >= from && line <= to),
    );
    if (refused.length === 0 || round === ROUNDS) return { text, things, problems };
    const mended = showAsCode(
      text,
      blocks,
      new Map(refused.map((block) => [block, reasonOf(block, errors)])),
      things,
    );
    text = mended.text;
    blocks = mended.blocks;
    things = mended.things;
  }
}

/** The parser stops at the first thing it cannot read, so that one block is found a round. */
const ROUNDS = 40;

function reasonOf({ from, to }: WrittenBlock, errors: readonly Problem[]): string {
  return errors.find(({ line }) => line >= from && line <= to)?.message ?? '';
}

function showAsCode(
  text: string,
  blocks: readonly WrittenBlock[],
  refused: ReadonlyMap<WrittenBlock, string>,
  things: readonly Thing[],
): Mended {
  const lines = text.split('\n');
  const shifts: { from: number; by: number }[] = [];
  const added: Thing[] = [];
  const changed = new Map<WrittenBlock, WrittenBlock>();
  for (const [block, reason] of [...refused].reverse()) {
    const node: ImportNode = { type: 'code', lang: 'text', meta: null, value: block.text };
    const code = toMdx([node]);
    const count = code.split('\n').length;
    lines.splice(block.from - 1, block.to - block.from + 1, ...code.split('\n'));
    shifts.push({ from: block.to + 1, by: count - (block.to - block.from + 1) });
    changed.set(block, {
      ...block,
      text: code,
      to: block.from + count - 1,
      kind: 'fixed',
      nodes: [node],
    });
    const of = things.find(({ line }) => line !== null && line >= block.from && line <= block.to);
    added.push({
      kind: 'refused block',
      outcome: 'changed',
      why: `It is shown as code, because the check refuses it: ${reason}`,
      place: of?.place ?? things[0]?.place ?? { file: '', line: 1 },
      original: block.text,
      slide: of?.slide ?? 0,
      line: block.from,
    });
  }
  const moved = (line: number) =>
    line + shifts.filter(({ from }) => line >= from).reduce((sum, { by }) => sum + by, 0);
  return {
    text: lines.join('\n'),
    blocks: blocks.map((block) => {
      const now = changed.get(block) ?? block;
      const from = moved(block.from);
      return { ...now, from, to: from + (now.to - now.from) };
    }),
    things: [...things, ...added].map((thing) =>
      thing.line === null ? thing : { ...thing, line: moved(thing.line) },
    ),
  };
}

interface Mended {
  readonly text: string;
  readonly blocks: readonly WrittenBlock[];
  readonly things: readonly Thing[];
}

/** A talk the check has been asked about. */
export interface SoundTalk {
  readonly text: string;
  readonly things: readonly Thing[];
  readonly problems: readonly Problem[];
}
