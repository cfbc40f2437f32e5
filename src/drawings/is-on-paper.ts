/**
 * Whether a drawing is made for light paper: its colors are fixed, or some of them are so dark that they are lost on a dark page. One
 * that uses the colors of the site follows its theme.
 */
export function isOnPaper(svg: string): boolean {
  if (/var\(--|light-dark\(/.test(svg)) return false;
  const colors = Array.from(svg.matchAll(COLORS), ([, color = '']) => color.toLowerCase());
  return colors.length > 0 && (!/currentcolor/i.test(svg) || colors.some(isDark));
}

const COLORS =
  /\b(?:fill|stroke|stop-color)\s*=\s*["']\s*(?!none|inherit|transparent|currentcolor|context-|url\()([^"']+?)\s*["']/gi;

function isDark(color: string): boolean {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/.exec(color)?.[1];
  if (hex !== undefined) {
    const digits = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
    const channels = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
    return isDim(channels);
  }
  const channels = /^rgba?\(([^)]*)\)$/.exec(color)?.[1]?.match(/[\d.]+%?/g);
  if (channels)
    return isDim(channels.map((each) => parseFloat(each) * (each.endsWith('%') ? 2.55 : 1)));
  return /^(?:black|navy|maroon|indigo|midnightblue|dimgr[ae]y|dark(?:blue|green|red|slate\w+|magenta))$/.test(
    color,
  );
}

/** Luma of ITU-R BT.601, from 0 to 255; below this a line is hard to see on the dark paper. */
function isDim([red = 0, green = 0, blue = 0]: readonly number[]): boolean {
  return 0.299 * red + 0.587 * green + 0.114 * blue < 90;
}
