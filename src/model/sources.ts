import type { SyntaxNode } from './syntax.ts';
import type { Outline } from './outline.ts';
import type { Place } from './problem.ts';
import type { Talk as Frontmatter } from '../schema/talk.ts';

/** A file as it was read from disk. */
export type FileText =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'missing' }
  /** `line` is where the reason is, when that is known. */
  | { readonly type: 'unreadable'; readonly reason: string; readonly line?: number }
  | {
      readonly type: 'binary';
      /** What it is made of, for those who can read it. */
      readonly bytes?: Uint8Array;
    };

/** A talk's file and folder, before anything is made of them. */
export interface TalkFile {
  readonly slug: string;
  /** `talks/<slug>/index.mdx`, relative to the content folder. */
  readonly file: string;
  readonly content: FileText;
  /** The talk that this one is a link to, where it is one. */
  readonly twinOf?: string;
  /** What a path written in the talk leads to. */
  readonly find: (path: string) => FoundFile;
  /** The text of a file beside the talk. */
  readonly read: (path: string) => FileText;
  /** The first bytes of a file that may be too large to be read; absent where there is no disk. */
  readonly readStart?: (path: string) => Uint8Array | null;
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
  /** Pages that are none of a talk, `pages/*.mdx`, read like talks. */
  readonly pages?: readonly TalkFile[];
  readonly glossary: FileText;
  readonly systems: FileText;
  readonly timeline: FileText;
  readonly bibliography: FileText;
  /** `ids.lock`, the ids that were ever published. */
  readonly lock: FileText;
  /** `site.yaml`, the settings of the site. */
  readonly site: FileText;
  /** `theme.css`, the style sheet of the site. */
  readonly theme?: FileText;
  /** `_brand.yml`, the brand of the site. */
  readonly brand?: FileText;
  /** What paths in `_brand.yml` lead to: files of the content folder, and fonts in `node_modules/@fontsource`. */
  readonly brandDisk?: Pick<TalkFile, 'find' | 'read' | 'readStart'>;
  /** What a path leads to that counts from the content folder. */
  readonly find?: (path: string) => FoundFile;
  /** Markdown files below `talks/` that belong to no talk, and collections with a name that nobody reads. */
  readonly strays: readonly string[];
  /** Folders of `talks/` with a talk in them that are hidden, by name. */
  readonly hidden?: readonly string[];
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
  /** Where a line of the text was written: in the talk's own file, or in a shared part. */
  readonly originOf: (line: number) => { readonly file: string; readonly line: number };
  /** The shared parts in the text, by path in the content folder. */
  readonly parts: ReadonlyMap<string, string>;
}

/** The talks that a site shows: drafts among them only where they are shown. */
export function shownTalks(
  talks: readonly TalkSource[],
  { drafts }: { readonly drafts: 'hidden' | 'shown' },
): TalkSource[] {
  return talks.filter(({ isPublished }) => isPublished || drafts === 'shown');
}

/** A talk while its own text is looked into. */
export interface TalkTree extends TalkSource {
  readonly root: SyntaxNode;
}
