/** A notebook of version 4 with these cells, as the text of its file. */
export function makeNotebook(
  cells: readonly NotebookCell[],
  metadata: Readonly<Record<string, unknown>> = {},
): string {
  const written = cells.map(
    ({ type = 'markdown', text, slide, outputs = [], attachments, metadata: own }) => ({
      ...(attachments && { attachments }),
      cell_type: type,
      ...(type === 'code' && { execution_count: 1 }),
      metadata: {
        ...own,
        ...(slide !== undefined && { slideshow: { slide_type: slide } }),
      },
      ...(type === 'code' && { outputs }),
      source: text.split(/(?<=\n)/),
    }),
  );
  return JSON.stringify({ cells: written, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1);
}

/** A result that is stored in several forms. */
export function result(data: Readonly<Record<string, unknown>>): unknown {
  return { output_type: 'execute_result', execution_count: 1, metadata: {}, data };
}

/** What a cell printed. */
export function stream(text: string, name = 'stdout'): unknown {
  return { output_type: 'stream', name, text: text.split(/(?<=\n)/) };
}

/** A cell to write. */
export interface NotebookCell {
  readonly type?: 'markdown' | 'code' | 'raw';
  readonly text: string;
  readonly slide?: string;
  readonly outputs?: readonly unknown[];
  readonly attachments?: Readonly<Record<string, unknown>>;
  readonly metadata?: Readonly<Record<string, unknown>>;
}
