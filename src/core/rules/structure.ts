import type { Finding, Outcome, Severity } from '../finding/finding';
import { printPeriod } from '../indicator/period';
import { printAddress } from '../sheet/address';
import type { Surprise, Table } from '../table/table';
import type { FigureColumn } from '../template/template';
import type { Text } from '../text';
import { otherYears } from './unread-tables';
import { findingAt, findingOn, passed } from './outcome';
import { shown } from './phrase';
import type { Rule, RuleContext } from './rule';
import { externalLinks, hiddenFigures, overwrittenTotals } from './structure-cells';

export const structure: Rule = {
  id: 'structure',
  severity: 'hard',
  title: { zh: '表式与模板不一致', en: 'Table differs from its template' },
  purpose: {
    zh: '缺行、缺列、重复或改了单位的表，汇总时会张冠李戴。',
    en: 'A table with rows, columns or units missing, doubled or changed puts figures in the wrong place when collected.',
  },
  checks: {
    zh: '指标行、时期列、乡镇列的缺少、重复（强制性）和多出、改名（核实性）；指标单位被改（强制性）；同一模板的表出现两次（强制性）；表头的年份不是模板的年份（强制性）；列着模板的指标和数、表头却认不出的表（核实性）；一列写了两次而数字不同时，两列都不采用；年度指标的季度格里有数、隐藏的行列里有数、合计公式被常数覆盖、公式引用别的文件（核实性）。',
    en: 'Rows, periods and towns that are missing or doubled (hard), unknown or renamed (soft); a changed unit (hard); two tables of one template (hard); years in the header other than those of the template (hard); a table with the indicators of a template and figures under a header that is not recognised (soft); of a column that stands twice with other figures neither is used; figures in the quarters of an annual-only row or in hidden rows and columns, totals typed over their formula, links to other files (soft).',
  },
  remedy: { zh: '按模板恢复行、列和名称；可从“模板”重新插入对照。', en: 'Restore rows, columns and names as in the template; insert it again to compare.' },
  source: 'Design §5',
  check: (table, context) => [
    ...tableTwice(table, context),
    ...table.surprises.map((surprise) => describe(table, surprise, context.severity)),
    ...table.rows.map((row) => passed(...row.figures.filter((figure) => figure.due && figure.reading.kind !== 'blank'))),
    ...figuresNotDue(table),
    ...hiddenFigures(table),
    ...overwrittenTotals(table),
    ...externalLinks(table),
  ],
};

function tableTwice(table: Table, { tables, severity }: RuleContext): Outcome[] {
  const sameTime = (other: Table): boolean => !other.surprises.some((one) => one.kind === 'other-period');
  const first = tables.find((other) => other.template.id === table.template.id && sameTime(other));
  if (!first || first === table || !sameTime(table)) return [];
  const hidden = [table, first].some((one) => one.sheet.visibility !== 'visible');
  const where = `${first.sheet.name}!${printAddress(first.header)}`;
  return [
    said(table, table.header, severity, {
      zh: `工作簿中有两张“${table.template.name.zh}”，另一张在 ${where}${hidden ? '，其中有隐藏的工作表' : ''}；请保留一张`,
      en: `The workbook holds two tables of "${table.template.name.en}"; the other is at ${where}${hidden ? ', and one of the sheets is hidden' : ''}; keep one`,
    }, { question: 'table twice' }),
  ];
}

/** Columns that the document does not print (完成情况, 全省排位) are not due either, and take figures all the same. */
function figuresNotDue(table: Table): Outcome[] {
  return table.rows.filter((row) => row.indicator.annualOnly).flatMap((row) =>
    row.figures
      .filter((figure) => figure.column.period.quarter !== undefined && figure.reading.kind === 'number')
      .map((figure) =>
        findingOn(figure, [], {
          rule: 'structure',
          question: 'not due',
          severity: 'soft',
          actual: shown(figure),
          message: {
            zh: `“${row.indicator.name}”是年度指标，季度格不填数`,
            en: `"${row.indicator.name}" is reported once a year; its quarters take no figure`,
          },
        }),
      ),
  );
}

function describe(table: Table, surprise: Surprise, hard: Severity): Outcome {
  const label = (row: number): { row: number; column: number } => ({ row, column: table.labelColumn });
  const head = (column: number): { row: number; column: number } => ({ row: table.header.row + table.header.rows - 1, column });
  switch (surprise.kind) {
    case 'missing-row':
      return said(table, head(table.labelColumn), hard, { zh: `缺少指标“${surprise.indicator.name}”`, en: `The row of "${surprise.indicator.name}" is missing` }, {
        indicator: surprise.indicator.name,
        expected: surprise.indicator.name,
        department: surprise.indicator.department,
      });
    case 'duplicate-row':
      return said(table, label(surprise.row), hard, { zh: `指标“${surprise.indicator.name}”重复，第一次在第 ${surprise.first + 1} 行`, en: `"${surprise.indicator.name}" stands twice, first in row ${surprise.first + 1}` }, {
        question: `twice ${surprise.indicator.id}`,
        indicator: surprise.indicator.name,
        department: surprise.indicator.department,
      });
    case 'unknown-row':
      return said(table, label(surprise.row), 'soft', { zh: `模板中没有指标“${short(surprise.label)}”，本行未校验`, en: `The template has no indicator "${short(surprise.label)}"; its row was not checked` }, {
        indicator: short(surprise.label),
        actual: short(surprise.label),
      });
    case 'renamed-row':
      return said(table, label(surprise.row), 'soft', { zh: `“${short(surprise.label)}”按“${surprise.indicator.name}”校验，请核对名称`, en: `"${short(surprise.label)}" was read as "${surprise.indicator.name}"; please check the name` }, {
        indicator: surprise.indicator.name,
        actual: short(surprise.label),
        expected: surprise.indicator.name,
        department: surprise.indicator.department,
      });
    case 'changed-unit':
      return said(table, label(surprise.row), hard, { zh: `单位是“${surprise.unit}”，模板为“${surprise.indicator.unit}”，本行数字未比较`, en: `The unit is ${surprise.unit}, in the template ${surprise.indicator.unit}; the row's figures were not compared` }, {
        indicator: surprise.indicator.name,
        actual: surprise.unit,
        expected: surprise.indicator.unit,
        department: surprise.indicator.department,
      });
    case 'missing-column':
      return said(table, head(table.labelColumn), hard, { zh: `缺少“${named(surprise.definition)}”列`, en: `The column ${named(surprise.definition)} is missing` }, {
        expected: named(surprise.definition),
        region: surprise.definition.region ?? '',
      });
    case 'duplicate-column':
      return said(table, head(surprise.column), hard, { zh: `“${named(surprise.definition)}”列重复`, en: `The column ${named(surprise.definition)} stands twice` }, {
        actual: named(surprise.definition),
        region: surprise.definition.region ?? '',
      });
    case 'other-period': {
      const [named_, own] = [printPeriod(surprise.period), printPeriod({ year: table.template.source.year })];
      return said(table, head(table.labelColumn), hard, { zh: `标题或表头写的是 ${named_.zh}，模板“${table.template.name.zh}”是 ${own.zh} 的，各乡镇的数未与其他表比较`, en: `The title or heading says ${named_.en} and the template "${table.template.name.en}" is of ${own.en}; the towns' figures were not compared` }, { actual: named_.zh, expected: own.zh });
    }
    case 'other-year':
      return said(table, head(table.labelColumn), hard, { zh: `${otherYears(surprise).zh}，不知各季度是哪一年的，季度列未校验`, en: `${otherYears(surprise).en}: whose quarters they are is not known, so they were not checked` }, {
        actual: surprise.years.map((year) => `${year}年`).join('、'),
        expected: `${surprise.own}年`,
      });
    case 'unknown-column':
      return said(table, head(surprise.column), 'soft', { zh: `模板中没有“${surprise.header}”列，该列未校验`, en: `The template has no column "${surprise.header}"; it was not checked` }, { actual: surprise.header });
  }
}

function named(column: FigureColumn): string {
  return column.header.replace(/\s+/g, '');
}

/** A label that is a paragraph would drown the sentence. */
function short(label: string): string {
  const text = label.replace(/\s+/g, ' ').trim();
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** `question`: told without the addresses that the message names. */
type About = Partial<Pick<Finding, 'indicator' | 'region' | 'department' | 'actual' | 'expected'>> & { readonly question?: string };

function said(table: Table, at: { row: number; column: number }, severity: Severity, message: Text, about: About = {}): Outcome {
  return findingAt(table, at, { rule: 'structure', severity, message, ...about });
}
