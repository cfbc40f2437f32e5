import { isCssColor } from '../../lib/css-colors.ts';
import type { AssetShelf } from '../asset-shelf.ts';
import type { ImportedOptions, ImportNode, SourcePlace } from '../imported-deck.ts';
import type { Ledger } from '../ledger.ts';
import { spellValue } from '../metadata-values.ts';
import type { Directives } from './directives.ts';
import type { Background } from './pictures.ts';

/** The options of a slide by the directives that hold for it. A directive that goes on is reported where it is set, once. */
export function applyDirectives(directives: Directives, context: Context): ImportedOptions {
  const { backgrounds, blocks, place, ledger, shelf } = context;
  const behind = backgrounds.find(({ side, url }) => side === null && url !== null)?.url ?? null;
  const classes = spellValue(directives['class'])
    .split(/[\s,]+/)
    .filter(Boolean);
  const isLead =
    classes.includes('lead') || classes.includes('title') || classes.includes('section');
  const isShort = blocks.length <= 1 && blocks[0]?.type === 'heading';
  for (const [name, value] of Object.entries(context.here)) report(name, value);
  for (const [name, value] of Object.entries(context.carried))
    if (!context.reported.has(`${name}=${spellValue(value)}`)) {
      context.reported.add(`${name}=${spellValue(value)}`);
      report(name, value);
    }
  const image = /^url\(\s*["']?([^"')]+)["']?\s*\)$/.exec(
    spellValue(directives['backgroundImage']),
  )?.[1];
  const color = spellValue(directives['backgroundColor']).trim();
  const background =
    behind ?? (image ? shelf.take(image) : null) ?? (isCssColor(color) ? color : null);
  return {
    ...(isLead && isShort && { layout: 'section' as const }),
    ...(background !== null && { background }),
  };

  function report(name: string, value: unknown): void {
    const original = `${name}: ${spellValue(value)}`;
    if (value === '' || value === null || value === false)
      return ledger.add('kept', 'directive', { place, original });
    const isKept =
      name === 'paginate' ||
      (name === 'backgroundColor' && isCssColor(spellValue(value))) ||
      (name === 'class' && isLead && classes.length === 1);
    ledger.add(isKept ? 'kept' : 'dropped', 'directive', {
      place,
      original,
      ...(!isKept && { why: REASONS[name] ?? 'The theme of the site decides how a talk looks.' }),
    });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  header: 'Slides have no header of their own; `slideFooter` in site.yaml is what all slides say.',
  footer: 'Slides have no footer of their own; `slideFooter` in site.yaml is what all slides say.',
  class: 'A class has no effect; layouts are `split`, `statement`, `section`, `dense` and `full`.',
};

interface Context {
  readonly carried: Directives;
  readonly here: Directives;
  /** Directives that were spoken of before. */
  readonly reported: Set<string>;
  readonly backgrounds: readonly Background[];
  readonly blocks: readonly ImportNode[];
  readonly place: SourcePlace;
  readonly ledger: Ledger;
  readonly shelf: AssetShelf;
}
