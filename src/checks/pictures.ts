import type { Problem } from '../model/problem.ts';
import type { FileText, TalkFile } from '../model/sources.ts';
import { createProblem, type ProblemPlace } from '../problems/catalogue.ts';
import { inspectDrawing, type Drawing } from '../drawings/inspect-drawing.ts';
import { plainDrawing } from '../drawings/plain-drawing.ts';

/** A file that is shown as a picture is one, by its name and by its bytes. */
export async function checkPictureFile(
  path: string,
  talk: Pick<TalkFile, 'find' | 'read'>,
  at: ProblemPlace,
  decode: DecodePicture,
): Promise<Problem[]> {
  // That it is not there is said by the check of references.
  if (talk.find(path).type !== 'file') return [];
  const place = { ...at, target: path };
  const ending = endingOf(path);
  if (ending === 'svg') return [];
  if (!PICTURES.has(ending)) {
    const kind = FILMS.has(ending) ? 'film' : SOUNDS.has(ending) ? 'sound' : 'other';
    return [createProblem('not-a-picture', place, { path, kind })];
  }
  const file = talk.read(path);
  if (file.type === 'text' && !MAGIC.test(file.text))
    return [
      createProblem('not-a-picture', place, { path, kind: file.text === '' ? 'empty' : 'text' }),
    ];
  const bytes =
    file.type === 'text'
      ? new TextEncoder().encode(file.text)
      : file.type === 'binary'
        ? file.bytes
        : null;
  const fault = bytes ? await decode(bytes) : null;
  if (fault === null) return [];
  return fault.type === 'huge'
    ? [createProblem('huge-picture', place, { path, ...fault })]
    : [createProblem('broken-picture', place, { path, reason: fault.reason })];
}

/** Whether a file is a picture by its name. */
export function isPictureName(path: string): boolean {
  return path === '' || PICTURES.has(endingOf(path)) || endingOf(path) === 'svg';
}

function endingOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** Endings of what browsers show as a picture. */
const PICTURES = new Set(['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif']);
const FILMS = new Set(['webm', 'mp4', 'm4v', 'mov', 'ogv', 'avi', 'mkv']);
const SOUNDS = new Set(['mp3', 'm4a', 'ogg', 'oga', 'opus', 'wav', 'flac']);
/** How a bitmap may begin whose bytes happen to be valid text. */
const MAGIC = /^(?:GIF8|RIFF[^]{4}WEBP|[^]{4}ftyp)/;

/** Why a picture cannot be decoded to its end; null when it can. */
export type DecodePicture = (bytes: Uint8Array) => Promise<PictureFault | null>;

/** What is wrong with a picture: its bytes, or how many pixels they claim. */
export type PictureFault =
  | { readonly type: 'damaged'; readonly reason: string }
  | {
      readonly type: 'huge';
      /** Of one frame, in pixels. */
      readonly width: number;
      readonly height: number;
      /** Frames of an animation. */
      readonly pages: number;
    };

/**
 * A drawing runs nothing and fetches nothing, whether it is published as a file or as a component; and it can be read.
 *
 * @param isComponent whether it becomes part of the page as it is, where styles of its own are blocked
 */
export function checkDrawing(
  path: string,
  file: FileText,
  at: ProblemPlace,
  isComponent: boolean,
): Problem[] {
  return findFaults(path, file, at, ({ hasStyles }) => (isComponent && hasStyles ? [STYLES] : []));
}

/** A drawing that becomes a part of the page, in the plain form in which it does, runs nothing and fetches nothing. */
export async function checkInlinedDrawing(
  path: string,
  file: FileText,
  at: ProblemPlace,
): Promise<Problem[]> {
  if (file.type !== 'text' || inspectDrawing(file.text).fault)
    return checkDrawing(path, file, at, false);
  const plain = await plainDrawing(file.text).catch(() => file.text);
  return findFaults(path, { type: 'text', text: plain }, at, ({ hasStyles }) =>
    hasStyles ? [MOTION] : [],
  );
}

function findFaults(
  path: string,
  file: FileText,
  at: ProblemPlace,
  moreIn: (drawing: Drawing) => readonly string[],
): Problem[] {
  if (!/\.svg$/i.test(path)) return [];
  const place = { ...at, target: path };
  const unsafe = (what: string) => createProblem('unsafe-svg', place, { path, what });
  if (file.type === 'binary') return [unsafe('bytes that are not UTF-8 text')];
  if (file.type !== 'text') return [];
  const drawing = inspectDrawing(file.text);
  const found = [...drawing.risks, ...moreIn(drawing)];
  if (found.length > 0) return found.map(unsafe);
  const { fault } = drawing;
  return fault ? [createProblem('broken-svg', place, { path, ...fault })] : [];
}

/** A drawing that the browser loads as a picture, rather than as a part of the page, says that it is one. */
export function checkLoadedDrawing(path: string, file: FileText, at: ProblemPlace): Problem[] {
  if (file.type !== 'text') return [];
  const { risks, isPicture, fault } = inspectDrawing(file.text);
  if (isPicture || fault || risks.length > 0) return [];
  const line = file.text.slice(0, file.text.search(/<svg[\s>/]/)).split('\n').length;
  const reason = '`<svg>` is without `xmlns="http://www.w3.org/2000/svg"`';
  return [createProblem('broken-svg', { ...at, target: path }, { path, line, reason })];
}

const STYLES = 'styles, which the security policy of the site blocks';
const MOTION = 'an animation in its styles, which the security policy of the site blocks';
