/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The variant whose deck or handout is being rendered; absent in a whole one. */
    variant?: import('./talks/variants.ts').Variant;
  }
}

declare module 'reveal.js/reveal.css';

declare module 'temml' {
  /** Sets TeX as MathML; throws where it is not valid, when asked to. */
  const temml: {
    renderToString(
      tex: string,
      options: { displayMode: boolean; throwOnError: boolean; strict: boolean },
    ): string;
  };
  export default temml;
}
