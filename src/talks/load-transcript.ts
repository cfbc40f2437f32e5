import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { atSecond } from '../lib/moments.ts';
import type { SlideOutline } from '../model/outline.ts';
import { parseCaptions, slideOfCue, type Cue } from '../refs/parse-captions.ts';
import type { LoadedTalk } from './load-talks.ts';

/** The passages of a talk's recording, joined where neighbours belong to one slide; null when it has no captions. */
export async function loadTranscript(talk: LoadedTalk): Promise<TranscriptPart[] | null> {
  const { captions, video } = talk.data;
  if (captions === undefined || talk.entry.filePath === undefined) return null;
  const text = await readFile(resolve(dirname(talk.entry.filePath), captions), 'utf8');
  const { cues } = await parseCaptions(text, captions);
  const slides = new Map(talk.outline.slides.map((slide) => [slide.id, slide]));
  const ids = new Set(slides.keys());
  const parts: { slide: SlideOutline | null; passages: Passage[] }[] = [];
  for (const cue of cues) {
    const slide = slides.get(slideOfCue(cue.id, ids) ?? '') ?? null;
    const passage = { ...cue, url: video ? atSecond(video.url, Math.floor(cue.seconds)) : null };
    const last = parts.at(-1);
    if (last?.slide === slide) last.passages.push(passage);
    else parts.push({ slide, passages: [passage] });
  }
  return parts;
}

/** A cue with its address in the recording. */
interface Passage extends Cue {
  readonly url: string | null;
}

/** What is said while one slide is shown. */
export interface TranscriptPart {
  readonly slide: SlideOutline | null;
  readonly passages: readonly Passage[];
}
