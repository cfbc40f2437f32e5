/** Texts that run as a script wherever somebody forgets that they are text; each calls `strange` with its number. */
export const STRANGE: readonly ((call: string) => string)[] = [
  (call) => `<script>${call}</script>`,
  (call) => `"><img src=x onerror=${call}>`,
  (call) => `</title></textarea></style></script><script>${call}</script>`,
  (call) => `' autofocus onfocus=${call} x='`,
  (call) => `" onmouseover="${call}" x="`,
  (call) => `--><svg onload=${call}>`,
  (call) => `]]><script>${call}</script>`,
  (call) => `javascript:${call}`,
  (call) => `\${${call}}`,
  (call) => `<iframe srcdoc="<script>parent.${call}</script>">`,
  (call) => `&lt;script&gt;${call}&lt;/script&gt;`,
  (call) => `\\u003cscript\\u003e${call}\\u003c/script\\u003e`,
  (call) => `<math><maction xlink:href="javascript:${call}">x</maction></math>`,
  (call) => `</noscript><details open ontoggle=${call}>`,
];

const quoted = (text: string) => JSON.stringify(text);
/** A text as the value of an attribute of JSX, by an expression. */
const given = (text: string) => `{${JSON.stringify(text)}}`;

/** Places in the frontmatter that take a text: each as the line that holds it. */
export const KEYS: Readonly<Record<string, (text: string) => string>> = {
  title: (text) => `title: ${quoted(text)}`,
  subtitle: (text) => `subtitle: ${quoted(text)}`,
  summary: (text) => `summary: ${quoted(text)}`,
  speaker: (text) => `speakers: [{ name: ${quoted(text)}, affiliation: ${quoted(text)} }]`,
  event: (text) => `event: { name: ${quoted(text)}, place: ${quoted(text)} }`,
  variant: (text) => `variants: { short: { title: ${quoted(text)}, duration: 2, only: [s0] } }`,
};

/** Places in the text of a talk, each as the slide content that holds it. `id` is free for it to use. */
export const PLACES: Readonly<Record<string, (text: string, id: string) => string>> = {
  'an expression': (text) => `- ${given(text)}`,
  'inline code': (text) => `- \`\` ${text} \`\``,
  'a code block': (text) => `\`\`\`html\n${text}\n\`\`\``,
  'a code block of text': (text) => `\`\`\`\n${text}\n\`\`\``,
  'the title of code': (text, id) =>
    `\`\`\`sh title=${quoted(text)} id=${id} caption=${quoted(text)}\nls\n\`\`\``,
  'the caption of a figure': (text, id) =>
    `<Figure id="${id}" src="./ok.svg" alt="a" caption=${given(text)} />`,
  'the caption of a table': (text, id) =>
    `<Table id="${id}" caption=${given(text)}>\n\n| a | b |\n| - | - |\n| c | d |\n\n</Table>`,
  'the text of a picture': (text) => `![${text}](./ok.svg)`,
  'the alt of an image': (text) => `- <img src="./ok.png" alt=${given(text)} />`,
  'the title of a link': (text) => `- [a](https://x.example ${quoted(text)})`,
  'an attribute of an element': (text) =>
    `- <span title=${given(text)} lang=${given(text)}>a</span>`,
  'a formula': (text) => `$$\n\\text{${text.replace(/[\\{}$&#%]/g, '')}}\n$$`,
  'a mermaid label': (text) =>
    `\`\`\`mermaid alt="a"\nflowchart TD\n  a[${quoted(text.replaceAll('"', "'"))}] --> b\n\`\`\``,
  'a dot label': (text) => `\`\`\`dot alt="a"\ndigraph { a [label=${quoted(text)}] }\n\`\`\``,
  'a cell of a table': (text) =>
    `| a | b |\n| - | - |\n| \`\`${text.replaceAll('|', '')}\`\` | c |`,
  'a heading': (text) => `#### \`\` ${text} \`\``,
  'a footnote': (text, id) => `- a[^${id}]\n\n[^${id}]: \`\` ${text} \`\``,
  'an aside': (text) => `:::note\n\n\`\` ${text} \`\`\n\n:::`,
  narration: (text) => `\`\` ${text} \`\` is what I say.`,
};
