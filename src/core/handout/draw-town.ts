/** A town's pack as the edits that make its workbook. */
import type { Address } from '../sheet/address';
import type { Edit } from '../sheet/edit';
import { rectangles } from '../sheet/rectangles';
import type { Snapshot } from '../sheet/snapshot';
import { drawTemplate } from '../template/draw';
import { FIRST_ROW } from '../template/layout';
import { storePack } from '../template/stored-packs';
import type { TemplateRow } from '../template/template';
import type { Language } from '../text';
import { entryLimit } from './entry-limits';
import { isEntryColumn, type TownPack } from './town-pack';

/** Light yellow, as Excel's own Note style: what is to be filled in is seen in print too. */
const ENTRY_FILL = '#FFFFCC';

const EMPTY: Snapshot = { sheets: [], date1904: false, properties: {} };

export function drawTown({ template, drawn, entry }: TownPack, language: Language): readonly Edit[] {
  const sheet = template.sheetName;
  const cells = drawn.rows.map((row, down) => entryCells({ template, drawn, entry }, row, down));
  const open = rectangles(cells.flat());
  const [first] = open;
  return [
    ...drawTemplate(drawn, { sheet, published: true }),
    ...open.map((range): Edit => ({ kind: 'setFormat', sheet, range, format: { fill: ENTRY_FILL } })),
    ...drawn.rows.flatMap((row, down) => {
      const limit = entryLimit(row, language);
      return limit ? rectangles(cells[down] ?? []).map((range): Edit => ({ kind: 'limitEntry', sheet, range, limit })) : [];
    }),
    ...storePack(EMPTY, template),
    ...(first ? [{ kind: 'select', sheet, range: { ...first, rows: 1, columns: 1 } } as const] : []),
    { kind: 'protect', sheet, open },
  ];
}

/** Quarters of an annual indicator are no entry cells. */
function entryCells({ drawn, entry }: Omit<TownPack, 'town'>, row: TemplateRow, down: number): readonly Address[] {
  return drawn.columns.flatMap((column, at) => {
    if (column.role !== 'figure' || !isEntryColumn(column, entry) || (row.annualOnly && column.period.quarter !== undefined)) return [];
    return [{ row: FIRST_ROW + down, column: at }];
  });
}
