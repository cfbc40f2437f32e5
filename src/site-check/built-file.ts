import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startOfHash } from '../offline/write-manifest.ts';
import { readHtml, urlsOf, type PageLinks } from './read-html.ts';
import { addressesInText } from './read-text.ts';

/** Reads what the check wants to know of a file of a built site; null for one that holds nothing for it. */
export async function readBuiltFile(
  folder: string,
  file: string,
  secrets: readonly string[],
): Promise<BuiltFile | null> {
  if (!READ.test(file) && !(secrets.length > 0 && SEARCHED.test(file))) return null;
  const text = await readFile(join(folder, file), 'utf8');
  const leaks = secrets.filter((secret) => text.includes(secret));
  if (file.endsWith('.html'))
    return { type: 'page', page: readHtml(text), hash: startOfHash(text), leaks };
  return { type: 'text', addresses: addressesOf(file, text), leaks };
}

function addressesOf(file: string, text: string): readonly string[] {
  if (file.endsWith('.css')) return urlsOf(text);
  return TEXTS.test(file) ? addressesInText(file, text) : [];
}

const READ = /\.(?:html|md|txt|xml|json|css)$/;
/** What holds no addresses and may hold words. */
const SEARCHED = /\.(?:js|svg|vtt|srt)$/;
const TEXTS = /\.(?:md|txt|xml)$/;

/** What a file of a built site says and leads to. */
export type BuiltFile = BuiltPage | BuiltText;

/** A page as the check read it. */
export interface BuiltPage {
  readonly type: 'page';
  readonly page: PageLinks;
  /** The start of the hash of its text. */
  readonly hash: string;
  /** Those of the secrets it lets out. */
  readonly leaks: readonly string[];
}

/** A file that is no page. */
interface BuiltText {
  readonly type: 'text';
  /** The addresses it names. */
  readonly addresses: readonly string[];
  readonly leaks: readonly string[];
}
