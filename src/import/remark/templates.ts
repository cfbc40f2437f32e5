import type { OpenDeck } from '../open-deck.ts';
import type { RemarkPiece } from './split-remark.ts';

/** A slide with its steps. */
export interface RemarkSlide {
  readonly properties: ReadonlyMap<string, string>;
  readonly parts: readonly {
    readonly text: string;
    readonly line: number;
    readonly notes: string;
    readonly notesLine: number;
  }[];
  /** What a template puts before and after its text. */
  readonly before: string;
  readonly after: string;
}

/** Puts steps to the slides they add to, and templates around slides that use them. */
export function expandTemplates(pieces: readonly RemarkPiece[], deck: OpenDeck): RemarkSlide[] {
  const slides: {
    properties: Map<string, string>;
    parts: RemarkPiece[];
    before: string;
    after: string;
  }[] = [];
  const named = new Map<string, RemarkPiece>();
  let layout: RemarkPiece | null = null;
  for (const piece of pieces) {
    const last = slides.at(-1);
    if (piece.isStep && last) {
      last.parts.push(piece);
      for (const [key, value] of piece.properties)
        if (!last.properties.has(key)) last.properties.set(key, value);
      continue;
    }
    const name = piece.properties.get('name');
    if (name !== undefined) named.set(name, piece);
    if (piece.properties.get('layout') === 'true') {
      layout = piece;
      reportTemplate(piece);
      continue;
    }
    if (piece.properties.get('layout') === 'false') layout = null;
    const wanted: string | undefined = piece.properties.get('template');
    const template: RemarkPiece | null =
      (wanted === undefined ? layout : named.get(wanted)) ?? null;
    const properties = new Map([...(template?.properties ?? []), ...piece.properties]);
    if (template)
      for (const key of ['layout', 'name']) if (!piece.properties.has(key)) properties.delete(key);
    const [before = '', after = ''] = template ? splitContent(template.text) : [];
    slides.push({ properties, parts: [piece], before, after });
  }
  return slides;

  function reportTemplate(piece: RemarkPiece): void {
    deck.ledger.add(piece.text.trim() === '' ? 'kept' : 'changed', 'template', {
      place: deck.place(piece.line),
      original: `${[...piece.properties].map(([key, value]) => `${key}: ${value}`).join('\n')}\n${piece.text}\n${piece.notes}`,
      why: 'What it says stands on each slide that used it.',
    });
  }
}

function splitContent(text: string): string[] {
  // On a line of its own, as remark has it.
  const [before = '', ...after] = `${text}\n`.split('{{content}}');
  return [before, after.join('')];
}
