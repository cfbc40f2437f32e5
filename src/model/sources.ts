import type { SyntaxNode } from './syntax.ts';
import type { Outline } from './outline.ts';
import type { Place } from './problem.ts';
import type { Talk as Frontmatter } from '../schema/talk.ts';

/** A file as it was read from disk. */
export type FileText =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'missing' }
  | { readonly type: 'unreadable'; readonly reason: string }
  | { readonly type: 'binary' };

/** A talk's file and folder, before anything is made of them. */
export interface TalkFile {
  readonly slug: string;
  /** `talks/<slug>/index.mdx`, relative to the content folder. */
  readonly file: string;
  readonly content: FileText;
  /** What a path written in the talk leads to. */
  readonly find: (path: string) => FoundFile;
  /** The text of a file beside the talk. */
  readonly read: (path: string) => FileText;
  /** Recorded runs beside the talk: `rehearsals/2024-05-01.json`. */
  readonly rehearsals: readonly string[];
  /** Every file of the talk's folder, relative to it, with `/` between names. */
  readonly beside: readonly string[];
}

/** What a path turned out to be. */
export type FoundFile =
  | { readonly type: 'file' }
  | { readonly type: 'missing'; readonly near: readonly string[] }
  | { readonly type: 'wrong-case'; readonly real: string }
  | { readonly type: 'outside' };

/** Everything a command reads from a content folder. */
export interface ContentFiles {
  readonly talks: readonly TalkFile[];
  readonly glossary: FileText;
  readonly systems: FileText;
  readonly timeline: FileText;
  readonly bibliography: FileText;
  /** `ids.lock`, the ids that were ever published. */
  readonly lock: FileText;
  /** MDX files below `talks/` that belong to no talk. */
  readonly strays: readonly string[];
}

/** A talk that could be parsed: its text and outline, and its frontmatter where that is valid. */
export interface TalkSource extends TalkFile {
  readonly text: string;
  readonly outline: Outline;
  /** The outline without private notes: what others can point at. */
  readonly publicOutline: Outline;
  readonly data: Frontmatter | null;
  readonly isPublished: boolean;
  readonly words: number;
  /** Pieces of private notes that no public output may hold. */
  readonly secrets: readonly string[];
  readonly placeAt: (offset: number) => Place;
}

/** A talk while its own text is looked into. */
export interface TalkTree extends TalkSource {
  readonly root: SyntaxNode;
}
