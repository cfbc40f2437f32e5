import { createHash } from 'node:crypto';
import { designLayouts, layoutOf, LAYOUTS, type LayoutKind } from './layouts.ts';
import { layoutXml, MASTER_ID, masterXml } from './master-xml.ts';
import { notesMasterXml, notesXml } from './notes-xml.ts';
import { createRelations, type PackagePart, type Relation } from './package-parts.ts';
import { presentationXml, PROPERTIES_XML, TABLE_STYLES_XML, VIEW_XML } from './presentation-xml.ts';
import type { ShownDeck } from './shown-deck.ts';
import { slideXml } from './slide-xml.ts';
import type { MediaFile, TakenPicture } from './take-pictures.ts';
import type { TextStyle } from './text-xml.ts';
import { createPaint } from './theme-colors.ts';
import { themeXml } from './theme-xml.ts';
import { corePropertiesXml, APP_PROPERTIES_XML } from './properties-xml.ts';
import { xml } from './xml.ts';

/** The parts of a presentation, and what the package leads to. */
export function presentationParts(
  deck: ShownDeck,
  options: PresentationOptions,
): { parts: PackagePart[]; root: Relation[] } {
  const { title, speakers, date, lang, names, pictures, grounds, isAnimated } = options;
  const paint = createPaint(deck.colors);
  const designs = designLayouts(deck);
  const media = createMedia();
  const parts: PackagePart[] = [];
  const add = (path: string, type: string, content: string, relations: readonly Relation[] = []) =>
    void parts.push({ path, type: `${OFFICE}${type}+xml`, content, relations });

  const presentation = createRelations();
  const master = createRelations();
  const layoutRelations = LAYOUTS.map((layout) => {
    const path = layoutPath(layout.kind);
    const own = createRelations();
    own.add('slideMaster', MASTER);
    const content = layoutXml(deck, layout, designs[layout.kind], paint);
    add(path, 'presentationml.slideLayout', content, own.list);
    return master.add('slideLayout', path);
  });
  master.add('theme', 'ppt/theme/theme1.xml');
  add(
    MASTER,
    'presentationml.slideMaster',
    masterXml(deck, designs, layoutRelations, paint),
    master.list,
  );
  add('ppt/theme/theme1.xml', 'theme', themeXml(deck, title));

  const notesMaster = createRelations();
  notesMaster.add('theme', 'ppt/theme/theme2.xml');
  add(NOTES_MASTER, 'presentationml.notesMaster', notesMasterXml(paint), notesMaster.list);
  add('ppt/theme/theme2.xml', 'theme', themeXml(deck, title));

  const masterRelation = presentation.add('slideMaster', MASTER);
  const slideRelations = deck.slides.map((slide, index) => {
    const path = slidePath(index);
    const relations = createRelations();
    const kind = layoutOf(slide);
    relations.add('slideLayout', layoutPath(kind));
    const style: TextStyle = {
      lang,
      paint,
      fonts: deck.fonts,
      linkTo: (target) => linkXml(target, relations.add),
    };
    const content = slideXml(slide, {
      deck,
      design: designs[kind],
      style,
      number: index + 1,
      name: names.get(slide.id) ?? `Slide ${index + 1}`,
      isAnimated,
      relate: {
        picture: ({ mark }) => {
          const taken = pictures.get(mark);
          if (!taken) throw new Error(`There is no picture ${mark}.`);
          const film = taken.film === null ? null : media.add(taken.film);
          return {
            image: relations.add('image', media.add(taken.image)),
            svg: taken.svg && relations.add('image', media.add(taken.svg)),
            film:
              film === null
                ? null
                : {
                    link: relations.add('video', film),
                    media: relations.add('media', film),
                  },
            box: taken.box,
          };
        },
        ground: () => {
          const file = grounds.get(slide.id);
          return file ? relations.add('image', media.add(file)) : null;
        },
      },
    });
    if (slide.notes.length > 0) {
      const notesPath = `ppt/notesSlides/notesSlide${index + 1}.xml`;
      const notes = createRelations();
      notes.add('notesMaster', NOTES_MASTER);
      notes.add('slide', path);
      relations.add('notesSlide', notesPath);
      add(
        notesPath,
        'presentationml.notesSlide',
        notesXml(slide.notes, {
          ...style,
          linkTo: (target) =>
            // A page of notes may lead to its own slide alone.
            target.startsWith('#') ? null : linkXml(target, notes.add),
        }),
        notes.list,
      );
    }
    add(path, 'presentationml.slide', content, relations.list);
    return presentation.add('slide', path);
  });
  const notesRelation = presentation.add('notesMaster', NOTES_MASTER);
  presentation.add('theme', 'ppt/theme/theme1.xml');
  const rest = [
    ['presProps', 'ppt/presProps.xml', PROPERTIES_XML],
    ['viewProps', 'ppt/viewProps.xml', VIEW_XML],
    ['tableStyles', 'ppt/tableStyles.xml', TABLE_STYLES_XML],
  ] as const;
  for (const [type, path, content] of rest) {
    presentation.add(type, path);
    add(path, `presentationml.${type}`, content);
  }
  const relations = {
    master: masterRelation,
    notes: notesRelation,
    slides: slideRelations,
    masterId: MASTER_ID,
  };
  add(
    'ppt/presentation.xml',
    'presentationml.presentation.main',
    presentationXml(deck, names, relations),
    presentation.list,
  );
  add('docProps/app.xml', 'extended-properties', APP_PROPERTIES_XML);
  parts.push({
    path: 'docProps/core.xml',
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
    content: corePropertiesXml({ title, speakers, date, lang }),
    relations: [],
  });
  const root = createRelations();
  root.add('officeDocument', 'ppt/presentation.xml');
  root.add('core-properties', 'docProps/core.xml');
  root.add('extended-properties', 'docProps/app.xml');
  return { parts: [...parts, ...media.parts], root: [...root.list] };

  /** A link to a slide of the deck, or out of it; null to a slide that is not there. */
  function linkXml(
    target: string,
    addRelation: ReturnType<typeof createRelations>['add'],
  ): string | null {
    if (!target.startsWith('#'))
      return xml('a:hlinkClick', { 'r:id': addRelation('hyperlink', target, true) }, OWN_COLOR);
    const index = deck.slides.findIndex(({ id }) => `#${id}` === target);
    return index < 0
      ? null
      : xml(
          'a:hlinkClick',
          {
            'r:id': addRelation('slide', slidePath(index)),
            action: 'ppaction://hlinksldjump',
          },
          OWN_COLOR,
        );
  }
}

/** A link has the color of its letters, not the one that all links have. */
const OWN_COLOR = xml(
  'a:extLst',
  {},
  xml(
    'a:ext',
    { uri: '{A12FA001-AC4F-418D-AE19-62706E023703}' },
    xml('ahyp:hlinkClr', {
      'xmlns:ahyp': 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor',
      val: 'tx',
    }),
  ),
);

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const MASTER = 'ppt/slideMasters/slideMaster1.xml';
const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml';

function layoutPath(kind: LayoutKind): string {
  const index = LAYOUTS.findIndex((layout) => layout.kind === kind);
  return `ppt/slideLayouts/slideLayout${index + 1}.xml`;
}

function slidePath(index: number): string {
  return `ppt/slides/slide${index + 1}.xml`;
}

/** Pictures and films, each file once. */
function createMedia() {
  const paths = new Map<string, string>();
  const parts: PackagePart[] = [];
  const add = ({ bytes, extension }: MediaFile): string => {
    const hash = `${createHash('sha256').update(bytes).digest('hex')}.${extension}`;
    const known = paths.get(hash);
    if (known !== undefined) return known;
    const path = `ppt/media/media${paths.size + 1}.${extension}`;
    paths.set(hash, path);
    parts.push({ path, type: null, content: bytes, relations: [] });
    return path;
  };
  return { add, parts };
}

/** What a presentation says of itself, and what its pictures are made of. */
export interface PresentationOptions {
  readonly title: string;
  readonly speakers: readonly string[];
  readonly date: string | undefined;
  readonly lang: string;
  /** What each slide is called, by its id. */
  readonly names: ReadonlyMap<string, string>;
  readonly pictures: ReadonlyMap<string, TakenPicture>;
  /** What is behind slides that have a picture there, by their ids. */
  readonly grounds: ReadonlyMap<string, MediaFile>;
  readonly isAnimated: boolean;
}
