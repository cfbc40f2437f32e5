import type { ImportedSlide, ImportNode, SourcePlace } from '../imported-deck.ts';
import type { Ledger } from '../ledger.ts';
import type { SlidePart } from './find-slides.ts';
import type { Template } from './inheritance.ts';
import type { Package } from './open-package.ts';
import type { Shape } from './shapes.ts';
import { childOf, findAll, wordsBelow, type Xml } from './xml.ts';

/** Accounts for what belongs to the deck and not to a slide: sections, the template, macros. */
export function reportDeck({
  parts,
  presentation,
  listed,
  slides,
  templates,
  ledger,
  place,
}: DeckContext): void {
  for (const section of findAll(presentation, 'section')) {
    const name = (section.attributes.get('name') ?? '').trim();
    const first = findAll(section, 'sldId')[0]?.attributes.get('id');
    const index = listed.findIndex(({ id }) => id !== '' && id === first);
    if (name === '' || index < 0) continue;
    const isSaid = sameWords(titleOf(slides[index]), name) || index === 0;
    ledger.atSlide(index + 1);
    ledger.add(isSaid && index > 0 ? 'kept' : 'dropped', 'section', {
      place: { ...place, line: index + 1 },
      original: name,
      why:
        isSaid && index > 0
          ? ''
          : index === 0
            ? 'The first section begins with the talk.'
            : 'The name of a section is on no slide. To show it, write a slide with `<Slide layout="section" />` before this one.',
    });
  }
  ledger.atSlide(0);
  reportTemplates(templates, ledger, place);
  if (parts.names.some((name) => /vbaProject/i.test(name)))
    ledger.add('dropped', 'macro', {
      place,
      original: 'vbaProject',
      why: 'Programs of a deck are not run.',
    });
}

/** Words and pictures that the template puts on every slide, once for each layout. */
function reportTemplates(templates: readonly Template[], ledger: Ledger, place: SourcePlace): void {
  const seen = new Set<Xml | null>();
  for (const { layout, layoutShapes, master, masterShapes } of templates)
    for (const [owner, shapes] of [
      [layout, layoutShapes],
      [master, masterShapes],
    ] as const) {
      if (owner === null || seen.has(owner)) continue;
      seen.add(owner);
      const own = shapes.filter(({ placeholder }) => placeholder === null);
      const words = own.map(wordsOf).filter(Boolean);
      if (words.length === 0) continue;
      ledger.add('dropped', 'template', {
        place,
        original: [childOf(owner, 'cSld')?.attributes.get('name') ?? '', ...words]
          .filter(Boolean)
          .join(' · '),
        why: 'What a template puts on every slide, such as a logo; the site has a frame of its own (_brand.yml).',
      });
    }
}

function wordsOf({ element, kind, alt, name }: Shape): string {
  return wordsBelow(element) || (kind === 'picture' ? alt || name : '');
}

function titleOf(slide: ImportedSlide | undefined): string {
  const [first] = slide?.body ?? [];
  return first?.type === 'heading' ? textOf(first) : '';
}

function textOf(node: ImportNode): string {
  return (node.value ?? '') + (node.children ?? []).map(textOf).join('');
}

function sameWords(a: string, b: string): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return letters(a) === letters(b);
}

interface DeckContext {
  readonly parts: Package;
  readonly presentation: Xml | undefined;
  readonly listed: readonly SlidePart[];
  readonly slides: readonly ImportedSlide[];
  readonly templates: readonly Template[];
  readonly ledger: Ledger;
  readonly place: SourcePlace;
}
