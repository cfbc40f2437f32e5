import type { Anchor } from '../../model/outline.ts';
import type { Speaker } from '../../i18n/speak.ts';
import { backlinksOf, domIdOf, type Backlink, type Graph } from '../../refs/graph.ts';

/** What of a section is mentioned elsewhere: the section itself, and the headings, figures, tables and listings in it. */
export function mentionedInSection(
  graph: Graph,
  talk: string,
  id: string,
  { say }: Speaker,
): MentionedTarget[] {
  const anchors = graph.talks.get(talk)?.outline.anchors ?? [];
  return anchors
    .filter(({ slideId }) => slideId === id)
    .map((anchor) => ({
      words: nameTarget(anchor, say),
      backlinks: backlinksOf(graph, { kind: 'anchor', talk, id: domIdOf(anchor) }),
    }))
    .filter(({ backlinks }) => backlinks.length > 0);
}

/** Who mentions a talk as a whole, or a moment of its recording. */
export function mentionsOfTalk(graph: Graph, talk: string): MentionedTarget[] {
  const backlinks = backlinksOf(graph, { kind: 'anchor', talk, id: null });
  return backlinks.length > 0 ? [{ words: { key: 'mentions.talk' }, backlinks }] : [];
}

function nameTarget({ kind, title, number }: Anchor, say: Speaker['say']): MentionWords {
  if (kind === 'slide') return { key: 'mentions.here' };
  const name =
    kind === 'heading' ? say('join.quote', { text: title }) : say(`block.${kind}`, { number });
  return { key: 'mentions.block', values: { name } };
}

/** Something that other places point at. */
export interface MentionedTarget {
  /** The sentence, with a place for where it is mentioned: `Figure 3 is mentioned in {where}`. */
  readonly words: MentionWords;
  readonly backlinks: readonly Backlink[];
}

interface MentionWords {
  readonly key: 'mentions.here' | 'mentions.block' | 'mentions.talk';
  readonly values?: { readonly name: string };
}
