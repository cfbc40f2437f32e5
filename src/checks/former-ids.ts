import type { Reference, Target } from '../model/outline.ts';
import type { Problem } from '../model/problem.ts';
import type { TalkSource } from '../model/sources.ts';
import { createProblem } from '../problems/catalogue.ts';
import { domIdOf, presentTarget, type Graph } from '../refs/graph.ts';
import { writeTarget } from '../refs/ids-lock.ts';

/** References that still use a former id: they lead to the right place, and their text is out of date. */
export function checkFormerIds(talk: TalkSource, graph: Graph): Problem[] {
  return talk.outline.references.flatMap(({ target, raw, place }) => {
    const present = presentTarget(graph, target);
    if (!present) return [];
    const better = rewrite({ target, raw }, present);
    const at = { file: talk.file, ...place, target: raw, suggestions: [better] };
    return [createProblem('former-id', at, { former: raw, present: better })];
  });
}

/** A reference with its names exchanged, written the way its author wrote it wherever that is possible. */
function rewrite({ target, raw }: Pick<Reference, 'target' | 'raw'>, present: Target): string {
  const renamed = exchange(raw, talkOf(target), talkOf(present));
  const isKept = target.kind === present.kind || target.kind === 'anchor';
  const text =
    renamed !== null && isKept
      ? exchange(renamed, nameIn(target, target), nameIn(target, present))
      : null;
  return text ?? writeTarget(present);
}

/** The last `from` of a text exchanged; null when it is not there as such, because it is encoded. */
function exchange(text: string, from: string, to: string): string | null {
  if (from === to) return text;
  const at = text.lastIndexOf(from);
  return at < 0 ? null : text.slice(0, at) + to + text.slice(at + from.length);
}

function talkOf(target: Target): string {
  return 'talk' in target ? target.talk : '';
}

/** How a target is named after the `#` of an anchor, or in a reference of its own kind. */
function nameIn({ kind: form }: Target, target: Target): string {
  if (target.kind === 'citation') return target.key;
  if (!('id' in target) || target.id === null) return '';
  const { kind, id } = target;
  const isBlock =
    kind === 'figure' || kind === 'table' || kind === 'listing' || kind === 'equation';
  return form === 'anchor' && isBlock ? domIdOf({ kind, id }) : id;
}
