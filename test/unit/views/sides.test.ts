import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../../../src');

/** Places that are measured from the left or the right of the screen in every language. */
const MEASURED: Readonly<Record<string, readonly string[]>> = {
  // In the middle: half of the width to one side, half of its own back.
  'views/deck/deck-frame.css': ['right: 50%'],
  'views/deck/tools/tools.css': ['left: 0', 'right: 50%'],
  'views/deck/deck-first.css': ['right: auto', 'left: 50%'],
  'views/deck/deck.css': ['right: auto', 'left: calc(12px + 10em)'],
  // `image-left` and `image-right` are where their names say, and what is beside them gives way to that side.
  'views/deck/slide-forms.css': ['left: var(--pad-left, 72px)', 'right: var(--pad-right, 72px)'],
  'views/deck/slide-pictures.css': [
    'left: 0',
    'left: calc(50% + 64px)',
    'right: 0',
    'right: 25%',
    'right: 56%',
    'right: calc(50% + 64px)',
  ],
  // Scaled around its top left corner.
  'views/deck/tools/overview.css': ['left: 0'],
};

const SIDES = [
  /(?<![\w-])(?:margin|padding|border)-(?:left|right)[\w-]*:[^;]*/g,
  /(?<![\w-])(?:left|right):[^;]*/g,
  /(?<![\w-])(?:text-align|float|clear): (?:left|right)/g,
  /(?<![\w-])border-(?:top|bottom)-(?:left|right)-radius:[^;]*/g,
];
/** Four values of which the second and the fourth differ: `0 1em 0 0`. */
const FOUR = /(?<![\w-])(?:margin|padding|inset): [^\s!;]+ ([^\s!;]+) [^\s!;]+ ([^\s!;]+);/g;

const sheets = ['views', 'search/client'].flatMap((room) =>
  readdirSync(join(SRC, room), { recursive: true, encoding: 'utf8' })
    // Formulas run from left to right in every language.
    .filter((name) => name.endsWith('.css') && !name.endsWith('math.css'))
    .map((name) => `${room}/${name}`.replaceAll('\\', '/')),
);

it.each(sheets)('%s places things where lines begin and end, not left and right', (name) => {
  const css = readFileSync(join(SRC, name), 'utf8').replace(/\/\*.*?\*\//gs, '');
  const found = SIDES.flatMap((side) => css.match(side) ?? []);
  const uneven = [...withoutFunctions(css).matchAll(FOUR)]
    .filter(([, right, left]) => right !== left)
    .map(([whole]) => whole);
  expect([...found, ...uneven.filter((each) => !CENTERED.has(each))].sort()).toEqual(
    [...(MEASURED[name] ?? [])].sort(),
  );
});

/** Puts the middle of a dot where the pointer is. */
const CENTERED = new Set(['margin: -11px 0 0 -11px;']);

/** `clamp(1rem, var(--a), 2rem)` as one word. */
function withoutFunctions(css: string): string {
  const flat = css.replace(/[\w-]*\([^()]*\)/g, 'x');
  return flat === css ? css : withoutFunctions(flat);
}
