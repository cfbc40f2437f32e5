import type { SyntaxNode } from '../model/syntax.ts';
import { parseCodeMeta } from '../format/code-meta.ts';
import { soleChild } from '../format/narration.ts';
import { readRegion } from '../format/regions.ts';
import { isElement, textAttributeOf, walk } from '../syntax/nodes.ts';
import { isBlockElement } from '../syntax/block-elements.ts';
import { readPassageRequest } from '../refs/passages.ts';
import { ASIDES, knownAside } from '../format/asides.ts';
import { readEquations, setLabels } from '../format/equations.ts';
import { equationKey, labelKey, type OutlinedTalk } from '../format/outline-talk.ts';
import {
  blockLabel,
  copyChildren,
  escapeMarkdown,
  figureLine,
  isLeftOut,
  written,
  type PlainContext,
  type PlainState,
} from './plain-text.ts';

/**
 * A talk as plain Markdown: what its page says, without its components and never with private notes.
 *
 *     <Columns>…[[#gvisor|there]]…</Columns>   ->   …[there](https://example.org/talks/kvm/#gvisor)…
 *     ![alt](./a.svg "Caption")                ->   Figure 3: Caption (alt)
 *
 * Text is copied as its author wrote it, node by node, so that what is not understood is left out and not let through.
 */
export function plainTalk({ split, labels }: OutlinedTalk, context: PlainContext): string {
  const state: PlainState = {
    ...context,
    labels,
    ...readReferenced(
      split.slides.flatMap(({ opener, body }) => [...(opener ? [opener] : []), ...body]),
    ),
  };
  const blocks = split.slides.flatMap(({ opener, body }) => [
    ...(opener?.type === 'heading' ? [written(opener, state)] : opener ? ['---'] : []),
    ...plainBlocks(body, state),
  ]);
  return blocks.filter((block) => block.trim() !== '').join('\n\n');
}

function plainBlocks(nodes: readonly SyntaxNode[], state: PlainState): string[] {
  const blocks = linesOf(nodes).flatMap((line) =>
    line.length === 1 && isBlock(line[0] as SyntaxNode)
      ? plainBlock(line[0] as SyntaxNode, state)
      : [copyChildren(line, state)],
  );
  return blocks.filter((block) => block.trim() !== '');
}

/** Blocks one by one, and what stands in a line between them together: the text between two nodes of a line is copied with it. */
function linesOf(nodes: readonly SyntaxNode[]): SyntaxNode[][] {
  const lines: SyntaxNode[][] = [];
  let line: SyntaxNode[] | null = null;
  for (const node of nodes) {
    if (isBlock(node)) line = null;
    if (line) line.push(node);
    else lines.push((line = [node]));
    if (isBlock(node)) line = null;
  }
  return lines;
}

function plainBlock(node: SyntaxNode, state: PlainState): string[] {
  if (isLeftOut(node, state)) return [];
  const anchor = state.labels.get(labelKey(node));
  if (anchor?.kind === 'figure')
    return [figureLine(node, anchor, state), ...plainBlocks(childBlocks(node), state)];
  if (anchor?.kind === 'table')
    return [blockLabel(anchor, state), ...plainBlocks(node.children ?? [], state)];
  if (node.type === 'math' && anchor) return [plainEquation(node, state)];
  if (node.type === 'code')
    return [...(anchor ? [blockLabel(anchor, state)] : []), plainFence(node, state)];
  if (node.type === 'pictureRow') return plainBlocks(node.children ?? [], state);
  if (node.type === 'containerDirective') return [plainAside(node, state)];
  const only = node.type === 'paragraph' ? soleChild(node) : node;
  if (only && isElement(only)) return plainElement(only, state);
  return [dedent(written(node, state), node)];
}

function plainElement(node: SyntaxNode, state: PlainState): string[] {
  if (isLeftOut(node, state)) return [];
  if (node.name === 'img') return [written(node, state)];
  if (node.name === 'ul' || node.name === 'ol') return [plainList(node, state)];
  if (node.name === 'tr') return [plainRow(node, state)];
  if (node.name === 'Video') return [plainVideo(node, state)];
  if (node.name === 'Transcript') return plainTranscript(node, state);
  return plainBlocks(node.children ?? [], state);
}

/** A list in tags as one of Markdown. */
function plainList(list: SyntaxNode, state: PlainState): string {
  const items = (list.children ?? []).filter((node) => !isSpace(node) && !isLeftOut(node, state));
  return items
    .map((item, index) => {
      const mark = list.name === 'ol' ? `${index + 1}. ` : '- ';
      const text = plainBlocks(isElement(item, 'li') ? (item.children ?? []) : [item], state);
      return (
        mark +
        text
          .join('\n\n')
          .trim()
          .replace(/\n(?!\n)/g, `\n${' '.repeat(mark.length)}`)
      );
    })
    .join('\n');
}

/** The cells of a row of a table in tags, in one line. */
function plainRow(row: SyntaxNode, state: PlainState): string {
  const cells = (row.children ?? []).filter((node) => !isSpace(node) && !isLeftOut(node, state));
  return cells
    .map((cell) =>
      plainBlocks(cell.children ?? [cell], state)
        .join(' ')
        .trim(),
    )
    .join(' | ');
}

function isSpace({ type, value = '' }: SyntaxNode): boolean {
  return type === 'text' && value.trim() === '';
}

/** What stands inside a `<Figure>` besides its picture. */
function childBlocks(node: SyntaxNode): readonly SyntaxNode[] {
  return isElement(node, 'Figure') ? (node.children ?? []) : [];
}

/** A formula with its number as TeX says it, in place of its names. */
function plainEquation(node: SyntaxNode, { labels }: PlainState): string {
  const tex = node.value ?? '';
  const numbers = new Map(
    readEquations(node).map(({ at }, index) => [at, labels.get(equationKey(node, index))?.number]),
  );
  const set = setLabels(tex, (start) => numbers.get(start) ?? null).trim();
  const whole = numbers.get(null);
  return `$$\n${set}${whole === undefined ? '' : ` \\tag{${whole}}`}\n$$`;
}

/** A fence with its language alone; steps and options are for the views. */
function plainFence(node: SyntaxNode, { readText }: PlainState): string {
  const { src } = parseCodeMeta(node.meta).options;
  const code = src ? readRegion(readText, src) : (node.value ?? '');
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${node.lang ?? ''}\n${code}\n${fence}`;
}

/** `:::note[Title]` as a quotation that opens with its title. */
function plainAside(node: SyntaxNode, state: PlainState): string {
  const [first, ...rest] = node.children ?? [];
  const isLabelled = first?.data?.['directiveLabel'] === true;
  const title = isLabelled
    ? copyChildren(first.children ?? [], state)
    : state.speaker.say(ASIDES[knownAside(node.name)]);
  const blocks = plainBlocks(isLabelled ? rest : (node.children ?? []), state);
  const isQuote = node.data?.['quoteMark'] !== undefined;
  const body = isQuote ? blocks.map((block) => block.replace(/\n[ \t]*> ?/g, '\n')) : blocks;
  return [`**${title}**`, ...body]
    .join('\n\n')
    .replace(/^(?=.)/gm, '> ')
    .replace(/^$/gm, '>');
}

function plainTranscript(node: SyntaxNode, { passagesOf }: PlainState): string[] {
  return passagesOf(readPassageRequest(node)).map(({ clock, url, text }) => {
    const time = url ? `[${clock}](${url})` : clock;
    return `${time} ${escapeMarkdown(text)}`;
  });
}

function plainVideo(node: SyntaxNode, { speaker }: PlainState): string {
  const source = textAttributeOf(node, 'src') ?? '';
  const title = escapeMarkdown(textAttributeOf(node, 'title') ?? speaker.say('talk.recording'));
  return /^https?:\/\//i.test(source) ? `[${title}](${encodeURI(source)})` : title;
}

/** Takes the indent of the element around it off a block. */
function dedent(text: string, node: SyntaxNode): string {
  const indent = (node.position?.start.column ?? 1) - 1;
  return indent === 0 ? text : text.replace(new RegExp(`^ {1,${indent}}`, 'gm'), '');
}

function isBlock(node: SyntaxNode): boolean {
  return !INLINE.has(node.type) || isBlockElement(node);
}

const INLINE: ReadonlySet<string> = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'inlineMath',
  'break',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'footnoteReference',
  'mdxJsxTextElement',
  'mdxTextExpression',
]);

/** The addresses that definitions give to links, and the footnotes that published text uses. */
function readReferenced(
  body: readonly SyntaxNode[],
): Pick<PlainState, 'definitions' | 'usedFootnotes'> {
  const definitions = new Map<string, string>();
  const footnotes = new Map<string, SyntaxNode>();
  const usedFootnotes = new Set<string>();
  for (const part of body) {
    walk(part, (node) => {
      const id = node.identifier ?? '';
      if (node.type === 'definition' && !definitions.has(id)) definitions.set(id, node.url ?? '');
      if (node.type === 'footnoteDefinition') footnotes.set(id, node);
      return isOnPage(node);
    });
  }
  for (const part of body) if (part.type !== 'footnoteDefinition') walk(part, markUsed);
  return { definitions, usedFootnotes };

  /** Marks a footnote and those that it refers to itself. */
  function markUsed(node: SyntaxNode): boolean {
    const id = node.identifier ?? '';
    if (node.type === 'footnoteReference' && !usedFootnotes.has(id)) {
      usedFootnotes.add(id);
      for (const child of footnotes.get(id)?.children ?? []) walk(child, markUsed);
    }
    return isOnPage(node) && node.type !== 'footnoteDefinition';
  }
}

function isOnPage(node: SyntaxNode): boolean {
  return !isElement(node, 'Notes') && !isElement(node, 'SlideOnly');
}
