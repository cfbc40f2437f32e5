import type { DeckMetadata, SourcePlace } from '../imported-deck.ts';
import type { Ledger } from '../ledger.ts';
import { readMetadata } from '../metadata.ts';
import type { Package } from './open-package.ts';
import { childOf, findAll, numberOf, textOf, type Xml } from './xml.ts';

/**
 * What a presentation says about itself. The title of its first slide goes before that of the file's properties, which is often that of the
 * deck it was once copied from.
 */
export function readDeckMetadata(parts: Package, context: MetadataContext): DeckMetadata {
  const { presentation, firstTitle, slides, ledger, place } = context;
  const core = parts.xml('docProps/core.xml') ?? undefined;
  const property = (name: string) => textOf(childOf(core, name)).trim();
  const title = property('title');
  const isOwnTitle = title !== '' && !BY_ITSELF.test(title);
  const isFirst = firstTitle !== '';
  if (title !== '')
    ledger.add(isOwnTitle && !isFirst ? 'kept' : 'dropped', 'setting', {
      place,
      original: `title: ${title}`,
      why:
        isOwnTitle && !isFirst
          ? ''
          : isOwnTitle
            ? 'The title of the first slide is that of the talk.'
            : 'A program wrote it by itself.',
    });
  const properties: readonly (readonly [string, string])[] = [
    ['author', property('creator')],
    ['description', property('description')],
    ['keywords', property('keywords')],
  ];
  const data: Readonly<Record<string, unknown>> = Object.fromEntries(
    properties.filter(([, value]) => value !== '' && !BY_ITSELF.test(value)),
  );
  const ratio = ratioOf(presentation);
  if (ratio !== null && !(ratio in ASPECTS))
    ledger.add('changed', 'shape of slides', {
      place,
      original: ratio,
      why: 'Slides have the shape 16:9, 16:10 or 4:3, here that of the site.',
    });
  return {
    ...readMetadata(data, { ledger, place }),
    ...(isOwnTitle && !isFirst && { title }),
    lang: languageOf(slides),
    aspect: ratio === null || ratio === '16:9' ? undefined : ASPECTS[ratio],
  };
}

const BY_ITSELF =
  /^(?:power ?point[ -].*|pptxgenjs.*|presentation|présentation(?: powerpoint)?|präsentation|slide \d+|folie \d+|title|untitled.*|microsoft office (?:user|power.*)|python-pptx|generated (?:using|by) .*|unknown|author|user|admin(?:istrator)?)$/i;

const ASPECTS: Readonly<Record<string, '16:9' | '16:10' | '4:3'>> = {
  '16:9': '16:9',
  '16:10': '16:10',
  '4:3': '4:3',
};

function ratioOf(presentation: Xml | undefined): string | null {
  const size = childOf(presentation, 'sldSz');
  const [width, height] = [numberOf(size, 'cx'), numberOf(size, 'cy')];
  if (!width || !height) return null;
  const known = Object.keys(ASPECTS).find((name) => {
    const [a = 1, b = 1] = name.split(':').map(Number);
    return Math.abs(width / height - a / b) < 0.02;
  });
  return known ?? `${Math.round((width / height) * 100) / 100}:1`;
}

/** The language that most words are marked with; undefined where that is no clear majority. */
function languageOf(slides: readonly Xml[]): string | undefined {
  const letters = new Map<string, number>();
  let all = 0;
  for (const slide of slides)
    for (const run of findAll(slide, 'r')) {
      const count = textOf(childOf(run, 't')).length;
      const tag = childOf(run, 'rPr')?.attributes.get('lang') ?? '';
      all += count;
      letters.set(tag, (letters.get(tag) ?? 0) + count);
    }
  const [best] = [...letters].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < all * 0.6 || !/^[a-z]{2,3}(?:-[A-Za-z]{2,4})*$/.test(best[0]))
    return undefined;
  return /^(?:zh|pt)-/.test(best[0]) ? best[0] : best[0].split('-')[0];
}

interface MetadataContext {
  readonly presentation: Xml | undefined;
  /** The title of the first slide; empty where it has none. */
  readonly firstTitle: string;
  readonly slides: readonly Xml[];
  readonly ledger: Ledger;
  readonly place: SourcePlace;
}
