import { childOf, findAll, type Xml } from './xml.ts';

/** What appears one after the other on a slide. */
export interface Animations {
  /** Ids of shapes whose paragraphs appear one by one. */
  readonly paragraphs: ReadonlySet<string>;
  /** Ids of shapes that appear as a whole. */
  readonly shapes: ReadonlySet<string>;
  /** Effects that a talk does not have: moves, emphasis, going away. */
  readonly others: readonly string[];
}

/** Reads the time line of a slide. */
export function readAnimations(slide: Xml): Animations {
  const timing = childOf(slide, 'timing');
  const paragraphs = new Set(
    findAll(childOf(timing, 'bldLst'), 'bldP')
      .filter((each) => each.attributes.get('build') === 'p')
      .map((each) => each.attributes.get('spid') ?? ''),
  );
  const effects = findAll(timing, 'cTn').filter(({ attributes }) => attributes.has('presetClass'));
  const shapes = new Set<string>();
  const others: string[] = [];
  for (const effect of effects) {
    const kind = effect.attributes.get('presetClass') ?? '';
    if (kind !== 'entr') {
      others.push(EFFECTS[kind] ?? kind);
      continue;
    }
    for (const target of findAll(effect, 'spTgt')) {
      const id = target.attributes.get('spid') ?? '';
      if (childOf(target, 'txEl')) paragraphs.add(id);
      else shapes.add(id);
    }
  }
  return { paragraphs, shapes, others };
}

const EFFECTS: Readonly<Record<string, string>> = {
  exit: 'going away',
  emph: 'emphasis',
  path: 'moving along a path',
  mediacall: 'playing',
  verb: 'a command',
};
