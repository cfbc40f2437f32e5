import { posix } from 'node:path';
import { defineHastPlugin, markdownToHtml, type HastPluginEntry } from 'satteri';
import { escapeHtml } from '../lib/html.ts';
import { isFileAddress } from '../lib/decode.ts';
import { slugify } from '../lib/slug.ts';
import {
  besidePage,
  DOCS_FEATURES,
  USUAL_FILE,
  type Example,
  type DocsPage,
} from './parse-page.ts';

/** The text of a page of the docs as HTML; its title is left to the layout. */
export async function renderDocsPage(page: DocsPage, tools: DocsTools): Promise<string> {
  const figures = await Promise.all(
    page.codes.map(async ({ language, text, example }) =>
      figureHtml(await tools.highlight(text, language), example),
    ),
  );
  const { html } = await markdownToHtml(page.source, {
    features: DOCS_FEATURES,
    hastPlugins: [docsPlugin(page, figures, tools)],
  });
  return html.trimStart();
}

function docsPlugin(
  { file }: DocsPage,
  figures: readonly string[],
  { urlOf, pictureUrlOf }: DocsTools,
): HastPluginEntry {
  let count = 0;
  return defineHastPlugin({
    name: 'lectern-docs',
    element: [
      { filter: ['h1'], visit: (node, context) => context.removeNode(node) },
      {
        filter: ['h2', 'h3'],
        visit: (node, context) =>
          context.setProperty(node, 'id', slugify(context.textContent(node))),
      },
      {
        filter: ['a'],
        visit(node, context) {
          const href = node.properties['href'] ?? '';
          const link = /^(?![a-z]+:)([^#]*)\.md(#.*)?$/.exec(href);
          if (!link) return;
          const path = posix.join(posix.dirname(file), link[1] ?? '').replace(/(^|\/)index$/, '');
          context.setProperty(node, 'href', `${urlOf(path)}${link[2] ?? ''}`);
        },
      },
      {
        filter: ['img'],
        visit(node, context) {
          const src = node.properties['src'] ?? '';
          if (!isFileAddress(src)) return;
          context.setProperty(node, 'src', pictureUrlOf(besidePage(file, src)));
          context.setProperty(node, 'loading', 'lazy');
        },
      },
      {
        filter: ['pre'],
        visit(node, context) {
          context.replaceNode(node, { type: 'raw', value: figures[count] ?? '' });
          count += 1;
        },
      },
    ],
  });
}

/** Code in a frame that says whether it is meant to be copied. */
function figureHtml(code: string, example: Example | null): string {
  if (example === null) return `<figure class="code">${code}</figure>`;
  const { role, file, line } = example;
  const name = file === USUAL_FILE ? '' : ` <span>${escapeHtml(file)}</span>`;
  return (
    `<figure class="code example example-${role}">` +
    `<figcaption class="code-title"><b>${LABELS[role]}</b>${name}</figcaption>` +
    `${line === null ? code : markLine(code, line)}</figure>`
  );
}

const LABELS = { given: 'Given', wrong: 'Not like this', right: 'Like this' } as const;

function markLine(code: string, line: number): string {
  let count = 0;
  return code.replace(/<span class="line">/g, (tag) => {
    count += 1;
    return count === line ? '<span class="line highlighted error">' : tag;
  });
}

/** What rendering a page takes from outside. */
export interface DocsTools {
  /** Code as a `<pre>` of one `<span class="line">` a line. */
  readonly highlight: (code: string, language: string) => Promise<string>;
  /** The address of a page of the docs, by its path. */
  readonly urlOf: (path: string) => string;
  /** The address of a picture, by its path below the folder of the docs. */
  readonly pictureUrlOf: (path: string) => string;
}
