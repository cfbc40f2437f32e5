/** The declarations of a `style` attribute as pairs of a property in lower case and its value, without `!important`. */
export function readDeclarations(style: string): [string, string][] {
  return Array.from(style.replace(/\/\*.*?\*\//gs, ' ').matchAll(DECLARATION), (match) => {
    const [, property = '', value = ''] = match;
    return [property.toLowerCase(), value.replace(/\s*!\s*important\s*$/i, '').trim()] as [
      string,
      string,
    ];
  }).filter(([, value]) => value !== '');
}

const QUOTED = `"(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*'`;
const NESTED = `\\((?:[^()"']|${QUOTED}|\\((?:[^()"']|${QUOTED}|\\([^()]*\\))*\\))*\\)`;
/** A semicolon in quotes or parentheses, as in `url(data:…;base64,…)`, ends nothing. */
const DECLARATION = new RegExp(`([-\\w]+)\\s*:\\s*((?:[^;"'()]|${QUOTED}|${NESTED})+)`, 'g');
