import type { Box, Run, ShownDeck, ShownSlide, TextPart } from './shown-deck.ts';

/** The layouts of the master, in the order in which they are offered, each with the type that PowerPoint knows it by. */
export const LAYOUTS = [
  { kind: 'title', name: 'Title', type: 'title' },
  { kind: 'section', name: 'Section', type: 'secHead' },
  { kind: 'content', name: 'Title and content', type: 'obj' },
  { kind: 'columns', name: 'Two columns', type: 'twoObj' },
  { kind: 'title-only', name: 'Title only', type: 'titleOnly' },
  { kind: 'statement', name: 'Statement', type: null },
  { kind: 'picture', name: 'Picture', type: null },
] as const;
export type LayoutKind = (typeof LAYOUTS)[number]['kind'];

/** The layout of the master that a slide is made with. */
export function layoutOf({ layout, title, parts }: ShownSlide): LayoutKind {
  if (layout === 'title') return 'title';
  if (layout === 'section') return 'section';
  if (layout === 'statement' || layout === 'quote' || layout === 'fact' || layout === 'end')
    return 'statement';
  if (title === null) return 'picture';
  const columns = new Set(
    parts.flatMap((part) => (isBody(part) && part.column > 0 ? part.column : [])),
  );
  if (columns.size > 1) return 'columns';
  return parts.some(isBody) ? 'content' : 'title-only';
}

/** Whether a part fills a placeholder for text. */
export function isBody(part: ShownSlide['parts'][number]): part is TextPart {
  return (
    part.type === 'text' &&
    (part.role === 'body' || part.role === 'subtitle' || part.role === 'quote')
  );
}

/** Places and letters of each layout: those of the first slide that is made with it, or else what suits the stage. */
export function designLayouts({ stage, slides, colors }: ShownDeck): LayoutDesigns {
  const { width, height } = stage;
  const margin = Math.round(width * 0.056);
  const inner = width - 2 * margin;
  const top = Math.round(height * 0.07);
  const below = Math.round(height * 0.18);
  const body = {
    x: margin,
    y: below,
    width: inner,
    height: height - below - Math.round(height * 0.12),
  };
  const half = { ...body, width: (inner - 40) / 2 };
  const usual = { size: 46, color: colors.ink, isBold: true };
  const designs = LAYOUTS.map(({ kind }): [LayoutKind, LayoutDesign] => {
    const model = slides.find((slide) => layoutOf(slide) === kind);
    const parts = model?.parts.filter(isBody) ?? [];
    const first = model?.title?.paragraphs[0]?.runs[0];
    const isLarge = kind === 'title' || kind === 'section' || kind === 'statement';
    const given = {
      x: margin,
      y: isLarge ? height * 0.3 : top,
      width: inner,
      height: isLarge ? height * 0.2 : 60,
    };
    const bodies =
      kind === 'columns'
        ? [half, { ...half, x: half.x + half.width + 40 }]
        : [isLarge ? { ...body, y: height * 0.55, height: height * 0.25 } : body];
    return [
      kind,
      {
        title: model?.title?.box ?? given,
        style: first ? { size: first.size, color: first.color, isBold: first.isBold } : usual,
        background: model?.background.color ?? colors.paper,
        bodies:
          kind === 'picture' || kind === 'title-only'
            ? []
            : bodies.map((each, index) => grown(parts[index]?.box, each)),
      },
    ];
  });
  return Object.fromEntries(designs) as LayoutDesigns;
}

/** The type of the placeholders for text that a layout has beside its title; null for any content. */
export function bodyTypeOf(kind: LayoutKind): string | null {
  if (kind === 'title') return 'subTitle';
  return kind === 'section' ? 'body' : null;
}

/** A body as wide as the text of a slide, and as high as there is room. */
function grown(shown: Box | undefined, usual: Box): Box {
  return shown
    ? { ...shown, height: Math.max(shown.height, usual.y + usual.height - shown.y) }
    : usual;
}

/** Every layout, and how it looks. */
export type LayoutDesigns = Readonly<Record<LayoutKind, LayoutDesign>>;

/** How a layout looks. */
export interface LayoutDesign {
  readonly title: Box;
  readonly style: Pick<Run, 'size' | 'color' | 'isBold'>;
  readonly background: string;
  readonly bodies: readonly Box[];
}
