/** Words that Marp reads in the alt text of a picture as orders. */
const ORDER =
  /^(?:(?:w|h|width|height):[\d.]+(?:px|%|em|rem|cm|mm|in|pt)?|(?:left|right)(?::[\d.]+%)?|(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::\S+)?|bg|fit|cover|contain|auto|vertical|\d+%)$/i;

/** Whether alt text gives orders as Marp reads them: `bg right:40%`, `w:300`; `right` alone is a word. */
export function isMarpAlt(alt: string): boolean {
  const words = alt.trim().split(/\s+/);
  const orders = words.filter((word) => ORDER.test(word));
  return (
    orders.some((word) => word.includes(':')) ||
    (words.includes('bg') && orders.length === words.length)
  );
}

/** What to write in place of a picture with orders; one of another site has to be saved first. */
export function imageInstead(alt: string, url: string): string {
  if (!/^(?:https?:)?\/\//i.test(url)) return orderInstead(alt, url);
  const name = /([\w-]+\.(?:svg|png|jpe?g|gif|webp|avif))(?:[?#]|$)/i.exec(url)?.[1] ?? 'file.png';
  return `Save the picture next to the talk. ${orderInstead(alt, `./${name}`)}`;
}

function orderInstead(alt: string, url: string): string {
  const words = alt.trim().split(/\s+/);
  const address = url || './file.png';
  const text = words.filter((word) => !ORDER.test(word)).join(' ') || 'what it shows';
  if (words.includes('bg')) {
    const isBeside = words.some((word) => /^(?:left|right)(?::|$)/.test(word));
    return isBeside
      ? `Write \`<Slide layout="split" />\` after the heading and \`![${text}](${address})\` as a picture.`
      : `Write \`<Slide background="${address}" />\` after the heading.`;
  }
  const width = widthOf(words.find((word) => /^w(?:idth)?:/i.test(word)) ?? '');
  return `Write \`![${text}](${address}${width ? `#width=${width}` : '#width=50%'})\`.`;
}

/** A slide is 1280 pixels wide; a width in pixels is a share of that. */
const SLIDE_WIDTH = 1280;

/** The width in an attribute or an order, as a percent of the slide: `w:320` -> `25%`. */
export function widthOf(written: string): string | null {
  const [, number, unit = 'px'] =
    /w(?:idth)?[ \t]*[:=][ \t]*["']?([\d.]+)(px|%)?/i.exec(written) ?? [];
  if (number === undefined) return null;
  const percent = unit === '%' ? Number(number) : (Number(number) / SLIDE_WIDTH) * 100;
  return `${Math.min(100, Math.max(1, Math.round(percent)))}%`;
}
