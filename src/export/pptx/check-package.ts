import { unzipSync } from 'fflate';
import sax from 'sax';

/**
 * Looks through a presentation for what makes PowerPoint offer a repair although the schema allows it.
 *
 * @returns a phrase for each fault, with the part that it is in
 */
export function checkPackage(bytes: Uint8Array): string[] {
  const files = new Map(Object.entries(unzipSync(bytes)));
  const trees = new Map<string, readonly Tag[]>();
  const problems: string[] = [];
  for (const [path, content] of files) {
    if (!/\.(?:xml|rels)$/.test(path)) continue;
    const tags = readTags(new TextDecoder().decode(content));
    if (tags) trees.set(path, tags);
    else problems.push(`${path} is not well-formed XML`);
  }
  checkTypes(files, trees, problems);
  for (const path of files.keys())
    if (path.endsWith('.rels')) checkRelations(path, files, trees, problems);
  for (const [path, tags] of trees)
    if (path.startsWith('ppt/slide') && !path.includes('_rels')) checkShapes(path, tags, problems);
  const presentation = trees.get('ppt/presentation.xml') ?? [];
  checkUnique(
    'ppt/presentation.xml',
    presentation.filter(({ name }) => name === 'p:sldId'),
    problems,
  );
  for (const [path, tags] of trees) {
    if (!/^ppt\/slides\/[^/]+$/.test(path)) continue;
    const hasTitle = tags.some(
      ({ name, attributes }) =>
        name === 'p:ph' && /^(?:ctrT|t)itle$/.test(attributes['type'] ?? ''),
    );
    if (!hasTitle) problems.push(`${path} has no title`);
  }
  return problems;
}

/** Every part has a type, and every type a part. */
function checkTypes(files: Files, trees: Trees, problems: string[]): void {
  const tags = trees.get('[Content_Types].xml') ?? [];
  const named = new Set(
    tags.flatMap(({ name, attributes }) =>
      name === 'Override' ? (attributes['PartName'] ?? '').slice(1) : [],
    ),
  );
  const extensions = new Set(
    tags.flatMap(({ name, attributes }) =>
      name === 'Default' ? (attributes['Extension'] ?? '') : [],
    ),
  );
  for (const path of named)
    if (!files.has(path)) problems.push(`[Content_Types].xml names ${path}, which is not there`);
  for (const path of files.keys()) {
    const extension = path.slice(path.lastIndexOf('.') + 1);
    const isKnown =
      named.has(path) ||
      path === '[Content_Types].xml' ||
      (extensions.has(extension) && extension !== 'xml');
    if (!isKnown) problems.push(`${path} has no content type`);
  }
}

/** Every relation leads somewhere, and every one that a part uses is there. */
function checkRelations(path: string, files: Files, trees: Trees, problems: string[]): void {
  const owner = path.replace('_rels/', '').replace(/\.rels$/, '');
  const folder = owner.split('/').slice(0, -1);
  const tags = (trees.get(path) ?? []).filter(({ name }) => name === 'Relationship');
  checkUnique(path, tags, problems, 'Id');
  for (const { attributes } of tags) {
    if (attributes['TargetMode'] === 'External') continue;
    const target = resolve(folder, attributes['Target'] ?? '');
    if (!files.has(target)) problems.push(`${path} leads to ${target}, which is not there`);
  }
  const ids = new Set(tags.map(({ attributes }) => attributes['Id']));
  for (const { attributes } of trees.get(owner) ?? [])
    for (const [name, value] of Object.entries(attributes))
      if (name.startsWith('r:') && value !== '' && !ids.has(value))
        problems.push(`${owner} uses the relation ${value}, which is not there`);
}

/** Shapes have an id of their own, a size, and a text body. */
function checkShapes(path: string, tags: readonly Tag[], problems: string[]): void {
  checkUnique(
    path,
    tags.filter(({ name }) => name === 'p:cNvPr'),
    problems,
  );
  for (const { name, attributes } of tags) {
    const sizes = name === 'a:ext' || name === 'a:off' ? Object.values(attributes) : [];
    const isFault =
      sizes.some((value) => /^(?:NaN|Infinity|undefined|.*[.e].*)$/.test(value)) &&
      attributes['uri'] === undefined;
    if (isFault) problems.push(`${path} has a place that is no whole number`);
    if (name === 'a:ext' && (Number(attributes['cx']) < 0 || Number(attributes['cy']) < 0))
      problems.push(`${path} has a shape of negative size`);
  }
  const shapes = tags.filter(({ name }) => name === 'p:sp').length;
  const bodies = tags.filter(({ name }) => name === 'p:txBody').length;
  if (shapes !== bodies) problems.push(`${path} has ${shapes} shapes and ${bodies} text bodies`);
}

function checkUnique(path: string, tags: readonly Tag[], problems: string[], key = 'id'): void {
  const ids = tags.map(({ attributes }) => attributes[key]);
  if (new Set(ids).size < ids.length) problems.push(`${path} has an id twice`);
}

function resolve(folder: readonly string[], target: string): string {
  const parts = target.startsWith('/') ? [] : [...folder];
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** Every tag of a text in order; null when it is no XML. */
function readTags(text: string): readonly Tag[] | null {
  const tags: Tag[] = [];
  let faults = 0;
  const parser = sax.parser(true);
  parser.onerror = () => {
    faults += 1;
    parser.error = null as unknown as Error;
  };
  parser.onopentag = ({ name, attributes }) =>
    void tags.push({ name, attributes: attributes as Tag['attributes'] });
  parser.write(text).close();
  return faults === 0 && tags.length > 0 ? tags : null;
}

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

type Files = ReadonlyMap<string, Uint8Array>;
type Trees = ReadonlyMap<string, readonly Tag[]>;
