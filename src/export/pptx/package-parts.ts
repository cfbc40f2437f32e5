import { zipSync } from 'fflate';
import { xml, xmlFile } from './xml.ts';

/** A file of the package, with what it leads to. */
export interface PackagePart {
  /** Below the package: `ppt/slides/slide1.xml`. */
  readonly path: string;
  /** Its media type; null for one that is known by its extension. */
  readonly type: string | null;
  readonly content: string | Uint8Array;
  readonly relations: readonly Relation[];
}

export interface Relation {
  readonly id: string;
  /** The last part of the type: `slide`, `image`. */
  readonly type: string;
  /** A path below the package, or an address. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Relations of one part, each target once. */
export function createRelations(): Relations {
  const list: Relation[] = [];
  const add = (type: string, target: string, isExternal = false): string => {
    const known = list.find((each) => each.type === type && each.target === target);
    if (known) return known.id;
    const id = `rId${list.length + 1}`;
    list.push({ id, type, target, isExternal });
    return id;
  };
  return { list, add };
}

export interface Relations {
  readonly list: readonly Relation[];
  /** The id of a relation. */
  readonly add: (type: string, target: string, isExternal?: boolean) => string;
}

/**
 * Parts as an Open Packaging Conventions package (ECMA-376 part 2), the same bytes for the same parts.
 *
 * @param root what the package itself leads to
 */
export function zipParts(parts: readonly PackagePart[], root: readonly Relation[]): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  const put = (path: string, content: string | Uint8Array) =>
    void (files[path] = typeof content === 'string' ? new TextEncoder().encode(content) : content);
  put('[Content_Types].xml', contentTypes(parts));
  put('_rels/.rels', relationsFile('', root));
  for (const { path, content, relations } of parts) {
    put(path, content);
    if (relations.length > 0) put(relationsPath(path), relationsFile(path, relations));
  }
  return zipSync(files, { level: 9, mtime: FIRST_DAY });
}

/** The first day that a zip can say, at noon, so that it is that day in every time zone. */
const FIRST_DAY = new Date(1980, 0, 1, 12);

function relationsPath(path: string): string {
  const at = path.lastIndexOf('/');
  return `${path.slice(0, at)}/_rels/${path.slice(at + 1)}.rels`;
}

function contentTypes(parts: readonly PackagePart[]): string {
  const defaults = new Map([
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
  ]);
  for (const { path, type } of parts) {
    const extension = path.slice(path.lastIndexOf('.') + 1);
    if (type === null)
      defaults.set(extension, MEDIA_TYPES[extension] ?? 'application/octet-stream');
  }
  const namespace = 'http://schemas.openxmlformats.org/package/2006/content-types';
  return xmlFile(
    xml(
      'Types',
      { xmlns: namespace },
      ...Array.from(defaults, ([Extension, ContentType]) =>
        xml('Default', { Extension, ContentType }),
      ),
      ...parts.flatMap(({ path, type }) =>
        type === null ? [] : xml('Override', { PartName: `/${path}`, ContentType: type }),
      ),
    ),
  );
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  mp4: 'video/mp4',
  webm: 'video/webm',
};

function relationsFile(from: string, relations: readonly Relation[]): string {
  return xmlFile(
    xml(
      'Relationships',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
      ...relations.map(({ id, type, target, isExternal }) =>
        xml('Relationship', {
          Id: id,
          Type: typeOf(type),
          Target: isExternal ? target : pathFrom(from, target),
          TargetMode: isExternal ? 'External' : undefined,
        }),
      ),
    ),
  );
}

function typeOf(type: string): string {
  if (type === 'core-properties')
    return `http://schemas.openxmlformats.org/package/2006/relationships/metadata/${type}`;
  if (type === 'media') return `http://schemas.microsoft.com/office/2007/relationships/${type}`;
  return `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}`;
}

/** As it is found from the folder of a part. */
function pathFrom(from: string, target: string): string {
  const folders = from.split('/').slice(0, -1);
  const parts = target.split('/');
  let shared = 0;
  while (shared < folders.length && folders[shared] === parts[shared]) shared += 1;
  return [...folders.slice(shared).map(() => '..'), ...parts.slice(shared)].join('/');
}
