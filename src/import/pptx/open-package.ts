import { unzipSync, type UnzipFileInfo } from 'fflate';
import { ImportError } from '../import-error.ts';
import { parseXml, type Xml } from './xml.ts';

/** The parts of a presentation, by name without a slash in front. */
export interface Package {
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** The tree of a part; null when it is not there or damaged. */
  readonly xml: (name: string) => Xml | null;
  /** The paragraphs of words that can be made out in a part that is damaged. */
  readonly salvage: (name: string) => string[];
  /** The bytes of a part; null when it is not there, damaged, or larger than a picture or film would be. */
  readonly bytes: (name: string) => Uint8Array | null;
}

/** Opens the zip of a presentation. @throws ImportError for a file that is none, is damaged, or unpacks to more than any presentation */
export function openPackage(file: Uint8Array): Package {
  refuseOthers(file);
  const entries = listEntries(file);
  const texts = unpack(file, ({ name }) => isText(name));
  const trees = new Map<string, Xml | null>();
  const byName = new Map([...entries.keys()].map((name) => [plainName(name), name]));
  const find = (name: string) => byName.get(plainName(name));
  return {
    names: [...entries.keys()],
    has: (name) => find(name) !== undefined,
    xml(name) {
      const entry = find(name);
      if (entry === undefined) return null;
      let tree = trees.get(entry);
      if (tree === undefined) {
        const bytes = texts[entry];
        tree = bytes ? parseXml(decode(bytes)) : null;
        trees.set(entry, tree);
      }
      return tree;
    },
    salvage(name) {
      const bytes = texts[find(name) ?? ''];
      return bytes ? salvageWords(decode(bytes)) : [];
    },
    bytes(name) {
      const entry = find(name);
      if (entry === undefined || (entries.get(entry) ?? 0) > LARGEST_PART) return null;
      try {
        return unzipSync(file, { filter: (each) => each.name === entry })[entry] ?? null;
      } catch {
        return null;
      }
    },
  };
}

function refuseOthers(file: Uint8Array): void {
  const head = Buffer.from(file.subarray(0, 600)).toString('latin1');
  if (file.length === 0) throw new ImportError('The file is empty. Save the presentation again.');
  if (head.startsWith('\xD0\xCF\x11\xE0'))
    throw new ImportError(
      hasUtf16(file, 'EncryptedPackage')
        ? 'The presentation is protected with a password. Take it off in PowerPoint (File, Info, Protect Presentation), and save it as .pptx.'
        : 'This is a presentation of PowerPoint 97 to 2003. Open it in PowerPoint or LibreOffice and save it as .pptx.',
    );
  if (head.startsWith('version https://git-lfs'))
    throw new ImportError('This is a pointer of Git LFS, not the file. Run `git lfs pull` first.');
  if (!head.startsWith('PK'))
    throw new ImportError(
      'This is no presentation: it is no zip file. Open it in PowerPoint, Keynote or LibreOffice and save it as .pptx.',
    );
}

function hasUtf16(file: Uint8Array, word: string): boolean {
  return Buffer.from(file.buffer, file.byteOffset, file.byteLength).includes(
    Buffer.from(word, 'utf16le'),
  );
}

/** The sizes that the entries say they have; nothing is unpacked yet. */
function listEntries(file: Uint8Array): Map<string, number> {
  const entries = new Map<string, number>();
  let texts = 0;
  let count = 0;
  unpack(file, ({ name, originalSize }) => {
    count += 1;
    if (count > MOST_ENTRIES) throw new ImportError(bomb(`more than ${MOST_ENTRIES} files`));
    if (isText(name)) {
      texts += originalSize;
      if (originalSize > LARGEST_TEXT || texts > ALL_TEXTS)
        throw new ImportError(bomb(`more text than ${ALL_TEXTS / 1_000_000} MB`));
    }
    entries.set(name, originalSize);
    return false;
  });
  if (texts > 10_000_000 && texts / file.length > HIGHEST_RATIO)
    throw new ImportError(bomb(`${HIGHEST_RATIO} times its size`));
  return entries;
}

function unpack(
  file: Uint8Array,
  filter: (info: UnzipFileInfo) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(file, { filter });
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(
      'The file is damaged or not complete: it ends too early, or what is in it cannot be unpacked. Copy it again, or open it in PowerPoint, let it be repaired, and save it.',
    );
  }
}

function salvageWords(text: string): string[] {
  return text
    .slice(0, 1_000_000)
    .split(/<\/(?:\w{1,20}:)?p>/)
    .map((paragraph) =>
      [...paragraph.matchAll(/<(?:\w{1,20}:)?t(?:\s[^<>]*)?>([^<]*)/g)]
        .map(([, words = '']) => words)
        .join('')
        .replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '')
        .trim(),
    )
    .filter(Boolean);
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

function bomb(what: string): string {
  return `The file unpacks to ${what}, which no presentation does; nothing was read. If it is yours, open it in PowerPoint and save it in smaller parts.`;
}

function isText(name: string): boolean {
  return /\.(?:xml|rels)$/i.test(name);
}

function plainName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

const MOST_ENTRIES = 20_000;
const LARGEST_TEXT = 64_000_000;
const ALL_TEXTS = 256_000_000;
const LARGEST_PART = 200_000_000;
const HIGHEST_RATIO = 200;
