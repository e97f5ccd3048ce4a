/** The district's table of what was reached: the rows of its table of targets, the year and its quarters. */
import { periodKey, printPeriod, type Period } from '../indicator/period';
import { figureColumns, type Column, type FigureColumn, type Template } from '../template/template';
import { reportedRow } from './reported-row';

const WIDTH = 12;
const QUARTERS = [1, 2, 3, 4] as const;

/**
 * 一季度完成 … 四季度完成, and the year's: headers that say what they hold, so that the sheet is never taken for the
 * targets'. The same table gives the same id. The year is the one that has quarters, or else the document's own.
 */
export function actualsTable(yearly: Template): Template {
  const year = yearOf(yearly);
  const column = (period: Period, header: string): FigureColumn => ({ role: 'figure', header, width: WIDTH, key: periodKey(period), period, holds: 'actual' });
  const figures = [
    ...QUARTERS.map((quarter) => column({ year, quarter }, `${printPeriod({ year, quarter }).zh.replace(/^\d+年/, '')}完成`)),
    column({ year }, `${year}年完成`),
  ];
  const at = yearly.columns.findIndex(({ role }) => role === 'figure');
  const labels = (from: number, to?: number): Column[] => yearly.columns.slice(from, to).filter(({ role }) => role !== 'figure');
  return {
    ...yearly,
    id: `${yearly.id}-actual`,
    version: '1.0.0',
    name: { zh: `${yearly.name.zh}·完成情况（${year}年）`, en: `${yearly.name.en}, reached in ${year}` },
    title: `${yearly.title}完成情况（${year}年）`,
    sheetName: `完成情况（${year}年）`,
    regions: [],
    columns: [...labels(0, at), ...figures, ...labels(at)],
    rows: yearly.rows.map(reportedRow),
    rules: {},
    // They explain the targets.
    notes: [],
  };
}

function yearOf(template: Template): number {
  const own = figureColumns(template).filter(({ region, holds }) => region === undefined && (holds ?? 'target') === 'target');
  const years = own.map(({ period }) => period.year);
  return own.find(({ period }) => period.quarter !== undefined)?.period.year ?? (years.includes(template.source.year) ? template.source.year : Math.min(...years, template.source.year));
}
