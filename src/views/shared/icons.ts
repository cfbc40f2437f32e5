/** The drawings of buttons and keys, on a ground of 20 by 20. */
export const ICONS = {
  left: 'M17 10H3m6-6-6 6 6 6',
  right: 'M3 10h14m-6-6 6 6-6 6',
  up: 'M10 17V3m-6 6 6-6 6 6',
  down: 'M10 3v14m-6-6 6 6 6-6',
  close: 'm5 5 10 10M15 5 5 15',
  float: 'M3 4h14v12H3zm7 6h7v6h-7z',
} as const;

export type IconName = keyof typeof ICONS;
