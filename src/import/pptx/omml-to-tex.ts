import { childOf, elementsOf, textOf, type Xml } from './xml.ts';

/** A formula of Office as TeX; what has no counterpart keeps its letters. */
export function ommlToTex(formula: Xml): string {
  return joined(elementsOf(formula)).trim();
}

function joined(elements: readonly Xml[]): string {
  return elements.map(texOf).join('');
}

function texOf(element: Xml): string {
  const part = (name: string) => ommlToTexInside(childOf(element, name));
  const group = (name: string) => `{${part(name)}}`;
  const mark = (properties: string, fallback: string) =>
    childOf(element, properties, 'chr')?.attributes.get(':val') ??
    childOf(element, properties, 'chr')?.attributes.get('val') ??
    fallback;
  switch (element.name) {
    case 'r':
      return runOf(element);
    case 'f':
      return `\\frac${group('num')}${group('den')}`;
    case 'sSup':
      return `${group('e')}^${group('sup')}`;
    case 'sSub':
      return `${group('e')}_${group('sub')}`;
    case 'sSubSup':
      return `${group('e')}_${group('sub')}^${group('sup')}`;
    case 'sPre':
      return `{}_${group('sub')}^${group('sup')}${group('e')}`;
    case 'rad': {
      const degree = part('deg');
      return degree === '' ? `\\sqrt${group('e')}` : `\\sqrt[${degree}]${group('e')}`;
    }
    case 'd':
      return delimited(element);
    case 'nary': {
      const sign = OPERATORS[mark('naryPr', '∫')] ?? mark('naryPr', '∫');
      const [below, above] = [part('sub'), part('sup')];
      return `${sign}${below && ` _{${below}}`}${above && ` ^{${above}}`} ${group('e')}`;
    }
    case 'limLow':
      return `${operatorOr(part('e'), '\\underset')}_{${part('lim')}}`.replace(
        /^\\underset(.*)_(\{.*\})$/s,
        '\\underset$2$1',
      );
    case 'limUpp':
      return `\\overset{${part('lim')}}${group('e')}`;
    case 'func': {
      const name = part('fName').trim();
      return `${FUNCTIONS.has(name) ? `\\${name}` : name} ${group('e')}`;
    }
    case 'acc':
      return `${ACCENTS[mark('accPr', '\u0302')] ?? '\\hat'}${group('e')}`;
    case 'bar':
      return `\\overline${group('e')}`;
    case 'groupChr':
      return `\\underbrace${group('e')}`;
    case 'm':
      return `\\begin{matrix}${elementsOf(element, 'mr')
        .map((row) => elementsOf(row, 'e').map(ommlToTexInside).join(' & '))
        .join(' \\\\ ')}\\end{matrix}`;
    case 'eqArr':
      return `\\begin{aligned}${elementsOf(element, 'e').map(ommlToTexInside).join(' \\\\ ')}\\end{aligned}`;
    default:
      return element.name.endsWith('Pr') ? '' : joined(elementsOf(element));
  }
}

function ommlToTexInside(element: Xml | undefined): string {
  return element ? joined(elementsOf(element)) : '';
}

function operatorOr(name: string, otherwise: string): string {
  const plain = name.trim().replace(/^\\text\{(.*)\}$/s, '$1');
  return FUNCTIONS.has(plain) ? `\\${plain}` : `${otherwise}{${name}}`;
}

function delimited(element: Xml): string {
  const properties = childOf(element, 'dPr');
  const sign = (name: string, fallback: string) => {
    const given = childOf(properties, name)?.attributes;
    const text = given?.get(':val') ?? given?.get('val') ?? fallback;
    return text === '' ? '.' : (FENCES[text] ?? text);
  };
  const inside = elementsOf(element, 'e')
    .map(ommlToTexInside)
    .join(` ${sign('sepChr', '|')} `);
  return `\\left${sign('begChr', '(')} ${inside} \\right${sign('endChr', ')')}`;
}

function runOf(run: Xml): string {
  const text = elementsOf(run, 't').map(textOf).join('');
  const properties = childOf(run, 'rPr');
  const isPlain = childOf(properties, 'nor') !== undefined;
  if (isPlain && /\p{L}{2}|\s/u.test(text)) return `\\text{${escaped(text)}}`;
  return escaped(text);
}

function escaped(text: string): string {
  return text.replace(/[\\{}$#%&_^~]/g, (sign) => SIGNS[sign] ?? '');
}

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\backslash ',
  '^': '\\hat{}',
  '~': '\\sim ',
  ...Object.fromEntries('{ } $ # % & _'.split(' ').map((sign) => [sign, `\\${sign}`])),
};
const FENCES: Readonly<Record<string, string>> = {
  '{': '\\{',
  '}': '\\}',
  '⟨': '\\langle',
  '⟩': '\\rangle',
  '‖': '\\|',
  '⌊': '\\lfloor',
  '⌋': '\\rfloor',
  '⌈': '\\lceil',
  '⌉': '\\rceil',
};
const OPERATORS: Readonly<Record<string, string>> = {
  '∑': '\\sum',
  '∏': '\\prod',
  '∫': '\\int',
  '∬': '\\iint',
  '∮': '\\oint',
  '⋃': '\\bigcup',
  '⋂': '\\bigcap',
};
const ACCENTS: Readonly<Record<string, string>> = {
  '\u0302': '\\hat',
  '\u0303': '\\tilde',
  '\u0304': '\\bar',
  '\u0305': '\\overline',
  '\u0307': '\\dot',
  '\u0308': '\\ddot',
  '\u20D7': '\\vec',
  '¯': '\\bar',
};
const FUNCTIONS = new Set(
  'arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max min Pr sec sin sinh sup tan tanh'.split(
    ' ',
  ),
);
