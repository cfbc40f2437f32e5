import { isDark } from './theme-colors.ts';
import type { ShownDeck } from './shown-deck.ts';
import { NAMESPACES, xml, xmlFile } from './xml.ts';

/** The theme of a deck: the colors and the two fonts of the site. */
export function themeXml(
  { colors, fonts }: Pick<ShownDeck, 'colors' | 'fonts'>,
  name: string,
): string {
  const [dark, light] = isDark(colors) ? [colors.paper, colors.ink] : [colors.ink, colors.paper];
  const [darker, lighter] = isDark(colors)
    ? [colors.raised, colors.soft]
    : [colors.soft, colors.raised];
  const slots = {
    dk1: dark,
    lt1: light,
    dk2: darker,
    lt2: lighter,
    accent1: colors.accent,
    accent2: colors.signal,
    accent3: colors.keyword,
    accent4: colors.string,
    accent5: colors.function,
    accent6: colors.constant,
    hlink: colors.link,
    folHlink: colors.soft,
  };
  const scheme = Object.entries(slots).map(([slot, val]) =>
    xml(`a:${slot}`, {}, xml('a:srgbClr', { val })),
  );
  return xmlFile(
    xml(
      'a:theme',
      { 'xmlns:a': NAMESPACES['xmlns:a'], name },
      xml(
        'a:themeElements',
        {},
        xml('a:clrScheme', { name }, ...scheme),
        xml(
          'a:fontScheme',
          { name },
          fontXml('a:majorFont', fonts.headings),
          fontXml('a:minorFont', fonts.text),
        ),
        FORMATS,
      ),
    ),
  );
}

function fontXml(name: string, typeface: string): string {
  return xml(
    name,
    {},
    xml('a:latin', { typeface }),
    xml('a:ea', { typeface: '' }),
    xml('a:cs', { typeface: '' }),
  );
}

const FILL = xml('a:solidFill', {}, xml('a:schemeClr', { val: 'phClr' }));
const LINE = (w: number) => xml('a:ln', { w }, FILL);
const EFFECT = xml('a:effectStyle', {}, xml('a:effectLst'));

/** Three of each are required: subtle, moderate, intense. Ours are plain. */
const FORMATS = xml(
  'a:fmtScheme',
  { name: 'Plain' },
  xml('a:fillStyleLst', {}, FILL, FILL, FILL),
  xml('a:lnStyleLst', {}, LINE(6350), LINE(12700), LINE(19050)),
  xml('a:effectStyleLst', {}, EFFECT, EFFECT, EFFECT),
  xml('a:bgFillStyleLst', {}, FILL, FILL, FILL),
);
