/** The allocation ledger as edits: for every figure its weight, exact share, rounding and reason, ready to print on A4. */
import { groupBy } from '../../group-by';
import { periodKey, printPeriod } from '../../indicator/period';
import type { CellInput, Edit } from '../../sheet/edit';
import { formulaAt, isBlank, isError, valueAt } from '../../sheet/snapshot';
import type { Range } from '../../sheet/address';
import { Refusal } from '../../refusal';
import { lineCount, rowHeight } from '../../sheet/text-height';
import type { Language, Text } from '../../text';
import type { Breakdown, BreakdownCell, BreakdownRow, Limit, RowPeriod } from '../breakdown';
import { allottedKey } from '../changed-cells';
import { ALLOCATION_COLUMNS, ALLOCATION_SHEET, LIMIT_FIELDS, WEIGHTS_LABEL, type AllocationColumn, type AllocationField } from './columns';
import type { AllocationReading } from './read-allocation-ledger';

const WORDS = {
  title: { zh: '任务分解台账', en: 'Allocation ledger' },
  method: { zh: '方法', en: 'Method' },
  methodText: {
    zh: '按权重算出精确份额，先舍去尾数，余下的最小单位按余数从大到小各进一个（余数相同先看权重，再看名称）；分季度时各季度合计、各乡镇全年数同时满足，每个数与精确份额相差不到一个单位。比率不分解。',
    en: 'Exact shares by weight, rounded down; the units left over go to the largest remainders (ties: the larger weight, then the name). By quarter, both each quarter\'s sum and each town\'s year hold, and every figure is within one unit of its exact share. Ratios are not divided.',
  },
  limits: { zh: '调整办法', en: 'To adjust' },
  limitsText: { zh: '在“固定值”“下限”“上限”列填数后重新分解；季度只认固定值。', en: 'Type into the columns Pin, Floor or Cap and divide again; for quarters only pins count.' },
  remarks: { zh: '说明', en: 'Remarks' },
} as const satisfies Record<string, Text>;

/** Points. */
const LINE_HEIGHT = 20;
/** Characters that a line of the head has room for, beside its label. */
const TEXT_WIDTH = 130;

/**
 * `former` is the ledger of an earlier breakdown, whose sheet is used again. Columns that a clerk moved or added stay where they
 * are, with what stands in them beside each figure; lines of figures that are not divided now stay as they are.
 */
export function drawAllocationLedger(breakdown: Breakdown, former: AllocationReading, language: Language): readonly Edit[] {
  const sheet = ALLOCATION_SHEET;
  const head = headRows(breakdown, language);
  const headerRow = head.length + 1;
  if (former.header && former.header.row !== headerRow) throw moved(former.header.row, headerRow);
  const layout = layoutOf(former);
  const lines = breakdown.periods.flatMap((period) => [...breakdown.rows, ...breakdown.carried].flatMap((row) => linesOf(row, periodKey(period), breakdown.limits, language)));
  const values = [
    ...head.map((row) => layout.map((_, i) => row[i] ?? null)),
    layout.map(() => null),
    layout.map((column, i) => column?.header[language] ?? formerCell(former, headerRow, i)),
    ...lines.map(({ key, cells }) => layout.map((column, i) => (column ? (cells.get(column.field) ?? null) : formerCell(former, former.rows.get(key), i)))),
    ...keptRows(breakdown, former).map((row) => layout.map((_, i) => formerCell(former, row, i))),
  ];
  const existing = former.sheet;
  const stale = Math.max(0, (existing?.values.length ?? 0) - values.length);
  const printed = layout.filter((column) => column?.width !== 0).length;
  const body = { row: headerRow, column: 0, rows: values.length - headerRow, columns: printed };
  const below = (field: AllocationField, columns: number): Range => ({ row: headerRow + 1, column: layout.findIndex((column) => column?.field === field), rows: body.rows - 1, columns });
  return [
    ...(existing ? [] : [{ kind: 'addSheet', sheet } as const]),
    { kind: 'setFormat', sheet, range: { row: 0, column: 0, rows: 1, columns: 1 }, format: { bold: true, fontSize: 16 } },
    { kind: 'setFormat', sheet, range: { row: 1, column: 0, rows: head.length - 1, columns: 1 }, format: { bold: true, vertical: 'top' } },
    { kind: 'setFormat', sheet, range: { row: 1, column: 1, rows: head.length - 1, columns: printed - 1 }, format: { wrap: true, vertical: 'top' } },
    { kind: 'setFormat', sheet, range: body, format: { border: 'thin', wrap: true, vertical: 'center', horizontal: 'center' } },
    ...(body.rows === 1
      ? []
      : [
          ...(['indicator', 'reason'] as const).map((field): Edit => ({ kind: 'setFormat', sheet, range: below(field, 1), format: { horizontal: 'left' } })),
          ...LIMIT_FIELDS.map((field): Edit => ({ kind: 'setFormat', sheet, range: below(field, 1), format: { fill: '#FFF9E5' } })),
        ]),
    { kind: 'setFormat', sheet, range: { ...body, rows: 1 }, format: { bold: true, horizontal: 'center', fill: '#E7E6E6' } },
    { kind: 'setValues', sheet, at: { row: 0, column: 0 }, values: [...values, ...Array.from({ length: stale }, () => layout.map(() => null))] },
    ...(existing ? [] : head.slice(1).map((_, i): Edit => ({ kind: 'merge', sheet, range: { row: i + 1, column: 1, rows: 1, columns: printed - 1 } }))),
    ...(existing ? [] : ALLOCATION_COLUMNS.map(({ width }, column): Edit => ({ kind: 'setColumnWidth', sheet, column, count: 1, width }))),
    ...head.map((row, i): Edit => ({ kind: 'setRowHeight', sheet, row: i, count: 1, height: i === 0 ? 30 : rowHeight(lineCount(typeof row[1] === 'string' ? row[1] : '', TEXT_WIDTH)) })),
    { kind: 'setRowHeight', sheet, row: headerRow, count: body.rows, height: LINE_HEIGHT },
    { kind: 'freeze', sheet, rows: headerRow + 1, columns: 0 },
    {
      kind: 'pageSetup',
      sheet,
      setup: { orientation: 'landscape', paper: 'A4', fitToWidth: 1, repeatRows: { first: headerRow, count: 1 }, printArea: { row: 0, column: 0, rows: values.length, columns: printed }, centerHorizontally: true, pageNumbers: true },
    },
  ];
}

/** Our columns at their places; undefined where a clerk's own stands. */
function layoutOf({ header, sheet }: AllocationReading): readonly (AllocationColumn | undefined)[] {
  if (!header) return ALLOCATION_COLUMNS;
  const width = Math.max(...header.places.values(), ...(sheet?.values ?? []).map((row) => row.length - 1)) + 1;
  return Array.from({ length: width }, (_, i) => ALLOCATION_COLUMNS.find(({ field }) => header.places.get(field) === i));
}

function formerCell({ sheet }: AllocationReading, row: number | undefined, column: number): CellInput {
  if (!sheet || row === undefined) return null;
  const formula = formulaAt(sheet, { row, column });
  const value = valueAt(sheet, { row, column });
  if (formula !== '') return { formula, ...(typeof value === 'number' || typeof value === 'string' ? { value } : {}) };
  return isError(value) ? null : value;
}

/** Lines of indicators and periods that this breakdown does not speak of. */
function keptRows({ periods, rows: asked, carried }: Breakdown, former: AllocationReading): readonly number[] {
  const rows = [...asked, ...carried];
  const divided = new Set(periods.flatMap((period) => rows.filter((row) => row.periods.some((one) => periodKey(one.period) === periodKey(period))).map(({ indicator }) => `${indicator.id}|${periodKey(period)}|`)));
  return [...former.rows].filter(([key, row]) => !divided.has(key.slice(0, key.lastIndexOf('|') + 1)) && !isEmptyLine(former, row)).map(([, row]) => row);
}

/** A line without figure and entry says nothing: earlier versions drew some for quarters in which a row has no place. */
function isEmptyLine({ sheet, header }: AllocationReading, row: number): boolean {
  const words = (['indicator', 'period', 'town', 'reason', 'key'] as const).map((field) => header?.places.get(field));
  return (sheet?.values[row] ?? []).every((value, column) => words.includes(column) || isBlank(value)) && (sheet?.formulas[row] ?? []).every((formula) => formula === '');
}

function moved(row: number, wanted: number): Refusal {
  return new Refusal({
    zh: `工作表“${ALLOCATION_SHEET}”的表头现在第 ${row + 1} 行，应在第 ${wanted + 1} 行；请撤销插入或删除的行，或把它改名后重新分解。没有写入任何内容`,
    en: `The header of the sheet ${ALLOCATION_SHEET} stands in row ${row + 1} and should in row ${wanted + 1}; undo the rows that were added or deleted, or rename the sheet and divide again. Nothing was written`,
  });
}

/** Always as many rows, so that the table below begins where it did the last time. */
function headRows({ weights, rows, carried }: Breakdown, language: Language): CellInput[][] {
  const remarks = [...remarkLines(rows, language), ...remarkLines(carried, language)];
  return [
    [WORDS.title[language]],
    [WEIGHTS_LABEL[language], weights.name[language]],
    [WORDS.method[language], WORDS.methodText[language]],
    [WORDS.limits[language], WORDS.limitsText[language]],
    [WORDS.remarks[language], remarks.length === 0 ? '—' : remarks.join('；')],
  ];
}

/** Rows of which the same is to be said, together. */
function remarkLines(rows: readonly BreakdownRow[], language: Language): readonly string[] {
  const byRemark = groupBy(rows.filter(({ remark }) => remark !== undefined), ({ remark }) => remark?.[language] ?? '');
  return [...byRemark].map(([remark, same]) => `${same.map(({ indicator }) => indicator.name).join('、')}：${remark}`);
}

interface Line {
  readonly key: string;
  readonly cells: ReadonlyMap<AllocationField, CellInput>;
}

function linesOf({ indicator, periods }: BreakdownRow, period: string, limits: readonly Limit[], language: Language): Line[] {
  const own = periods.find((one) => periodKey(one.period) === period);
  if (!own) return [];
  return own.cells.map((cell) => {
    const quarter = own.period.quarter === undefined ? undefined : period;
    const limit = limits.find((one) => one.indicator === indicator.id && one.town === cell.town && one.quarter === quarter);
    const key = allottedKey(indicator.id, period, cell.town);
    return { key, cells: new Map(ALLOCATION_COLUMNS.map(({ field }) => [field, fieldOf(field, indicator.name, own, cell, limit, key, language)])) };
  });
}

function fieldOf(field: AllocationField, name: string, { period }: RowPeriod, cell: BreakdownCell, limit: Limit | undefined, key: string, language: Language): CellInput {
  switch (field) {
    case 'indicator':
      return name;
    case 'period':
      return printPeriod(period)[language];
    case 'town':
      return cell.town;
    case 'value':
      return cell.value;
    case 'reason':
      return cell.reason[language];
    case 'key':
      return key;
    case 'exact':
      return cell.allotment ? Number(cell.allotment.exact) : null;
    case 'weight':
    case 'down':
    case 'extra':
      return cell.allotment?.[field] ?? null;
    default:
      return limit?.[field] ?? null;
  }
}
