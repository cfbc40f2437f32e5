import { parseSteps, splitCodeMeta } from '../../format/code-meta.ts';
import { EMOJI } from '../../checks/foreign/emoji.ts';
import { FENCE_OPTIONS } from '../../format/component-options.ts';
import type { ImportNode, SourcePlace } from '../imported-deck.ts';
import type { Ledger } from '../ledger.ts';
import { eachNode, wordsOf } from './words-of.ts';

/** Gives blocks what a talk asks for and a deck need not have: steps that fit their code, named columns, a text for each picture. */
export function makeSound(blocks: readonly ImportNode[], place: SourcePlace, ledger: Ledger): void {
  eachNode(blocks, (node) => {
    const at = { ...place, line: node.position?.start.line ?? place.line };
    if (node.type === 'code') settleFence(node, at, ledger);
    if (node.type === 'code') describeDrawing(node, at, ledger);
    if (node.type === 'text') settleEmoji(node, at, ledger);
    if (node.type === 'table') nameColumns(node, at, ledger);
    if (node.type === 'image' && (node.alt ?? '').trim() === '') namePicture(node, at, ledger);
  });
}

/** `:rocket:` is the emoji itself. */
function settleEmoji(node: ImportNode, place: SourcePlace, ledger: Ledger): void {
  node.value = (node.value ?? '').replace(
    /(?<![\w:]):([\w+-]+):(?![\w:])/g,
    (original, name: string) => {
      const emoji = EMOJI.get(name.toLowerCase());
      if (emoji) ledger.add('kept', 'emoji', { place, original });
      return emoji ?? original;
    },
  );
}

/** Steps and options that Lectern has; the rest of what was written after the language is in the report. */
function settleFence(node: ImportNode, place: SourcePlace, ledger: Ledger): void {
  const written = node.meta ?? '';
  node.lang = node.lang?.replace(/[^\w+#.-].*$/, '') || null;
  if (written.trim() === '') return;
  const isDrawn = node.lang === 'dot' || node.lang === 'mermaid';
  const known: readonly string[] = FENCE_OPTIONS[isDrawn ? 'diagram' : 'listing'];
  const kept: string[] = [];
  const lost: string[] = [];
  for (const part of splitCodeMeta(written)) {
    if (part.type === 'steps' && !isDrawn) {
      const steps = fittingSteps(part.value, (node.value ?? '').split('\n').length);
      if (steps !== null) kept.push(`{${steps}}`);
      if (steps !== part.value) lost.push(part.written);
    } else if (
      part.type === 'option' &&
      part.value !== null &&
      part.name !== 'src' &&
      known.includes(part.name)
    )
      kept.push(part.written);
    else lost.push(part.written);
  }
  node.meta = kept.join(' ') || null;
  node.lang ??= kept.length > 0 ? 'text' : null;
  if (lost.length > 0)
    ledger.add('changed', 'code option', {
      place,
      original: lost.join(' '),
      why: 'An option of the listing that Lectern does not have, or lines that the listing does not have.',
      node,
    });
}

/** A drawing without a text is described by the words in it. */
function describeDrawing(node: ImportNode, place: SourcePlace, ledger: Ledger): void {
  if ((node.lang !== 'dot' && node.lang !== 'mermaid') || /\balt=/.test(node.meta ?? '')) return;
  const labels = [
    ...(node.value ?? '').matchAll(/"([^"\n]+)"|[[({|]+([^[\](){}|"\n]+)[\])}|]|:\s*([^:\n]+)$/gm),
  ];
  const words = [
    ...new Set(
      labels.map(([, quoted, boxed, said]) => plain(quoted ?? boxed ?? said ?? '')).filter(Boolean),
    ),
  ].slice(0, 12);
  const alt =
    words.length === 0 ? `A ${node.lang} diagram` : `A diagram with the words ${words.join(', ')}`;
  node.meta = `${node.meta ? `${node.meta} ` : ''}alt="${alt}"`;
  ledger.add('changed', 'diagram', {
    place,
    original: '',
    why: 'The deck has no text for this diagram, so the words in it are listed in `alt`. Say there what it shows.',
    node,
  });
}

function plain(label: string): string {
  return label
    .replace(/<[^>]*>/g, ' ')
    .replace(/["`{}\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Steps with lines that are there; null when there are none. */
function fittingSteps(steps: string, lines: number): string | null {
  const fitting = steps.split('|').flatMap((step) => {
    const text = step.trim();
    if (text === '*' || text === 'all') return ['all'];
    const ranges = text.split(',').flatMap((range) => {
      const [, from = '', to = from] = /^\s*(\d+)\s*(?:-\s*(\d+))?\s*$/.exec(range) ?? [];
      const [first, last] = [Math.max(1, Number(from)), Math.min(lines, Number(to))];
      return from === '' || first > last
        ? []
        : [first === last ? String(first) : `${first}-${last}`];
    });
    return ranges.length === 0 ? [] : [ranges.join(',')];
  });
  const text = fitting.join('|');
  return text !== '' && parseSteps(text, lines) !== undefined ? text : null;
}

function nameColumns(node: ImportNode, place: SourcePlace, ledger: Ledger): void {
  const cells = node.children?.[0]?.children ?? [];
  const empty = cells.filter((cell) => wordsOf(cell).trim() === '');
  if (empty.length === 0) return;
  for (const cell of empty) cell.children = [{ type: 'text', value: '–' }];
  ledger.add('changed', 'table', {
    place,
    original: wordsOf(node),
    why: 'Each column of a table has a name; the dash stands for a missing one.',
    node,
  });
}

/** A picture without a text says nothing to those who cannot see it; what it shows, only its author knows. Its name is what the deck says. */
function namePicture(node: ImportNode, place: SourcePlace, ledger: Ledger): void {
  const src = node.url ?? '';
  const name = (src.split('#')[0] ?? '').replace(/^.*\//, '').replace(/\.\w+$/, '');
  node.alt = name.replace(/[-_]+/g, ' ').trim() || 'picture';
  ledger.add('changed', 'picture', {
    place,
    original: `![](${src})`,
    why: 'The deck has no text for this picture, so the name of its file stands there. Say what it shows.',
    node,
  });
}
