/** What may stand before a code fence in its line, as the source of an expression: spaces, quotes and the marks of lists. */
export const FENCE_LEAD = '(?:[ \\t>]|[-*+][ \\t]|\\d+[.)][ \\t])*';
