import { formatClock } from '../format/duration.ts';
import { filePathOf, isFileAddress } from '../lib/decode.ts';
import { nextTo } from '../lib/next-to.ts';
import type { Problem } from '../model/problem.ts';
import type { TalkSource, TalkTree } from '../model/sources.ts';
import { createProblem } from '../problems/catalogue.ts';
import {
  parseCaptions,
  secondsAtStart,
  slideOfCue,
  type CaptionFailure,
} from '../refs/parse-captions.ts';
import { suggest } from '../refs/suggest.ts';
import { isElement, textAttributeOf, walk } from '../syntax/nodes.ts';
import { placeOfKey } from './frontmatter.ts';
import { checkFile } from './references.ts';

/** The files that the frontmatter names are there, and its captions can be read. */
export async function checkCaptions(talk: TalkSource): Promise<Problem[]> {
  const { captions, references } = talk.data ?? {};
  return [
    ...(references === undefined
      ? []
      : checkFile(references, placeOfKey('references', talk), talk)),
    ...(captions === undefined ? [] : checkFile(captions, placeOfKey('captions', talk), talk)),
    ...(captions === undefined ? [] : await checkCues(captions, talk)),
  ];
}

async function checkCues(
  path: string,
  { file, data, outline, find, read }: TalkSource,
): Promise<Problem[]> {
  const content = find(path).type === 'file' ? read(path) : null;
  if (content?.type !== 'text') return [];
  const captionFile = nextTo(file, path);
  const { cues, failures } = await parseCaptions(content.text, path);
  const slides = new Set(outline.slides.map(({ id }) => id));
  const lines = content.text.split(/\r\n?|\n/);
  const minutes = data?.duration ?? Infinity;
  const late = cues.find(({ seconds }) => seconds > latestMinute(minutes) * 60);
  const lateLine = lines.findIndex((text) => secondsAtStart(text) === late?.seconds) + 1;
  const unknown = cues.filter(({ id }) => /[a-z]/i.test(id) && slideOfCue(id, slides) === null);
  return [
    ...cueProblems(failures, captionFile),
    ...(late === undefined || failures.some(({ line }) => line === lateLine)
      ? []
      : [
          createProblem(
            'late-cue',
            { file: captionFile, line: Math.max(1, lateLine), column: 1 },
            { time: formatClock(Math.floor(late.seconds)), minutes },
          ),
        ]),
    ...unknown.map(({ id }) => {
      const line = lines.findIndex((text) => text.trim() === id) + 1;
      const place = {
        file: captionFile,
        line,
        column: 1,
        suggestions: suggest(id, slides),
        target: id,
      };
      return createProblem('unknown-cue', place, { id });
    }),
  ];
}

/** The captions of a film and of a passage can be read, like those of the talk itself. */
export async function checkCaptionFiles({ root, file, find, read }: TalkTree): Promise<Problem[]> {
  const paths = new Set<string>();
  walk(root, (node) => {
    const path = isElement(node, 'Video')
      ? textAttributeOf(node, 'captions')
      : isElement(node, 'Transcript') && textAttributeOf(node, 'src');
    if (path && isFileAddress(path)) paths.add(filePathOf(path));
  });
  const problems: Problem[] = [];
  for (const path of paths) {
    const content = find(path).type === 'file' ? read(path) : null;
    if (content?.type !== 'text' || !/\.(?:vtt|srt)$/i.test(path)) continue;
    const { failures } = await parseCaptions(content.text, path);
    problems.push(...cueProblems(failures, nextTo(file, path)));
  }
  return problems;
}

function cueProblems(failures: readonly CaptionFailure[], file: string): Problem[] {
  return failures.map(({ line, reason }) =>
    createProblem('captions-cue', { file, line, column: 1 }, { reason }),
  );
}

/** The questions are recorded too: only what comes after them is not part of a talk. */
function latestMinute(minutes: number): number {
  return Math.max(minutes + 10, minutes * 1.5);
}
