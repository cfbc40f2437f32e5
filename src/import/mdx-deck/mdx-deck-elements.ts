import type { Element } from 'hast';
import { attributeText, markupOf, openingTag, textOf } from '../html/element.ts';
import type { ElementTools, Meaning, Reading } from '../html/reading.ts';
import type { ImportedOptions, ImportNode } from '../imported-deck.ts';
import type { OpenDeck } from '../open-deck.ts';

/** What a slide says outside of its blocks. */
export interface FoundInMdx {
  readonly notes: ImportNode[];
  title: string | null;
  speaker: string | null;
  background: string | null;
  layout: NonNullable<ImportedOptions['layout']> | null;
}

/** What the components of mdx-deck and code-surfer mean. */
export function mdxDeckReading(deck: OpenDeck, found: FoundInMdx): Partial<Reading> {
  return { element: (node, tools) => readElement(node, tools, deck, found), fence: readFence };
}

function readElement(
  node: Element,
  { place, blocksOf }: ElementTools,
  deck: OpenDeck,
  found: FoundInMdx,
): Meaning | null {
  const { ledger, shelf } = deck;
  const original = openingTag(node);
  switch (node.tagName.toLowerCase()) {
    case 'notes':
      found.notes.push(...blocksOf(node));
      return { type: 'gone' };
    case 'appear':
    case 'steps':
      for (const child of node.children) if (child.type === 'element') markStep(child);
      return { type: 'unwrap' };
    // HTML takes `<Head>` itself out, wherever it stands on a slide.
    case 'title':
      found.title = textOf(node).trim() || null;
      ledger.add('kept', 'title', { place, original: markupOf(node) });
      return { type: 'gone' };
    case 'meta': {
      if (attributeText(node, 'name') !== 'author') return null;
      found.speaker = attributeText(node, 'content') ?? null;
      ledger.add('kept', 'setting', { place, original });
      return { type: 'gone' };
    }
    case 'header':
    case 'footer':
      ledger.add('dropped', node.tagName.toLowerCase(), {
        place,
        original: markupOf(node),
        why: 'What stands on all slides is `slideFooter` in site.yaml.',
      });
      return { type: 'gone' };
    case 'deck-image': {
      const src = attributeText(node, 'src') ?? '';
      const url = shelf.take(src);
      if (url !== null) found.background = url;
      ledger.add(url === null ? 'changed' : 'kept', 'background', {
        place,
        original,
        why:
          url === null
            ? 'The picture is not next to the deck. Put it next to the talk and write `background="./file.png"`.'
            : '',
      });
      return { type: 'unwrap', used: ['src', 'style'] };
    }
    case 'split':
    case 'splitright':
    case 'horizontal':
      return { type: 'columns' };
    case 'fullscreencode':
      found.layout = 'full';
      ledger.add('kept', 'layout', { place, original });
      return { type: 'unwrap' };
    case 'invert':
      ledger.add('changed', 'layout', {
        place,
        original,
        why: 'Slides have the colors of the theme; `background` gives one slide another.',
      });
      return { type: 'unwrap' };
    case 'codesurfer':
    case 'codesurfercolumns':
    case 'codesurfercolumnlayout':
      return surfer(node, { place, original }, deck);
    default:
      return null;
  }
}

/** Code in an attribute of code-surfer is a listing; fences in it are read as any. */
function surfer(
  node: Element,
  { place, original }: { place: ElementTools['place']; original: string },
  { ledger, source }: OpenDeck,
): Meaning {
  const code = attributeText(node, 'code');
  const path = /^require\(\s*["'](?:[^"']*!)?([^"']+)["']\s*\)$/.exec(code ?? '')?.[1];
  const listing = path === undefined ? code : source.readText(path);
  ledger.add('changed', 'code surfer', {
    place,
    original,
    why: 'Listings come one after the other; steps are written `{1|2-3}`.',
  });
  if (listing === undefined || listing === null)
    return { type: 'unwrap', used: Object.keys(node.properties) };
  return {
    type: 'nodes',
    nodes: [
      { type: 'code', lang: attributeText(node, 'lang') ?? 'text', value: listing.trimEnd() },
    ],
  };
}

function markStep(node: Element): void {
  if (node.tagName === 'ul' || node.tagName === 'ol') {
    for (const item of node.children)
      if (item.type === 'element') item.properties['dataXStep'] = '';
  } else node.properties['dataXStep'] = '';
}

/** `js subtitle="…" 1:3,5` of code-surfer is a title and steps. */
function readFence(node: ImportNode): void {
  const meta = node.meta ?? '';
  const lines = /(?:^|\s)(\d[\d:,[\]]*)(?=\s|$)/.exec(meta)?.[1];
  const title = /\b(?:title|subtitle)=["']([^"']*)["']/.exec(meta)?.[1];
  if (lines === undefined && title === undefined) return;
  const steps = lines
    ?.replace(/\[[^\]]*\]/g, '')
    .replace(/:/g, '-')
    .replace(/,$/, '');
  const rest = meta
    .replace(lines ?? '\0', '')
    .replace(/\b(?:title|subtitle)=["'][^"']*["']/, '')
    .trim();
  node.meta = [steps ? `{${steps}}` : '', title ? `title="${title}"` : '', rest]
    .filter(Boolean)
    .join(' ');
}
