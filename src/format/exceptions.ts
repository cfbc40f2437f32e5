/** The problems that an author may allow on a slide, with a reason. */
export const EXCEPTABLE = [
  'slide-overflow',
  'clipped-content',
  'wide-code',
  'squeezed-picture',
  'small-text',
  'low-contrast',
  'coarse-picture',
  'overlapping-content',
  'empty-slide',
  'idle-step',
  'missing-glyph',
  'unnamed-picture',
  'axe-violation',
  'fallback-fit',
] as const;

/** A problem that is known and meant. */
export interface SlideException {
  readonly id: string;
  readonly reason: string;
}

/**
 * Reads the `allow` of a slide.
 *
 *     allow="small-text: the photograph's own lettering; idle-step: a pause for a question"
 *     -> [{ id: "small-text", reason: "the photograph's own lettering" }, { id: "idle-step", … }]
 *
 * What has no reason is read with an empty one, for the checks to name.
 */
export function parseExceptions(allow: string): SlideException[] {
  // A reason may hold a semicolon; what opens the next exception is a name and a colon.
  const parts = allow.split(/;(?=\s*[\w-]+\s*:)|;\s*$/).filter((part) => part.trim() !== '');
  return parts.map((part) => {
    const [id = '', ...reason] = part.split(':');
    return { id: id.trim(), reason: reason.join(':').trim() };
  });
}
