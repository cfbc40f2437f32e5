import type { Problem } from '../model/problem.ts';
import type { TalkSource } from '../model/sources.ts';
import { createProblem } from '../problems/catalogue.ts';
import { parseCaptions, slideOfCue } from '../refs/parse-captions.ts';
import { suggest } from '../refs/suggest.ts';

/** The files that the frontmatter names are there, and its captions can be read. */
export async function checkCaptions(talk: TalkSource): Promise<Problem[]> {
  const { captions, references } = talk.data ?? {};
  return [
    ...(references === undefined ? [] : checkPath('references', references, talk)),
    ...(captions === undefined ? [] : checkPath('captions', captions, talk)),
    ...(captions === undefined ? [] : await checkCues(captions, talk)),
  ];
}

function checkPath(
  key: string,
  path: string,
  { file, text, find, placeAt }: TalkSource,
): Problem[] {
  const found = find(path);
  const at = text.search(new RegExp(`^${key}:`, 'm'));
  const place = { file, ...placeAt(Math.max(at, 0)), target: path };
  switch (found.type) {
    case 'file':
      return [];
    case 'outside':
      return [createProblem('outside-file', place, { path })];
    case 'wrong-case':
      return [
        createProblem(
          'wrong-case-file',
          { ...place, suggestions: [found.real] },
          { path, real: found.real },
        ),
      ];
    default:
      return [
        createProblem(
          'missing-file',
          { ...place, suggestions: suggest(path, found.near) },
          { path },
        ),
      ];
  }
}

async function checkCues(
  path: string,
  { file, outline, find, read }: TalkSource,
): Promise<Problem[]> {
  const content = find(path).type === 'file' ? read(path) : null;
  if (content?.type !== 'text') return [];
  const captionFile = file.replace(/[^/]*$/, path.replace(/^\.\//, ''));
  const { cues, failures } = await parseCaptions(content.text, path);
  const slides = new Set(outline.slides.map(({ id }) => id));
  const lines = content.text.split(/\r\n?|\n/);
  const unknown = cues.filter(({ id }) => /[a-z]/i.test(id) && slideOfCue(id, slides) === null);
  return [
    ...failures.map(({ line, reason }) =>
      createProblem('captions-cue', { file: captionFile, line, column: 1 }, { reason }),
    ),
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
