import sax from 'sax';
import type { Problem } from '../model/problem.ts';
import type { FileText } from '../model/sources.ts';
import { createProblem, type ProblemPlace } from '../problems/catalogue.ts';

/** A bitmap is no text under another name. */
export function checkBitmap(path: string, file: FileText, at: ProblemPlace): Problem[] {
  const isText = BITMAP.test(path) && file.type === 'text' && !MAGIC.test(file.text);
  return isText ? [createProblem('not-a-picture', { ...at, target: path }, { path })] : [];
}

const BITMAP = /\.(?:png|jpe?g|gif|webp|avif)$/i;
/** How a bitmap may begin whose bytes happen to be valid text. */
const MAGIC = /^(?:GIF8|RIFF[^]{4}WEBP|[^]{4}ftyp)/;

/** A drawing that becomes part of the page runs nothing, fetches nothing, and can be read. */
export function checkDrawing(path: string, file: FileText, at: ProblemPlace): Problem[] {
  if (!/\.svg$/i.test(path) || file.type !== 'text') return [];
  const { text } = file;
  const place = { ...at, target: path };
  if (!/<svg[\s>/]/.test(text))
    return [createProblem('unsafe-svg', place, { path, what: 'no `<svg>` element' })];
  const risks = new Set(RISKS.filter(([pattern]) => pattern.test(text)).map(([, what]) => what));
  if (risks.size > 0)
    return [...risks].map((what) => createProblem('unsafe-svg', place, { path, what }));
  const fault = findFault(text);
  return fault ? [createProblem('broken-svg', place, { path, ...fault })] : [];
}

/** What an SVG could run, fetch or smuggle in once it is part of the page. */
const RISKS: readonly [RegExp, string][] = [
  [/<script\b|javascript\s*:/i, 'a script'],
  [/<foreignObject\b/i, 'foreign content (`<foreignObject>`)'],
  [/\son[a-z]+\s*=/i, 'an event handler'],
  [/<!ENTITY\b/i, 'entities'],
  [/(?:href|src)\s*=\s*["']\s*(?!#|["'])/i, 'a link out of the file'],
  [/attributeName\s*=\s*["'](?:xlink:)?href["']/i, 'an animation of a link'],
  [/url\(\s*["']?\s*(?!#)[^)]/i, 'a link out of the file'],
  [/<style\b|\sstyle\s*=/i, 'styles, which the security policy of the site blocks'],
];

/** The first place where a drawing is no well-formed XML, by the parser that will inline it. */
function findFault(text: string): { line: number; reason: string } | null {
  const parser = sax.parser(true, { xmlns: true });
  const faults: { line: number; reason: string }[] = [];
  parser.onerror = ({ message }) => {
    const [reason = ''] = message.split('\n');
    const said = reason.charAt(0).toLowerCase() + reason.slice(1).replace(/\.$/, '');
    faults.push({ line: parser.line + 1, reason: said });
    parser.error = null as unknown as Error;
  };
  parser.write(text).close();
  return faults[0] ?? null;
}
