import { ImportError } from '../import-error.ts';
import { findCellLines } from './cell-lines.ts';

/**
 * Reads the JSON of a notebook, of any version since 3, into the same cells.
 *
 * @throws ImportError for what is no notebook
 */
export function parseNotebook(text: string): Notebook {
  const data = asRecord(parseJson(text));
  const [sheet] = asList(data?.['worksheets']);
  const list = data?.['cells'] ?? asRecord(sheet)?.['cells'];
  if (!data || !Array.isArray(list))
    throw new ImportError(
      'This JSON has no `cells`, so it is no notebook. Open it in Jupyter and save it again.',
    );
  const lines = findCellLines(text, list.length);
  return {
    metadata: asRecord(data['metadata']) ?? {},
    cells: list.flatMap((each, index) => {
      const cell = asRecord(each);
      return cell ? [readCell(cell, lines[index] ?? 1)] : [];
    }),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    if (text.trim() === '') throw new ImportError('The file is empty. Save the notebook again.');
    if (/^(?:<{7} |>{7} |={7}$)/m.test(text))
      throw new ImportError(
        'The notebook has marks of a merge conflict (`<<<<<<<`). Solve the conflict, open it in Jupyter, and save it.',
      );
    const reason = error instanceof Error ? error.message : 'no reason known';
    throw new ImportError(
      `The notebook is damaged or not complete: it is no valid JSON (${reason}). Open it in Jupyter and save it again.`,
    );
  }
}

function readCell(cell: Json, line: number): Cell {
  const { cell_type: type } = cell;
  const text = joinText(cell['source'] ?? cell['input']);
  const metadata = asRecord(cell['metadata']) ?? {};
  const shared = { metadata, line, attachments: asRecord(cell['attachments']) ?? {} };
  if (type === 'heading') {
    const level = Math.min(6, Math.max(1, Number(cell['level']) || 1));
    return { ...shared, type: 'markdown', text: `${'#'.repeat(level)} ${text}`, outputs: [] };
  }
  const outputs = asList(cell['outputs']).flatMap((each): Json[] => {
    const output = asRecord(each);
    return output ? [output] : [];
  });
  const kind = type === 'markdown' || type === 'code' ? type : 'raw';
  return { ...shared, type: kind, text, outputs };
}

/** Text that a notebook keeps whole or as a list of lines. */
export function joinText(value: unknown): string {
  const text = Array.isArray(value)
    ? value.map((each) => (typeof each === 'string' ? each : '')).join('')
    : typeof value === 'string'
      ? value
      : '';
  return text.replace(/\r\n?/g, '\n');
}

/** A map of JSON; undefined for anything else. */
export function asRecord(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Json)
    : undefined;
}

/** A list of JSON; an empty one for anything else. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A map of JSON. */
export type Json = Readonly<Record<string, unknown>>;

/** A notebook, whatever its version. */
export interface Notebook {
  readonly metadata: Json;
  readonly cells: readonly Cell[];
}

/** A cell of a notebook. */
export interface Cell {
  readonly type: 'markdown' | 'code' | 'raw';
  readonly text: string;
  readonly metadata: Json;
  readonly outputs: readonly Json[];
  readonly attachments: Json;
  /** The line of the file that its text begins on. */
  readonly line: number;
}
