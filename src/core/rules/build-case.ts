/** A rule's case → the workbook and the templates that it stands for. */
import { parsePeriod, periodKey } from '../indicator/period';
import { splitUnit } from '../indicator/unit';
import { plainSheet, type CellValue, type Sheet, type Snapshot } from '../sheet/snapshot';
import type { Column, Template, TemplateRow } from '../template/template';
import { CASE_DISTRICT, CASE_YEAR, type CaseTable, type RuleCase } from './rule-case';

export function caseWorkbook(ruleCase: RuleCase, rule: string): { snapshot: Snapshot; templates: readonly Template[] } {
  const sheets = ruleCase.tables.map((table) => caseSheet(table));
  const templates = new Map<string, Template>();
  for (const table of ruleCase.tables) {
    const text = table.template ?? table.grid;
    const lines = cellsOf(text);
    const id = `case-${(lines[0] ?? []).join('-')}`;
    if (!templates.has(id)) templates.set(id, caseTemplate(id, lines, ruleCase, rule));
  }
  return { snapshot: { sheets, date1904: false, properties: {} }, templates: [...templates.values()] };
}

function cellsOf(text: string): string[][] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.replace(/^\||\|$/g, '').split('|').map((cell) => cell.trim()));
}

function caseSheet({ sheet, grid, hiddenRows = [] }: CaseTable): Sheet {
  const cells = cellsOf(grid).map((line) => line.map(caseCell));
  return {
    ...plainSheet(sheet, cells.map((line) => line.map((cell) => cell.value))),
    hiddenRows: new Set(hiddenRows.map((row) => row - 1)),
    formulas: cells.map((line) => line.map((cell) => cell.formula)),
    formats: cells.map((line) => line.map((cell) => cell.format)),
  };
}

function caseCell(text: string): { value: CellValue; formula: string; format: string } {
  const plain = { formula: '', format: 'General' };
  if (text === '') return { ...plain, value: null };
  const formula = /^(=.+)→(.*)$/.exec(text);
  if (formula) return { ...caseCell(formula[2] ?? ''), formula: formula[1] ?? '' };
  const quoted = /^"(.*)"$/.exec(text);
  if (quoted) return { ...plain, value: quoted[1] ?? '' };
  if (/^#[A-Z/0!?]+$/.test(text)) return { ...plain, value: { error: text } };
  if (/^-?\d+(?:\.\d+)?%$/.test(text)) return { value: Number((Number(text.slice(0, -1)) / 100).toPrecision(15)), formula: '', format: '0.0%' };
  return { ...plain, value: /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text };
}

function caseTemplate(id: string, [header = [], ...lines]: string[][], ruleCase: RuleCase, rule: string): Template {
  const columns = header.filter((text) => text !== '合计').map(caseColumn);
  const regions = columns.flatMap((column) => (column.role === 'figure' && column.region ? [{ name: column.region, aliases: [] }] : []));
  return {
    id,
    version: '1.0.0',
    kind: regions.length > 0 ? 'by-town' : 'yearly',
    name: { zh: '例表', en: 'Case' },
    title: '例表',
    sheetName: '例表',
    district: CASE_DISTRICT,
    source: { document: '', annex: '', year: CASE_YEAR },
    regions,
    columns,
    rows: lines.map((line) => caseRow(line, ruleCase)),
    rules: ruleCase.options ? { [rule]: ruleCase.options } : {},
    print: { orientation: 'landscape', fitToWidth: 1 },
  };
}

function caseColumn(header: string): Column {
  if (header === '指标') return { role: 'indicator', header, width: 20 };
  const reached = /^(\d{4})年(完成情况|全省排位)$/.exec(header);
  if (reached) {
    const holds = reached[2] === '完成情况' ? 'actual' : 'rank';
    return { role: 'figure', header, width: 10, key: `${reached[1]}${holds}`, period: { year: Number(reached[1]) }, holds, optional: true };
  }
  const period = parsePeriod(header, CASE_YEAR);
  if (period) return { role: 'figure', header, width: 10, key: periodKey(period), period };
  return { role: 'figure', header, width: 10, key: header, period: { year: CASE_YEAR }, region: header };
}

function caseRow([label = '']: string[], ruleCase: RuleCase): TemplateRow {
  const { unit } = splitUnit(label);
  const share = unit === '%';
  return {
    id: label,
    name: label,
    aliases: [],
    unit,
    decimals: 2,
    measure: share ? 'ratio' : 'flow',
    cumulative: !share,
    additiveOverRegions: !share,
    direction: 'higher',
    annualOnly: false,
    department: '科技局',
    values: {},
    ...ruleCase.indicators?.[label],
  };
}
