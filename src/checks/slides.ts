import type { Place, Problem } from '../model/problem.ts';
import type { TalkTree } from '../model/sources.ts';
import type { JsxAttribute, SyntaxNode } from '../model/syntax.ts';
import { OWN_LAYOUTS, type Takes } from '../model/layouts.ts';
import { parseSpan } from '../format/duration.ts';
import { slugify } from '../lib/slug.ts';
import { createProblem } from '../problems/catalogue.ts';
import { domIdOf } from '../refs/graph.ts';
import { suggest } from '../refs/suggest.ts';
import {
  attributesOf,
  isElement,
  literalValueOf,
  placeOf,
  textAttributeOf,
  walk,
} from '../syntax/nodes.ts';
import { EXCEPTABLE, parseExceptions } from '../format/exceptions.ts';
import { TITLE_SLIDE_ID } from '../format/slide-ids.ts';
import {
  ALIGNMENTS,
  isFalse,
  isOwnClass,
  SCRIMS,
  SLIDE_ATTRIBUTES,
  TRANSITIONS,
} from '../format/options.ts';
import { splitSlides } from '../format/split-slides.ts';
import { spreadOf } from './component-options.ts';
import { checkOpeners } from './openers.ts';
import { checkBackground } from './backgrounds.ts';

/**
 * Ids, markers and openers of slides.
 *
 * @param added layouts of the project
 */
export function checkSlides(talk: TalkTree, added: ReadonlyMap<string, Takes | null>): Problem[] {
  const layouts = [...new Set([...Object.keys(OWN_LAYOUTS), ...added.keys()])];
  return [...checkIds(talk), ...checkMarkers(talk, layouts), ...checkOpeners(talk)];
}

function checkIds(talk: TalkTree): Problem[] {
  const { outline, file } = talk;
  const lines = new Map<string, number>();
  const titles = new Map<string, { title: string; line: number }>();
  const problems = outline.anchors.flatMap((anchor) => {
    const slide =
      anchor.kind === 'slide'
        ? outline.slides.find((each) => each.place === anchor.place)
        : undefined;
    const at = { file, ...anchor.place, target: anchor.id };
    const id = domIdOf(anchor);
    const line = lines.get(id);
    if (line !== undefined)
      return [createProblem('duplicate-id', at, { id, ...earlier(talk, line, at) })];
    lines.set(id, anchor.place.line);
    const isSlide = anchor.kind === 'slide' || anchor.kind === 'heading';
    const reason = reasonAgainst(isSlide ? anchor.id : id);
    if (reason)
      return [
        createProblem(
          'bad-id',
          { ...at, suggestions: betterIds(anchor.id) },
          { id: anchor.id, reason },
        ),
      ];
    const scripts = mixedScripts(anchor.id);
    if (scripts) return [createProblem('mixed-letters', at, { id: anchor.id, scripts })];
    if (slide?.idSource === 'derived') return [createProblem('derived-id', at, { id: anchor.id })];
    // An id that is written, there or elsewhere, moves nowhere.
    if (slide?.idSource !== 'heading') return [];
    const slug = slugify(slide.title);
    const first = titles.get(slug);
    if (!first) titles.set(slug, { title: slide.title, line: at.line });
    if (!first) return [];
    const data = { id: anchor.id, title: anchor.title, first: first.title };
    return [createProblem('unstable-id', at, { ...data, ...earlier(talk, first.line, at) })];
  });
  return [...problems, ...checkElementIds(talk, lines)];
}

/** Where the first of two stands, which may be the same line of a part that is used twice. */
function earlier(
  { originOf }: TalkTree,
  line: number,
  at: Place,
): { line: number; isShared: boolean } {
  const [first, second] = [originOf(line), originOf(at.line)];
  const isInFile = first.file === second.file;
  return { line: isInFile ? first.line : line, isShared: isInFile && first.line === second.line };
}

/** Ids of plain elements are ids of the page as well. */
function checkElementIds(talk: TalkTree, lines: Map<string, number>): Problem[] {
  const { root, file } = talk;
  const problems: Problem[] = [];
  walk(root, (node, ancestors) => {
    const id = /^[a-z]/.test(node.name ?? '') ? textAttributeOf(node, 'id') : undefined;
    if (id === undefined || !isElement(node)) return;
    // The two views may each have an element of that name.
    if (ancestors.some(({ name }) => name === 'SlideOnly' || name === 'PageOnly')) return;
    const at = { file, ...placeOf(node), target: id };
    const line = lines.get(id);
    if (line !== undefined)
      problems.push(createProblem('duplicate-id', at, { id, ...earlier(talk, line, at) }));
    else if (OF_SITE.test(id))
      problems.push(createProblem('bad-id', at, { id, reason: reasonAgainst(id) ?? '' }));
    else lines.set(id, at.line);
  });
  return problems;
}

/** Ids that the site gives in the pages of a talk: to its own parts, to footnotes and to cited sources. */
const OF_SITE = /^(?:lectern-|cited-|fn-\d+$|fnref-\d+$|pic-\d+$)/;

/** As long as a heading may be and still make an address that people can pass on. */
const MOST_LETTERS = 100;

/** reveal.js reads a number as a position and what follows a slash as a step. */
function reasonAgainst(id: string): string | null {
  if (/^\d+$/.test(id)) return 'is a number, which a deck reads as a position';
  if (/[/\\]/.test(id)) return 'holds a slash, which a deck reads as a step';
  if (OF_SITE.test(id)) return 'is one that the site gives to a part of its own';
  if (id.length > MOST_LETTERS) return `has ${id.length} letters; at most ${MOST_LETTERS} are kept`;
  if (/[\s"'<>#%?&]/.test(id)) return 'holds a space or a sign that addresses cannot hold';
  if (/[\u200b-\u200f\u2028-\u202e\u2060\ufeff]/.test(id)) return 'holds an invisible character';
  return null;
}

/** Scripts with letters that look like those of another. */
const LOOK_ALIKE: readonly [string, RegExp][] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
];

/** `Latin and Cyrillic` when one word has letters of both; null for words of one script. */
function mixedScripts(id: string): string | null {
  for (const word of id.split(/[^\p{L}\p{M}]+/u)) {
    const scripts = LOOK_ALIKE.filter(([, pattern]) => pattern.test(word)).map(([name]) => name);
    if (scripts.length > 1) return scripts.join(' and ');
  }
  return null;
}

function betterIds(id: string): string[] {
  const better = slugify(id.replace(/[/\\]/g, '-'));
  return reasonAgainst(better) === null ? [better] : [];
}

function checkMarkers({ root, file }: TalkTree, layouts: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const { slides } = splitSlides(root);
  const markers = new Set(slides.map((slide) => slide.marker));
  const title = slides[0]?.marker;
  walk(root, (node) => {
    if (!isElement(node, 'Slide')) return;
    const at = { file, ...placeOf(node) };
    if (!markers.has(node)) problems.push(createProblem('misplaced-slide', at, {}));
    if ((node.children ?? []).length > 0) problems.push(createProblem('slide-content', at, {}));
    problems.push(...checkOptions(node, at, layouts));
    const id = node === title ? textAttributeOf(node, 'id') : undefined;
    if (id !== undefined && id !== TITLE_SLIDE_ID) {
      const allowed = `no id here; the title slide is always \`${TITLE_SLIDE_ID}\``;
      const data = { option: 'id', value: id, allowed };
      problems.push(createProblem('bad-option', { ...at, target: id }, data));
    }
  });
  return problems;
}

/** `animate` is a word alone; every other option says something. */
function isEmpty(attribute: JsxAttribute): boolean {
  const value = literalValueOf(attribute);
  return value === '' || (value === true && attribute.name !== 'animate');
}

/** Options that take `{false}`. */
const CAN_BE_OFF: ReadonlySet<string> = new Set(['scrim', 'footer']);

function checkOptions(
  marker: SyntaxNode,
  at: { file: string; line: number; column: number },
  layouts: readonly string[],
): Problem[] {
  const problems: Problem[] = [];
  for (const attribute of attributesOf(marker)) {
    const { name = '{…}', value } = attribute;
    if (CAN_BE_OFF.has(name) && isFalse(attribute)) continue;
    if (literalValueOf(attribute) === undefined && typeof value === 'object')
      addBad(
        name,
        `{${value?.value ?? ''}}`,
        'a plain text: options are read before code runs',
        [],
      );
    if (attribute.name === undefined)
      addBad(name, spreadOf(attribute), 'each option by its name', []);
    const isKnown = SLIDE_ATTRIBUTES.some((known) => known === name);
    if (isKnown && isEmpty(attribute)) addBad(name, '', `a value: \`${name}="…"\``, []);
    if (name === '{…}' || isKnown) continue;
    const place = { ...at, suggestions: suggest(name, SLIDE_ATTRIBUTES), target: name };
    problems.push(createProblem('unknown-option', place, { option: name, where: '`<Slide>`' }));
  }
  const animate = textAttributeOf(marker, 'animate');
  if (animate !== undefined) addBad('animate', animate, 'the word alone: `<Slide animate />`', []);
  checkChoice('layout', layouts);
  checkChoice('transition', TRANSITIONS);
  checkChoice('scrim', SCRIMS);
  checkChoice('align', ALIGNMENTS);
  for (const name of textAttributeOf(marker, 'class')?.split(/\s+/).filter(Boolean) ?? []) {
    if (isOwnClass(name)) continue;
    addBad('class', name, 'a name of your own, of letters, digits and hyphens', [`my-${name}`]);
  }
  const footer = textAttributeOf(marker, 'footer');
  if (footer !== undefined)
    addBad('footer', footer, '`footer={false}`, to leave the line at the foot out', []);
  for (const { id, reason } of parseExceptions(textAttributeOf(marker, 'allow') ?? '')) {
    if (!EXCEPTABLE.some((each) => each === id))
      addBad(
        'allow',
        id,
        EXCEPTABLE.map((each) => `\`${each}\``).join(', '),
        suggest(id, EXCEPTABLE),
      );
    else if (reason === '')
      addBad('allow', id, `\`${id}: …\` with the reason in place of the dots`, []);
  }
  const background = checkBackground(textAttributeOf(marker, 'background') ?? '');
  if (background) addBad('background', background.value, background.allowed, background.near);
  const time = textAttributeOf(marker, 'time');
  if (time !== undefined && !parseSpan(time))
    addBad('time', time, 'a time such as `90s` or `1m30s`', []);
  return problems;

  function checkChoice(option: string, choices: readonly string[]): void {
    const value = textAttributeOf(marker, option);
    if (value === undefined || choices.includes(value)) return;
    addBad(
      option,
      value,
      choices.map((choice) => `\`${choice}\``).join(', '),
      suggest(value, choices),
    );
  }

  function addBad(
    option: string,
    value: string,
    allowed: string,
    suggestions: readonly string[],
  ): void {
    problems.push(
      createProblem(
        'bad-option',
        { ...at, suggestions, target: value },
        { option, value, allowed },
      ),
    );
  }
}
