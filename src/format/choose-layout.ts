import type { SlideOutline } from '../model/outline.ts';
import { plainText } from '../syntax/nodes.ts';
import { filePathOf } from '../lib/decode.ts';
import { readBlock } from './blocks.ts';
import { shownBlocks, type ShownBlock } from './shown-blocks.ts';
import type { SlideNodes } from './split-slides.ts';

/** Whether a slide says two lines in large letters and no more. */
export function hasFewWords(slide: SlideNodes, title: string): boolean {
  return slide.opener?.type === 'heading' && title.length <= 44 && shownBlocks(slide).length === 0;
}

/** Whether what is shown is one picture that has no lines of its own to lose. */
function isPhoto(blocks: readonly ShownBlock[]): boolean {
  const [figure, ...more] = blocks.filter(({ kind }) => kind === 'figure');
  const source = figure && more.length === 0 ? readBlock(figure.node)?.source : null;
  return blocks.length <= 2 && /\.(?:png|jpe?g|gif|webp|avif)$/i.test(filePathOf(source ?? ''));
}

/** Letters that a title alone, or a line alone, may have to be set as large as a slide. */
const LONGEST_STATEMENT = 110;

/**
 * The layout of a slide: the one it names, or the one that what it shows asks for.
 *
 *     a quotation and nothing else          ->   quote
 *     a title alone, or one line alone      ->   statement
 *     `full` with a photo                   ->   image
 */
export function chooseLayout(
  slide: SlideNodes,
  { options, depth, title }: Pick<SlideOutline, 'options' | 'depth' | 'title'>,
): string {
  const blocks = shownBlocks(slide);
  if (options.layout === 'full' && isPhoto(blocks)) return 'image';
  if (options.layout !== 'default' || depth === 1) return options.layout;
  const [only, ...others] = blocks;
  if (only === undefined)
    return title !== '' && title.length <= LONGEST_STATEMENT ? 'statement' : 'default';
  if (others.length > 0) return 'default';
  if (only.kind === 'quote') return 'quote';
  const isLine = only.kind === 'text' && title === '';
  return isLine && plainText(only.node).trim().length <= LONGEST_STATEMENT
    ? 'statement'
    : 'default';
}
