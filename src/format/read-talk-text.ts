import type { SyntaxNode } from '../model/syntax.ts';
import { withoutNotes } from '../syntax/without-notes.ts';
import type { Macros } from './math-macros.ts';
import { showNarration } from './narration.ts';
import { parseTalk, type SyntaxFailure } from './parse-talk.ts';
import { typesetTree } from './typeset-tree.ts';

/**
 * Reads the text of a talk into its tree and its public tree.
 *
 * Page, deck, handout, twin, search and check all start here, so that what is private is decided in one place.
 */
export function readTalkText(text: string, options: TextOptions): TalkText {
  const parsed = parseTalk(text, options.macros);
  if (parsed.type === 'failed') return parsed;
  const typeset = options.typography ? typesetTree(parsed.root, text, options.lang) : parsed.root;
  const root = options.prose === 'show' ? showNarration(typeset) : typeset;
  const hasNotes = text.includes('<Notes');
  return { type: 'read', root, publicRoot: hasNotes ? withoutNotes(root) : root, hasNotes };
}

/** What the frontmatter says about how the text is read. */
export interface TextOptions {
  readonly lang: string;
  readonly typography: boolean;
  readonly prose: 'narration' | 'show';
  /** Commands that formulas may use. */
  readonly macros?: Macros;
}

/** How a talk is read that says nothing about it. */
export const USUAL_TEXT_OPTIONS: TextOptions = { lang: 'en', typography: true, prose: 'narration' };

/** The trees of a talk, or the reason there are none. */
export type TalkText = TalkTrees | ({ readonly type: 'failed' } & SyntaxFailure);

/** A talk's text as trees. */
export interface TalkTrees {
  readonly type: 'read';
  /** Everything the author wrote. */
  readonly root: SyntaxNode;
  /** Everything but private notes; the same tree when there are none. */
  readonly publicRoot: SyntaxNode;
  readonly hasNotes: boolean;
}
