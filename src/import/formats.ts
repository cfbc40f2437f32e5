import type { DeckSource } from './deck-source.ts';
import type { ImportedDeck } from './imported-deck.ts';
import { recognizeSlidev } from './slidev/recognize-slidev.ts';
import { recognizeQuarto } from './quarto/recognize-quarto.ts';
import { recognizeRemark } from './remark/recognize-remark.ts';
import { recognizeMdxDeck } from './mdx-deck/recognize-mdx-deck.ts';
import { recognizeGitPitch } from './gitpitch/recognize-gitpitch.ts';
import { recognizeJupyter } from './jupyter/recognize-jupyter.ts';
import { recognizePptx } from './pptx/recognize-pptx.ts';
import { recognizeMarp } from './marp/recognize-marp.ts';
import { recognizeRevealHtml, recognizeRevealMd } from './reveal/recognize-reveal.ts';

/**
 * The formats that can be imported, by the name `--from` takes; of equal recognition, the first wins.
 *
 * To add one: a recognizer (how sure it is, from 0 to 1, told by name and text in no time) and a reader, which is loaded when it is used. A
 * reader gets other files through the source, keeps a ledger of what it meets, and throws `ImportError` for a file that is damaged.
 */
const DECK_FORMATS: Readonly<Record<string, DeckFormat>> = {
  marp: {
    title: 'Marp',
    recognize: recognizeMarp,
    load: async () => (await import('./marp/read-marp.ts')).readMarp,
  },
  'reveal-md': {
    title: 'reveal-md',
    recognize: recognizeRevealMd,
    load: async () => (await import('./reveal/read-reveal-md.ts')).readRevealMd,
  },
  'reveal-html': {
    title: 'reveal.js',
    recognize: recognizeRevealHtml,
    load: async () => (await import('./reveal/read-reveal-html.ts')).readRevealHtml,
  },
  slidev: {
    title: 'Slidev',
    recognize: recognizeSlidev,
    load: async () => (await import('./slidev/read-slidev.ts')).readSlidev,
  },
  quarto: {
    title: 'Quarto',
    recognize: recognizeQuarto,
    load: async () => (await import('./quarto/read-quarto.ts')).readQuarto,
  },
  remark: {
    title: 'remark',
    recognize: recognizeRemark,
    load: async () => (await import('./remark/read-remark.ts')).readRemark,
  },
  'mdx-deck': {
    title: 'mdx-deck',
    recognize: recognizeMdxDeck,
    load: async () => (await import('./mdx-deck/read-mdx-deck.ts')).readMdxDeck,
  },
  gitpitch: {
    title: 'GitPitch',
    recognize: recognizeGitPitch,
    load: async () => (await import('./gitpitch/read-gitpitch.ts')).readGitPitch,
  },
  jupyter: {
    title: 'Jupyter',
    recognize: recognizeJupyter,
    load: async () => (await import('./jupyter/read-jupyter.ts')).readJupyter,
  },
  pptx: {
    title: 'PowerPoint',
    recognize: recognizePptx,
    load: async () => (await import('./pptx/read-pptx.ts')).readPptx,
  },
};

/** The names of the formats. */
export const FORMAT_NAMES: readonly string[] = Object.keys(DECK_FORMATS);

/** A format by its name. @throws Error for a name that is none */
export function formatOf(name: string): DeckFormat {
  const format = Object.hasOwn(DECK_FORMATS, name) ? DECK_FORMATS[name] : undefined;
  if (!format) throw new Error(`There is no format ${name}.`);
  return format;
}

/** The name of the format a file is most likely in; null when no format knows it. */
export function recognizeFormat(source: DeckSource): string | null {
  const ranked = FORMAT_NAMES.map((name) => ({ name, score: formatOf(name).recognize(source) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return ranked[0]?.name ?? null;
}

/** How a format is known and read. */
export interface DeckFormat {
  /** Its name in sentences. */
  readonly title: string;
  readonly recognize: (source: DeckSource) => number;
  readonly load: () => Promise<ReadDeck>;
}

/** Reads a file of one format. */
export type ReadDeck = (source: DeckSource) => ImportedDeck | Promise<ImportedDeck>;
