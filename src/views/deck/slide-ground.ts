/**
 * What a slide stands on: the curtain, a picture with a shade over it, or its own color.
 *
 *     layout `section`                        ->   the curtain
 *     background `./sea.jpg`                  ->   the picture, a shade, light letters
 *     background `./sea.jpg`, scrim `none`    ->   the picture, letters as they are
 */
export function groundOf({ layout, background, backgroundColor, scrim }: SlideLook): Ground {
  const isImage = layout === 'image';
  const isOnPicture = isImage || (background !== undefined && scrim !== 'none');
  const hasOwn = background !== undefined || backgroundColor !== undefined;
  const isCurtain = isOnPicture || (CURTAINS.has(layout) && !hasOwn);
  const shade = scrim ?? (LOW.has(layout) ? 'bottom' : 'full');
  return {
    isCurtain,
    classes: [
      ...(isCurtain ? ['on-curtain'] : []),
      ...(isOnPicture ? ['on-picture', `scrim-${shade}`] : []),
    ],
    // The curtain is behind a picture, too: letters can be read until it has come.
    color: backgroundColor ?? (isCurtain ? 'var(--curtain)' : undefined),
  };
}

const CURTAINS: ReadonlySet<string> = new Set(['title', 'section', 'end']);
/** Layouts whose words stand at the foot of a picture. */
const LOW: ReadonlySet<string> = new Set(['title', 'section', 'statement', 'image']);

interface SlideLook {
  readonly layout: string;
  readonly background?: string | undefined;
  readonly backgroundColor?: string | undefined;
  readonly scrim?: string | undefined;
}

/** What is behind the letters of a slide. */
interface Ground {
  /** Whether it is ours, dark in both themes. */
  readonly isCurtain: boolean;
  readonly classes: readonly string[];
  readonly color: string | undefined;
}
