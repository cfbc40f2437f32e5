// The file for servers knows `\ce` and `\pu` as well.
import temml from 'temml/dist/temml.cjs';
import { tightenScripts } from './tighten-scripts.ts';

/**
 * Sets a formula as MathML, which browsers draw and screen readers speak by themselves.
 *
 * @throws Error with the reason when the formula is not valid TeX.
 */
export function renderMath(tex: string, isDisplay: boolean): string {
  const options = {
    displayMode: isDisplay,
    throwOnError: true,
    strict: false,
    // A long formula in a sentence breaks where TeX would break it.
    wrap: isDisplay ? 'none' : 'tex',
  };
  const html = temml.renderToString(withoutCounters(tex), options);
  return tightenScripts(html)
    .replaceAll(COUNTER, '')
    .replace(STYLED, (_, name: string, before: string, style: string, after: string) =>
      withoutStyle(name, `${before}${after}`, style),
    );
}

/** Environments that number every line by themselves: here a line has a number when it has a name. */
function withoutCounters(tex: string): string {
  // With a tag, lines without one keep the room for theirs.
  return /\\tag\b/.test(tex) ? tex : tex.replace(COUNTING, '$1*}');
}

const COUNTER = '<mtext><span class="tml-eqn"></span></mtext>';

const COUNTING = /((?<!\\)(?:\\\\)*\\(?:begin|end)\{(?:align|alignat|equation|gather|multline))\}/g;

const STYLED = /<(\w+)([^<>]*?) style="([^"]*)"([^<>]*)>/g;

/** An element with attributes and classes in place of its style, which the security policy would block. */
function withoutStyle(name: string, attributes: string, style: string): string {
  const declarations = Array.from(
    style.matchAll(/([\w-]+)\s*:\s*([^;]+)/g),
    ([, property = '', value = '']) => [property, value.trim()] as const,
  );
  const colors = declarations.flatMap(([property, value]) => {
    const color = COLOR_ATTRIBUTES.get(property);
    return color && /^[#\w]+$/.test(value) ? [` ${color}="${value}"`] : [];
  });
  const classes = declarations.flatMap(([property, value]) => classOf(property, value));
  const known = /\bclass="([^"]*)"/.exec(attributes)?.[1];
  const all = [...(known ? [known] : []), ...classes].join(' ');
  const others = attributes.replace(/ class="[^"]*"/, '');
  return `<${name}${others}${all && ` class="${all}"`}${colors.join('')}>`;
}

/** The class of the site for what Temml would style: frames, lines and gaps of arrays, and negative space. */
function classOf(property: string, value: string): string[] {
  const gap = /^padding-(left|right)$/.exec(property)?.[1];
  if (gap) return [`math-gap-${gap}-${nearest(value, GAPS)}`];
  if (property === 'background-color') return ['math-paper'];
  if (property === 'padding' && /^\S+$/.test(value)) return [`math-pad-${nearest(value, PADS)}`];
  const side = /^border(?:-(left|right|top|bottom))?$/.exec(property);
  if (side && value !== 'none') {
    const line = /dashed|double/.exec(value)?.[0];
    return [`math-line${side[1] ? `-${side[1]}` : ''}`, ...(line ? [`math-${line}`] : [])];
  }
  if (property === 'width' && /^(?:50|100)%$/.test(value)) return [`math-wide-${parseInt(value)}`];
  if (property === 'margin-left' && value.startsWith('-'))
    return [`math-back-${nearest(value, BACKS)}`];
  return [];
}

/** The position of the length that is nearest to one of TeX or CSS. */
function nearest(value: string, lengths: readonly number[]): number {
  const ems = Math.abs(parseFloat(value)) / (value.endsWith('pt') ? POINTS_IN_EM : 1);
  const distances = lengths.map((length) => Math.abs(length - ems));
  return distances.indexOf(Math.min(...distances));
}

/** Lengths in `em`, which the styles repeat by their positions. */
const GAPS = [0, 0.14, 0.25, 0.4, 0.5, 1] as const;
const PADS = [0, 0.3] as const;
const BACKS = [0.1667, 0.2222, 0.2778] as const;
/** Temml sets lengths in points for letters of twelve. */
const POINTS_IN_EM = 12;

/** Colors have attributes of their own in MathML. */
const COLOR_ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ['color', 'mathcolor'],
  ['background-color', 'mathbackground'],
]);
