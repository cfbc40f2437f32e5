import type { AssetShelf } from '../asset-shelf.ts';
import { markdownBlocks } from '../html/markdown-blocks.ts';
import type { ImportNode, SourcePlace } from '../imported-deck.ts';
import type { Ledger } from '../ledger.ts';
import { asRecord, joinText, type Json } from './parse-notebook.ts';

/**
 * What a stored output shows: text as it was printed, a table or picture, or an error. Of several forms of one output, the one that a notebook
 * would show is taken.
 */
export function readOutput(output: Json, context: OutputContext): ImportNode[] {
  const { output_type: type } = output;
  if (type === 'stream') return printed(joinText(output['text']), context);
  if (type === 'error' || type === 'pyerr') return [errorOf(output, context)];
  const data = asRecord(output['data']) ?? oldData(output);
  return readData(data, context);
}

function readData(data: Json, context: OutputContext): ImportNode[] {
  const picture = PICTURES.find(([type]) => data[type] !== undefined);
  const html = joinText(data['text/html']);
  const plain = joinText(data['text/plain']);
  const widget = Object.keys(data).find((type) =>
    /^application\/(?!json|javascript|pdf)/.test(type),
  );
  if (widget !== undefined) return replaced(widget, plain, data, context);
  if (html.trim() !== '' && !isActive(html)) return htmlBlocks(html, context);
  if (picture) return pictureOf(picture, data, context);
  const markdown = joinText(data['text/markdown']);
  if (markdown.trim() !== '') return markdownBlocks(markdown, context);
  const latex = joinText(data['text/latex']).trim();
  if (latex !== '') return [formulaOf(latex)];
  if (html.trim() !== '') return replaced('text/html', plain, data, context);
  if (data['application/json'] !== undefined)
    return [code('json', JSON.stringify(data['application/json'], null, 2))];
  if (data['application/javascript'] !== undefined || data['application/pdf'] !== undefined)
    return replaced('application', plain, data, context);
  return printed(plain, context);
}

/** HTML that does something shows the text that was stored beside it. */
function isActive(html: string): boolean {
  return /<(?:script|iframe|canvas|object|embed|video|audio)\b/i.test(html);
}

/** A line without anything in it would end a block of HTML. */
function htmlBlocks(html: string, context: OutputContext): ImportNode[] {
  return markdownBlocks(html.replace(/\n[ \t]*(?=\n)/g, '').replace(/^[ \t]+/gm, ''), context);
}

function replaced(
  type: string,
  plain: string,
  data: Json,
  { ledger, place }: OutputContext,
): ImportNode[] {
  const [node] = plain.trim() === '' ? [] : [code('text', withoutColors(plain))];
  ledger.add(node ? 'changed' : 'dropped', 'live output', {
    place,
    original: joinText(data[type]) || type,
    why: node
      ? 'It runs in a browser; the text that the notebook has for it stands in its place.'
      : 'It runs in a browser, and the notebook has no text or picture of it. Add a screenshot.',
    node,
  });
  return node ? [node] : [];
}

function pictureOf(
  [type, ending]: readonly [string, string],
  data: Json,
  { ledger, place, assets }: OutputContext,
): ImportNode[] {
  const text = joinText(data[type]);
  const bytes = ending === 'svg' ? Buffer.from(text) : Buffer.from(text, 'base64');
  if (bytes.length === 0) {
    ledger.add('dropped', 'picture', {
      place,
      original: type,
      why: 'There is nothing in it. Run the notebook again and save it.',
    });
    return [];
  }
  const url = assets.put(bytes, `output.${ending}`);
  return [{ type: 'paragraph', children: [{ type: 'image', url, alt: '' }] }];
}

/** `$$…$$`, `$…$` and environments are formulas of their own. */
function formulaOf(latex: string): ImportNode {
  const value = latex
    .replace(/^\\(?:displaystyle)\s*/, '')
    .replace(/^\$+\s*(?:\\displaystyle\s*)?([\s\S]*?)\s*\$+$/, '$1')
    .replace(/^\\\[\s*([\s\S]*?)\s*\\\]$/, '$1');
  return { type: 'math', value };
}

function printed(text: string, { ledger, place }: OutputContext): ImportNode[] {
  const plain = withoutColors(text).replace(/\s+$/, '');
  if (plain.trim() === '') return [];
  const node = code('text', plain);
  if (plain !== text.replace(/\s+$/, ''))
    ledger.add('changed', 'output', {
      place,
      original: plain,
      why: 'Its colors are gone.',
      node,
    });
  return [node];
}

function errorOf(output: Json, { ledger, place }: OutputContext): ImportNode {
  const traceback = Array.isArray(output['traceback'])
    ? output['traceback'].map(String).join('\n')
    : joinText(output['traceback']);
  const said = `${joinText(output['ename'])}: ${joinText(output['evalue'])}`;
  const node = code('text', withoutColors(traceback.trim() === '' ? said : traceback).trimEnd());
  const isSaid = (node.value ?? '').includes(joinText(output['evalue']));
  ledger.add('changed', 'error output', {
    place,
    original: isSaid ? (node.value ?? '') : said,
    why: 'It is shown as text, without its colors.',
    node,
  });
  return node;
}

/** Signs of a terminal: colors, and lines that were written over. */
function withoutColors(text: string): string {
  return text

    .replace(/\u001B\[[0-?]*[ -/]*[@-~]|\u001B\][^\u0007]*\u0007/g, '')
    .replace(/[^\n]*\r(?=[^\n])/g, '')

    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '');
}

function code(lang: string, value: string): ImportNode {
  return { type: 'code', lang, meta: null, value: value.replace(/\s+$/, '') };
}

/** Version 3 has the forms of an output as keys of their own. */
function oldData(output: Json): Json {
  return Object.fromEntries(
    Object.entries(OLD_TYPES).flatMap(([key, type]) =>
      output[key] === undefined ? [] : [[type, output[key]]],
    ),
  );
}

const OLD_TYPES: Readonly<Record<string, string>> = {
  text: 'text/plain',
  html: 'text/html',
  png: 'image/png',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
  latex: 'text/latex',
};

const PICTURES: readonly (readonly [string, string])[] = [
  ['image/svg+xml', 'svg'],
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/gif', 'gif'],
  ['image/webp', 'webp'],
];

/** What reading an output needs. */
export interface OutputContext {
  readonly file: string;
  readonly line: number;
  readonly place: SourcePlace;
  readonly ledger: Ledger;
  readonly assets: AssetShelf;
}
