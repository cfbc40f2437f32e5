/** The fonts that come with Lectern: the name by which everybody knows them, and the one in its styles. */
export const OWN_FONTS: Readonly<Record<string, string>> = {
  'IBM Plex Sans': 'Plex Sans',
  'IBM Plex Serif': 'Plex Serif',
  'IBM Plex Mono': 'Plex Mono',
};
