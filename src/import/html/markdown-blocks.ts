import type { ElementContent, Nodes as HastNodes, Root as HastRoot } from 'hast';
import { raw, type Options } from 'hast-util-raw';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { markdownToMdast } from 'satteri';
import { finish, parsePlainly } from '../../format/parse-mdx.ts';
import type { SyntaxNode } from '../../model/syntax.ts';
import type { ImportNode } from '../imported-deck.ts';
import { closeTags } from './close-tags.ts';
import { readTree } from './read-tree.ts';
import { readQuoteAsides } from './quote-asides.ts';
import type { Reading } from './reading.ts';
import { reportUnusedDefinitions } from './unused-definitions.ts';
import { createStash } from './stash.ts';

/**
 * The blocks that Markdown with HTML in it is, as GitHub, markdown-it and reveal.js read it. What cannot be read is shown as it is written,
 * and reported.
 */
export function markdownBlocks(text: string, reading: Reading): ImportNode[] {
  if (text.trim() === '') return [];
  return orAsWritten(text, reading, () => readMarkdown(text, reading));
}

/** Reads blocks, or shows the text as code where that fails, such as for elements nested too deep. */
export function orAsWritten(
  text: string,
  reading: Reading,
  read: () => ImportNode[],
): ImportNode[] {
  const { ledger, file, line = 1 } = reading;
  const before = ledger.things.length;
  try {
    return read();
  } catch (error) {
    ledger.things.length = before;
    const node: ImportNode = { type: 'code', lang: 'text', meta: null, value: text };
    const why = `It could not be read (${error instanceof Error ? error.message.split('\n')[0] : 'no reason known'}), so it is shown as it is written.`;
    ledger.add('changed', 'unreadable part', { place: { file, line }, original: text, why, node });
    return [node];
  }
}

/** HTML as a tree, with its lines in the file. */
export function htmlTree(html: string, line = 1): HastRoot {
  const start = { line, column: 1, offset: 0 };
  const value: ElementContent = { type: 'raw', value: html, position: { start, end: start } };
  return joined({ type: 'root', children: [value] });
}

function readMarkdown(text: string, reading: Reading): ImportNode[] {
  const root = parsePlainly(`${text}${reading.definitions ?? ''}`, parseMarkdown) as ImportNode;
  const lineOffset = (reading.line ?? 1) - 1;
  shiftLines(root, lineOffset);
  readQuoteAsides(root);
  reportUnusedDefinitions(root, reading);
  const stash = createStash();
  const tree = toHast(root as unknown as Root, {
    allowDangerousHtml: true,
    handlers: { ...stash.handlers, ...(reading.breaksLines ? { text: breakingText } : {}) },
  });
  return readTree(joined(tree), reading, stash);
}

function parseMarkdown(text: string): SyntaxNode {
  return markdownToMdast(finish(text), { features: FEATURES }) as unknown as SyntaxNode;
}

/** What other tools read; quotes and directives are the business of each. */
const FEATURES = { gfm: true, math: true, frontmatter: false, smartPunctuation: false } as const;

/** Tags in the text become elements around what stands between them. */
function joined(tree: HastNodes): HastRoot {
  eachRaw(tree, (value) => closeTags(value));
  const root = raw(tree, { file: PLACES });
  return root.type === 'root' ? root : { type: 'root', children: [root] };
}

function eachRaw(node: HastNodes, change: (value: string) => string): void {
  const loose = node as unknown as { type: string; value: string; children?: HastNodes[] };
  if (loose.type === 'raw') loose.value = change(loose.value);
  for (const child of loose.children ?? []) eachRaw(child, change);
}

function shiftLines(node: ImportNode, by: number): void {
  if (by !== 0 && node.position) {
    node.position.start.line += by;
    node.position.end.line += by;
  }
  for (const child of node.children ?? []) shiftLines(child, by);
}

/** A line end in the text is a break. */
function breakingText(_state: unknown, node: { value: string }): ElementContent[] {
  const lines = node.value.split('\n');
  return lines.flatMap((line, index): ElementContent[] => [
    ...(index > 0 ? [BREAK] : []),
    { type: 'text', value: line },
  ]);
}

/** With any file, elements keep the places they had; its text is not asked for. */
const PLACES = { value: '', toString: () => '' } as unknown as NonNullable<Options['file']>;

const BREAK: ElementContent = { type: 'element', tagName: 'br', properties: {}, children: [] };
