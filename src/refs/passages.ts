import { parseClock } from '../format/duration.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { textAttributeOf } from '../syntax/nodes.ts';
import type { Cue } from './parse-captions.ts';

/** What a `<Transcript>` asks for, as its author wrote it. */
export interface PassageRequest {
  /** The caption file; the talk's own `captions` without one. */
  readonly src?: string | undefined;
  /** Where it begins and ends, as `12:30`; the whole recording without them. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Reads the attributes of a `<Transcript>`. */
export function readPassageRequest(node: SyntaxNode): PassageRequest {
  return {
    src: textAttributeOf(node, 'src'),
    from: textAttributeOf(node, 'from'),
    to: textAttributeOf(node, 'to'),
  };
}

/** The cues of which something is said between the two times. */
export function selectCues(cues: readonly Cue[], { from, to }: PassageRequest): Cue[] {
  const start = secondsOf(from) ?? 0;
  const end = secondsOf(to) ?? Infinity;
  return cues.filter((cue) => cue.end > start && cue.seconds < end);
}

function secondsOf(clock: string | undefined): number | null {
  return clock === undefined ? null : parseClock(clock);
}
