/** The part that says how a chart looks (DrawingML charts, ECMA-376 part 1 §21.2). Elements stand in the schema's sequence. */
import type { ChartPlan } from '../../../../core/index';
import { absoluteReference } from '../absolute-reference';
import { relationshipNamespace } from '../parts';
import { escapeAttribute, escapeText, escapeXstring } from '../xml/escape';
import { drawingNamespaces } from './namespaces';
import type { ShownCell, ShownCells } from './shown-values';

const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;
/** For series without a colour of their own: Office's own accents, whose theme the workbook may lack. */
const PALETTE = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
const LINE = '#D9D9D9';
const INK = '#595959';
/** Hundredths of a point. */
const TITLE_SIZE = 1400;
const TEXT_SIZE = 900;
/** Space between categories, in percent of a bar: narrow, so that many towns stay readable. */
const GAP = 60;

export function chartPart(strict: boolean, sheet: string, plan: ChartPlan, shown: ShownCells): string {
  const { main, chart } = drawingNamespaces(strict);
  const series = plan.series.map((_, index) => seriesElement(sheet, plan, index, shown));
  const legend = plan.series.length > 1 ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${text(TEXT_SIZE)}</c:legend>` : '';
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<c:chartSpace xmlns:c="${chart}" xmlns:a="${main}" xmlns:r="${relationshipNamespace(strict)}">`,
    '<c:roundedCorners val="0"/><c:chart>',
    titleElement(plan.title),
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    `<c:barChart><c:barDir val="${plan.type === 'bar' ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>`,
    ...series,
    // Strict packages write percentages with their sign (§21.2.2.75 and part 4).
    `<c:gapWidth val="${GAP}${strict ? '%' : ''}"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>`,
    categoryAxis(plan.type),
    valueAxis(plan, formatOf(shown(plan.series[0]?.values ?? plan.categories))),
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>',
    `${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`,
    `<c:spPr>${fill('#FFFFFF')}${line(LINE)}</c:spPr>${text(TEXT_SIZE)}</c:chartSpace>`,
  ].join('');
}

function titleElement(title: string): string {
  const look = `sz="${TITLE_SIZE}" b="0"`;
  const run = `<a:r><a:rPr ${look}>${fill(INK)}</a:rPr><a:t>${escapeText(title)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${look}/></a:pPr>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function seriesElement(sheet: string, plan: ChartPlan, index: number, shown: ShownCells): string {
  const series = plan.series[index];
  if (!series) return '';
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeText(escapeXstring(series.name))}</c:v></c:tx>`,
    `<c:spPr>${fill(series.color ?? PALETTE[index % PALETTE.length] ?? INK)}</c:spPr><c:invertIfNegative val="0"/>`,
    `<c:cat><c:strRef><c:f>${escapeText(absoluteReference(sheet, plan.categories))}</c:f>${nameCache(shown(plan.categories))}</c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>${escapeText(absoluteReference(sheet, series.values))}</c:f>${numberCache(shown(series.values))}</c:numRef></c:val></c:ser>`,
  ].join('');
}

function nameCache(cells: readonly ShownCell[]): string {
  return `<c:strCache>${points(cells, (value) => (value === null || typeof value === 'object' ? undefined : String(value)))}</c:strCache>`;
}

function numberCache(cells: readonly ShownCell[]): string {
  const values = points(cells, (value) => (typeof value === 'number' ? String(value) : undefined));
  return `<c:numCache><c:formatCode>${escapeText(formatOf(cells))}</c:formatCode>${values}</c:numCache>`;
}

function formatOf(cells: readonly ShownCell[]): string {
  return cells.find(({ value }) => typeof value === 'number')?.format ?? 'General';
}

/** Cells without a value are left out of the cache (§21.2.2.126). */
function points(cells: readonly ShownCell[], print: (value: ShownCell['value']) => string | undefined): string {
  const found = cells.flatMap(({ value }, index) => {
    const shown = print(value);
    return shown === undefined ? [] : [`<c:pt idx="${index}"><c:v>${escapeText(escapeXstring(shown))}</c:v></c:pt>`];
  });
  return `<c:ptCount val="${cells.length}"/>${found.join('')}`;
}

/** Lying bars start at the bottom; reversed, the first category is at the top, as a list is read. Every name is shown. */
function categoryAxis(type: ChartPlan['type']): string {
  const [order, side] = type === 'bar' ? ['maxMin', 'l'] : ['minMax', 'b'];
  return [
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/><c:axPos val="${side}"/>`,
    // "low": names stay at the edge where bars are negative.
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>`,
    `<c:spPr>${line(LINE)}</c:spPr>${text(TEXT_SIZE)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/>`,
    '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="0"/></c:catAx>',
  ].join('');
}

/** Crosses the reversed axis at its end, and so stands at the bottom. Figures look as in the cells: percentages as such. */
function valueAxis({ type, from }: ChartPlan, format: string): string {
  const [side, crosses] = type === 'bar' ? ['b', 'max'] : ['l', 'autoZero'];
  return [
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${from === undefined ? '' : `<c:min val="${from}"/>`}</c:scaling><c:delete val="0"/><c:axPos val="${side}"/>`,
    `<c:majorGridlines><c:spPr>${line(LINE)}</c:spPr></c:majorGridlines><c:numFmt formatCode="${escapeAttribute(format)}" sourceLinked="1"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>',
    `${text(TEXT_SIZE)}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${crosses}"/><c:crossBetween val="between"/></c:valAx>`,
  ].join('');
}

function text(size: number): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}">${fill(INK)}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

/** `colour` is "#RRGGBB". */
function fill(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${escapeAttribute(colour.slice(1).toUpperCase())}"/></a:solidFill>`;
}

function line(colour: string): string {
  return `<a:ln w="9525">${fill(colour)}</a:ln>`;
}
