/** What a slide shows most of, as a picture of it is sketched where no review has seen it. */
export type SlideForm = 'code' | 'table' | 'figure' | 'list' | 'title' | 'words';

/** What each form leaves in the HTML of a section, the most telling first. */
const SIGNS: readonly (readonly [SlideForm, RegExp])[] = [
  ['figure', /<(?:svg|img|video)\b|class="[^"]*\bfigure-body\b/],
  ['code', /class="[^"]*\b(?:code|morph)\b/],
  ['table', /<table\b/],
  ['list', /<(?:ul|ol|blockquote)\b/],
  ['words', /<(?:math|aside)\b|class="show"/],
];

/** Which form the HTML of a section has; a section of which the slide shows nothing else has its title alone. */
export function formOf(html: string): SlideForm {
  return SIGNS.find(([, sign]) => sign.test(html))?.[0] ?? 'title';
}
