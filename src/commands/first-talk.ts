/** The text of a new talk: it builds as it is, and shows each rule once. */
export function firstTalk(title: string, date: string): string {
  return `---
title: ${JSON.stringify(title)}
summary: "What the talk is about, in one or two sentences."
date: ${date}
duration: 20
tags: []
status: draft
---

This text is what you say on the title slide. On the page it is the introduction.

## First idea

- a list is shown on the slide
- and on the page

A paragraph is what you say: article text on the page, speaker notes in the deck.

## Second idea

\`\`\`dot id=two-views caption="One source, two views." alt="An arrow from source to page and one to deck"
digraph { rankdir=LR; source -> page; source -> deck; }
\`\`\`

As [[fig:two-views]] shows, figures have numbers, and [[#first-idea]] is a checked reference.
`;
}
