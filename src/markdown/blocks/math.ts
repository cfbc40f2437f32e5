import temml from 'temml';

/**
 * Sets a formula as MathML, which browsers draw and screen readers speak by themselves.
 *
 * @throws Error with the reason when the formula is not valid TeX.
 */
export function renderMath(tex: string, isDisplay: boolean): string {
  const html = temml.renderToString(tex, {
    displayMode: isDisplay,
    throwOnError: true,
    strict: false,
  });
  return html
    .replace(/ style="([^"]*)"/g, (_, style: string) => attributesFor(style))
    .replace(LETTER, '<mi class="letter">$1</mi>');
}

/**
 * A letter that browsers would swap for its mathematical italic, such as `𝑈` for `U`.
 *
 * Those stand in fonts for mathematics alone, and where a machine has none the letter is not seen. A class lets the styles slant
 * the letter itself.
 */
const LETTER = /<mi>([A-Za-zα-ωϑϕϖϱϵ])<\/mi>/g;

/** Colours have attributes of their own in MathML; the rest is fine spacing, which the security policy would block. */
function attributesFor(style: string): string {
  return [...style.matchAll(/([\w-]+)\s*:\s*([#\w]+)/g)]
    .map(([, property = '', value]) => [COLOR_ATTRIBUTES.get(property), value])
    .map(([name, value]) => (name ? ` ${name}="${value}"` : ''))
    .join('');
}

const COLOR_ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ['color', 'mathcolor'],
  ['background-color', 'mathbackground'],
]);
