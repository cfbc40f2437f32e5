/** Comments that stand around what is said while it is still among what is shown; authors cannot write comments. */
export const SAID = { start: '<!--said-->', end: '<!--/said-->' } as const;

/** How narration arrives: as the deck's own notes, which hold paragraphs and never another `<aside>`. */
const NOTES = { start: '<aside class="notes">', end: '</aside>' } as const;

const MARKS = /(<!--\/?said-->|<aside class="notes">|<\/aside>)/;

/** Takes what is said out of a slide's HTML, so that the two can stand side by side. */
export function splitSaid(html: string): { readonly shown: string; readonly said: string } {
  let depth = 0;
  let isInNotes = false;
  let shown = '';
  let said = '';
  for (const part of html.split(MARKS)) {
    if (part === SAID.start) depth += 1;
    else if (part === SAID.end) depth -= 1;
    else if (part === NOTES.start) isInNotes = true;
    else if (part === NOTES.end && isInNotes) isInNotes = false;
    else if (depth > 0 || isInNotes) said += part;
    else shown += part;
  }
  return { shown: shown.trim(), said: said.trim() };
}
