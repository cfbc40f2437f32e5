import sax from 'sax';

/** An element of XML, by its name without a prefix: files name their prefixes as they like. */
export interface Xml {
  readonly name: string;
  /** By name; one with a prefix is `:name`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Xml | string)[];
}

/** The tree of a text of XML; null for one that is damaged, declares entities, or is nested or made too large on purpose. */
export function parseXml(text: string): Xml | null {
  const root: Xml = { name: '', attributes: new Map(), children: [] };
  const open: Xml[] = [root];
  let count = 0;
  let faults = 0;
  const isSound = () => faults === 0;
  const parser = sax.parser(true, { xmlns: false, trim: false, normalize: false });
  const fail = () => void (faults += 1);
  parser.onerror = () => {
    fail();
    parser.error = null as unknown as Error;
  };
  parser.ondoctype = fail;
  parser.onopentag = ({ name, attributes }) => {
    count += 1;
    if (open.length > DEEPEST || count > MOST) fail();
    if (!isSound()) return;
    const element: Xml = {
      name: localName(name),
      attributes: new Map(
        Object.entries(attributes).map(([key, value]) => [
          key.includes(':') ? `:${localName(key)}` : key,
          value,
        ]),
      ),
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  parser.onclosetag = () => {
    if (isSound() && open.length > 1) open.pop();
  };
  parser.ontext = (value) => void open.at(-1)?.children.push(value);
  parser.oncdata = (value) => void open.at(-1)?.children.push(value);
  // In pieces, so that a text made to be slow ends where it is first wrong.
  for (let at = 0; at < text.length && isSound(); at += PIECE)
    parser.write(text.slice(at, at + PIECE));
  if (!isSound()) return null;
  parser.close();
  const [element] = root.children.filter((each) => typeof each !== 'string');
  return isSound() && element ? element : null;
}

const PIECE = 1 << 16;
const DEEPEST = 200;
const MOST = 2_000_000;

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}

/** The first child with a name, and so on down a path; undefined when there is none. */
export function childOf(element: Xml | undefined, ...path: readonly string[]): Xml | undefined {
  let at = element;
  for (const name of path) at = at && elementsOf(at).find((each) => each.name === name);
  return at;
}

/** The children with a name; all elements without one. */
export function elementsOf(element: Xml | undefined, name?: string): Xml[] {
  return (element?.children ?? []).filter(
    (each): each is Xml => typeof each !== 'string' && (name === undefined || each.name === name),
  );
}

/** The elements below one that have a name, in order. */
export function findAll(element: Xml | undefined, name: string): Xml[] {
  return elementsOf(element).flatMap((each) =>
    each.name === name ? [each, ...findAll(each, name)] : findAll(each, name),
  );
}

/** The text of an element. */
export function textOf(element: Xml | undefined): string {
  return (element?.children ?? [])
    .map((each) => (typeof each === 'string' ? each : textOf(each)))
    .join('');
}

/** What `<a:t>` and other elements called `t` or `v` below one say, with a space between them. */
export function wordsBelow(element: Xml | undefined): string {
  return findAll(element, 't').map(textOf).join(' ').replace(/\s+/g, ' ').trim();
}

/** A number of an attribute; undefined for anything else. */
export function numberOf(element: Xml | undefined, name: string): number | undefined {
  const text = element?.attributes.get(name);
  const number = text === undefined || text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** Whether an attribute says yes. */
export function isOn(element: Xml | undefined, name: string): boolean {
  return /^(?:1|true|on)$/.test(element?.attributes.get(name) ?? '');
}
