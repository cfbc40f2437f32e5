import type { Anchor } from '../../model/outline.ts';
import { BLOCK_NAMES } from '../../refs/block-names.ts';
import { backlinksOf, domIdOf, type Backlink, type Graph } from '../../refs/graph.ts';

/** What of a section is mentioned elsewhere: the section itself, and the headings, figures, tables and listings in it. */
export function mentionedInSection(graph: Graph, talk: string, id: string): MentionedTarget[] {
  const anchors = graph.talks.get(talk)?.outline.anchors ?? [];
  return anchors
    .filter(({ slideId }) => slideId === id)
    .map((anchor) => ({
      name: nameTarget(anchor),
      backlinks: backlinksOf(graph, { kind: 'anchor', talk, id: domIdOf(anchor) }),
    }))
    .filter(({ backlinks }) => backlinks.length > 0);
}

/** Who mentions a talk as a whole, or a moment of its recording. */
export function mentionsOfTalk(graph: Graph, talk: string): MentionedTarget[] {
  const backlinks = backlinksOf(graph, { kind: 'anchor', talk, id: null });
  return backlinks.length > 0 ? [{ name: 'This talk is mentioned', backlinks }] : [];
}

function nameTarget({ kind, title, number }: Anchor): string {
  if (kind === 'slide') return 'Mentioned';
  return `${kind === 'heading' ? `“${title}”` : `${BLOCK_NAMES[kind]} ${number}`} is mentioned`;
}

/** Something that other places point at. */
export interface MentionedTarget {
  /** The beginning of a sentence: `Figure 3 is mentioned`. */
  readonly name: string;
  readonly backlinks: readonly Backlink[];
}
