/** A small district in memory: a table by year and quarter, a table by town, and edits applied to cells alone. */
import { drawTemplate, Refusal, type Breakdown, type Edit, type Snapshot, type Template } from '../../../src/core/index';
import { periodKey } from '../../../src/core/indicator/period';
import type { Column, TemplateRow } from '../../../src/core/template/template';
import type { CellInput } from '../../../src/core/sheet/edit';
import { plainSheet, type CellValue, type Sheet } from '../../../src/core/sheet/snapshot';

export const TOWNS = ['东镇', '西镇', '南街道'] as const;
export const EMPTY: Snapshot = { sheets: [], date1904: false, properties: {} };

export function indicator(id: string, name: string, unit: string, more: Partial<TemplateRow> = {}): TemplateRow {
  return { id, name, aliases: [], unit, decimals: 0, measure: 'flow', cumulative: true, additiveOverRegions: true, direction: 'higher', annualOnly: false, department: '科技局', values: {}, ...more };
}

const ratio = { decimals: 1, measure: 'ratio', cumulative: false, additiveOverRegions: false } as const;

/** Of the district, with what it wants in 2023, by quarter, and in 2024. */
export const ROWS: readonly TemplateRow[] = [
  indicator('spending', '研发费用（亿元）', '亿元', { decimals: 1, values: { '2023': 32, '2023Q1': 8, '2023Q2': 16, '2023Q3': 25, '2023Q4': 32, '2024': 40 } }),
  indicator('revenue', '营业收入（亿元）', '亿元', { cumulative: false, values: { '2023': 100, '2023Q1': 10, '2023Q2': 30, '2023Q3': 20, '2023Q4': 40, '2024': 120 } }),
  indicator('share', '研发费用占比（%）', '%', { ...ratio, ratio: { numerator: 'spending', denominator: '营业收入' }, values: { '2023': 3.2, '2023Q1': 3, '2023Q2': 3, '2023Q3': 3.1, '2023Q4': 3.2, '2024': 3.3 } }),
  indicator('firms', '高新企业数（家）', '家', { annualOnly: true, values: { '2023': 10, '2024': 12 } }),
  indicator('growth', '研发增速（%）', '%', { ...ratio, measure: 'rate', values: { '2023': 12, '2024': 15 } }),
];

const figure = (key: string, header: string, quarter?: 1 | 2 | 3 | 4): Column => ({ role: 'figure', header, width: 9, key, period: { year: Number(key.slice(0, 4)), ...(quarter === undefined ? {} : { quarter }) } });
const LABELS: readonly Column[] = [{ role: 'number', header: '序号', width: 6 }, { role: 'indicator', header: '指标', width: 30 }];

export const YEARLY: Template = {
  id: 'jia-yearly',
  version: '1.0.0',
  kind: 'yearly',
  name: { zh: '甲区目标', en: 'Targets of Jia' },
  title: '甲区年度目标',
  sheetName: '目标',
  district: '甲区',
  source: { document: '文', annex: '附件1', year: 2023 },
  regions: [],
  columns: [...LABELS, figure('2023', '2023年'), figure('2023Q1', '一季度', 1), figure('2023Q2', '二季度', 2), figure('2023Q3', '三季度', 3), figure('2023Q4', '四季度', 4), figure('2024', '2024年'), { role: 'department', header: '责任单位', width: 10 }],
  rows: ROWS,
  rules: {},
  print: { orientation: 'landscape', fitToWidth: 1 },
};

/** What each town has in the published table. */
const PARTS: Readonly<Record<string, readonly number[]>> = { spending: [20, 10, 2], revenue: [50, 30, 20], share: [4, 3, 1], firms: [6, 3, 1], growth: [12, 13, 14] };

export const BY_TOWN: Template = {
  ...YEARLY,
  id: 'jia-by-town',
  kind: 'by-town',
  name: { zh: '甲区分乡镇', en: 'Jia by town' },
  title: '甲区分乡镇目标',
  sheetName: '乡镇',
  regions: [{ name: '东镇', aliases: ['东部'] }, { name: '西镇', aliases: [] }, { name: '南街道', aliases: [] }],
  columns: [...LABELS, ...TOWNS.map((name): Column => ({ role: 'figure', header: name, width: 9, key: name, period: { year: 2023 }, region: name })), { role: 'department', header: '责任单位', width: 10 }],
  rows: ROWS.map((row) => ({ ...row, values: Object.fromEntries(TOWNS.map((name, at) => [name, PARTS[row.id]?.[at] ?? 0])) })),
};

export const PACKS: readonly Template[] = [YEARLY, BY_TOWN];

/** With the district's table, and whatever else. */
export function bookOf(...tables: readonly Template[]): Snapshot {
  return tables.reduce((book, template) => applied(book, drawTemplate(template, { sheet: template.sheetName, published: true })), EMPTY);
}

/** As a program would do it that knows of values, formulas and merged cells only. */
export function applied(snapshot: Snapshot, edits: readonly Edit[]): Snapshot {
  return edits.reduce<Snapshot>((book, edit) => {
    switch (edit.kind) {
      case 'addSheet':
        return { ...book, sheets: [...book.sheets, { ...plainSheet(edit.sheet, []), visibility: edit.outOfSight ? 'veryHidden' : 'visible' }] };
      case 'setValues':
        return onSheet(book, edit.sheet, (sheet) => edit.values.reduce((whole, row, i) => row.reduce<Sheet>((one, input, j) => withCell(one, edit.at.row + i, edit.at.column + j, input), whole), sheet));
      case 'merge':
        return onSheet(book, edit.sheet, (sheet) => ({ ...sheet, merges: [...sheet.merges, edit.range] }));
      case 'setProperty':
        return { ...book, properties: { ...book.properties, [edit.name]: edit.value } };
      default:
        return book;
    }
  }, snapshot);
}

export function put(snapshot: Snapshot, sheet: string, row: number, column: number, value: CellInput): Snapshot {
  return applied(snapshot, [{ kind: 'setValues', sheet, at: { row, column }, values: [[value]] }]);
}

export function onSheet(book: Snapshot, name: string, change: (sheet: Sheet) => Sheet): Snapshot {
  if (!book.sheets.some((sheet) => sheet.name === name)) throw new Error(`no sheet ${name}`);
  return { ...book, sheets: book.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

function withCell(sheet: Sheet, row: number, column: number, input: CellInput): Sheet {
  const isFormula = typeof input === 'object' && input !== null;
  return { ...sheet, values: placed(sheet.values, row, column, isFormula ? (input.value ?? null) : input, null), formulas: placed(sheet.formulas, row, column, isFormula ? input.formula : '', '') };
}

function placed<T>(grid: readonly (readonly T[])[], row: number, column: number, value: T, blank: T): T[][] {
  const rows = Array.from({ length: Math.max(grid.length, row + 1) }, (_, i) => [...(grid[i] ?? [])]);
  const own = rows[row] ?? [];
  while (own.length <= column) own.push(blank);
  own[column] = value;
  return rows;
}

export function cells(book: Snapshot, sheet: string): readonly (readonly CellValue[])[] {
  return book.sheets.find(({ name }) => name === sheet)?.values ?? [];
}

/** "spending.1 divided | 2023 32: 20 10 2": a row of a breakdown with its decimals, and for each period the total and the towns. */
export function said({ rows }: Breakdown): readonly string[] {
  return rows.map(({ indicator: { id, decimals }, kind, periods, remark, conflict }) =>
    [
      `${id}.${decimals} ${kind}`,
      ...periods.map(({ period, total, cells: figures }) => `${periodKey(period)} ${total ?? '-'}: ${figures.map(({ value }) => value ?? '-').join(' ')}`),
      ...(remark ? [`(${remark.zh})`] : []),
      ...(conflict ? [`! ${conflict.zh}`] : []),
    ].join(' | '),
  );
}

/** What a call says, or the sentence in which it refuses. */
export function outcome<T>(call: () => T): T | string {
  try {
    return call();
  } catch (error) {
    if (error instanceof Refusal) return `${error.text.zh} / ${error.text.en}`;
    throw error;
  }
}
