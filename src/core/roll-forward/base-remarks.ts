/** What has to be said of the base of a rolled table: which figures it was taken from where not all is as it should be. */
import { cellText } from '../indicator/cell-text';
import { printAddress } from '../sheet/address';
import { valueAt } from '../sheet/snapshot';
import type { Figure } from '../table/figure';
import type { Table, TableRow } from '../table/table';
import type { Text } from '../text';
import { CLOSING, closingColumns } from '../breakdown/draw/closing-columns';
import { baseOf, carried, type BaseOrigin } from './carried';

/** More cells than these are counted rather than listed. */
const MANY = 8;

/** `year` is the finished one. */
export function baseRemarks(table: Table, year: number): Text[] {
  const origins = new Map(table.rows.map((row) => [row, baseOf(row, year).origin]));
  const of = (origin: BaseOrigin): TableRow[] => table.rows.filter((row) => origins.get(row) === origin);
  const [target, fourth, four, none] = [of('target'), of('fourth-quarter'), of('four-quarters'), of('none')];
  const at = { zh: `工作表“${table.sheet.name}”`, en: `Sheet "${table.sheet.name}"` };
  const remarks: Text[] = [];
  if (target.length > 0) {
    const which = target.length === table.rows.length ? { zh: '', en: '' } : { zh: `：${names(target, '、')}`, en: `: ${names(target, ', ')}` };
    remarks.push({
      zh: `${at.zh}没有 ${year} 年完成数的 ${target.length} 个指标，${year} 年基数取当年目标数，请按实际完成数核改${which.zh}`,
      en: `${at.en}: ${target.length} indicators have no figure of what was reached in ${year}, so their base is the year's target; please correct it${which.en}`,
    });
  }
  if (fourth.length > 0) {
    remarks.push({
      zh: `${at.zh}的 ${year} 年数空白，基数改取四季度数：${names(fourth, '、')}`,
      en: `${at.en}: the figure of ${year} is blank, so the base is that of the fourth quarter: ${names(fourth, ', ')}`,
    });
  }
  if (four.length > 0) {
    remarks.push({
      zh: `${at.zh}的 ${year} 年数空白，基数改取四个季度之和：${names(four, '、')}`,
      en: `${at.en}: the figure of ${year} is blank, so the base is the sum of its four quarters: ${names(four, ', ')}`,
    });
  }
  if (none.length > 0) {
    remarks.push({
      zh: `${at.zh}没有 ${year} 年的数，基数留空待填：${names(none, '、')}`,
      en: `${at.en} has no figure of ${year}, so the base is left blank: ${names(none, ', ')}`,
    });
  }
  return [...remarks, ...unfinished(table, year, at)];
}

/** The last quarter of the year is blank: the year is not finished, and its end may still change. */
function unfinished(table: Table, year: number, at: Text): Text[] {
  const open = table.rows.flatMap((row) =>
    row.figures.filter(({ column, due, reading }) => due && column.period.year === year && column.period.quarter === 4 && column.region === undefined && reading.kind === 'blank'),
  );
  if (open.length === 0) return [];
  return [
    {
      zh: `${at.zh} ${year} 年四季度有 ${open.length} 格空白，年度尚未结束：${cells(open)}；基数未用这些格`,
      en: `${at.en}: ${open.length} cells of the fourth quarter of ${year} are blank, so the year is not finished: ${cells(open)}; the base was not taken from them`,
    },
  ];
}

/** Columns and rows that the clerk added are no part of the pack, and are not in the new sheet. */
export function ownRemark({ sheet, totalColumn, header, surprises }: Table): Text[] {
  const total = totalColumn === undefined ? [] : [cellText(valueAt(sheet, { row: header.row + header.rows - 1, column: totalColumn }))];
  const added = [...total, ...surprises.flatMap((one) => (one.kind === 'unknown-column' ? [one.header] : one.kind === 'unknown-row' ? [one.label] : []))];
  const closing = closingColumns(sheet, header.row + header.rows - 1);
  // What a breakdown drew is drawn again by the next.
  const labels = (closing.size === CLOSING.length ? added.filter((label) => !CLOSING.some((word) => word === label)) : added).map((label) => label.replace(/\s+/g, '')).filter((label) => label !== '');
  if (labels.length === 0) return [];
  return [{ zh: `工作表“${sheet.name}”中模板没有的行列未带入：${shortened(labels, '、')}`, en: `Sheet "${sheet.name}": rows and columns that the template does not have were not taken over: ${shortened(labels, ', ')}` }];
}

/** Figures in columns that the document does not print: in last year's workbook they stay. */
export function optionalRemark(table: Table): Text[] {
  const headers = table.columns.filter(({ definition }) => definition.optional && table.rows.some((row) => carried(row.figures.find(({ column }) => column === definition)) !== undefined)).map(({ definition }) => definition.header.replace(/\s+/g, ''));
  if (headers.length === 0) return [];
  return [{ zh: `工作表“${table.sheet.name}”的自加列只用于取基数，未带入：${headers.join('、')}`, en: `Sheet "${table.sheet.name}": columns that the document does not print were used for the base only: ${headers.join(', ')}` }];
}

/** What stands in the sheet and is no figure that could be taken over: an error, a word, another unit. */
export function lostRemark(table: Table, lost: readonly Figure[]): Text[] {
  const some = lost.filter((figure) => carried(figure) === undefined && figure.raw !== null);
  if (some.length === 0) return [];
  return [
    {
      zh: `工作表“${table.sheet.name}”有 ${some.length} 格不是可用的数，未带入：${cells(some)}`,
      en: `Sheet "${table.sheet.name}": ${some.length} cells hold no usable figure and were left blank: ${cells(some)}`,
    },
  ];
}

function cells(figures: readonly Figure[]): string {
  return shortened(figures.map((figure) => printAddress(figure.at)), ' ');
}

function names(rows: readonly TableRow[], comma: string): string {
  return shortened(rows.map(({ indicator }) => indicator.name.replace(/\s+/g, '')), comma);
}

function shortened(words: readonly string[], comma: string): string {
  return words.length > MANY ? `${words.slice(0, MANY).join(comma)}…` : words.join(comma);
}
