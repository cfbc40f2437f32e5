import type { Anchor, Target } from '../model/outline.ts';
import { formatClock } from '../lib/duration.ts';
import { atSecond } from '../lib/moments.ts';
import { BLOCK_NAMES, domIdOf, resolveTarget, type Graph, type Resolution } from '../refs/graph.ts';
import { titleOfSlide } from './slide-names.ts';
import { siteUrl, talkUrl, variantHandoutUrl, variantUrl, type View } from './urls.ts';
import type { Variant } from './variants.ts';

/** A resolved reference as a link of one view. */
export interface TargetLink {
  readonly href: string;
  /** What the link says when its author gave no text. */
  readonly text: string;
  /** What kind of thing it leads to, for style and for screen readers. */
  readonly kind: Resolution['type'];
  /** A sentence for the hover card; empty when the text says all. */
  readonly hint: string;
}

/** Where a target leads in the given view, seen from the talk `from`; null when it leads nowhere. */
export function linkTo(graph: Graph, target: Target, context: LinkContext): TargetLink | null {
  const { view, from } = context;
  const found = resolveTarget(graph, target);
  switch (found.type) {
    case 'talk':
      return {
        kind: 'talk',
        href: talkUrl(view, found.talk.slug),
        text: found.talk.data.title,
        hint: found.talk.data.summary,
      };
    case 'slide': {
      const { talk, slide } = found;
      const hint = talk.slug === from ? '' : `In “${talk.data.title}”`;
      return {
        kind: 'slide',
        href: slideUrl(context, talk.slug, slide.id),
        text: slide.depth === 1 ? talk.data.title : titleOfSlide(talk, slide),
        hint,
      };
    }
    case 'anchor': {
      const { talk, anchor } = found;
      const name = anchor.kind === 'figure' || anchor.kind === 'table' || anchor.kind === 'listing';
      const label = name ? `${BLOCK_NAMES[anchor.kind]} ${anchor.number}` : anchor.title;
      const text = talk.slug === from ? label : `${label} of “${talk.data.title}”`;
      return {
        kind: 'anchor',
        href: slideUrl(context, talk.slug, idInView(anchor, view)),
        text,
        hint: name ? anchor.title : '',
      };
    }
    case 'term':
      return {
        kind: 'term',
        href: siteUrl(`glossary/#${found.id}`),
        text: found.term.term,
        hint: found.term.definition,
      };
    case 'system':
      return {
        kind: 'system',
        href: siteUrl(`systems/${found.id}/`),
        text: found.system.name,
        hint: found.system.summary,
      };
    case 'citation':
      return {
        kind: 'citation',
        href: siteUrl(`references/#${found.entry.key}`),
        text: found.entry.key,
        hint: '',
      };
    case 'moment': {
      const url = found.talk.data.video?.url;
      const text = `${found.talk.data.title} at ${formatClock(found.seconds)}`;
      return url ? { kind: 'moment', href: atSecond(url, found.seconds), text, hint: '' } : null;
    }
    default:
      return null;
  }
}

/** A deck is opened at slides alone; what a page leaves out is looked for in its section. */
function idInView(anchor: Anchor, view: View): string {
  const isThere = view === 'handout' || (view === 'page' && anchor.onlyIn !== 'deck');
  return isThere ? domIdOf(anchor) : anchor.slideId;
}

/** A link inside a variant stays there where it can; what a variant leaves out is in the whole deck, or the whole handout. */
function slideUrl({ view, from, variant }: LinkContext, slug: string, id: string): string {
  const stays = variant !== undefined && slug === from && variant.slides.has(id);
  if (!stays) return talkUrl(view, slug, id);
  return (view === 'handout' ? variantHandoutUrl : variantUrl)(slug, variant.key, id);
}

/** From where a link is followed. */
export interface LinkContext {
  readonly view: View;
  /** The talk the link stands in. */
  readonly from: string;
  /** The variant of `from` whose deck or handout the link stands in. */
  readonly variant?: Variant;
}
