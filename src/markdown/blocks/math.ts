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
  return html.replace(/ style="display:\s*block math;"/g, '');
}
