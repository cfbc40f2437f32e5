import type { Problem } from '../model/problem.ts';
import type { TalkTree } from '../model/sources.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { LAYOUTS } from '../model/outline.ts';
import { parseSpan } from '../lib/duration.ts';
import { slugify } from '../lib/slug.ts';
import { createProblem } from '../problems/catalogue.ts';
import { domIdOf } from '../refs/graph.ts';
import { suggest } from '../refs/suggest.ts';
import {
  attributesOf,
  isElement,
  literalValueOf,
  placeOf,
  plainText,
  textAttributeOf,
  walk,
} from '../syntax/nodes.ts';
import { EXCEPTABLE, parseExceptions } from '../slides/exceptions.ts';
import { TITLE_SLIDE_ID } from '../slides/slide-ids.ts';
import { SLIDE_ATTRIBUTES, TRANSITIONS } from '../slides/options.ts';
import { splitSlides } from '../slides/split-slides.ts';

/** Ids, markers and openers of slides. */
export function checkSlides(talk: TalkTree): Problem[] {
  return [...checkIds(talk), ...checkMarkers(talk), ...checkOpeners(talk)];
}

function checkIds({ outline, file }: TalkTree): Problem[] {
  const lines = new Map<string, number>();
  const titles = new Set<string>();
  return outline.anchors.flatMap((anchor) => {
    const slide =
      anchor.kind === 'slide'
        ? outline.slides.find((each) => each.place === anchor.place)
        : undefined;
    const at = { file, ...anchor.place, target: anchor.id };
    const id = domIdOf(anchor);
    const line = lines.get(id);
    if (line !== undefined) return [createProblem('duplicate-id', at, { id, line })];
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
    const isRepeated = slide?.idSource === 'heading' && titles.has(slugify(slide.title));
    if (slide) titles.add(slugify(slide.title));
    return isRepeated
      ? [createProblem('unstable-id', at, { id: anchor.id, title: anchor.title })]
      : [];
  });
}

/** reveal.js reads a number as a position and what follows a slash as a step. */
function reasonAgainst(id: string): string | null {
  if (/^\d+$/.test(id)) return 'is a number, which a deck reads as a position';
  if (/[/\\]/.test(id)) return 'holds a slash, which a deck reads as a step';
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

function checkMarkers({ root, file }: TalkTree): Problem[] {
  const problems: Problem[] = [];
  const { slides } = splitSlides(root);
  const markers = new Set(slides.map((slide) => slide.marker));
  const title = slides[0]?.marker;
  walk(root, (node) => {
    if (!isElement(node, 'Slide')) return;
    const at = { file, ...placeOf(node) };
    if (!markers.has(node)) problems.push(createProblem('misplaced-slide', at, {}));
    if ((node.children ?? []).length > 0) problems.push(createProblem('slide-content', at, {}));
    problems.push(...checkOptions(node, at));
    const id = node === title ? textAttributeOf(node, 'id') : undefined;
    if (id !== undefined && id !== TITLE_SLIDE_ID) {
      const allowed = `no id here; the title slide is always \`${TITLE_SLIDE_ID}\``;
      const data = { option: 'id', value: id, allowed };
      problems.push(createProblem('bad-option', { ...at, target: id }, data));
    }
  });
  return problems;
}

function checkOptions(
  marker: SyntaxNode,
  at: { file: string; line: number; column: number },
): Problem[] {
  const problems: Problem[] = [];
  for (const attribute of attributesOf(marker)) {
    const { name = '{…}', value } = attribute;
    if (literalValueOf(attribute) === undefined && typeof value === 'object')
      addBad(
        name,
        `{${value?.value ?? ''}}`,
        'a plain text: options are read before code runs',
        [],
      );
    if (name === '{…}' || SLIDE_ATTRIBUTES.some((known) => known === name)) continue;
    const place = { ...at, suggestions: suggest(name, SLIDE_ATTRIBUTES), target: name };
    problems.push(createProblem('unknown-option', place, { option: name, element: 'Slide' }));
  }
  const animate = textAttributeOf(marker, 'animate');
  if (animate !== undefined) addBad('animate', animate, 'the word alone: `<Slide animate />`', []);
  checkChoice('layout', LAYOUTS);
  checkChoice('transition', TRANSITIONS);
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
  const time = textAttributeOf(marker, 'time');
  if (time !== undefined && parseSpan(time) === null)
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

/** Headings that open nothing, and a talk in which nothing opens a slide. */
function checkOpeners({ root, outline, file }: TalkTree): Problem[] {
  const problems: Problem[] = [];
  if (outline.slides.length < 2)
    problems.push(createProblem('no-slides', { file, line: 1, column: 1 }, {}));
  walk(root, (node, ancestors) => {
    const at = { file, ...placeOf(node) };
    const isNested = ancestors.length > 1;
    if (node.type === 'heading' && node.depth === 1) {
      problems.push(createProblem('body-title', at, { title: plainText(node) }));
    } else if (node.type === 'heading' && isNested && (node.depth ?? 0) < 4) {
      problems.push(
        createProblem('nested-slide', at, { what: `The heading \`${plainText(node)}\`` }),
      );
    } else if (node.type === 'thematicBreak' && isNested) {
      problems.push(createProblem('nested-slide', at, { what: 'A line `---`' }));
    }
  });
  return problems;
}
