/** Names of fences that other tools draw or set, and of languages that go by another name, with what to write here. */
const INSTEAD: readonly [RegExp, string][] = [
  [
    /^(?:math|latex-math|katex|mathjax|asciimath)$/i,
    'Put `$$` on a line of its own before and after the formula.',
  ],
  [/^(?:graphviz|gv|neato|circo|fdp|twopi)$/i, 'Write `dot`, and the diagram is drawn.'],
  [
    /^(?:plantuml|puml|uml|d2|ditaa|tikz|svgbob|nomnoml|blockdiag|seqdiag|actdiag|nwdiag|erd|pikchr|bytefield|wavedrom|excalidraw|structurizr|flowchart(?:\.js)?|sequence|railroad|goat|bpmn)$/i,
    'Draw it with `mermaid` or `dot`, or save it as a picture: `![what it shows](./file.svg)`.',
  ],
  [
    /^(?:vega(?:-lite)?|chart(?:js)?|plotly|echarts|gnuplot|matplotlib)$/i,
    'Save it as a picture, `![what it shows](./file.svg)`, or draw it with `mermaid`.',
  ],
  [
    /^(?:note|info|tip|hint|warning|caution|important|danger)$/i,
    'Put `:::note`, `:::tip` or `:::caution` before and `:::` after it.',
  ],
  [
    /^(?:plain|none|raw|output|stdout|verbatim|nohighlight|no-highlight|ascii|txt|text\/plain)$/i,
    'Write `text`.',
  ],
  [
    /^(?:console-session|shellsession|terminal|cmd\.exe|prompt|bash-session)$/i,
    'Write `console`, or `sh` for commands alone.',
  ],
  [/^(?:golang)$/i, 'Write `go`.'],
  [/^(?:node|nodejs|es6|ecmascript)$/i, 'Write `js`.'],
  [/^(?:python[23]|py[23]|ipython)$/i, 'Write `python`.'],
  [/^(?:cplusplus|cxx|cc)$/i, 'Write `cpp`.'],
];

/** What to write in place of a language that is not known; null where it may be a slip of the hand. */
export function insteadOfLanguage(name: string): string | null {
  const [, language, steps] =
    /^([\w+#.-]+)(\{[\d\s,|*-]+\}|\{[\d|,-]*all[\d|,-]*\})$/.exec(name) ?? [];
  if (language !== undefined && steps !== undefined)
    return `Put a space between the language and its steps: \`${language} ${steps.replaceAll('*', 'all')}\`.`;
  return INSTEAD.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}
