import type { Problem } from '../model/problem.ts';
import type { TalkSource } from '../model/sources.ts';
import { filePathOf } from '../lib/decode.ts';
import { placeOfKey } from './frontmatter.ts';
import { checkLoadedDrawing, checkPictureFile, type DecodePicture } from './pictures.ts';
import { checkPublishedFile } from './published-files.ts';
import { checkFile } from './references.ts';

/** The picture of the title slide is there, is a picture, and runs nothing. */
export async function checkCover(talk: TalkSource, decode: DecodePicture): Promise<Problem[]> {
  const cover = talk.data?.cover;
  if (cover === undefined) return [];
  const at = placeOfKey('cover', talk);
  const path = filePathOf(cover);
  const missing = checkFile(cover, at, talk);
  if (missing.length > 0) return missing;
  const active = checkPublishedFile(cover, at, talk);
  if (active.length > 0) return active;
  return /\.svg$/i.test(path)
    ? checkLoadedDrawing(path, talk.read(path), at)
    : checkPictureFile(path, talk, at, decode);
}
