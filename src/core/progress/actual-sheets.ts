/** The sheets in which what was reached is filled: the district's, and its towns' for each quarter. */
import { townTable } from '../breakdown/town-table';
import type { Edit } from '../sheet/edit';
import type { Snapshot } from '../sheet/snapshot';
import { findTables } from '../table/find';
import { drawTemplate } from '../template/draw';
import { storePacks, templatesFor } from '../template/stored-packs';
import { figureColumns, type Template } from '../template/template';
import { uniqueSheetName } from '../template/unique-sheet-name';
import { actualsTable } from './actuals-table';
import { reportedRow } from './reported-row';

export interface ActualSheets {
  /** Of the sheets that are added; none where all are there. */
  readonly templates: readonly Template[];
  readonly edits: readonly Edit[];
}

/** Adds those that the workbook does not hold yet, blank, for every district table with targets that it holds. */
export function actualSheets(snapshot: Snapshot, templates: readonly Template[]): ActualSheets {
  const known = templatesFor(snapshot, templates);
  const present = [...new Set(findTables(snapshot, known).tables.map(({ template }) => template))];
  const wanted = present.filter((one) => one.kind === 'yearly' && holdsTargets(one)).flatMap((yearly) => {
    const actuals = actualsTable(yearly);
    return [actuals, ...townActuals(actuals, byTown(yearly, present) ?? byTown(yearly, known))];
  });
  const added = wanted.filter((one) => !present.some(({ id }) => id === one.id));
  const names = snapshot.sheets.map(({ name }) => name);
  const edits = added.flatMap((template): Edit[] => {
    const sheet = uniqueSheetName(template.sheetName, names);
    names.push(sheet);
    return drawTemplate(template, { sheet, published: false });
  });
  return { templates: added, edits: [...storePacks(snapshot, added), ...edits] };
}

/** Three quarters and the year, whose end is the fourth. */
function townActuals(actuals: Template, base: Template | undefined): Template[] {
  if (!base) return [];
  const year = figureColumns(actuals)[0]?.period.year ?? actuals.source.year;
  return ([{ year, quarter: 1 }, { year, quarter: 2 }, { year, quarter: 3 }, { year }] as const).map((period) =>
    townTable({ base, period, holds: 'actual', towns: base.regions, rows: base.rows.map(reportedRow) }),
  );
}

/** The district's table of towns for the year, not one of those that were made from it for a quarter. */
function byTown(yearly: Template, templates: readonly Template[]): Template | undefined {
  return templates.find((one) => one.kind === 'by-town' && one.district === yearly.district && holdsTargets(one) && figureColumns(one).every(({ period }) => period.quarter === undefined));
}

function holdsTargets(template: Template): boolean {
  return figureColumns(template).some(({ holds }) => (holds ?? 'target') === 'target');
}
