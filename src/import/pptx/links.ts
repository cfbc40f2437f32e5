import type { SourcePlace } from '../imported-deck.ts';
import type { Ledger } from '../ledger.ts';
import type { Relations } from './relations.ts';
import type { Xml } from './xml.ts';

/** Reads the links of a slide: addresses outside, and slides by their number. */
export function linkReader({
  relations,
  numbers,
  ledger,
  place,
  linked,
}: LinkContext): (click: Xml | undefined, text: string) => string | null {
  const lost = (original: string, why: string) => {
    ledger.add('changed', 'link', { place, original, why });
    return null;
  };
  return (click, text) => {
    if (!click) return null;
    const action = click.attributes.get('action') ?? '';
    const relation = relations.get(click.attributes.get(':id') ?? '');
    const jump = /jump=(\w+)/.exec(action)?.[1];
    if (jump !== undefined && !relation)
      return lost(`${text} (${jump})`, 'A button that turns pages; a talk has keys for that.');
    if (relation && !relation.isExternal) {
      const number = numbers.get(relation.target.toLowerCase());
      if (number === undefined)
        return lost(
          `${text} (${relation.target})`,
          'It leads to a part of the file that is no slide; its text is kept.',
        );
      linked.add(number);
      return `#${number}`;
    }
    const address = (relation?.target ?? '').trim();
    if (/^(?:https?:\/\/[^\s/]|mailto:|tel:)/i.test(address) && URL.canParse(address))
      return address.replace(/[\s<>"]/g, encodeURIComponent);
    if (address === '' && action === '') return null;
    return lost(
      `${text} (${address || action})`,
      'It leads to a file or program on the computer of its author; its text is kept.',
    );
  };
}

interface LinkContext {
  readonly relations: Relations;
  /** Numbers of slides, by the name of their part in lower case. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly ledger: Ledger;
  readonly place: SourcePlace;
  /** Gets the numbers of slides that are linked to. */
  readonly linked: Set<number>;
}
