import { z } from 'zod';
import { text } from './site-values.ts';

const OriginSchema = z.string().refine(isOrigin, {
  error: 'is no origin; write a scheme and a host alone, such as `https://example.org`',
});

const AttributesSchema = z.record(
  z.string().regex(/^[a-z][a-z0-9-]*$/, 'is not the name of an attribute in lower case'),
  z.union([z.string(), z.number().transform(String), z.literal(true)], {
    error: 'must be a text, a number or `true`',
  }),
);

const HeadTagSchema = z.strictObject({
  /** The name of the element. A script is a file: yours from `public/`, or one of an origin below. */
  tag: z.enum(['script', 'link', 'meta']),
  /** The attributes of the element; `true` for one without a value. An address without an origin is a path of this site. */
  attributes: AttributesSchema,
});
export type HeadTag = z.infer<typeof HeadTagSchema>;

/** Tags for the `<head>` of pages, and the origins they load from. */
export const HeadSchema = z
  .strictObject({
    /** The elements, in this order. @default [] */
    tags: z.array(HeadTagSchema).default([]),
    /** Origins that pages may load scripts, styles, pictures, fonts and data from: `https://example.org`. @default [] */
    origins: z.array(OriginSchema).default([]),
  })
  .superRefine(({ tags, origins }, context) => {
    for (const [index, tag] of tags.entries())
      for (const { path, message } of faultsOf(tag, origins))
        context.addIssue({ code: 'custom', path: ['tags', index, ...path], message });
  });

/** The address that an element of the head makes a browser load; null for one that loads nothing. */
export function loadedAddress({ tag, attributes }: HeadTag): string | null {
  const address = tag === 'script' ? attributes['src'] : attributes['href'];
  if (tag === 'meta' || typeof address !== 'string') return null;
  if (tag === 'script') return address;
  const rel = String(attributes['rel'] ?? '').toLowerCase();
  return rel.split(/\s+/).some((each) => LOADING.has(each)) ? address : null;
}

/** Whether an address names an origin of its own. */
export function hasOrigin(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(address.trim());
}

/** What the policy of a page would refuse, or could not keep safe. */
function faultsOf(tag: HeadTag, origins: readonly string[]): Fault[] {
  const faults: Fault[] = [];
  const fault = (key: string, message: string) =>
    faults.push({ path: ['attributes', key], message });
  for (const key of Object.keys(tag.attributes)) {
    if (key.startsWith('on'))
      fault(key, 'is a script in an attribute; put it into a file in `public/`');
    if (key === 'http-equiv')
      fault(key, 'would change how the page is read; it is left to Lectern');
    if (key === 'style') fault(key, 'is a style in an attribute; put it into `theme.css`');
  }
  if (tag.tag === 'script' && !text.safeParse(tag.attributes['src']).success)
    faults.push({ path: ['attributes'], message: 'has no `src`, and a script must be a file' });
  const address = loadedAddress(tag);
  if (address !== null && hasOrigin(address) && !origins.includes(originOf(address)))
    fault(
      tag.tag === 'script' ? 'src' : 'href',
      `is of an origin that the site does not name; add \`${originOf(address)}\` to \`head.origins\``,
    );
  return faults;
}

function originOf(address: string): string {
  return URL.canParse(address) ? new URL(address).origin : address;
}

function isOrigin(origin: string): boolean {
  return /^https?:/.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin;
}

/** What a link of the head can be that makes a browser ask for its address. */
const LOADING: ReadonlySet<string> = new Set([
  'apple-touch-icon',
  'dns-prefetch',
  'icon',
  'import',
  'manifest',
  'mask-icon',
  'modulepreload',
  'preconnect',
  'prefetch',
  'preload',
  'prerender',
  'stylesheet',
]);

interface Fault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}
