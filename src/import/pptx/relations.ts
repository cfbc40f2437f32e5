import type { Package } from './open-package.ts';
import { elementsOf } from './xml.ts';

/** What a part points to, by id. */
export type Relations = ReadonlyMap<string, Relation>;

/** Where a relation leads: to a part, or out of the file. */
export interface Relation {
  /** The last word of its type: `slideLayout`, `image`, `hyperlink`. */
  readonly type: string;
  /** Name of a part, or an address. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The relations of a part; none where they are missing or damaged. */
export function relationsOf(parts: Package, part: string): Relations {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const tree = parts.xml(`${folder}_rels/${part.slice(slash + 1)}.rels`);
  return new Map(
    elementsOf(tree ?? undefined, 'Relationship').flatMap((each): [string, Relation][] => {
      const { attributes } = each;
      const id = attributes.get('Id');
      const target = attributes.get('Target');
      if (id === undefined || target === undefined) return [];
      const isExternal = attributes.get('TargetMode') === 'External';
      const type = (attributes.get('Type') ?? '').replace(/^.*\//s, '');
      return [
        [id, { type, isExternal, target: isExternal ? target : resolvePart(folder, target) }],
      ];
    }),
  );
}

/** The first relation of a type that leads to a part which is there. */
export function relatedPart(parts: Package, relations: Relations, type: string): string | null {
  for (const relation of relations.values())
    if (relation.type === type && !relation.isExternal && parts.has(relation.target))
      return relation.target;
  return null;
}

function resolvePart(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split(/[/\\]/))
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  return decode(steps.join('/'));
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
