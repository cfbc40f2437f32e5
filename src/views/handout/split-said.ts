/** Comments that stand around what is said while it is still among what is shown; authors cannot write comments. */
export const SAID = { start: '<!--said-->', end: '<!--/said-->' } as const;

/** How narration arrives: as the deck's own notes, which may hold the `<aside>` of a private note. */
const NOTES_START = '<aside class="notes">';
const ASIDE_END = '</aside>';

/** Empty elements for former ids, and nothing else. */
const ONLY_MARKS = /^(?:<span id="[^"]*" class="former-id"><\/span>\s*)+$/;

const MARKS = /(<!--\/?said-->|<aside\b[^>]*>|<\/aside>)/;

/** Takes what is said out of a slide's HTML, so that the two can stand side by side. */
export function splitSaid(html: string): { readonly shown: string; readonly said: string } {
  let marks = 0;
  let asides = 0;
  let shown = '';
  let said = '';
  for (const part of html.split(MARKS)) {
    if (part === SAID.start) marks += 1;
    else if (part === SAID.end) marks -= 1;
    else if (part === NOTES_START && asides === 0) asides = 1;
    else if (part === ASIDE_END && asides === 1) asides = 0;
    else {
      // An aside that an author shows is none of the speaker's, and its end closes nothing.
      if (asides > 0 && part.startsWith('<aside')) asides += 1;
      if (part === ASIDE_END && asides > 0) asides -= 1;
      if (marks > 0 || asides > 0) said += part;
      else shown += part;
    }
  }
  const parts = { shown: shown.trim(), said: said.trim() };
  // Where links to former ids land is nothing to see, and no reason for a box of a slide.
  return ONLY_MARKS.test(parts.shown) ? { shown: '', said: parts.shown + parts.said } : parts;
}
