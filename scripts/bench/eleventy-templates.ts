import { languages } from './sample-code.ts';

/** How the peer's code blocks come out: `none` is what Eleventy does when nobody asks for more. */
export const peerHighlights = ['shiki', 'none'] as const;

/** The module the site's configuration takes its highlighter from. */
export function highlightModule(highlight: PeerHighlight, shikiUrl: string): string {
  if (highlight === 'none') return 'export const createHighlight = () => undefined;\n';
  return String.raw`
import { createHighlighter } from '${shikiUrl}';

export async function createHighlight() {
  const theme = 'github-light';
  const shiki = await createHighlighter({ themes: [theme], langs: ${JSON.stringify(languages)} });
  return (code, lang) => shiki.codeToHtml(code.trimEnd(), { lang, theme });
}
`;
}

/**
 * The files around the talks, as the author of an Eleventy site would write them: each talk is
 * rendered from Markdown once, the page shows it as an article, and the deck cuts the same HTML at
 * its `<h2>`, with top-level paragraphs in `aside.notes`. Paths are relative to the site's folder.
 */
export const eleventyTemplates = {
  'package.json': '{ "private": true, "type": "module" }\n',

  'eleventy.config.js': String.raw`
import { createHighlight } from './highlight.js';

export default async function (eleventyConfig) {
  const highlight = await createHighlight();
  eleventyConfig.amendLibrary('md', (markdown) => {
    markdown.set({ highlight });
    markdown.core.ruler.push('heading_ids', addIds);
  });
  eleventyConfig.addFilter('slides', cutIntoSlides);
  eleventyConfig.addPassthroughCopy('reveal');
  // Off, because the talks hold no Liquid: one pass less over every source.
  return { dir: { input: 'content', includes: '../layouts' }, markdownTemplateEngine: false };
}

function addIds({ tokens }) {
  tokens.forEach((token, index) => {
    if (token.type !== 'heading_open') return;
    token.attrSet('id', tokens[index + 1].content.toLowerCase().replaceAll(' ', '-'));
  });
}

function cutIntoSlides(html) {
  return html.split(/(?=<h2 )/).map(toSlide).join('\n');
}

function toSlide(html) {
  const id = /^<h2 id="([^"]*)"/.exec(html)?.[1];
  const notes = html.match(/^<p>.*<\/p>$/gm) ?? [];
  const shown = html.replace(/^<p>.*<\/p>$/gm, '').replace(' id="' + id + '"', '');
  const slide = shown + '<aside class="notes">' + notes.join('\n') + '</aside>';
  return '<section id="' + id + '">' + slide.replaceAll(/href="(\/talks\/[^/]+\/)#/g, 'href="$1slides/#/') + '</section>';
}
`,

  'content/talks/talks.json': `{
  "layout": "page.njk",
  "tags": ["talk"]
}
`,

  'content/deck.njk': `---
pagination:
  data: collections.talk
  size: 1
  alias: talk
permalink: /talks/{{ talk.fileSlug }}/slides/index.html
layout: deck.njk
---
{{ talk.content | slides | safe }}
`,

  'layouts/page.njk': `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title }}</title>
<meta name="description" content="{{ summary }}">
</head>
<body>
<main>
<article>
<h1>{{ title }}</h1>
<p>{{ summary }}</p>
<p>{{ duration }} minutes. <a href="/talks/{{ page.fileSlug }}/slides/">Slides</a></p>
{{ content | safe }}
</article>
</main>
</body>
</html>
`,

  'layouts/deck.njk': `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ talk.data.title }}</title>
<link rel="stylesheet" href="/reveal/reveal.css">
</head>
<body>
<div class="reveal">
<div class="slides">
<section id="title"><h1>{{ talk.data.title }}</h1><p>{{ talk.data.summary }}</p></section>
{{ content | safe }}
</div>
</div>
<script type="module">
import Reveal from '/reveal/reveal.mjs';
new Reveal({ hash: true }).initialize();
</script>
</body>
</html>
`,
} as const;

/** @see peerHighlights */
export type PeerHighlight = (typeof peerHighlights)[number];
