import type { ChartPlan } from '../../../../core/index';
import { relationshipsOf } from '../../read/relationships';
import { outside } from '../areas';
import { chartPart } from '../chart/chart-part';
import { chartNamed, emptyDrawing, withChart } from '../chart/drawing-part';
import { shownCells } from '../chart/shown-values';
import { addPart, CHART, DRAWING, isStrict, relationshipNamespace, unusedName } from '../parts';
import { outsideSheet } from '../refusals';
import { relationshipId } from '../relationship-id';
import { changeSheet, type SheetDraft } from '../sheet';
import { sheetNamed, type WorkbookDraft } from '../workbook';
import { child, insertOrdered, parseDocument, printDocument } from '../xml/parted';
import { attributes } from '../xml/tag';
import { WORKSHEET_ORDER } from '../xml/order';

/** Draws the chart as the cells are at this point; a program that opens the file follows them from there. */
export function addChart(workbook: WorkbookDraft, name: string, plan: ChartPlan): void {
  if ([plan.at, plan.categories, ...plan.series.map(({ values }) => values)].some(outside)) throw outsideSheet(name);
  const { pack } = workbook;
  const sheet = sheetNamed(workbook, name);
  const strict = isStrict(pack);
  const text = chartPart(strict, name, plan, shownCells(workbook, sheet));
  const drawing = drawingPart(workbook, sheet, strict);
  const document = parseDocument(pack.text(drawing) ?? emptyDrawing(strict), drawing, 'wsDr');
  const replaced = chartNamed(document.root, plan.name);
  const present = relationshipsOf(pack.view, drawing).find(({ id, kind }) => kind === 'chart' && id === replaced?.relationship);
  // The part of the chart that is replaced is written anew: nothing else leads to it.
  if (present) pack.put(present.part, text);
  const id = present?.id ?? addPart(pack, drawing, unusedName(pack, `${folder(workbook)}charts/chart`, '.xml'), CHART, text);
  pack.put(drawing, printDocument({ ...document, root: withChart(document.root, strict, plan, id, replaced) }));
}

/** The part of the sheet's drawings, added where it has none. */
function drawingPart(workbook: WorkbookDraft, sheet: SheetDraft, strict: boolean): string {
  const { pack } = workbook;
  const element = child(sheet.document.root, 'drawing');
  const known = element === undefined ? undefined : [...attributes(element)].find(([key]) => key.endsWith(':id'))?.[1];
  const present = relationshipsOf(pack.view, sheet.part).find(({ id, kind }) => kind === 'drawing' && id === known);
  if (present && pack.has(present.part)) return present.part;
  const part = unusedName(pack, `${folder(workbook)}drawings/drawing`, '.xml');
  const id = addPart(pack, sheet.part, part, DRAWING, emptyDrawing(strict));
  changeSheet(sheet, (root) => {
    const drawing = `<${root.prefix}drawing ${relationshipId(root, relationshipNamespace(strict), id)}/>`;
    return insertOrdered({ ...root, pieces: root.pieces.filter((piece) => piece.name !== 'drawing') }, WORKSHEET_ORDER, 'drawing', drawing);
  });
  return part;
}

function folder({ part }: WorkbookDraft): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}
