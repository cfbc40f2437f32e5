import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The talks of the almanac, each about something one meets at sea. */
const SUBJECTS = ['moons', 'pilots', 'buoys', 'charts', 'bells'] as const;
const SLIDES_PER_TALK = 20;

/**
 * Writes a library of talks that use and refer to everything, for tests that want many slides and references.
 *
 * It is made up from the start, so that no real talk can break a test of the engine, and it is the same every time.
 *
 * @param talks two at least; every talk has each kind of content
 */
export function writeAlmanac(content: string, talks: number = SUBJECTS.length): string {
  const subjects = SUBJECTS.slice(0, talks);
  const files = {
    ...Object.fromEntries(
      subjects.map((subject, index) => [fileOf(subject), talk(subject, index, subjects)]),
    ),
    ...Object.fromEntries(
      subjects.flatMap((subject) =>
        [1, 11].map((at) => [`talks/${subject}/gauge-${at}.svg`, drawing(subject)]),
      ),
    ),
    'glossary.yaml': entries(
      subjects,
      (subject) => `term: ${subject}\n  definition: What sailors call ${subject}.`,
    ),
    'systems.yaml': entries(
      subjects,
      (subject) => `name: ${title(subject)} Service\n  summary: It looks after ${subject}.`,
    ),
    'references.bib': subjects
      .map(
        (subject, index) =>
          `@book{${subject}19${70 + index},\n  author = {Harbour, ${title(subject)}},\n  title = {A book of ${subject}},\n  year = {19${70 + index}}\n}\n`,
      )
      .join('\n'),
    'timeline.yaml': subjects
      .map(
        (subject, index) =>
          `- date: "19${70 + index}"\n  title: The first ${subject}\n  systems: [${subject}-service]\n  talks: [${subject}#${subject}-2]\n`,
      )
      .join(''),
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  }
  return content;
}

function fileOf(subject: string): string {
  return `talks/${subject}/index.mdx`;
}

function entries(subjects: readonly string[], entry: (subject: string) => string): string {
  return subjects
    .map((subject) => {
      const text = entry(subject);
      return `${text.startsWith('name') ? `${subject}-service` : subject}:\n  ${text}\n`;
    })
    .join('');
}

function talk(subject: string, index: number, subjects: readonly string[]): string {
  const slides = Array.from({ length: SLIDES_PER_TALK }, (_, at) => {
    const other = (index + 1 + (at % (subjects.length - 1))) % subjects.length;
    return slide(subject, subjects[other] ?? subject, at);
  });
  return `---
title: All about ${subject}
summary: What a sailor knows of ${subject}, in ${SLIDES_PER_TALK} slides.
date: 20${10 + index}-05-01
duration: 30
status: published
---

${title(subject)} are where every passage begins, and this talk begins with them.

${slides.join('\n')}`;
}

/** A slide with something to look at, and narration that refers to something else. */
function slide(subject: string, other: string, at: number): string {
  const name = `${subject}-${at}`;
  const show = SHOWN[at % SHOWN.length]?.(name, subject, other) ?? '';
  const depth = at % 5 === 4 ? '###' : '##';
  return `${depth} ${title(subject)} in chapter ${at}

<Slide id="${name}" />

${show}

${said(subject, other, at)}
`;
}

/** Each kind of content once, small enough for any slide. */
const SHOWN: readonly ((name: string, subject: string, other: string) => string)[] = [
  (_, subject, other) => `- one of the ${subject}\n- the second of them\n- and [[${other}]]`,
  (name) => `![A gauge](./gauge-${name.split('-')[1]}.svg "The gauge of ${name}.")`,
  (name) =>
    `<Table id="costs-${name}" caption="What ${name} costs.">\n\n| part | cost |\n| --- | --- |\n| rope | 3 |\n| sail | 8 |\n\n</Table>`,
  (name) =>
    `\`\`\`js {1|2} id=run-${name} title="run.js" caption="How ${name} runs."\nlet knots = 0;\nknots += 1;\n\`\`\``,
  (name) =>
    `\`\`\`dot id=way-${name} caption="The way of ${name}." alt="An arrow from shore to sea."\ndigraph { rankdir=LR; shore -> sea; }\n\`\`\``,
  (_, subject) => `> Whoever knows ${subject} sleeps well.`,
  () => '$$\nv = \\frac{s}{t}\n$$',
  (_, subject) => `:::note[Of old]\nWhat is written of ${subject} was sung before.\n:::`,
  (_, subject, other) => `<Steps>\n\n- first the ${subject}\n- then [[term:${other}]]\n\n</Steps>`,
  (_, subject) => `| sign | means |\n| --- | --- |\n| ${subject} | come |\n| none | stay |`,
];

/** Words with a reference of every kind in turn. */
function said(subject: string, other: string, at: number): string {
  const references = [
    `[[${other}]]`,
    `[[${other}#${other}-${at}]]`,
    `[[#${subject}-${(at + 3) % SLIDES_PER_TALK}|a later chapter]]`,
    `[[term:${other}]]`,
    `[[system:${other}-service]]`,
    `[@${other}19${70 + SUBJECTS.findIndex((each) => each === other)}]`,
    '[[fig:gauge-1]]',
    `[the talk on ${other}](../${other}/index.mdx#${other}-1)`,
    `[[fig:${other}/gauge-1]]`,
  ];
  const own = references[at % references.length] ?? '';
  return `In chapter ${at} the ${subject} are counted, weighed and drawn, and ${own} says the rest.`;
}

function drawing(subject: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 300">
  <rect x="40" y="40" width="880" height="220" fill="none" stroke="currentColor" stroke-width="4" />
  <text x="480" y="170" font-size="48" text-anchor="middle" fill="currentColor">${subject}</text>
</svg>
`;
}

function title(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
