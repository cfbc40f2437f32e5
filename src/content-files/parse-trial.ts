import { readFileSync } from 'node:fs';
import { mdxToJs } from 'satteri';
import { checkContent } from '../checks/check-content.ts';
import { FEATURES } from '../format/features.ts';

// Parses, checks and compiles the talk on standard input, in a process that may die of it: whoever started it asks how it ended.
const text = readFileSync(0, 'utf8');
const missing = { type: 'missing' } as const;
const talk = {
  slug: 'trial',
  file: 'talks/trial/index.mdx',
  content: { type: 'text', text },
  find: () => ({ type: 'missing', near: [] }) as const,
  read: () => missing,
  rehearsals: [],
  beside: [],
} as const;
const { problems } = await checkContent(
  {
    talks: [talk],
    glossary: missing,
    systems: missing,
    timeline: missing,
    bibliography: missing,
    lock: missing,
    site: missing,
    strays: [],
  },
  {
    components: [],
    layouts: new Map(),
    isInstalled: () => true,
    decodePicture: () => Promise.resolve(null),
    languages: new Set(),
    draw: () => Promise.resolve(''),
    renderMath: () => '',
  },
);
// What the limits refuse is never compiled.
const isRefused = problems.some(({ id }) => id === 'nesting-too-deep' || id === 'file-too-large');
try {
  if (!isRefused) mdxToJs(text, { features: FEATURES });
} catch (error) {
  // An error is a word; going too deep is none.
  if (error instanceof RangeError) throw error;
}
