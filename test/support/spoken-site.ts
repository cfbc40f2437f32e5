import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The languages that a small site is written in, for tests of what surrounds its text. */
export const SPOKEN = ['es', 'ar', 'ja'] as const;
export type Spoken = (typeof SPOKEN)[number];

/** What the fixture says, so that no word in it is from the interface, or English. */
const TEXTS: Readonly<Record<Spoken, Texts>> = {
  es: {
    site: 'Encuentro del Sur',
    title: 'Las mareas',
    other: 'El faro',
    summary: 'Por qué sube y baja el mar.',
    person: 'Inés Robledo',
    event: 'Jornadas del puerto',
    place: 'Cádiz',
    heading: 'La luna tira',
    second: 'El agua responde',
    say: 'El mar sube dos veces al día.',
    item: 'pleamar',
    caption: 'Alturas del puerto',
    cell: 'metros',
    term: 'bajamar',
    tags: 'mar',
    file: 'dibujo',
  },
  ar: {
    site: 'ملتقى البحر',
    title: 'المد والجزر',
    other: 'المنارة',
    summary: 'لماذا يعلو البحر ويهبط.',
    person: 'سلمى حداد',
    event: 'أيام الميناء',
    place: 'طنجة',
    heading: 'القمر يجذب',
    second: 'الماء يستجيب',
    say: 'يعلو البحر مرتين في اليوم.',
    item: 'المد',
    caption: 'ارتفاعات الميناء',
    cell: 'أمتار',
    term: 'الجزر',
    tags: 'بحر',
    file: 'رسم',
  },
  ja: {
    site: '港の集い',
    title: '潮の満ち引き',
    other: '灯台',
    summary: '海面が上がり下がりする理由。',
    person: '浜田さくら',
    event: '港まつり',
    place: '横浜',
    heading: '月が引く',
    second: '水が応える',
    say: '海面は一日に二度上がります。',
    item: '満潮',
    caption: '港の高さ',
    cell: 'メートル',
    term: '干潮',
    tags: '海',
    file: '図',
  },
};

/** Writes a site of two talks and every collection in one language, and gives back its folder. */
export function writeSpokenSite(content: string, lang: Spoken): string {
  const words = TEXTS[lang];
  const files = {
    // No description and no heading, so that the site says its own.
    'site.yaml': `lang: ${lang}\ntitle: ${words.site}\nowner:\n  name: ${words.site}\n`,
    'talks/uno/index.mdx': talk(words),
    'talks/uno/x.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20"/></svg>\n`,
    'talks/uno/said.vtt': `WEBVTT\n\n00:01.000 --> 00:04.000\n${words.say}\n`,
    'talks/dos/index.mdx': otherTalk(words),
    'glossary.yaml': `low:\n  term: ${words.term}\n  definition: ${words.say}\n  also: [${words.tags}]\n  see: [high]\nhigh:\n  term: ${words.item}\n  definition: ${words.say}\n`,
    'systems.yaml': `sea:\n  name: ${words.item}\n  summary: ${words.say}\n  relations:\n    - verb: runs-on\n      to: moon\nmoon:\n  name: ${words.cell}\n  summary: ${words.say}\n`,
    'timeline.yaml': `- date: "1974-07"\n  title: ${words.say}\n  systems: [sea]\n  talks: [uno]\n`,
    'references.bib': `@book{robledo1974,\n  author = {${words.person}},\n  title = {${words.title}},\n  year = {1974}\n}\n`,
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  }
  return content;
}

function talk(words: Texts): string {
  return `---
title: ${words.title}
summary: ${words.summary}
speakers:
  - name: ${words.person}
    affiliation: ${words.place}
  - name: ${words.site}
events:
  - name: ${words.event}
    place: ${words.place}
    date: 2018-10-24
    start: "18:30"
    timeZone: UTC
  - name: ${words.event}
    date: 2099-10-24
  - name: ${words.event}
series: { name: "${words.heading}", part: 1 }
date: 2018-10-24
duration: 20
status: published
tags: [${words.tags}]
captions: said.vtt
video:
  url: https://video.example/uno
variants:
  short:
    title: ${words.item}
    duration: 5
    only: [pull]
---

${words.say} [[term:low|${words.term}]] [@robledo1974] [[system:sea]]

## ${words.heading}
<Slide id="pull" />

${words.say}[^1]

- ${words.item}
- ${words.term}

![${words.caption}](./x.svg "${words.caption}")

[^1]: ${words.say}

## ${words.second}
<Slide id="answer" />

${words.say} [[fig:x]] [[dos]] [[#pull]] [[dos#faro]]

:::tip
${words.item}
:::

<Table id="tbl:t" caption="${words.caption}">

| ${words.item} | ${words.term} |
| --- | --- |
| 1 | 2 ${words.cell} |

</Table>

\`\`\`js title="a.js" {1|2}
const a = 1;
const b = 2;
\`\`\`

---
<Slide id="quote" />

> ${words.say}

<Transcript />
`;
}

function otherTalk(words: Texts): string {
  return `---
title: ${words.other}
summary: ${words.summary}
date: 2019-05
speakers: [{ name: "${words.place}" }]
series: { name: "${words.heading}", part: 2 }
duration: 1
status: published
---

## ${words.other}
<Slide id="faro" />

${words.say} [[uno]] [[uno#pull]] [[fig:uno/x]] [[term:low]] [[system:sea]] [@robledo1974]

- ${words.item}
`;
}

/** The words of the fixture in one language. */
interface Texts {
  readonly site: string;
  readonly title: string;
  readonly other: string;
  readonly summary: string;
  readonly person: string;
  readonly event: string;
  readonly place: string;
  readonly heading: string;
  readonly second: string;
  readonly say: string;
  readonly item: string;
  readonly caption: string;
  readonly cell: string;
  readonly term: string;
  readonly tags: string;
  readonly file: string;
}
