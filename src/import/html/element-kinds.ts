/** Elements without content, which need no closing tag. */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Elements that run, style or describe, and show nothing. */
export const SILENT_ELEMENTS: ReadonlySet<string> = new Set(
  'script style template noscript head meta link base title'.split(' '),
);

/** Elements of a line that Lectern shows as they are. */
export const INLINE_KEPT: ReadonlySet<string> = new Set('sub sup kbd mark small u abbr'.split(' '));

/** Elements that become Markdown. */
export const MARKDOWN_ELEMENTS: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code em i strong b del s strike a img br hr table thead tbody tfoot tr td th caption figure figcaption input'.split(
    ' ',
  ),
);

/** Elements that are boxes and say nothing by themselves. */
export const BOXES: ReadonlySet<string> = new Set(
  'div span section article main header footer aside nav center font body html address hgroup picture'.split(
    ' ',
  ),
);

/** Elements of a line. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr b br code del em i img kbd mark s small span strong sub sup u'.split(' '),
);

/** Boxes that are blocks. */
export const BLOCK_BOXES: ReadonlySet<string> = new Set(
  'div section article main header footer aside nav center body html address hgroup details'.split(
    ' ',
  ),
);
