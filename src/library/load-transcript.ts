import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { atSecond } from '../format/moments.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { isElement, walk } from '../syntax/nodes.ts';
import type { SlideOutline } from '../model/outline.ts';
import { formatClock } from '../format/duration.ts';
import { parseCaptions, slideOfCue, type Cue } from '../refs/parse-captions.ts';
import { readPassageRequest, selectCues, type PassageRequest } from '../refs/passages.ts';
import type { LoadedTalk } from './load-talks.ts';

/** The passages of a talk's recording, joined where neighbours belong to one slide; null when it has no captions. */
export async function loadTranscript(talk: LoadedTalk): Promise<TranscriptPart[] | null> {
  const passages = await loadPassages(talk, {});
  if (passages === null) return null;
  const slides = new Map(talk.outline.slides.map((slide) => [slide.id, slide]));
  const ids = new Set(slides.keys());
  const parts: { slide: SlideOutline | null; passages: Passage[] }[] = [];
  for (const passage of passages) {
    const slide = slides.get(slideOfCue(passage.id, ids) ?? '') ?? null;
    const last = parts.at(-1);
    if (last?.slide === slide) last.passages.push(passage);
    else parts.push({ slide, passages: [passage] });
  }
  return parts;
}

/** The passages that a `<Transcript>` asks for; null when there are no captions. */
export async function loadPassages(
  talk: LoadedTalk,
  request: PassageRequest,
): Promise<Passage[] | null> {
  const { captions, video } = talk.data;
  const path = request.src ?? captions;
  if (path === undefined || talk.entry.filePath === undefined) return null;
  const text = await readFile(resolve(dirname(talk.entry.filePath), path), 'utf8');
  const { cues } = await parseCaptions(text, path);
  // The captions of another file belong to another recording.
  const isOfTalk = request.src === undefined || request.src === captions;
  return selectCues(cues, request).map((cue) => ({
    ...cue,
    clock: formatClock(Math.floor(cue.seconds)),
    url: video && isOfTalk ? atSecond(video.url, Math.floor(cue.seconds)) : null,
  }));
}

/** What every `<Transcript>` of a talk shows, for those who cannot wait for a file. */
export async function loadTranscripts(
  talk: LoadedTalk,
  root: SyntaxNode,
): Promise<(request: PassageRequest) => readonly Passage[]> {
  const requests: PassageRequest[] = [];
  walk(root, (node) => {
    if (isElement(node, 'Transcript')) requests.push(readPassageRequest(node));
  });
  const passages = new Map<string, Passage[]>();
  for (const request of requests)
    passages.set(JSON.stringify(request), (await loadPassages(talk, request)) ?? []);
  return (request) => passages.get(JSON.stringify(request)) ?? [];
}

/** A cue with its time as it is read, and its address in the recording. */
export interface Passage extends Cue {
  readonly clock: string;
  readonly url: string | null;
}

/** What is said while one slide is shown. */
export interface TranscriptPart {
  readonly slide: SlideOutline | null;
  readonly passages: readonly Passage[];
}
