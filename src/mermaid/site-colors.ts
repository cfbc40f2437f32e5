export const PAPER = '#fdfdfb';
export const RAISED = '#f0f3ef';
export const INK = '#14211c';
export const SOFT_INK = '#4a5851';
export const LINE = '#cbd4cd';
export const ACCENT = '#0a6248';
export const ACCENT_SOFT = '#d8ebe2';
export const SIGNAL = '#a3380b';
export const BLUE = '#1d4f91';
export const GOLD = '#7a4a00';
export const ROSE = '#8a2f4f';

/** What stands for each color of the site while mermaid draws, and the token it becomes. */
const TOKENS: Readonly<Record<string, string>> = {
  [PAPER]: 'paper',
  [RAISED]: 'raised',
  [INK]: 'ink',
  [SOFT_INK]: 'ink-soft',
  [LINE]: 'line',
  [ACCENT]: 'accent',
  [ACCENT_SOFT]: 'accent-soft',
  [SIGNAL]: 'signal',
  [BLUE]: 'tok-function',
  [GOLD]: 'tok-string',
  [ROSE]: 'tok-constant',
};

/** Told apart next to each other, and all dark enough for light letters (and light enough for dark ones in the dark theme). */
const SERIES = [ACCENT, BLUE, GOLD, ROSE, SOFT_INK, SIGNAL];

/** The colors of text on the two grounds, and of lines, as a browser says them. */
export const DARK = spoken(INK);
export const LIGHT = spoken(PAPER);
export const SOFT = spoken(SOFT_INK);

/**
 * A drawing with the tokens of the site for its colors.
 *
 * @param own colors of the author, which stay
 */
export function useTokens(svg: string, own: readonly string[]): string {
  const series = new Map<string, string>();
  const made = svg.replace(/rgb\((\d+), (\d+), (\d+)\)/g, (said, ...parts: string[]) => {
    const channels = parts.slice(0, 3).map(Number);
    const hex = `#${channels.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    const token = TOKENS[hex];
    if (token !== undefined) return `var(--${token})`;
    if (own.includes(said)) return hex;
    if (isGrey(channels)) return `var(--${greyToken(channels)})`;
    const next = TOKENS[colorAt(series.size)] ?? 'accent';
    if (!series.has(hex)) series.set(hex, next);
    return `var(--${series.get(hex) ?? next})`;
  });
  return made.replace(/(\d\.\d\d)\d+/g, '$1');
}

function isGrey(channels: readonly number[]): boolean {
  return Math.max(...channels) - Math.min(...channels) < 40;
}

/** The token that a grey stands for. */
function greyToken(channels: readonly number[]): string {
  const light = channels.reduce((sum, channel) => sum + channel, 0) / 3;
  if (light > 250) return 'paper';
  if (light > 215) return 'raised';
  if (light > 170) return 'line';
  return light > 60 ? 'ink-soft' : 'ink';
}

function spoken(hex: string): string {
  return `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
}

/** The color of the nth of a series, which go round. */
export function colorAt(at: number): string {
  return SERIES[at % SERIES.length] ?? ACCENT;
}
