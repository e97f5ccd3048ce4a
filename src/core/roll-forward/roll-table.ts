/** One table of the finished year → next year's pack, its figures, and what has to be said of them. */
import { closedPage, withDecimals } from '../breakdown/draw/town-sheet';
import { hasClosingColumns, isByTown } from '../breakdown/generated';
import type { Edit } from '../sheet/edit';
import { drawTemplate } from '../template/draw';
import { FIRST_ROW } from '../template/layout';
import type { Template, TemplateRow } from '../template/template';
import type { Table } from '../table/table';
import { dueFigures, figureOf } from '../table/table';
import type { Text } from '../text';
import { baseRemarks, lostRemark, optionalRemark, ownRemark } from './base-remarks';
import { baseOf, carried, type Carried } from './carried';
import { lastYear } from './last-year';
import { fits, nextYear, type FigureFor } from './next-year';
import { isPlanned, type Plan, type PlannedColumn } from './plan';

export interface RolledTable {
  readonly template: Template;
  /** As the sheet is drawn: what a breakdown made keeps the look that it gave. */
  readonly drawn: Template;
  /** Figures that the sheet has and the pack may not state: drawn all the same. */
  readonly beyond: (sheet: string) => readonly Edit[];
  readonly remarks: readonly Text[];
}

/** `table` as `plan` moves it. */
export function rollTable(table: Table, plan: Plan): RolledTable {
  const planned = plan.columns.filter(isPlanned);
  const figures = figuresOf(table, plan);
  const kept = planned.flatMap(({ source }) => (source.kind === 'kept' ? [source.key] : []));
  const lost = table.rows.flatMap((row) => row.figures.filter(({ column, due }) => due && kept.includes(column.key)));
  const template = plan.kind === 'same-columns' ? asItIs(table.template, figures, planned, plan) : nextYear(table.template, plan, figures);
  return {
    template,
    drawn: wasDivided(table) ? closedPage(template, isDivided) : template,
    beyond: (sheet) => beyond(table.template, template, planned, figures, sheet),
    remarks: [
      ...kindRemark(table, plan),
      ...(planned.some(({ source }) => source.kind === 'base') ? baseRemarks(table, plan.from) : []),
      ...lostRemark(table, lost),
      ...ownRemark(table),
      ...optionalRemark(table),
    ],
  };
}

/** Last year's figures of a table of towns, under a pack of their own; undefined where it has no towns' whole year. */
export function lastYearOf(table: Table, plan: Plan): RolledTable | undefined {
  const hasTowns = table.columns.some(({ definition: { region, period } }) => region !== undefined && period.quarter === undefined && period.year === plan.from);
  if (!hasTowns) return undefined;
  const figure = (row: TemplateRow, key: string): Carried | undefined => valueIn(table, row, key);
  const template = lastYear(table.template, plan.from, figure);
  const planned = template.columns.flatMap((column): PlannedColumn[] => (column.role === 'figure' ? [{ column, source: { kind: 'kept', key: column.key } }] : []));
  return {
    template,
    drawn: wasDivided(table) ? withDecimals(template, isDivided) : template,
    beyond: (sheet) => beyond(table.template, template, planned, (row, { column }) => figure(row, column.key), sheet),
    remarks: lostRemark(table, dueFigures(table)),
  };
}

/** Draws a rolled table with its figures. */
export function drawRolled({ drawn, beyond: more }: RolledTable, sheet: string): readonly Edit[] {
  return [...drawTemplate(drawn, { sheet, published: true }), ...more(sheet)];
}

function wasDivided(table: Table): boolean {
  return isByTown(table) && hasClosingColumns(table);
}

function isDivided({ additiveOverRegions }: TemplateRow): boolean {
  return additiveOverRegions;
}

function valueIn(table: Table, row: TemplateRow, key: string): Carried | undefined {
  const found = table.rows.find(({ indicator }) => indicator === row);
  return found && carried(figureOf(found, key));
}

function figuresOf(table: Table, plan: Plan): FigureFor {
  return (row, { source }) => {
    if (source.kind === 'kept') return valueIn(table, row, source.key);
    if (source.kind === 'blank') return undefined;
    const found = table.rows.find(({ indicator }) => indicator === row);
    return found && baseOf(found, plan.from).value;
  };
}

/** A plan that is still running keeps its pack, and a list without years keeps its rows; only its title moves. */
function asItIs(template: Template, figures: FigureFor, planned: readonly PlannedColumn[], plan: Plan): Template {
  if (planned.length === 0) return nextYear(template, plan, figures);
  const same = template.rows.every((row) => planned.every((one) => (one.column.optional ? undefined : figures(row, one)) === row.values[one.column.key]));
  return same ? template : { ...nextYear(template, { ...plan, to: plan.from }, figures), id: template.id, version: template.version, name: template.name, title: template.title, source: template.source };
}

function beyond(old: Template, next: Template, planned: readonly PlannedColumn[], figures: FigureFor, sheet: string): Edit[] {
  const drawn = next.columns.filter((column) => column.role !== 'figure' || !column.optional);
  return old.rows.flatMap((row, down) =>
    planned.flatMap((one): Edit[] => {
      const across = drawn.findIndex((column) => column.role === 'figure' && column.key === one.column.key);
      const value = across < 0 || (row.annualOnly && one.column.period.quarter !== undefined) ? undefined : figures(row, one);
      if (value === undefined || fits(row, value)) return [];
      return [{ kind: 'setValues', sheet, at: { row: FIRST_ROW + down, column: across }, values: [[value]] }];
    }),
  );
}

function kindRemark({ sheet, template }: Table, plan: Plan): Text[] {
  const at = { zh: `工作表“${sheet.name}”`, en: `Sheet "${sheet.name}"` };
  if (plan.kind === 'moved') return [];
  if (plan.kind === 'next-plan') {
    return [{ zh: `${at.zh}的规划期到 ${plan.from} 年为止，新表以 ${plan.from} 年为基期，${plan.to} 年目标留空待填，标题和要求请按新规划核改`, en: `${at.en}: its plan ends in ${plan.from}, so the new table takes ${plan.from} as its base and leaves the targets of ${plan.to} blank; please revise its title and requirements for the new plan` }];
  }
  if (plan.columns.some(isPlanned)) {
    return [{ zh: `${at.zh}的规划期未满，各年的数按原样带入`, en: `${at.en}: its plan is still running, so it was taken over as it is` }];
  }
  return [{ zh: `${at.zh}没有分年度的数，${template.rows.length} 项按原样带入，请按 ${plan.to} 年的安排修改`, en: `${at.en} has no figures by year; its ${template.rows.length} rows were taken over as they are, please revise them for ${plan.to}` }];
}
