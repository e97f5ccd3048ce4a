/** What must hold among a template's rows, beyond what the schema can say. */
import { decimalsOf } from '../indicator/decimal';
import { normaliseLabel } from '../table/label';
import type { Text } from '../text';
import { repeats } from './repeats';
import { figureColumns, type LabelColumn, type Template, type TemplateRow } from './template';
import { jsonPath, type TemplateError } from './template-error';

/** What a row says only where a column prints it. */
const PRINTED_BY = ['group', 'number', 'content', 'note'] as const satisfies readonly LabelColumn['role'][];

export function checkRows(template: Template): readonly TemplateError[] {
  const ids = template.rows.map((row, index) => ({ path: `rows[${index}].id`, key: row.id, name: row.id }));
  return [
    ...repeats({ zh: '指标标识', en: 'the id' }, ids),
    ...repeats({ zh: '指标名称', en: 'the indicator' }, template.rows.flatMap(names)),
    ...template.rows.flatMap((row, index) => [
      ...values(template, row, index),
      ...printed(template, row, index),
      ...sharedCells(template.rows[index - 1], row, index),
      ...sense(row).map(({ at, message }) => ({ path: `rows[${index}].${at}`, message })),
    ]),
  ];
}

/** A row's aliases may repeat its own name in other words, never another row's. */
function names(row: TemplateRow, index: number): { path: string; key: string; name: string }[] {
  const own = normaliseLabel(row.name);
  const aliases = row.aliases
    .map((name, alias) => ({ path: `rows[${index}].aliases[${alias}]`, key: normaliseLabel(name), name }))
    .filter(({ key }) => key !== own);
  return [{ path: `rows[${index}].name`, key: own, name: row.name }, ...aliases];
}

function values(template: Template, row: TemplateRow, index: number): TemplateError[] {
  const errors: TemplateError[] = [];
  const columns = new Map(figureColumns(template).map((column) => [column.key, column]));
  for (const [key, value] of Object.entries(row.values)) {
    const fault = (zh: string, en: string): void => {
      errors.push({ path: jsonPath(['rows', index, 'values', key]), message: { zh, en } });
    };
    const column = columns.get(key);
    if (column?.optional) fault('文件未印的列不能有公布的数值', 'a column that is not printed has no published figures');
    if (!column) fault(`没有键为“${key}”的数据列`, `no figure column has the key "${key}"`);
    else if (row.annualOnly && column.period.quarter !== undefined) {
      fault('年度指标在季度列不能有数值', 'an annual indicator has no figure in a quarter');
    }
    if (typeof value === 'number' && decimalsOf(value) > row.decimals) {
      fault(`${value} 的小数位多于 decimals（${row.decimals}）`, `${value} has more decimals than "decimals" (${row.decimals})`);
    }
  }
  return errors;
}

function printed(template: Template, row: TemplateRow, index: number): TemplateError[] {
  return PRINTED_BY.filter((role) => row[role] !== undefined && !template.columns.some((column) => column.role === role)).map((role) => ({
    path: `rows[${index}].${role}`,
    message: { zh: `没有 role 为 "${role}" 的列来显示它`, en: `no column of the role "${role}" prints it` },
  }));
}

/** A cell that reaches down from the row above says there what it says here. */
function sharedCells(above: TemplateRow | undefined, row: TemplateRow, index: number): TemplateError[] {
  const path = `rows[${index}]`;
  if (!above && (row.sharesName || row.sharesDepartment)) {
    return [{ path, message: { zh: '第一行上面没有可合并的单元格', en: 'there is no row above whose cell could reach down' } }];
  }
  if (!row.sharesDepartment || above?.department === row.department) return [];
  return [{ path: `${path}.department`, message: { zh: '与上一行合并的责任单位必须相同', en: 'must be the same as in the row above, with which it shares a cell' } }];
}

/** Contradictions within one indicator. */
function sense(row: TemplateRow): { at: string; message: Text }[] {
  const faults: { at: string; message: Text }[] = [];
  const share = row.measure === 'ratio' || row.measure === 'rate';
  if (share && row.additiveOverRegions) {
    faults.push({ at: 'additiveOverRegions', message: { zh: '相对指标和增长率不能相加', en: 'ratios and rates do not add up' } });
  }
  if (row.ratio && !share) {
    faults.push({ at: 'ratio', message: { zh: '只有相对指标和增长率才有分子分母', en: 'only a ratio or a rate has a numerator and a denominator' } });
  }
  if (row.ratio?.numerator === row.id || row.ratio?.denominator === row.id) {
    faults.push({ at: 'ratio', message: { zh: '不能以自身为分子或分母', en: 'the indicator is its own numerator or denominator' } });
  }
  if ((row.range?.min ?? -Infinity) > (row.range?.max ?? Infinity)) {
    faults.push({ at: 'range', message: { zh: 'min 大于 max', en: 'min is above max' } });
  }
  return faults;
}
