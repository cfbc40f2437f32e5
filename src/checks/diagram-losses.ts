import { readMermaid } from '../format/mermaid-text.ts';
import { createProblem, type ProblemPlace } from '../problems/catalogue.ts';
import type { Problem } from '../model/problem.ts';

/** What a mermaid text asks for that a drawing of the site does not have, each where it is written. */
export function diagramLosses(source: string, at: ProblemPlace): Problem[] {
  const { kind, lines, settings } = readMermaid(source);
  const found = [
    ...settings.map((line) => ({ line, loss: LOSSES.look })),
    ...lines.slice(1).map((line) => ({ line, loss: LINKING.test(kind) ? LOSSES.link : null })),
    ...lines.flatMap((line) => [
      { line, loss: LOSSES.picture },
      { line, loss: LOSSES.formula },
    ]),
  ];
  return found.flatMap(({ line, loss }) => {
    const match = loss?.form.exec(line.text);
    if (!loss || !match) return [];
    const [, what = ''] = match;
    const column = match.index + match[0].indexOf(what) + 1;
    const place = { ...at, line: at.line + line.number, column, target: what };
    return [createProblem('diagram-loss', place, { what, instead: loss.instead })];
  });
}

/** Kinds in which a line may make a part a link. */
const LINKING = /^(?:graph|flowchart|classDiagram|sequenceDiagram|stateDiagram|gantt)/;

const LOSSES = {
  look: {
    form: /["'\s{,](theme|themeVariables|themeCSS|fontFamily|look|darkMode)["']?\s*:/,
    instead:
      'Remove it: diagrams have the colors and the font of the site. Single parts get a color with `style` or `classDef`.',
  },
  link: {
    form: /^\s*(click|links?|callback)\s+\S/,
    instead: 'Remove the line, and put the link into the text next to the diagram.',
  },
  picture: {
    form: /(<img\b|\bfa[bsr]?:fa-[\w-]+)/,
    instead: 'Remove it, or say it in words.',
  },
  formula: {
    form: /(\$\$)[^$]+\$\$/,
    instead: 'Write the formula in plain text, or next to the diagram.',
  },
} as const;
