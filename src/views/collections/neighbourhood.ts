import { drawDot } from '../../markdown/blocks/diagram.ts';
import type { Speaker } from '../../i18n/speak.ts';
import type { Graph } from '../../refs/graph.ts';
import { escapeHtml } from '../../lib/html.ts';
import { siteUrl } from '../../library/urls.ts';
import { relationsOf, type Relation } from './relations.ts';

/** More boxes than this do not fit a screen beside the one they surround. */
const MOST_NEIGHBOURS = 12;

/** Share of its drawn size at which a drawing's letters match the text around it. */
const SCALE = 0.72;

/** Begins the class of a neighbor's box, before its place among those shown. */
const LINKED = 'neighbor';
const BOX = new RegExp(`<g class="node ${LINKED}(\\d+)">[\\s\\S]*?</g>`, 'g');

/** Draws a system between the systems it is related to, each box a link; null for a system without relations. */
export async function drawNeighbourhood(
  systems: Graph['systems'],
  id: string,
  say: Speaker['say'],
): Promise<Neighbourhood | null> {
  const relations = relationsOf(systems, id, say);
  const ids = [...new Set(relations.map((relation) => relation.id))].filter((each) =>
    systems.has(each),
  );
  if (ids.length === 0) return null;
  const shown = nearest(systems, ids, say);
  const svg = await drawDot(dotOf(systems, id, shown, relations));
  return {
    svg: linkBoxes(svg, shown, say('systems.drawing')),
    shown: shown.length,
    all: ids.length,
  };
}

/** The best connected neighbours; those of equal standing keep their order. */
function nearest(systems: Graph['systems'], ids: readonly string[], say: Speaker['say']): string[] {
  const degree = new Map(ids.map((id) => [id, relationsOf(systems, id, say).length]));
  return [...ids]
    .sort((a, b) => (degree.get(b) ?? 0) - (degree.get(a) ?? 0))
    .slice(0, MOST_NEIGHBOURS);
}

function dotOf(
  systems: Graph['systems'],
  id: string,
  shown: readonly string[],
  relations: readonly Relation[],
): string {
  const boxes = [id, ...shown].map((each, index) => {
    const name = index === 0 ? 'accent' : `${LINKED}${index - 1}`;
    return `${quote(each)} [label=${quote(wrapName(systems.get(each)?.name ?? each))} class="${name}"];`;
  });
  const arrows = relations
    .filter((relation) => shown.includes(relation.id))
    .map(({ id: other, direction, forward, isMutual }) => {
      const [from, to] = direction === 'out' ? [id, other] : [other, id];
      return `${quote(from)} -> ${quote(to)} [label=${quote(forward)}${isMutual ? ' dir=none' : ''}];`;
    });
  return `digraph { rankdir=LR; ${[...boxes, ...arrows].join('\n')} }`;
}

/** A long name on two lines, broken at the space nearest to its middle. */
function wrapName(name: string): string {
  if (name.length <= 18) return name;
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const middle = name.length / 2;
  const at = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return at === undefined ? name : `${name.slice(0, at)}\n${name.slice(at + 1)}`;
}

/** A DOT string; Graphviz decodes HTML entities in labels, so an ampersand is written as one. */
function quote(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('&', '&amp;');
  return `"${escaped.replaceAll('\n', '\\n')}"`;
}

/** Makes each neighbor a link; links that Graphviz writes do not outlive its drawing. The label inside is name enough. */
function linkBoxes(svg: string, shown: readonly string[], name: string): string {
  const width = Number(/viewBox="[\d.-]+ [\d.-]+ ([\d.]+)/.exec(svg)?.[1] ?? 0);
  return svg
    .replace(BOX, (box: string, index: string) => {
      const id = shown[Number(index)];
      if (id === undefined) return box;
      return `<a href="${escapeHtml(siteUrl(`systems/${encodeURI(id)}/`))}">${box}</a>`;
    })
    .replace(
      '<svg',
      `<svg width="${Math.round(width * SCALE)}" role="group" aria-label="${escapeHtml(name)}"`,
    );
}

/** A drawing, and how many of the neighbours are on it. */
export interface Neighbourhood {
  readonly svg: string;
  readonly shown: number;
  readonly all: number;
}
