import type { PicturePart, ShownDeck } from './shown-deck.ts';

/** What of a deck can be edited, and what became a picture, and why: a line each. */
export function reportDeck({ slides }: ShownDeck): {
  readonly seen: string;
  readonly details: readonly string[];
} {
  const pictures = slides.flatMap((slide, index) =>
    slide.parts.flatMap((part) => (part.type === 'picture' ? [{ part, number: index + 1 }] : [])),
  );
  const isText = ({ kind }: PicturePart) => kind === 'formula' || kind === 'other';
  const kept = new Set(pictures.filter(({ part }) => isText(part)).map(({ number }) => number));
  const editable = slides.length - kept.size;
  const details = REASONS.flatMap(({ kind, one, many, why }) => {
    const numbers = pictures.filter(({ part }) => part.kind === kind).map(({ number }) => number);
    if (numbers.length === 0) return [];
    const places = [...new Set(numbers)].join(', ');
    return [
      `${numbers.length === 1 ? `1 ${one}` : `${numbers.length} ${many}`} (slide ${places}): ${why}`,
    ];
  });
  const unnamed = pictures
    .filter(({ part }) => part.alt === '' && part.kind !== 'image')
    .map(({ number }) => number);
  return {
    seen: `${slides.length} slides, the text of ${editable} can be edited, the package is sound`,
    details: [
      ...details,
      ...(unnamed.length > 0
        ? [
            `without a description (slide ${[...new Set(unnamed)].join(', ')}): said to be decoration`,
          ]
        : []),
    ],
  };
}

const REASONS: readonly Reason[] = [
  {
    kind: 'drawing',
    one: 'drawing',
    many: 'drawings',
    why: 'SVG with a PNG beside it; “Convert to Shape” makes it editable',
  },
  { kind: 'formula', one: 'formula', many: 'formulas', why: 'a picture, described by its text' },
  { kind: 'film', one: 'film', many: 'films', why: 'in the file, shown by its first picture' },
  {
    kind: 'other',
    one: 'element',
    many: 'elements',
    why: 'a picture, because PowerPoint has nothing like it',
  },
];

interface Reason {
  readonly kind: PicturePart['kind'];
  readonly one: string;
  readonly many: string;
  readonly why: string;
}
