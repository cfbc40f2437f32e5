import type { NeutralLink, NeutralSlide, NeutralTalk } from './neutral-model.ts';

/** A talk as YAML front matter and Markdown; only the way a link is written differs between tools. */
export function writeTalkMarkdown(talk: NeutralTalk, writeLink: LinkWriter): string {
  return [frontmatter(talk), ...talk.slides.map((slide) => writeSlide(slide, writeLink))].join(
    '\n',
  );
}

function frontmatter(talk: NeutralTalk): string {
  return `---
title: ${talk.title}
summary: ${talk.summary}
date: 2026-01-01
duration: ${talk.durationMinutes}
tags: [${talk.tags.join(', ')}]
status: published
---
`;
}

function writeSlide(slide: NeutralSlide, writeLink: LinkWriter): string {
  const link = slide.link ? ` See ${writeLink(slide.link)}.` : '';
  const blocks = [
    `## ${slide.heading}`,
    slide.bullets.map((bullet) => `- ${bullet}`).join('\n'),
    slide.paragraph + link,
    slide.code && ['```' + slide.code.language, ...slide.code.lines, '```'].join('\n'),
    slide.table && writeTable(slide.table),
    slide.notes,
  ];
  return blocks.filter((block) => block !== undefined).join('\n\n') + '\n';
}

function writeTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** The link in the syntax of one tool. */
export type LinkWriter = (link: NeutralLink) => string;
