import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastPluginEntry, type MdastVisitorContext } from 'satteri';
import { parseDocument } from 'yaml';
import { speak } from '../i18n/speak.ts';
import type { ParserRoot, SyntaxNode } from '../model/syntax.ts';
import { filePathOf, isFileAddress } from '../lib/decode.ts';
import { createPlaceFinder } from '../lib/places.ts';
import { walk } from '../syntax/nodes.ts';
import { arrangeTalk } from './arrange-talk.ts';
import { drawNoMermaid, type DrawMermaid } from '../drawings/diagram-errors.ts';
import type { BlockCache } from './block-cache.ts';
import type { Expression } from './build-nodes.ts';
import { importPathOf } from './file-imports.ts';
import { readFootnotes } from './footnotes.ts';
import { readFormerIds } from './former-ids.ts';
import { composeTalk } from '../format/compose-talk.ts';
import { PAGES, sourceFile } from '../format/page-slugs.ts';
import { outlineTalk } from '../format/outline-talk.ts';
import type { Macros } from '../format/math-macros.ts';
import { readTalkText, USUAL_TEXT_OPTIONS, type TextOptions } from '../format/read-talk-text.ts';
import { readPart } from './read-part.ts';
import { traceNodes } from './trace-nodes.ts';

/**
 * Makes slides of every talk that Astro compiles.
 *
 * The tree is parsed again instead of taken from the compiler: what comes out is then made by the very steps the checker runs,
 * and a millisecond a talk is cheap for that.
 */
export function slidePlugin(options: SlidePluginOptions): MdastPluginEntry {
  return defineMdastPlugin({
    name: `lectern-slides ${options.revision ?? ''}`.trim(),
    async before(root, context) {
      if (!isTalk(context, options.talks)) return;
      const arranged = await arrangeSource(context, options);
      context.replaceNode(root, arranged as unknown as ParserRoot);
    },
  });
}

/** Pages of the project that are Markdown too are none of ours. */
function isTalk({ fileURL }: MdastVisitorContext, talks: string | undefined): boolean {
  if (talks === undefined) return true;
  const path = fileURL ? fileURLToPath(fileURL) : '';
  return [talks, join(dirname(talks), 'pages')].some((home) => path.startsWith(join(home, sep)));
}

async function arrangeSource(
  context: MdastVisitorContext,
  options: SlidePluginOptions,
): Promise<SyntaxNode> {
  const file = context.fileURL ? fileURLToPath(context.fileURL) : '';
  const folder = dirname(file);
  const { text: source } = composeTalk(context.source, readPart(folder));
  const frontmatter = context.data.astro?.frontmatter ?? readFrontmatter(source);
  const lang = String(frontmatter['lang'] ?? options.defaults?.lang ?? USUAL_TEXT_OPTIONS.lang);
  const parsed = readTalkText(source, {
    lang,
    typography: frontmatter['typography'] !== false,
    prose: frontmatter['prose'] === 'show' ? 'show' : 'narration',
    macros: { ...options.defaults?.macros, ...(frontmatter['macros'] as Macros | undefined) },
  });
  if (parsed.type === 'failed')
    throw new Error(`${parsed.place.line}:${parsed.place.column}: ${parsed.message}`);
  const root = options.notes === 'private' ? parsed.root : parsed.publicRoot;
  const slug = slugOf(file, options.talks);
  const talk = outlineTalk(root, {
    slug,
    source,
    title: String(frontmatter['title'] ?? ''),
  });
  const assets = createAssetBinder();
  const arranged = await arrangeTalk(talk, {
    slug,
    source,
    placeAt: createPlaceFinder(source),
    labels: talk.labels,
    speaker: speak(lang),
    footnotes: readFootnotes(root),
    formerIds: readFormerIds(frontmatter['moved']),
    definitions: readDefinitions(root),
    stacks: frontmatter['stacks'] === true,
    cover: typeof frontmatter['cover'] === 'string' ? frontmatter['cover'] : null,
    marksPlaces: options.positions === 'shown',
    cache: options.cache,
    drawMermaid: options.drawMermaid ?? drawNoMermaid,
    readText: (path) => readFileSync(resolve(folder, path), 'utf8'),
    bindAsset: assets.bind,
    bindPicture: (url) => (isFileAddress(url) ? importPathOf(filePathOf(url)) : url),
    imports: assets.imports,
  });
  return options.isTraced ? traceNodes(arranged, sourceFile(slug)) : arranged;
}

/** A page is named after its file, a talk after its folder. */
function slugOf(file: string, talks: string | undefined): string {
  const isOfPages = talks !== undefined && dirname(file) === join(dirname(talks), 'pages');
  return isOfPages ? `${PAGES}${basename(file, '.mdx')}` : basename(dirname(file));
}

/** The first definition of a label holds, as in Markdown. */
function readDefinitions(root: SyntaxNode): Map<string, string> {
  const definitions = new Map<string, string>();
  walk(root, (node) => {
    if (node.type !== 'definition' || definitions.has(node.identifier ?? '')) return;
    definitions.set(node.identifier ?? '', node.url ?? '');
  });
  return definitions;
}

function readFrontmatter(source: string): Record<string, unknown> {
  const yaml = /^---\r?\n(.*?)^---/ms.exec(source)?.[1] ?? '';
  return (parseDocument(yaml).toJS() ?? {}) as Record<string, unknown>;
}

/** Files beside a talk become imports, so that the bundler copies them, names them by content and knows the base path. */
function createAssetBinder(): {
  bind: (url: string) => string | Expression;
  imports: () => SyntaxNode[];
} {
  const names = new Map<string, string>();
  return {
    bind(url) {
      if (!isFileAddress(url) || !/[./]/.test(url)) return url;
      const path = importPathOf(filePathOf(url));
      const name = names.get(path) ?? `asset${names.size}`;
      names.set(path, name);
      const rest = /[?#].*$/s.exec(url)?.[0];
      return { expression: rest ? `${name} + ${JSON.stringify(rest)}` : name };
    },
    imports: () =>
      [...names].map(([path, name]) => ({
        type: 'mdxjsEsm',
        value: `import ${name} from ${JSON.stringify(`${path}?url`)};`,
      })),
  };
}

/** What the compiler decides for all talks. */
export interface SlidePluginOptions {
  /** The folder that holds all talks, absolute; every file is one when there is none. */
  readonly talks?: string;
  /** Whether private notes are part of the output; only for the speaker's own machine. */
  readonly notes: 'public' | 'private';
  /** Whether elements say where they were written. @default 'hidden' */
  readonly positions?: 'hidden' | 'shown';
  readonly cache: BlockCache;
  /** Draws what needs mermaid itself. @default nothing does */
  readonly drawMermaid?: DrawMermaid;
  /** What the site says for talks that do not. */
  readonly defaults?: Pick<TextOptions, 'lang' | 'macros'>;
  /** Goes into the plugin's name, where Astro sees that what it has kept is out of date. */
  readonly revision?: string;
  /** Whether parts that fail say where they stand; for a build that failed. @default false */
  readonly isTraced?: boolean;
}
