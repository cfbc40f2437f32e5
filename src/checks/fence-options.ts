import type { Problem } from '../model/problem.ts';
import type { TalkTree } from '../model/sources.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { asideKind, ASIDES } from '../format/asides.ts';
import { DIAGRAM_LANGUAGES, isDiagram } from '../format/blocks.ts';
import { parseCodeMeta, splitCodeMeta, type MetaPart } from '../format/code-meta.ts';
import { FENCE_FLAGS, FENCE_OPTIONS } from '../format/component-options.ts';
import { createProblem, type ProblemPlace } from '../problems/catalogue.ts';
import { suggest } from '../refs/suggest.ts';
import { placeOf, walk } from '../syntax/nodes.ts';

/** Everything after the language of a fence does something, or is reported. */
export function checkFenceOptions(talk: TalkTree): Problem[] {
  const problems: Problem[] = [];
  walk(talk.root, (node) => {
    if (node.type === 'code') problems.push(...checkFence(node, talk));
  });
  return problems;
}

function checkFence(node: SyntaxNode, { file }: TalkTree): Problem[] {
  const foreign = foreignFence(node.lang ?? '');
  if (foreign) return [createProblem('foreign-syntax', { file, ...placeOf(node) }, foreign)];
  const isDrawn = isDiagram(node);
  const known: readonly string[] = FENCE_OPTIONS[isDrawn ? 'diagram' : 'listing'];
  const where = isDrawn ? 'A fence that is drawn' : 'A code fence';
  const at = { file, ...placeOf(node) };
  const seen = new Set<string>();
  const broken = findBrokenQuotes(node.meta ?? '');
  const problems = splitCodeMeta(broken?.rest ?? node.meta).flatMap((part) => {
    const option = part.type === 'option' ? part.name : part.written;
    const isSteps = part.type === 'steps' && !isDrawn && !seen.has('{}');
    if (part.type === 'steps') seen.add('{}');
    if (isSteps) return [];
    if (part.type !== 'option' || !known.includes(part.name)) {
      const near = part.type === 'option' ? suggest(part.name, known) : [];
      const instead = insteadOf(part, isDrawn);
      const place = { ...at, suggestions: near, target: option };
      return [
        createProblem('unknown-option', place, { option, where, ...(instead && { instead }) }),
      ];
    }
    const isRepeated = seen.has(option);
    seen.add(option);
    const isFlag = FENCE_FLAGS.has(option);
    if (!isRepeated && (isFlag ? part.value === null : part.value)) return [];
    const wanted = isFlag ? `the word alone: \`${option}\`` : `a value: \`${option}="…"\``;
    const allowed = isRepeated ? 'it once' : wanted;
    const value = part.value ?? '';
    return [createProblem('bad-option', { ...at, target: value }, { option, value, allowed })];
  });
  return [
    ...(broken ? [brokenProblem(broken, at)] : []),
    ...problems,
    ...(isDrawn ? [] : checkBody(node, at)),
  ];
}

/** A fence shows its file, and nothing of what is written in it. */
function checkBody(node: SyntaxNode, at: ProblemPlace): Problem[] {
  const source = parseCodeMeta(node.meta).options['src'];
  const [words] = (node.value ?? '').split('\n').filter((line) => line.trim() !== '');
  if (!source || words === undefined) return [];
  const place = { ...at, line: at.line + 1, column: 1, target: words.trim() };
  const data = {
    where: `a fence with \`src=${source}\``,
    words: words.trim().slice(0, 40),
    instead: `Take \`src=${source}\` away to show these lines, or take the lines away to show the file.`,
  };
  return [createProblem('lost-words', place, data)];
}

function brokenProblem({ name, quote, value }: BrokenQuotes, at: ProblemPlace): Problem {
  const other = quote === '"' ? "'" : '"';
  const allowed = value.includes(other)
    ? 'typographic quotes inside the value'
    : `the other quotes around it: \`${name}=${other}${value}${other}\``;
  return createProblem('bad-option', { ...at, target: value }, { option: name, value, allowed });
}

/** A fence that is something else than code in another tool: notes, an aside, a cell that is run; null for code. */
export function foreignFence(language: string): ForeignFence | null {
  const written = `\`\`\`${language}`;
  if (/^(?:speaker-?)?notes?$/.test(language)) {
    const instead = 'Put `<Notes>` before and `</Notes>` after what only the speaker may see.';
    return { written, tool: 'mdx-deck', instead };
  }
  const [, plain, lines] = /^([^[\]\s]+)\[(.*)\]$/.exec(language) ?? [];
  if (plain !== undefined && lines !== undefined && stepsOf(lines) !== null) {
    const instead = `Write \`${plain} {${stepsOf(lines)}}\` after the backticks.`;
    return { written, tool: 'reveal.js', instead };
  }
  const drawn = DIAGRAM_LANGUAGES.find((each) => each === language.toLowerCase());
  if (drawn !== undefined && drawn !== language) {
    const instead = `Write \`${drawn}\` in small letters, and the diagram is drawn.`;
    return { written, tool: 'other tools', instead };
  }
  const name = /^\{\.?([\w-]*)/.exec(language)?.[1];
  if (name === undefined) return null;
  const kind = asideKind(name);
  const instead = Object.hasOwn(ASIDES, kind)
    ? `Write \`:::${kind}\`, the text, and \`:::\`.`
    : `Write the language without braces, \`${name || 'text'}\`; code is shown, not run.`;
  return { written, tool: 'Quarto and MyST', instead };
}

/** Lines as reveal.js names them between `[` and `]`, `10: 1|3-5|*`, as steps; null for other words. */
function stepsOf(lines: string): string | null {
  const steps = lines
    .replace(/^\s*\d+:/, '')
    .replaceAll('*', 'all')
    .replaceAll(/\s/g, '');
  return /^(?:all|\d[\d|,-]*)(?:\|(?:all|[\d|,-]+))*$/.test(steps) ? steps : null;
}

interface ForeignFence {
  readonly written: string;
  readonly tool: string;
  readonly instead: string;
}

const NUMBERS =
  'Take it out: lines are named in steps, `{1|3-5|all}`, which light them up one after another.';

/** Options that other tools give a fence, and what does the same here. */
const EQUIVALENTS: readonly [RegExp, string][] = [
  [/^(?:filename|file|name|label)$/i, 'Write `title="…"`.'],
  [
    /^(?:showLineNumbers|lineNumbers|line-numbers|linenums|linenos|lines|startLine|startFrom|start|firstline)$/i,
    NUMBERS,
  ],
  [
    /^(?:hl_lines|highlight|mark|ins|del|collapse|focus|diff|error|warning)$/i,
    'Write `[!code highlight]`, `[!code ++]` or `[!code focus]` in a comment on the line.',
  ],
  [/^(?:magic-?move)$/i, 'Put the listings between `<Morph>` and `</Morph>`.'],
  [
    /^(?:twoslash|monaco(?:-\w+)?|live|run|exec|editable|eval|echo)$/i,
    'Take it out: code is shown, not run; its output can stand in a fence of its own.',
  ],
  [
    /^(?:wrap|nowrap|maxHeight|max-height|at|frame|theme|copy|noCopy|height|width)$/i,
    'Take it out: code is set as the theme of the site says.',
  ],
];

const DRAWN = 'Take it out: a drawing takes an id, a caption and `alt`.';

function insteadOf(part: MetaPart, isDrawn: boolean): string | null {
  if (part.type === 'steps' && isDrawn) return DRAWN;
  if (part.type === 'steps') return 'Keep one list of steps in braces, such as `{1|3-5|all}`.';
  if (part.type === 'rest') {
    const word = /^\{\s*([A-Za-z][\w-]*)/.exec(part.written)?.[1];
    if (word !== undefined && isDrawn) return DRAWN;
    if (word !== undefined)
      return (
        equivalentOf(word) ?? 'Take it out: braces hold lines that light up, such as `{1|3-5|all}`.'
      );
    const title = /^\[(.+)\]$/.exec(part.written)?.[1];
    const steps = stepsOf(title ?? '');
    if (steps) return `Write the steps in braces: \`{${steps}}\`.`;
    return title
      ? `Write \`title="${title}"\`.`
      : 'Write options as `name="value"`, and steps as `{1|3-5|all}`.';
  }
  return equivalentOf(part.name);
}

function equivalentOf(name: string): string | null {
  return EQUIVALENTS.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/**
 * A value that ends too early, because it has quotes of the kind that are around it.
 *
 *     title="a "b" c" {1}   ->   title, `a "b" c`, and {1} is left
 */
function findBrokenQuotes(meta: string): BrokenQuotes | null {
  const found =
    /(?<![\w-])(?<name>[A-Za-z][\w-]*)=(?<quote>["'])(?<value>.*?)\k<quote>(?=\s+[\w-]+=|\s*\{|\s*$)/d;
  const { groups, indices } = found.exec(meta) ?? {};
  const { name = '', quote = '', value = '' } = groups ?? {};
  const [start = 0, end = 0] = indices?.[0] ?? [];
  if (groups === undefined) return null;
  const next = findBrokenQuotes(meta.slice(end));
  if (!value.includes(quote)) return next && { ...next, rest: meta.slice(0, end) + next.rest };
  return { name, quote, value, rest: `${meta.slice(0, start)} ${meta.slice(end)}` };
}

interface BrokenQuotes {
  readonly name: string;
  readonly quote: string;
  readonly value: string;
  /** The meta without it. */
  readonly rest: string;
}
