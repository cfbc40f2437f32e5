/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The variant whose deck or handout is being rendered; absent in a whole one. */
    variant?: import('./library/variants.ts').Variant;
    /** The language of the talk that the page is of; absent on pages of the site. */
    lang?: string;
  }
}

declare module 'reveal.js/reveal.css';

declare module 'temml/dist/temml.cjs' {
  /** Sets TeX as MathML; throws where it is not valid, when asked to. */
  const temml: {
    renderToString(
      tex: string,
      options: { displayMode: boolean; throwOnError: boolean; strict: boolean },
    ): string;
  };
  export default temml;
}

/** Citation.js has no types for the parts of its BibTeX plugin that are used. */
declare module '@citation-js/plugin-bibtex/lib/input/value.js' {
  /** The text of a value of a field; throws when it is no TeX. */
  export function parse(value: string, field: string): string;
}

declare module '@citation-js/plugin-bibtex/lib/input/constants.js' {
  export const formatting: Record<string, [string, string]>;
  export const formattingCommands: Record<string, string | undefined>;
  export const argumentCommands: Record<string, (address: string, text: string) => string>;
  export const diacritics: Record<string, string>;
  export const commands: Record<string, string>;
  export const mathCommands: Record<string, string>;
  export const fieldTypes: Record<string, readonly string[]>;
  export const defaultStrings: Record<string, string>;
}
