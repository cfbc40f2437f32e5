import { ICONS, type IconName } from './icons.ts';

const ARROWS: Readonly<Record<string, IconName>> = {
  '←': 'left',
  '→': 'right',
  '↑': 'up',
  '↓': 'down',
};
const SVG = 'http://www.w3.org/2000/svg';

/** The name of a key, with its arrows drawn: not every font has them. Screen readers are told the signs. */
export function drawKey(name: string): Node[] {
  return name.split(/([←→↑↓])/).flatMap((part) => {
    const icon = ARROWS[part];
    return part === ''
      ? []
      : [icon === undefined ? document.createTextNode(part) : drawIcon(icon, part)];
  });
}

/** A drawing in the color of the text; without a label it only adorns a button that has one. */
export function drawIcon(icon: IconName, label?: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const attributes = {
    viewBox: '0 0 20 20',
    ...(label === undefined ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': label }),
    width: '0.9em',
    height: '0.9em',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '2.4',
  };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[icon]);
  svg.append(path);
  return svg;
}
