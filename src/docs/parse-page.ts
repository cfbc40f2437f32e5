import { posix } from 'node:path';
import { markdownToMdast } from 'satteri';
import type { SyntaxNode } from '../model/syntax.ts';
import { filePathOf, isFileAddress } from '../lib/decode.ts';
import { slugify } from '../lib/slug.ts';
import { parseCodeMeta } from '../format/code-meta.ts';
import { plainText, walk } from '../syntax/nodes.ts';

/** The Markdown of the docs: plain, so that every editor and GitHub show it as it is meant. */
export const DOCS_FEATURES = { gfm: true, smartPunctuation: true } as const;

/** The file an example stands for when its fence names none. */
export const USUAL_FILE = 'talks/demo/index.mdx';

/**
 * Reads a page of the docs: its heading is the title, its first paragraph the summary.
 *
 * @param file path of the page below `docs/`: `problems/unknown-talk.md`
 */
export function parseDocsPage(source: string, file: string): DocsPage {
  const root = markdownToMdast(source, { features: DOCS_FEATURES }) as unknown as SyntaxNode;
  const blocks = root.children ?? [];
  const textOf = (isWanted: (node: SyntaxNode) => boolean) => {
    const node = blocks.find(isWanted);
    return node ? plainText(node).replace(/\s+/g, ' ') : '';
  };
  const codes: Code[] = [];
  const pictures = new Set<string>();
  walk(root, (node) => {
    if (node.type === 'code') codes.push(readCode(node));
    if (node.type === 'image' && isFileAddress(node.url ?? ''))
      pictures.add(besidePage(file, node.url ?? ''));
  });
  return {
    path: file.replace(/\.md$/, '').replace(/(^|\/)index$/, ''),
    file,
    source,
    title: textOf((node) => node.type === 'heading' && node.depth === 1),
    summary: textOf((node) => node.type === 'paragraph'),
    ...readSections(blocks),
    codes,
    pictures: [...pictures],
    examples: codes.flatMap(({ example }) => example ?? []),
  };
}

/** The path of a file below `docs/` that a page names from where it stands itself. */
export function besidePage(file: string, url: string): string {
  return posix.join(posix.dirname(file), filePathOf(url));
}

/** The text above the first heading of a page, and the sections below it; code of their own lines is in neither. */
function readSections(blocks: readonly SyntaxNode[]): Pick<DocsPage, 'opening' | 'sections'> {
  const opening: string[] = [];
  const sections: { id: string; title: string; texts: string[] }[] = [];
  for (const node of blocks) {
    const text = blockText(node).replace(/\s+/g, ' ').trim();
    if (node.type === 'heading' && node.depth === 1) continue;
    if (node.type === 'heading' && (node.depth ?? 0) <= 3)
      sections.push({ id: slugify(text), title: text, texts: [] });
    else if (node.type !== 'code') (sections.at(-1)?.texts ?? opening).push(text);
  }
  return {
    opening: opening.join(' '),
    sections: sections.map(({ texts, ...section }) => ({ ...section, text: texts.join(' ') })),
  };
}

/** The text of a block, whose parts are apart: the cells of a table are no one word. */
function blockText(node: SyntaxNode): string {
  if (!APART.has(node.type)) return plainText(node);
  return (node.children ?? []).map(blockText).join(' ');
}

const APART: ReadonlySet<string> = new Set([
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'containerDirective',
]);

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

/** A part of a page below a heading, with the id that heading has. */
export interface DocsSection {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** A page of the docs. */
export interface DocsPage {
  /** Its address below `docs/`: ``, `references`, `problems/unknown-talk`. */
  readonly path: string;
  readonly file: string;
  readonly source: string;
  readonly title: string;
  readonly summary: string;
  /** What it says above its first section, but its title and its code. */
  readonly opening: string;
  readonly sections: readonly DocsSection[];
  /** In the order of the page. */
  /** Pictures that the page shows, by their paths below `docs/`. */
  readonly pictures: readonly string[];
  readonly codes: readonly Code[];
  readonly examples: readonly Example[];
}
