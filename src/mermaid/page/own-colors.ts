/** Runs in a page, alone: the colors that a text names, as a browser says them. */
export function ownColors(text: string): string[] {
  const probe = document.createElement('i');
  document.body.append(probe);
  const words = text.match(/#[\da-f]{3,8}\b|\b(?:rgb|hsl)a?\([^)]*\)|\b[a-z]+\b/gi) ?? [];
  const found = new Set<string>();
  for (const word of words) {
    const isGlobal = /^(?:inherit|initial|unset|revert|currentcolor|transparent)$/i.test(word);
    if (isGlobal || !CSS.supports('color', word)) continue;
    probe.style.color = word;
    const said = getComputedStyle(probe).color;
    found.add(said.replace(/^rgba\((\d+, \d+, \d+), .*$/, 'rgb($1)'));
  }
  probe.remove();
  return [...found];
}
