import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MERMAID_DIAGRAMS } from './mermaid-kinds.ts';

const DRAWINGS = join(import.meta.dirname, '../fixtures/drawings');

/** A word in each script that the fonts of this repository have. */
export const SCRIPTS: Readonly<Record<string, string>> = {
  Latin: 'Þórr naïve Łódź Ắt œuvre',
  Greek: 'Ελληνικά ἀρχή',
  Cyrillic: 'Кириллица ґанок ѣ',
  Arabic: 'العربية مُحمَّد ١٢٣',
  Hebrew: 'עברית שָׁלוֹם',
  Japanese: '日本語のテスト（ＣＰＵ）',
};

/** Signs of each block that ships with a site, and emoji. */
export const SIGNS: readonly string[] = [
  '→ ← ↑ ↓ ⇒ ⇔ ↦ ⟶ ⤴',
  '─ │ ┌ ┐ └ ┘ ├ █ ░ ▓',
  '✓ ✗ ✂ ☎ ♞ ★ ◆ ● ▲',
  '① ② Ⓐ ½ ¾ ⁿ ₂ № ™',
  '∑ ∏ ∫ √ ∞ ≠ ≤ ∈ ∀ ∂',
  '⠓⠑ € ₿ ₹ § ¶ † ‰',
  '🚀 👩‍💻 🇯🇵 👍🏽 ❤️ 1️⃣',
];

/** Formulas as people write them, of every part of what `docs/formulas.md` says. */
export const FORMULAS: readonly string[] = [
  'a^2 + b^2 = c^2',
  'e^{i\\pi} + 1 = 0',
  'E = mc^2',
  '\\frac{a}{b} + \\dfrac{c}{d} - \\tfrac12',
  '\\sqrt{2} + \\sqrt[3]{x+1}',
  '\\sum_{i=1}^{n} i = \\frac{n(n+1)}{2}',
  '\\prod_{k=1}^\\infty \\left(1 - q^k\\right)',
  '\\int_0^1 x^2 \\, dx',
  '\\iint_D f \\, dA + \\oint_C g \\, ds',
  '\\lim_{x \\to 0} \\frac{\\sin x}{x} = 1',
  '\\max_{x \\in S} f(x)',
  '\\begin{aligned} a &= b + c \\\\ &= d \\end{aligned}',
  '\\begin{cases} x & x \\ge 0 \\\\ -x & \\text{otherwise} \\end{cases}',
  '\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}',
  '\\begin{bmatrix} a & b \\\\ c & d \\end{bmatrix}',
  '\\begin{vmatrix} a & b \\\\ c & d \\end{vmatrix}',
  '\\begin{array}{l|r} 1 & 2 \\\\ \\hline 3 & 4 \\end{array}',
  '\\binom{n}{k} = \\frac{n!}{k!(n-k)!}',
  '\\boxed{x = 1}',
  '\\cancel{x} + \\bcancel{y}',
  '\\underbrace{a + b}_{\\text{sum}}',
  '\\overbrace{c + d}^{n}',
  '\\colorbox{yellow}{x} + y',
  '\\ce{2H2 + O2 -> 2H2O}',
  '\\ce{CO3^2-}',
  'A \\xrightarrow{f} B \\xleftarrow{g} C',
  '\\hat{x} + \\bar{y} + \\vec{v} + \\dot{q} + \\tilde{z}',
  '\\overline{AB} + \\widehat{abc}',
  '\\mathbb{R} \\subset \\mathbb{C}',
  '\\mathcal{L}(\\theta) + \\mathscr{F}',
  '\\mathfrak{g} + \\mathbf{v} + \\mathsf{T} + \\mathtt{x}',
  '\\alpha \\beta \\gamma \\delta \\epsilon \\zeta \\eta \\theta',
  '\\Gamma \\Delta \\Theta \\Lambda \\Xi \\Pi \\Sigma \\Phi \\Psi \\Omega',
  'x \\in A \\cup B \\cap C \\setminus D',
  '\\forall x \\, \\exists y : x < y',
  'p \\land q \\lor \\neg r \\implies s \\iff t',
  'a \\equiv b \\pmod{n}',
  '\\lfloor x \\rfloor + \\lceil y \\rceil',
  '\\langle u, v \\rangle = \\lVert u \\rVert',
  '\\left\\{ x \\mid x > 0 \\right\\}',
  '\\nabla \\cdot \\mathbf{E} = \\frac{\\rho}{\\varepsilon_0}',
  '\\frac{\\partial u}{\\partial t} = \\alpha \\Delta u',
  "f'(x) + f''(x) + y^{(n)}",
  'P(A \\mid B) = \\frac{P(B \\mid A) P(A)}{P(B)}',
  '\\mathrm{Var}(X) = \\operatorname{E}[X^2]',
  'x_{i+1} = x_i - \\frac{f(x_i)}{f\\prime(x_i)}',
  'O(n \\log n)',
  '10^{-3} \\times 5 \\div 2 \\pm 1',
  '\\sin^2\\theta + \\cos^2\\theta = 1',
  'a \\ne b \\approx c \\sim d \\propto e',
  '\\ldots + \\cdots + \\vdots + \\ddots',
  'x \\mapsto x^2, \\quad f \\colon A \\to B',
  '90^\\circ + 45\\degree',
  '\\sqrt{1 + \\sqrt{1 + \\sqrt{1 + x}}}',
  '\\cfrac{1}{1 + \\cfrac{1}{x}}',
  '\\overset{!}{=} + \\underset{x}{y}',
  '\\begin{gathered} a \\\\ b \\end{gathered}',
  '\\substack{a \\\\ b}',
  '\\bigl( \\Bigl[ \\biggl\\{ x \\biggr\\} \\Bigr] \\bigr)',
  '\\hbar \\omega = \\ell + \\Re z + \\Im z + \\aleph_0',
];

/** Code in languages that are seldom tried. */
const CODE: readonly (readonly [string, string])[] = [
  ['golang', 'func main() { fmt.Println("→ ✓") }'],
  ['diff', '- old 1\n+ new 2'],
  ['ansi', '\u001b[32mgreen\u001b[0m and \u001b[1mbold\u001b[0m'],
  ['zig', 'const x: u8 = 1;'],
  ['sh-session', '$ ls --all'],
  ['ts', 'const a = 1; // [!code --]\nconst b = 2; // [!code ++]'],
];

/** Writes a content folder with one talk that shows all of it, a few of each kind on a slide. */
export function writeSpecimen(content: string): string {
  const talk = join(content, 'talks', 'specimen');
  mkdirSync(talk, { recursive: true });
  writeFileSync(join(content, 'site.yaml'), 'title: Specimen\n');
  const drawings = readdirSync(DRAWINGS).sort();
  for (const name of drawings) copyFileSync(join(DRAWINGS, name), join(talk, name));
  writeFileSync(join(talk, 'index.mdx'), specimenText(drawings));
  return content;
}

function specimenText(drawings: readonly string[]): string {
  const formulas = inGroups(FORMULAS, 6).map((group) => columns(group.map(formula), 3));
  const pictures = inGroups(drawings, 3).map((group) =>
    columns(group.map((name) => `![A drawing of ${name}](./${name})`)),
  );
  const diagrams = Object.values(MERMAID_DIAGRAMS).map(({ text }) =>
    fence('mermaid alt="A diagram"', text),
  );
  const slides = [
    [
      'Scripts',
      Object.values(SCRIPTS)
        .map((text) => `- ${text}`)
        .join('\n'),
    ],
    ['Signs', SIGNS.map((text) => `- ${text}`).join('\n')],
    ...formulas.map((body, index) => [`Formulas ${index}`, body]),
    ...pictures.map((body, index) => [`Drawings ${index}`, body]),
    ...inGroups(diagrams, 2).map((group, index) => [`Diagrams ${index}`, columns(group)]),
    [
      'Code',
      columns(
        CODE.map(([language, code]) => fence(language, code)),
        3,
      ),
    ],
  ];
  const body = slides.map(([title, text]) => `## ${title}\n\n<Slide layout="dense" />\n\n${text}`);
  return `${FRONT}\n\n${body.join('\n\n')}\n`;
}

const FRONT = `---
title: Every → sign, ж, א, ع, 語 and 🚀
summary: A talk that shows what can be shown.
date: 2024-05-03
duration: 30
status: published
speakers: [{ name: Ångström Ž. Ελλ }]
---`;

function formula(tex: string, index: number): string {
  return index === 0 ? `$$\n${tex}\n$$` : `- $${tex}$`;
}

function fence(head: string, text: string): string {
  return `\`\`\`${head}\n${text}\n\`\`\``;
}

function columns(parts: readonly string[], each = 1): string {
  const cells = inGroups(parts, Math.max(each, Math.ceil(parts.length / 3)));
  const inside = cells.map((cell) => `<Column>\n\n${cell.join('\n\n')}\n\n</Column>`);
  return `<Columns>\n${inside.join('\n')}\n</Columns>`;
}

function inGroups<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}
