import { xml } from './xml.ts';

/** What appears together at one press: whole shapes, or paragraphs of a text by their numbers from 0. */
export interface Appearance {
  readonly shape: number;
  readonly paragraph: number | null;
}

/** Steps as "appear" animations, one press each (the timing tree of PresentationML, 19.5). */
export function timingXml(steps: readonly (readonly Appearance[])[]): string {
  if (steps.length === 0) return '';
  let id = 2;
  const next = () => (id += 1);
  const presses = steps.map((appearances) =>
    parallel(
      { id: next(), fill: 'hold' },
      'indefinite',
      parallel(
        { id: next(), fill: 'hold' },
        '0',
        ...appearances.map((each, index) => appearXml(each, index === 0, next)),
      ),
    ),
  );
  const sequence = xml(
    'p:seq',
    { concurrent: true, nextAc: 'seek' },
    xml(
      'p:cTn',
      { id: 2, dur: 'indefinite', nodeType: 'mainSeq' },
      xml('p:childTnLst', {}, ...presses),
    ),
    xml('p:prevCondLst', {}, onEvent('onPrev')),
    xml('p:nextCondLst', {}, onEvent('onNext')),
  );
  const built = [
    ...new Set(steps.flat().flatMap(({ shape, paragraph }) => (paragraph === null ? [] : shape))),
  ];
  return xml(
    'p:timing',
    {},
    xml(
      'p:tnLst',
      {},
      xml(
        'p:par',
        {},
        xml(
          'p:cTn',
          { id: 1, dur: 'indefinite', restart: 'never', nodeType: 'tmRoot' },
          xml('p:childTnLst', {}, sequence),
        ),
      ),
    ),
    built.length > 0
      ? xml('p:bldLst', {}, ...built.map((spid) => xml('p:bldP', { spid, grpId: 0, build: 'p' })))
      : '',
  );
}

function appearXml({ shape, paragraph }: Appearance, isFirst: boolean, next: () => number): string {
  const range =
    paragraph === null ? '' : xml('p:txEl', {}, xml('p:pRg', { st: paragraph, end: paragraph }));
  const outer = next();
  const set = xml(
    'p:set',
    {},
    xml(
      'p:cBhvr',
      {},
      xml(
        'p:cTn',
        { id: next(), dur: 1, fill: 'hold' },
        xml('p:stCondLst', {}, xml('p:cond', { delay: 0 })),
      ),
      xml('p:tgtEl', {}, xml('p:spTgt', { spid: shape }, range)),
      xml('p:attrNameLst', {}, xml('p:attrName', {}, 'style.visibility')),
    ),
    xml('p:to', {}, xml('p:strVal', { val: 'visible' })),
  );
  return parallel(
    {
      id: outer,
      presetID: 1,
      presetClass: 'entr',
      presetSubtype: 0,
      fill: 'hold',
      grpId: 0,
      nodeType: isFirst ? 'clickEffect' : 'withEffect',
    },
    '0',
    set,
  );
}

function parallel(
  attributes: Readonly<Record<string, string | number>>,
  delay: string,
  ...children: string[]
): string {
  return xml(
    'p:par',
    {},
    xml(
      'p:cTn',
      attributes,
      xml('p:stCondLst', {}, xml('p:cond', { delay })),
      xml('p:childTnLst', {}, ...children),
    ),
  );
}

function onEvent(evt: string): string {
  return xml('p:cond', { evt, delay: 0 }, xml('p:tgtEl', {}, xml('p:sldTgt')));
}
