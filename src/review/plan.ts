/**
 * What a slide is looked at in, and what for.
 *
 * Where things stand depends on the shape of the screen and on the fonts; how they are coloured on the theme. So every step is
 * measured on both screens with both kinds of fonts, and its colours are sampled in both themes on the wide screen; on the tall
 * one only where text stands on something uneven, which another shape may push under another word.
 */
export const SCREENS = {
  '16:9': { width: 1280, height: 720 },
  '16:10': { width: 1280, height: 800 },
  '4:3': { width: 1024, height: 768 },
} as const;

export type Screen = keyof typeof SCREENS;
export type Theme = 'light' | 'dark';
/** The site's own fonts, or those a machine has when they do not arrive. */
export type Fonts = 'web' | 'fallback';

/** One way to look at a slide. */
export interface State {
  readonly screen: Screen;
  readonly theme: Theme;
  readonly fonts: Fonts;
  /** How many of the slide's steps were taken. */
  readonly step: number;
}

/**
 * The windows a worker keeps open for a deck; the first is where colours, steps and accessibility are judged.
 *
 * A deck of 16:9 takes the shape of a 4:3 projector too; decks of other shapes look the same everywhere.
 */
export function windowsFor(aspect: Screen): readonly WindowKind[] {
  const screens = aspect === '16:9' ? (['16:9', '4:3'] as const) : [aspect];
  return FONTS.flatMap((fonts) => screens.map((screen) => ({ screen, fonts })));
}

const FONTS = ['web', 'fallback'] as const;

/** A window by what is special about it. */
export type WindowKind = Pick<State, 'screen' | 'fonts'>;

/** The shape of a deck, as its HTML says it. */
export function aspectIn(html: string): Screen {
  const written = /<main\b[^>]*? data-aspect="([^"]*)"/.exec(html)?.[1];
  return written !== undefined && written in SCREENS ? (written as Screen) : '16:9';
}

/**
 * The states of a finding in words, as they end a sentence; empty for a finding that is there whatever one does.
 *
 * Only what narrows it down is said: the screen when it is one of two, the steps when they are not all. A theme is said of
 * colours alone, and of those only the tall screen, since few slides have their colours sampled there again.
 */
export function describeStates(
  states: readonly State[],
  seen: readonly State[],
  aspect: 'boxes' | 'colors',
): string {
  const narrowed = <K extends keyof State>(key: K): readonly State[K][] => {
    const found = [...new Set(states.map((state) => state[key]))];
    return found.length < new Set(seen.map((state) => state[key])).size ? found : [];
  };
  const [screen] = narrowed('screen');
  const [theme] = narrowed('theme');
  const steps = narrowed('step');
  const said = [
    screen && (aspect === 'boxes' || screen === '4:3') && `on a screen of ${screen}`,
    aspect === 'colors' && theme && `in the ${theme} theme`,
    steps.length > 0 && `at step ${steps.join(', ')}`,
  ].filter(Boolean);
  return said.map((each) => `, ${each}`).join('');
}
