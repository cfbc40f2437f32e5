/** The package has no types of its own; this is what is used of it. */
declare module 'subset-font' {
  /** A font with the glyphs of some characters alone. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2'; noHinting?: boolean; keepFeatures?: string[] },
  ): Promise<Buffer>;
}

/** What unpacks and packs fonts for the other package. */
declare module 'fontverter' {
  const fontverter: { convert(font: Buffer, format: 'truetype' | 'woff2'): Promise<Buffer> };
  export default fontverter;
}
