import type { Anchor, Reference } from '../../src/model/outline.ts';

/** Every way a reference can be broken where it is written; what has no such part is left out. */
export function breakReference({ raw, target }: Pick<Reference, 'raw' | 'target'>): Breakage[] {
  const breakages = BREAKERS[target.kind]?.(raw) ?? [];
  return breakages.filter(({ written }) => written !== raw);
}

/**
 * The same text with one target taken away: its id or its heading is another one.
 *
 * @param offset of the target in the text
 */
export function removeTarget(text: string, anchor: Anchor, offset: number): string {
  const from = text.slice(offset);
  const written = new RegExp(`\\bid=("?)${escape(anchor.id)}\\1(?=[\\s/>])`).exec(from);
  const name = new RegExp(`/${escape(anchor.id)}\\.[a-z]+`).exec(from);
  const isHeading = anchor.kind === 'slide' || anchor.kind === 'heading';
  // A marker that names the slide stands right under the heading; one further down is another slide's.
  if (written && (!isHeading || !from.slice(1, written.index).includes('\n#')))
    return splice(text, offset + written.index, written[0], `id="${anchor.id}-gone"`);
  if (isHeading) return splice(text, offset + endOfLine(from), '', ' gone');
  if (name) return splice(text, offset + name.index, '/', '/gone-');
  throw new Error(`Nothing says what gives ${anchor.kind} \`${anchor.id}\` its id.`);
}

/** `text` with what stands at `offset` replaced. */
export function splice(text: string, offset: number, was: string, is: string): string {
  if (!text.startsWith(was, offset)) throw new Error(`\`${was}\` is not at ${offset}.`);
  return text.slice(0, offset) + is + text.slice(offset + was.length);
}

const BREAKERS: Readonly<Partial<Record<Reference['target']['kind'], Breaker>>> = {
  anchor: (raw) => {
    const [path = '', id = ''] = raw.split('#');
    const isLink = /[./]/.test(path);
    return [
      ...(id
        ? breakName(id).map(({ how, written }) => ({ how, written: `${path}#${written}` }))
        : []),
      ...(path && !isLink ? breakName(path, 'slug').map((each) => withHash(each, id)) : []),
      ...(isLink ? breakPath(path).map((each) => withHash(each, id)) : []),
    ];
  },
  figure: breakBlock,
  table: breakBlock,
  listing: breakBlock,
  equation: breakBlock,
  term: (raw) => breakEntry(raw, 'system'),
  system: (raw) => breakEntry(raw, 'term'),
  citation: (raw) => breakName(raw),
  moment: (raw) => [
    { how: 'slug', written: `nowhere${raw.slice(raw.indexOf('@'))}` },
    { how: 'time', written: `${raw.slice(0, raw.indexOf('@'))}@soon` },
  ],
  file: breakPath,
  external: (raw) => [
    { how: 'scheme', written: raw.replace(/^https?:/, 'htps:') },
    { how: 'script', written: raw.replace(/^https?:/, 'javascript:') },
  ],
};

function breakBlock(raw: string): Breakage[] {
  const [, prefix = '', talk = '', id = ''] = /^([a-z]+):(?:(.*)\/)?(.*)$/.exec(raw) ?? [];
  const way = talk ? `${talk}/` : '';
  const other = prefix === 'fig' ? 'tbl' : 'fig';
  return [
    ...breakName(id).map(({ how, written }) => ({ how, written: `${prefix}:${way}${written}` })),
    ...(talk
      ? breakName(talk, 'slug').map(({ how, written }) => ({
          how,
          written: `${prefix}:${written}/${id}`,
        }))
      : []),
    { how: 'kind', written: `${other}:${way}${id}` },
    { how: 'prefix', written: `x${raw}` },
  ];
}

function breakEntry(raw: string, otherKind: string): Breakage[] {
  const colon = raw.indexOf(':');
  const [prefix, id] = [raw.slice(0, colon), raw.slice(colon + 1)];
  return [
    ...breakName(id).map(({ how, written }) => ({ how, written: `${prefix}:${written}` })),
    { how: 'kind', written: `${otherKind}:${id}-as-another-kind` },
    { how: 'prefix', written: `x${raw}` },
  ];
}

/** Another name, another case, letters that changed places. */
function breakName(name: string, what = 'id'): Breakage[] {
  return [
    { how: `${what} of nothing`, written: `${name}-gone` },
    { how: `${what} in another case`, written: flipCase(name) },
    { how: `${what} with letters swapped`, written: swapLetters(name) },
  ];
}

function breakPath(path: string): Breakage[] {
  const bare = path.replace(/^(?:\.\.?\/)+/, '');
  return [
    { how: 'file of nothing', written: path.replace(/(\.[a-z]+)$/, '-gone$1') },
    { how: 'file in another case', written: path.replace(bare, flipCase(bare)) },
    { how: 'base', written: `/${bare}` },
  ];
}

function withHash({ how, written }: Breakage, id: string): Breakage {
  return { how, written: id ? `${written}#${id}` : written };
}

/** The last letter that has another case, in it. */
function flipCase(name: string): string {
  const at = name.search(/\p{L}[^\p{L}]*$/u);
  if (at < 0) return name;
  const letter = name.charAt(at);
  const flipped = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
  return name.slice(0, at) + flipped + name.slice(at + 1);
}

function swapLetters(name: string): string {
  const at = Array.from(name).findIndex((letter, index) => index > 0 && letter !== name[index - 1]);
  if (at < 1) return name;
  return name.slice(0, at - 1) + name.charAt(at) + name.charAt(at - 1) + name.slice(at + 1);
}

function endOfLine(text: string): number {
  const end = text.search(/\r?\n/);
  return end < 0 ? text.length : end;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** One way to break a reference, and what is written then. */
export interface Breakage {
  readonly how: string;
  readonly written: string;
}

type Breaker = (raw: string) => Breakage[];
