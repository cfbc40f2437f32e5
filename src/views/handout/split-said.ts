/** Comments that stand around what is said while it is still among what is shown; authors cannot write comments. */
export const SAID = { start: '<!--said-->', end: '<!--/said-->' } as const;

/** Takes what is said out of a slide's HTML, so that the two can stand side by side. */
export function splitSaid(html: string): { readonly shown: string; readonly said: string } {
  let depth = 0;
  let shown = '';
  let said = '';
  for (const part of html.split(/(<!--\/?said-->)/)) {
    if (part === SAID.start) depth += 1;
    else if (part === SAID.end) depth -= 1;
    else if (depth > 0) said += part;
    else shown += part;
  }
  return { shown: shown.trim(), said: said.trim() };
}
