import type { AssetShelf } from '../asset-shelf.ts';
import type { SourcePlace } from '../imported-deck.ts';
import type { Ledger } from '../ledger.ts';
import type { Package } from './open-package.ts';
import type { Relations } from './relations.ts';
import type { Xml } from './xml.ts';

/** What reading a slide needs to know of its deck. */
export interface SlideContext {
  readonly parts: Package;
  readonly relations: Relations;
  readonly ledger: Ledger;
  readonly shelf: AssetShelf;
  readonly place: SourcePlace;
  readonly size: { readonly width: number; readonly height: number };
  /** The address of a link; null for one that leads nowhere in a talk, which is reported. */
  readonly link: (click: Xml | undefined, text: string) => string | null;
}
