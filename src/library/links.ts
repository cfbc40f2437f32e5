import type { Speaker } from '../i18n/speak.ts';
import type { Anchor, Target } from '../model/outline.ts';
import { atSecond } from '../format/moments.ts';
import { domIdOf, resolveTarget, type Graph, type Resolution } from '../refs/graph.ts';
import { textOfReference } from '../refs/reference-text.ts';
import { entryUrl } from './site-pages.ts';
import { talkUrl, variantHandoutUrl, variantUrl, type View } from './urls.ts';
import type { Variant } from './variants.ts';

/** A resolved reference as a link of one view. */
export interface TargetLink {
  /** Null for what the site has no page of. */
  readonly href: string | null;
  /** What the link says when its author gave no text. */
  readonly text: string;
  /** What kind of thing it leads to, for style and for screen readers. */
  readonly kind: Resolution['type'];
  /** A sentence for the hover card; empty when the text says all. */
  readonly hint: string;
}

/** Where a target leads in the given view, seen from the talk `from`; null when it leads nowhere. */
export function linkTo(graph: Graph, target: Target, context: LinkContext): TargetLink | null {
  const { view, from, speaker } = context;
  const found = resolveTarget(graph, target);
  const text = textOfReference(found, from, speaker) ?? '';
  switch (found.type) {
    case 'talk': {
      const href = talkUrl(view, found.talk.slug);
      return { kind: 'talk', href, text, hint: found.talk.data.summary ?? '' };
    }
    case 'slide': {
      const { talk, slide } = found;
      const hint = talk.slug === from ? '' : speaker.say('block.in', { talk: talk.data.title });
      return { kind: 'slide', href: slideUrl(context, talk.slug, slide.id), text, hint };
    }
    case 'anchor': {
      const { talk, anchor } = found;
      const href = slideUrl(context, talk.slug, idInView(anchor, view));
      const isTitled = anchor.kind === 'slide' || anchor.kind === 'heading';
      return { kind: 'anchor', href, text, hint: isTitled ? '' : anchor.title };
    }
    case 'term': {
      const href = entryUrl('glossary', found.id);
      return { kind: 'term', href, text, hint: found.term.definition };
    }
    case 'system': {
      const href = entryUrl('systems', found.id);
      return { kind: 'system', href, text, hint: found.system.summary };
    }
    case 'citation': {
      const { key } = found.entry;
      return { kind: 'citation', href: entryUrl('references', key), text: key, hint: '' };
    }
    case 'moment': {
      const url = found.talk.data.video?.url;
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
  readonly speaker: Speaker;
  /** The variant of `from` whose deck or handout the link stands in. */
  readonly variant?: Variant;
}
