import type { Problem } from '../../model/problem.ts';
import type { TalkTree } from '../../model/sources.ts';
import type { SyntaxNode } from '../../model/syntax.ts';
import { asideKind } from '../../format/asides.ts';
import { createPlaceFinder } from '../../lib/places.ts';
import { AUTHOR_COMPONENTS } from '../../format/component-options.ts';
import { createProblem } from '../../problems/catalogue.ts';
import { suggest } from '../../refs/suggest.ts';
import { HTML_ELEMENTS, NAMESPACES } from '../../syntax/html-names.ts';
import { attributesOf, isElement, placeOf, textAttributeOf, walk } from '../../syntax/nodes.ts';
import { meantComponent } from '../meant-component.ts';
import { readPieces } from './source-pieces.ts';

const STEPS = 'Put `<Steps>` before and `</Steps>` after what appears one at a time.';
const ICON = 'Write an emoji, or show the icon as a picture: `![what it means](./icon.svg)`.';
const NOTES = 'Put `<Notes>` before and `</Notes>` after what only the speaker may see.';
const SLIDES =
  'A heading opens a slide, and so does `---`; `<Slide … />` after it sets its options.';

/** `<Note>` of sites for documents: a remark that everybody reads, and no private note. */
const ASIDE_COMPONENTS = [
  ...['Note', 'Tip', 'Important', 'Warning', 'Caution'],
  ...['Info', 'Hint', 'Success', 'Check', 'Danger', 'Attention', 'Error'],
].map((name): [RegExp, string, string] => [
  new RegExp(`^${name}$`),
  'Mintlify and Docusaurus',
  `Put \`:::${asideKind(name)}\` before and \`:::\` after the remark.`,
]);

/** Elements of other tools, by name, and what does the same here. */
const EQUIVALENTS: readonly [RegExp, string, string][] = [
  [/^(?:v-?click(?:s|-gap)?|v-?after|v-?switch|render-?when)$/i, 'Slidev', STEPS],
  [
    /^v-?(?:mark|drag|drag-arrow|motion)$/i,
    'Slidev',
    'Draw it in a picture; nothing on a slide is placed by hand.',
  ],
  [/^v-/i, 'Slidev', 'Use a component: `<Steps>`, `<Columns>`, `<Morph>`.'],
  [
    /^(?:Toc|TitleRenderer|SlideCurrentNo|SlidesTotal)$/,
    'Slidev',
    'Take it out: the page has its outline, the deck an overview (key O) and slide numbers.',
  ],
  [/^(?:Link|RouterLink)$/, 'Slidev', 'Write `[[#slide-id]]` or `[text](https://…)`.'],
  [
    /^(?:Youtube|YouTube|SlidevVideo|Vimeo)$/,
    'Slidev',
    'Write `<Video src="https://…" title="…" />`, which links to the film, or put the film next to the talk.',
  ],
  [/^(?:Tweet|BlueSky|Mastodon)$/, 'Slidev', 'Quote it: `> …`, with a link to the post.'],
  [
    /^(?:Arrow|Polygon|VDragArrow)$/,
    'Slidev',
    'Draw it in a picture, or in a ` ```mermaid ` or ` ```dot ` fence.',
  ],
  [
    /^(?:AutoFitText|Transform|LightOrDark|PoweredBySlidev|Center|Box)$/,
    'Slidev',
    'Use a layout: `<Slide layout="…" />`; colors and sizes follow the site.',
  ],
  [/^(?:Appear|Stepper)$/, 'mdx-deck', STEPS],
  [/^speaker-?notes?$/i, 'mdx-deck', NOTES],
  [
    /^(?:Head|Header|Footer|Provider|Invert|FullScreenCode)$/,
    'mdx-deck',
    'Take it out; `<Slide layout="…" background="…" />` sets how one slide looks.',
  ],
  [
    /^(?:Split|SplitRight|Horizontal)$/,
    'mdx-deck',
    'Put `<Slide layout="split" />` right after the heading, or use `<Columns>`.',
  ],
  ...ASIDE_COMPONENTS,
  [
    /^(?:Aside|Callout|Admonition|Alert|Banner)$/,
    'Starlight, Nextra and Docusaurus',
    'Put `:::note`, `:::tip` or `:::caution` before and `:::` after the remark.',
  ],
  [
    /^(?:Tabs?|TabItem|TabPanel|CodeGroup|CodeTabs?)$/,
    'Docusaurus, Starlight and Mintlify',
    'Put what the tabs hold below one another, or side by side in `<Columns>`: a deck has no tabs.',
  ],
  [
    /^(?:Accordion(?:Group|Item)?|Expandable|Collapsible|Details)$/,
    'Mintlify and Nextra',
    'Write `<details>` with a `<summary>`.',
  ],
  [
    /^(?:Cards?|CardGrid|CardGroup|LinkCard)$/,
    'Starlight, Nextra and Mintlify',
    'Use `<Columns>` with a `<Column>` for each.',
  ],
  [/^Image$/, 'mdx-deck', 'Write `![what it shows](./file.png)`.'],
];

/** Elements and attributes that only another tool gives a meaning, and elements that nothing does. */
export function checkElements(
  { root, file }: TalkTree,
  /** Components of the project, which are never those of another tool. */
  added: readonly string[],
): Problem[] {
  const problems: Problem[] = [];
  const defined = new Set<string>(added);
  const components = [...AUTHOR_COMPONENTS, ...added];
  walk(root, (node, ancestors) => {
    if (node.type === 'mdxjsEsm') for (const name of namesIn(node.value ?? '')) defined.add(name);
    if (!isElement(node) || !node.name || defined.has(node.name)) return;
    const at = { file, ...placeOf(node), target: node.name };
    const foreign = foreignElement(node);
    if (foreign) problems.push(createProblem('foreign-syntax', at, foreign));
    else if (meantComponent(node.name, components)) return;
    else if (isUnknown(node.name) && !ancestors.some((each) => NAMESPACES.has(each.name ?? ''))) {
      const suggestions = suggest(node.name, [...HTML_ELEMENTS]);
      problems.push(createProblem('unknown-element', { ...at, suggestions }, { name: node.name }));
    }
    if (foreign) return;
    for (const { name = '' } of attributesOf(node)) {
      if (!/^v-[a-z]/.test(name)) continue;
      const data = { written: name, tool: 'Slidev', instead: attributeInstead(name) };
      problems.push(createProblem('foreign-syntax', { ...at, target: name }, data));
    }
  });
  return problems;
}

/** The elements of other tools in a text that has no tree, because something else in it cannot be read. */
export function findElements(text: string, file: string): Problem[] {
  const { prose } = readPieces(text);
  const placeAt = createPlaceFinder(text);
  return [...prose.matchAll(/<([A-Za-z][\w-]*)(?=[\s/>])/g)].flatMap(({ 1: name = '', index }) => {
    const foreign = foreignElement({ type: 'mdxJsxFlowElement', name, attributes: [] });
    if (!foreign) return [];
    return [createProblem('foreign-syntax', { file, ...placeAt(index), target: name }, foreign)];
  });
}

/** Whether an element is one of another tool, so that no other check needs to name it. */
export function isForeignElement(name: string): boolean {
  return EQUIVALENTS.some(([pattern]) => pattern.test(name));
}

function foreignElement(node: SyntaxNode): ForeignData | null {
  const name = node.name ?? '';
  const found = EQUIVALENTS.find(([pattern]) => pattern.test(name));
  if (found) return { written: `<${name}>`, tool: found[1], instead: found[2] };
  if (/^[a-z][\w-]*:[a-z]/.test(name))
    return { written: `<${name}>`, tool: 'Slidev', instead: ICON };
  if (name === 'section') return { written: '<section>', tool: 'reveal.js', instead: SLIDES };
  const classes = textAttributeOf(node, 'class') ?? textAttributeOf(node, 'className') ?? '';
  if (/(?:^|\s)(?:notes|speaker-notes)(?:\s|$)/.test(classes))
    return { written: `<${name} class="${classes}">`, tool: 'reveal.js', instead: NOTES };
  return null;
}

function attributeInstead(name: string): string {
  if (/^v-(?:click|after|motion|mark)/.test(name)) return STEPS;
  return 'Write what is to be shown; `{condition && <p>…</p>}` decides while the talk is built.';
}

function isUnknown(name: string): boolean {
  return /^[a-z][^.:]*$/.test(name) && !HTML_ELEMENTS.has(name.toLowerCase());
}

/** Names that the talk imports or defines itself, which are never those of another tool. */
function namesIn(module: string): string[] {
  return module.match(/[A-Za-z_$][\w$]*/g) ?? [];
}

interface ForeignData {
  readonly written: string;
  readonly tool: string;
  readonly instead: string;
}
