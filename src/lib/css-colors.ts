/** Whether a text is a color as CSS writes it: a name, `#0af`, `rgb(…)`, `oklch(…)`, `var(--accent)`. */
export function isCssColor(text: string): boolean {
  const value = text.trim().toLowerCase();
  if (COLOR_NAMES.has(value)) return true;
  if (/^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.test(value)) return true;
  const call = /^([a-z-]+)\((.*)\)$/s.exec(value);
  if (!call || !isBalanced(call[2] ?? '')) return false;
  return (
    COLOR_CALLS.find(([names]) => names.includes(call[1] ?? ''))?.[1].test(call[2] ?? '') ?? false
  );
}

/** Whether a text is a gradient of CSS of at least two colors. */
export function isCssGradient(text: string): boolean {
  const call = GRADIENT.exec(text.trim());
  return call !== null && isBalanced(call[1] ?? '') && colorsOfGradient(text).length >= 2;
}

/** The colors of a gradient in their order. */
export function colorsOfGradient(text: string): string[] {
  return splitArguments(GRADIENT.exec(text.trim())?.[1] ?? '').flatMap((part) => {
    // A stop is a color with places after it, or before it in a conic gradient.
    const color = [part, part.replace(/(?:\s+[-+\d.]+(?:%|[a-z]+)?)+$/i, '')].find(isCssColor);
    return color === undefined ? [] : [color];
  });
}

/** Names near which a misspelled color may be. */
export function colorNames(): readonly string[] {
  return [...COLOR_NAMES];
}

const GRADIENT = /^(?:repeating-)?(?:linear|radial|conic)-gradient\((.+)\)$/is;

const NUMBER = '[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:%|deg|rad|turn|grad)?|none';
const CHANNELS = new RegExp(
  `^\\s*(?:${NUMBER})(?:(?:\\s*,\\s*|\\s+)(?:${NUMBER})){2}(?:\\s*[,/]\\s*(?:${NUMBER}))?\\s*$`,
  'i',
);

const COLOR_CALLS: readonly [readonly string[], RegExp][] = [
  [['rgb', 'rgba', 'hsl', 'hsla', 'hwb', 'lab', 'lch', 'oklab', 'oklch'], CHANNELS],
  [['color'], /^\s*[a-z][\w-]*(?:\s+[-+\d.%]+){3}(?:\s*\/\s*[\d.%]+)?\s*$/i],
  [['color-mix'], /^\s*in\s+\w.*,.*,/is],
  [['light-dark'], /,/],
  [['var'], /^\s*--[\w-]+\s*(?:,.*)?$/s],
];

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth += 1;
    if (sign === ')' && (depth -= 1) < 0) return false;
  }
  return depth === 0;
}

/** What commas outside of brackets separate. */
function splitArguments(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === ',' && depth === 0) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${sign}`);
  }
  return parts.map((part) => part.trim());
}

const COLOR_NAMES: ReadonlySet<string> = new Set(
  `aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue chartreuse
chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta
darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet
deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green
greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan
lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey
lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen
mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive
olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple
rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey
snow springgreen steelblue tan teal thistle tomato transparent turquoise violet wheat white whitesmoke yellow yellowgreen currentcolor
canvas canvastext`.split(/\s+/),
);
