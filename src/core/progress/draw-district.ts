/** 晾晒: the district's indicators with target, actual, completion and light, ready to print on A4. */
import { printPeriod } from '../indicator/period';
import { printAddress } from '../sheet/address';
import type { CellInput, Edit } from '../sheet/edit';
import { lineCount } from '../sheet/text-height';
import type { Language } from '../text';
import { cellOf, completionTerm, dueTerm, reference, whileUnchanged } from './formulas';
import { PLAIN_PERCENT, percentFormat } from './percent-format';
import type { IndicatorProgress, Progress } from './progress';
import { sheetEdits, type Painted } from './sheet-edits';
import type { Canvas } from './progress-sheet';
import { CHANGED, legend, lightText, remark } from './words';

const COLUMNS = { annual: 3, due: 4, actual: 5, completion: 6, light: 7 } as const;
const HEADER_ROW = 2;
const MAX_NOTE = 34;

export function drawDistrict(progress: Progress, canvas: Canvas, language: Language): Edit[] {
  const { indicators, period, district, thresholds } = progress;
  const quarter = quarterName(period.quarter, language);
  const earlier = [1, 2, 3, 4].filter((one) => one < period.quarter);
  const zh = language === 'zh';
  // No header here is one of the tables': 二季度完成 would make the sheet a table of what was reached.
  const header = [
    ...(zh ? ['序号', '指标', '责任单位', '全年目标', '本期应达', '本期完成', '完成率', '灯'] : ['No.', 'Indicator', 'Department', 'Year target', `Due by ${quarter}`, `Reached by ${quarter}`, 'Completion', 'Light']),
    ...earlier.map((one) => (zh ? `${quarterName(one, language)}灯` : `Light ${quarterName(one, language)}`)),
    zh ? '说明' : 'Remark',
  ];
  const rows = indicators.map((one, i) => rowOf(one, i, header.length, language));
  const widths = [5, 36, 13, 10, 10, 10, 10, 10, ...earlier.map(() => 10), MAX_NOTE];
  const lines = rows.map((row, i) =>
    Math.max(lineCount(noteOf(indicators[i], language), MAX_NOTE), ...row.map((value, column) => (typeof value === 'string' ? lineCount(value, widths[column] ?? 1) : 1))),
  );
  const painted: Painted[] = indicators.flatMap(({ quarters }, i) => [
    { row: HEADER_ROW + 1 + i, column: COLUMNS.light, judged: quarters.at(-1) },
    ...earlier.map((_, at) => ({ row: HEADER_ROW + 1 + i, column: COLUMNS.light + 1 + at, judged: quarters[at] })),
  ]);
  const drawn = sheetEdits(canvas, {
    title: zh ? `${district}主要指标完成情况晾晒（${printPeriod(period).zh}）` : `${district}: progress, ${printPeriod(period).en}`,
    legends: [legend(thresholds, language)],
    tables: [{ row: HEADER_ROW, header, rows, lines }],
    widths,
    left: [1, header.length - 1],
    percent: [{ row: HEADER_ROW + 1, column: COLUMNS.completion, rows: rows.length, columns: 1 }],
    painted,
    frozenColumns: 2,
  });
  const finer = indicators.flatMap(({ quarters }, i): Edit[] => {
    const now = quarters.at(-1);
    const numberFormat = now && percentFormat(now, thresholds);
    if (numberFormat === undefined || numberFormat === PLAIN_PERCENT) return [];
    return [{ kind: 'setFormat', sheet: canvas.sheet, range: { row: HEADER_ROW + 1 + i, column: COLUMNS.completion, rows: 1, columns: 1 }, format: { numberFormat } }];
  });
  return [...drawn, ...finer];
}

function rowOf({ indicator, department, annual, quarters }: IndicatorProgress, index: number, width: number, language: Language): CellInput[] {
  const now = quarters.at(-1);
  if (!now) return [];
  const at = (column: number): string => printAddress({ row: HEADER_ROW + 1 + index, column });
  const { target, actual, completion } = now;
  const completionFormula = completionTerm(now, at(COLUMNS.actual), at(COLUMNS.due));
  const note = remark(now, language);
  const cells: CellInput[] = [
    index + 1,
    indicator.name,
    department === '' ? null : department,
    annual ? cellOf(reference(annual.from, annual.value), annual.value) : null,
    target ? cellOf(dueTerm(target), target.value) : null,
    actual ? cellOf(reference(actual.from, actual.value), actual.value) : null,
    completion === undefined ? null : { formula: `=${completionFormula}`, value: completion },
    lightText(now)[language],
    ...quarters.slice(0, -1).map((one) => lightText(one)[language]),
  ];
  const watched: [string, number][] = [];
  if (now.light && completion !== undefined) watched.push([at(COLUMNS.completion), completion]);
  else if (now.light && actual) watched.push([at(COLUMNS.actual), actual.value]);
  return [...cells, ...Array.from({ length: width - 1 - cells.length }, () => null), whileUnchanged(watched, note, CHANGED[language])];
}

function noteOf(one: IndicatorProgress | undefined, language: Language): string {
  const now = one?.quarters.at(-1);
  return now ? remark(now, language) : '';
}

function quarterName(quarter: number, language: Language): string {
  return language === 'zh' ? `${'一二三四'.charAt(quarter - 1)}季度` : `Q${quarter}`;
}
