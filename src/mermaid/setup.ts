import {
  ACCENT,
  ACCENT_SOFT,
  BLUE,
  colorAt,
  GOLD,
  INK,
  LINE,
  PAPER,
  RAISED,
  ROSE,
  SIGNAL,
  SOFT_INK,
} from './site-colors.ts';

/** What labels are measured in. */
export const FONT = 'IBM Plex Sans';

/** The theme that mermaid draws with: every color it asks for is one of the site. */
const THEME: Readonly<Record<string, unknown>> = {
  ...fill(
    PAPER,
    'background edgeLabelBackground labelBackgroundColor relationLabelBackground quadrant1Fill quadrant3Fill rowOdd stateLabelBkg sequenceNumberColor innerEndBackground pieStrokeColor pieOuterStrokeColor pieSectionTextColor',
  ),
  ...fill(
    RAISED,
    'primaryColor secondaryColor tertiaryColor mainBkg nodeBkg secondBkg actorBkg labelBoxBkgColor noteBkgColor stateBkg rectBkgColor requirementBackground personBkg compositeTitleBackground altBackground taskBkgColor sectionBkgColor altSectionBkgColor sectionBkgColor2 rowEven quadrant2Fill quadrant4Fill activationBkgColor doneTaskBkgColor excludeBkgColor errorBkgColor fillType0 fillType1 fillType2 fillType3 fillType4 fillType5 fillType6 fillType7',
  ),
  ...fill(
    INK,
    'primaryTextColor secondaryTextColor tertiaryTextColor textColor titleColor nodeTextColor actorTextColor signalTextColor labelTextColor loopTextColor noteTextColor classText stateLabelColor transitionLabelColor relationLabelColor requirementTextColor taskTextColor taskTextDarkColor taskTextOutsideColor taskTextClickableColor pieTitleTextColor pieLegendTextColor quadrant1TextFill quadrant2TextFill quadrant3TextFill quadrant4TextFill quadrantPointTextFill quadrantXAxisTextFill quadrantYAxisTextFill quadrantTitleFill nodeBorder primaryBorderColor secondaryBorderColor tertiaryBorderColor actorBorder personBorder requirementBorderColor specialStateColor arrowheadColor commitLabelColor tagLabelColor errorTextColor vennTitleTextColor vennSetTextColor',
  ),
  ...fill(
    SOFT_INK,
    'lineColor defaultLinkColor signalColor actorLineColor transitionColor relationColor noteBorderColor labelBoxBorderColor activationBorderColor taskBorderColor doneTaskBorderColor archEdgeColor archEdgeArrowColor archGroupBorderColor todayLineColor vertLineColor',
  ),
  ...fill(
    LINE,
    'clusterBorder compositeBorder border2 border1 gridColor quadrantInternalBorderStrokeFill quadrantExternalBorderStrokeFill flowContainerStroke commitLabelBackground',
  ),
  ...fill(PAPER, 'clusterBkg compositeBackground commitLabelBackground'),
  ...fill(ACCENT, 'quadrantPointFill activeTaskBorderColor tagLabelBorder'),
  ...fill(ACCENT_SOFT, 'activeTaskBkgColor tagLabelBackground'),
  ...fill(SIGNAL, 'critBorderColor'),
  critBkgColor: RAISED,
  taskTextLightColor: INK,
  scaleLabelColor: PAPER,
  branchLabelColor: PAPER,
  pieOpacity: '1',
  fontFamily: FONT,
  fontSize: '16px',
  pieTitleTextSize: '28px',
  pieSectionTextSize: '24px',
  pieLegendTextSize: '22px',
  useGradient: false,
  dropShadow: 'none',
  ...series('cScale', 12),
  ...series('cScalePeer', 12),
  ...series('cScaleInv', 12, () => SOFT_INK),
  ...series('cScaleLabel', 12, () => PAPER),
  ...series('git', 8),
  ...series('gitInv', 8, () => INK),
  ...series('gitBranchLabel', 8, () => PAPER),
  ...series('surface', 5, () => RAISED),
  ...series('surfacePeer', 5, () => LINE),
  ...series('actor', 6),
  ...Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`pie${at + 1}`, colorAt(at)])),
  ...Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`venn${at + 1}`, colorAt(at)])),
  radar: {
    axisColor: SOFT_INK,
    axisLabelFontSize: 16,
    graticuleColor: LINE,
    graticuleOpacity: 0.3,
    curveOpacity: 0.25,
    legendFontSize: 16,
  },
  packet: {
    labelFontSize: '16px',
    byteFontSize: '16px',
    titleFontSize: '18px',
    ...fill(INK, 'labelColor titleColor startByteColor endByteColor blockStrokeColor'),
    blockFillColor: RAISED,
  },
  xyChart: {
    backgroundColor: PAPER,
    ...fill(INK, 'titleColor xAxisLabelColor xAxisTitleColor yAxisLabelColor yAxisTitleColor'),
    ...fill(SOFT_INK, 'xAxisTickColor xAxisLineColor yAxisTickColor yAxisLineColor'),
    plotColorPalette: Array.from({ length: 6 }, (_, at) => colorAt(at)).join(','),
  },
};

/** What a theme has no name for. */
const STYLES = [
  '.grid .tick text, .axis .tick text { font-size: 16px }',
  '.link { stroke-opacity: 0.35 }',
  '.node-labels { font-size: 16px }',
  '.treemapSectionLabel, .treemapSectionValue { font-size: 15px !important }',
  `rect.treemapLeaf, rect.treemapSection { stroke: ${PAPER}; stroke-width: 2px }`,
].join('\n');

/** Charts are as wide and as high as a slide has room for when its letters are to be read from the back row. */
const SIZES = {
  gantt: {
    fontSize: 16,
    sectionFontSize: 16,
    barHeight: 30,
    barGap: 8,
    topPadding: 60,
    useWidth: 720,
  },
  packet: { bitWidth: 22, rowHeight: 40 },
  radar: {
    width: 260,
    height: 230,
    marginTop: 40,
    marginBottom: 30,
    marginLeft: 40,
    marginRight: 40,
  },
  quadrantChart: {
    ...{ chartWidth: 500, chartHeight: 290, titleFontSize: 20, quadrantLabelFontSize: 16 },
    ...{ pointLabelFontSize: 16, xAxisLabelFontSize: 16, yAxisLabelFontSize: 16 },
  },
  xyChart: {
    ...{ width: 600, height: 300, titleFontSize: 20 },
    xAxis: { labelFontSize: 16, titleFontSize: 16 },
    yAxis: { labelFontSize: 16, titleFontSize: 16 },
  },
  sankey: { width: 600, height: 300 },
  treemap: { nodeWidth: 66, nodeHeight: 32, labelFontSize: 18, valueFontSize: 16 },
  'wardley-beta': { width: 640, height: 360, padding: 40, axisFontSize: 15, labelFontSize: 15 },
  timeline: { leftMargin: 20 },
  journey: { taskFontSize: 18, titleFontSize: '22px' },
  c4: {
    ...{ c4ShapeMargin: 40, c4ShapePadding: 14, diagramMarginX: 10, width: 190 },
    ...c4('person', ACCENT),
    ...c4('system', BLUE),
    ...c4('container', GOLD),
    ...c4('component', ROSE),
    boundaryFontSize: 16,
    messageFontSize: 16,
  },
};

/** Letters and colors of one kind of shape; what belongs to others is grey. */
function c4(shape: string, color: string): Record<string, string | number> {
  const forms = shape === 'person' ? [''] : ['', '_db', '_queue'];
  return Object.fromEntries(
    forms.flatMap((form) =>
      ['', 'external_'].flatMap((whose) => {
        const name = `${whose}${shape}${form}`;
        const fillColor = whose === '' ? color : SOFT_INK;
        return [
          [`${name}FontSize`, 16],
          [`${name}_bg_color`, fillColor],
          [`${name}_border_color`, fillColor],
        ];
      }),
    ),
  ) as Record<string, string | number>;
}

/** How mermaid is set up. Labels are HTML, in which it places them best; they become text afterwards. */
export const CONFIG = {
  startOnLoad: false,
  securityLevel: 'strict',
  suppressErrorRendering: true,
  deterministicIds: true,
  deterministicIDSeed: 'lectern',
  htmlLabels: true,
  look: 'classic',
  theme: 'base',
  fontFamily: FONT,
  themeVariables: THEME,
  // The look of a site is its own, whatever a diagram asks for.
  secure: [
    ...['secure', 'securityLevel', 'startOnLoad', 'suppressErrorRendering', 'deterministicIds'],
    ...['theme', 'themeVariables', 'themeCSS', 'fontFamily', 'altFontFamily', 'look', 'darkMode'],
    ...['htmlLabels', 'deterministicIDSeed', 'maxTextSize', 'maxEdges', 'dompurifyConfig'],
  ],
  themeCSS: STYLES,
  ...SIZES,
};

function fill(color: string, names: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').map((name) => [name, color]));
}

function series(
  name: string,
  count: number,
  choose: (at: number) => string = colorAt,
): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`${name}${at}`, choose(at)]));
}
