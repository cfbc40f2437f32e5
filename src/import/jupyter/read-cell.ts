import type { AssetShelf } from '../asset-shelf.ts';
import { jsx } from '../html/jsx.ts';
import { markdownBlocks } from '../html/markdown-blocks.ts';
import type { ImportNode, SourcePlace } from '../imported-deck.ts';
import type { Ledger } from '../ledger.ts';
import { cellLanguage } from './cell-language.ts';
import { asList, asRecord, joinText, type Cell } from './parse-notebook.ts';
import { readOutput } from './read-output.ts';

/** The blocks that a cell is: its Markdown, or its code and what the code gave. */
export function readCell(cell: Cell, context: CellContext): ImportNode[] {
  if (cell.type === 'markdown') return markdownOf(cell, context);
  if (cell.type === 'raw') return rawOf(cell, context);
  return codeOf(cell, context);
}

function markdownOf(cell: Cell, { file, ledger, assets }: CellContext): ImportNode[] {
  const pictures = new Map(
    Object.entries(cell.attachments).map(([name, data]) => [
      `attachment:${name}`,
      shelve(name, data, assets),
    ]),
  );
  const used = new Set<string>();
  const blocks = markdownBlocks(cell.text, {
    file,
    ledger,
    assets,
    line: cell.line,
    picture(node) {
      const address = decode(node.url ?? '');
      const url = pictures.get(address) ?? null;
      if (url === null) return null;
      used.add(address);
      return { ...node, url };
    },
  });
  for (const address of pictures.keys())
    if (!used.has(address))
      ledger.add('dropped', 'attachment', {
        place: { file, line: cell.line },
        original: address,
        why: 'No text of the cell shows it.',
      });
  return blocks;
}

/** A picture that is kept in the notebook becomes a file next to the talk. */
function shelve(name: string, data: unknown, assets: AssetShelf): string | null {
  const [form] = Object.entries(asRecord(data) ?? {});
  if (!form) return null;
  const [type, content] = form;
  const bytes = Buffer.from(joinText(content), type === 'image/svg+xml' ? 'utf8' : 'base64');
  return bytes.length === 0 ? null : assets.put(bytes, name);
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function rawOf(cell: Cell, { file, ledger, assets }: CellContext): ImportNode[] {
  if (cell.text.trim() === '') return [];
  const place = { file, line: cell.line };
  const type = joinText(cell.metadata['raw_mimetype'] ?? cell.metadata['format']);
  if (/markdown|html/.test(type))
    return markdownBlocks(cell.text, { file, ledger, assets, line: cell.line });
  const node: ImportNode = {
    type: 'code',
    lang: /latex|tex/.test(type) ? 'latex' : 'text',
    meta: null,
    value: cell.text.replace(/\s+$/, ''),
  };
  ledger.add('changed', 'raw cell', {
    place,
    original: cell.text,
    why: 'It was for a converter, not for readers; it is shown as code. Take it out if nobody is to see it.',
    node,
  });
  return [node];
}

function codeOf(cell: Cell, context: CellContext): ImportNode[] {
  const { file, ledger } = context;
  const place = { file, line: cell.line };
  const tags = asList(asRecord(cell.metadata)?.['tags']).map(String);
  const hides = (what: 'input' | 'output') =>
    tags.some((tag) => new RegExp(`^(?:hide|remove)[-_](?:${what}|cell)$`).test(tag)) ||
    asRecord(cell.metadata['jupyter'])?.[what === 'input' ? 'source_hidden' : 'outputs_hidden'] ===
      true ||
    (what === 'input' && cell.metadata['hide_input'] === true);
  const fence: ImportNode = {
    type: 'code',
    lang: cellLanguage(cell.text, cell.metadata, context.language),
    meta: null,
    value: cell.text.replace(/\s+$/, ''),
  };
  const input = cell.text.trim() === '' ? [] : [fence];
  const output = cell.outputs.flatMap((each) =>
    readOutput(each, { ...context, line: cell.line, place }),
  );
  return [
    ...aside(input, hides('input'), 'hidden code', cell.text, place, ledger),
    ...aside(output, hides('output'), 'hidden output', '', place, ledger),
  ];
}

/** What is hidden in the notebook stands in the article, not on the slide. */
function aside(
  nodes: ImportNode[],
  isHidden: boolean,
  kind: string,
  original: string,
  place: SourcePlace,
  ledger: Ledger,
): ImportNode[] {
  if (!isHidden || nodes.length === 0) return nodes;
  const node = jsx('PageOnly', {}, nodes);
  ledger.add('changed', kind, {
    place,
    original,
    why: 'The notebook hides it, so it stands in the article and not on the slide.',
    node,
  });
  return [node];
}

/** What reading a cell needs. */
export interface CellContext {
  readonly file: string;
  readonly ledger: Ledger;
  readonly assets: AssetShelf;
  /** The language of the notebook. */
  readonly language: string;
}
