import type { Paragraph, Run } from './shown-deck.ts';
import type { Paint } from './theme-colors.ts';
import { emu, fontSize } from './units.ts';
import { escapeXml, xml } from './xml.ts';

/** Paragraphs with their marks and runs. A body without any has an empty one: a shape must not be without. */
export function paragraphsXml(paragraphs: readonly Paragraph[], style: TextStyle): string {
  if (paragraphs.length === 0) return xml('a:p');
  return paragraphs.map((paragraph) => paragraphXml(paragraph, style)).join('');
}

/**
 * How far below its box in the page a text begins, in pixels.
 *
 * A page centers letters in their line; PowerPoint takes what a line is higher or lower than usual off its top.
 */
export function dropOf([first]: readonly Paragraph[]): number {
  return first ? (FONT_LEADING / 2 - first.leading / 2) * (first.runs[0]?.size ?? 0) : 0;
}

/** How far the mark of a list stands in front of its words, in pixels. */
export function hangOf({ bullet, runs }: Paragraph): number {
  if (bullet === 'none') return 0;
  return (runs[0]?.size ?? 24) * (bullet === 'number' ? 1.5 : 1.1);
}

function paragraphXml(paragraph: Paragraph, style: TextStyle): string {
  const { level, align, isRightToLeft, indent, before, leading, runs, bullet } = paragraph;
  const hang = hangOf(paragraph);
  const size = Math.max(...runs.map((run) => run.size), 1);
  const properties = xml(
    'a:pPr',
    {
      marL: emu(Math.max(0, indent)),
      indent: -emu(Math.min(hang, Math.max(0, indent))),
      algn: { left: 'l', center: 'ctr', right: 'r' }[align],
      rtl: isRightToLeft,
      lvl: level > 0 ? Math.min(level, 8) : undefined,
    },
    style.isPlain
      ? ''
      : xml(
          'a:lnSpc',
          {},
          xml('a:spcPct', { val: Math.round((leading / FONT_LEADING) * 100) * 1000 }),
        ),
    xml('a:spcBef', {}, xml('a:spcPts', { val: Math.min(158_400, Math.round(before * 75)) })),
    markXml(paragraph, bullet, style),
  );
  const last = runs.at(-1);
  return xml(
    'a:p',
    {},
    properties,
    ...runs.flatMap((run) => runXml(run, style)),
    last ? xml('a:endParaRPr', { lang: languageOf(last, style), sz: fontSize(size) }) : '',
  );
}

/** What a font calls a single line is about this share of its size, and spacing is a share of that. */
const FONT_LEADING = 1.25;

function markXml(
  { start, markColor }: Paragraph,
  bullet: Paragraph['bullet'],
  { paint, isPlain }: TextStyle,
): string {
  if (bullet === 'none') return xml('a:buNone');
  const fill = markColor === null || isPlain ? '' : paint(markColor);
  const color = fill.replaceAll('a:solidFill', 'a:buClr');
  if (bullet === 'number')
    return (
      color +
      xml('a:buFont', { typeface: '+mj-lt' }) +
      xml('a:buAutoNum', { type: 'arabicPeriod', startAt: start > 1 ? start : undefined })
    );
  return color + xml('a:buFont', { typeface: 'Arial' }) + xml('a:buChar', { char: '•' });
}

/** A run, and the line breaks within it. */
function runXml(run: Run, style: TextStyle): string[] {
  const properties = runProperties(run, style);
  return run.text
    .split('\n')
    .flatMap((text, index) => [
      ...(index > 0 ? [xml('a:br', {}, properties)] : []),
      ...(text === '' ? [] : [xml('a:r', {}, properties, `<a:t>${escapeXml(text)}</a:t>`)]),
    ]);
}

function runProperties(run: Run, style: TextStyle): string {
  const target = run.link === null ? null : style.linkTo(run.link);
  const { base } = style;
  const isBase = base?.size === run.size && base.color === run.color && base.isBold === run.isBold;
  return xml(
    'a:rPr',
    {
      lang: languageOf(run, style),
      sz: isBase || style.isPlain ? undefined : fontSize(run.size),
      b: run.isBold || (base?.isBold === true && !isBase) ? run.isBold : undefined,
      i: run.isItalic || undefined,
      u: run.isUnderlined ? 'sng' : undefined,
      strike: run.isStruck ? 'sngStrike' : undefined,
      cap: run.isUpper ? 'all' : undefined,
      baseline: { none: undefined, super: 30_000, sub: -25_000 }[run.shift],
      dirty: false,
    },
    isBase || style.isPlain ? '' : style.paint(run.color),
    run.mark === null || style.isPlain
      ? ''
      : xml('a:highlight', {}, xml('a:srgbClr', { val: run.mark })),
    fontXml(run.font, style),
    target ?? '',
  );
}

function fontXml(font: string, { fonts, isPlain, isTitle }: TextStyle): string {
  const own = isTitle ? fonts.headings : fonts.text;
  if (isPlain || font === own || font === '') return '';
  const typeface = font === fonts.headings ? '+mj-lt' : font === fonts.text ? '+mn-lt' : font;
  if (typeface.startsWith('+')) return xml('a:latin', { typeface });
  // Where the font is not installed, one whose letters are all as wide takes its place.
  const pitchFamily = font === fonts.mono ? 49 : undefined;
  return xml('a:latin', { typeface, pitchFamily }) + xml('a:cs', { typeface, pitchFamily });
}

function languageOf({ lang }: Run, style: TextStyle): string {
  return lang === '' ? style.lang : lang;
}

/** What the text of a shape is written with. */
export interface TextStyle {
  readonly lang: string;
  readonly paint: Paint;
  readonly fonts: { readonly headings: string; readonly text: string; readonly mono: string };
  /** What a run has anyway, from the layout of its slide. */
  readonly base?: Pick<Run, 'size' | 'color' | 'isBold'> | undefined;
  readonly isTitle?: boolean;
  /** For notes: the words, and not how they look. */
  readonly isPlain?: boolean;
  /** The element of a link; null where it leads nowhere. */
  readonly linkTo: (target: string) => string | null;
}
