import { markdownToMdast } from 'satteri';
import type { SyntaxNode } from '../model/syntax.ts';
import { parseCodeMeta } from '../slides/code-meta.ts';
import { plainText, walk } from '../syntax/nodes.ts';

/** The Markdown of the guide: plain, so that every editor and GitHub show it as it is meant. */
export const GUIDE_FEATURES = { gfm: true, smartPunctuation: true } as const;

/** The file an example stands for when its fence names none. */
export const USUAL_FILE = 'talks/demo/index.mdx';

/**
 * Reads a page of the guide: its heading is the title, its first paragraph the summary.
 *
 * @param file path of the page below `guide/`: `problems/unknown-talk.md`
 */
export function parseGuidePage(source: string, file: string): GuidePage {
  const root = markdownToMdast(source, { features: GUIDE_FEATURES }) as unknown as SyntaxNode;
  const blocks = root.children ?? [];
  const textOf = (isWanted: (node: SyntaxNode) => boolean) => {
    const node = blocks.find(isWanted);
    return node ? plainText(node).replace(/\s+/g, ' ') : '';
  };
  const codes: Code[] = [];
  walk(root, (node) => void (node.type === 'code' && codes.push(readCode(node))));
  return {
    path: file.replace(/\.md$/, '').replace(/(^|\/)index$/, ''),
    file,
    source,
    title: textOf((node) => node.type === 'heading' && node.depth === 1),
    summary: textOf((node) => node.type === 'paragraph'),
    text: blocks
      .filter(({ type, depth }) => type !== 'code' && !(type === 'heading' && depth === 1))
      .map((node) => plainText(node).replace(/\s+/g, ' '))
      .join(' '),
    codes,
    examples: codes.flatMap(({ example }) => example ?? []),
  };
}

/**
 * What a fence shows.
 *
 *     ```mdx wrong {2} file=talks/tides/index.mdx
 *     -> role "wrong", line 2 is the one the problem is about
 */
function readCode({ lang, meta, value = '' }: SyntaxNode): Code {
  const language = lang ?? '';
  const { steps, options } = parseCodeMeta(meta);
  const role = ROLES.find((each) => each in options);
  if (role === undefined) return { language, text: value, example: null };
  const example = {
    role,
    file: options['file'] ?? USUAL_FILE,
    text: `${value}\n`,
    line: steps === null ? null : Number(steps),
    isWhole: 'whole' in options,
    also: options['also']?.split(',') ?? [],
  };
  return { language, text: value, example };
}

/** What an example is there for: `given` belongs to both the wrong and the right one. */
const ROLES = ['given', 'wrong', 'right'] as const;

/** A file, or a part of one, that a page shows as it should be or as it should not. */
export interface Example {
  readonly role: (typeof ROLES)[number];
  /** Path below the content folder. */
  readonly file: string;
  readonly text: string;
  /** The line of the example that its problem is about; 0 for the file as a whole. */
  readonly line: number | null;
  /** Whether the talk is shown with all it has, instead of the part the page is about. */
  readonly isWhole: boolean;
  /** Problems that cannot but come with the one the page is about. */
  readonly also: readonly string[];
}

/** A piece of code on a page. */
export interface Code {
  readonly language: string;
  readonly text: string;
  /** Null for code that nothing is held against. */
  readonly example: Example | null;
}

/** A page of the guide. */
export interface GuidePage {
  /** Its address below `guide/`: ``, `references`, `problems/unknown-talk`. */
  readonly path: string;
  readonly file: string;
  readonly source: string;
  readonly title: string;
  readonly summary: string;
  /** Everything it says but its title and its code. */
  readonly text: string;
  /** In the order of the page. */
  readonly codes: readonly Code[];
  readonly examples: readonly Example[];
}
