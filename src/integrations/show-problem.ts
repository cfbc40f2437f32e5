import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import { drawExcerpt } from '../problems/excerpt.ts';
import { createPaint } from '../problems/paint.ts';
import type { ShownProblem } from '../views/dev/problem-panel.ts';

/** Gives problems what a page shows of them besides: the place for the editor, the lines around it, the guide. */
export function showProblems(
  problems: readonly Problem[],
  textOf: (file: string) => string | null,
  settings: Pick<Settings, 'base' | 'content' | 'docs'>,
): ShownProblem[] {
  const docs = settings.docs === null ? null : `${settings.base}docs/problems/`;
  return problems.map((problem) => {
    const { id, severity, file, line, column, message, fix, suggestions } = problem;
    const text = textOf(file);
    return {
      id,
      severity,
      place: `${file}:${line}:${column}`,
      source: `${join(settings.content, file)}:${line}:${column}`,
      message,
      fix,
      suggestions,
      excerpt: text === null ? [] : drawExcerpt(text, problem, createPaint(false)),
      help: docs && `${docs}${id}/`,
    };
  });
}
