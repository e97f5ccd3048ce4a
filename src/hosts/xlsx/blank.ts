/** A workbook from nothing, for templates that are saved as a file of their own. */
import type { Edit } from '../../core/index';
import { patchPackage } from './write/apply';
import { plainStylesheet } from './write/styles/stylesheet';
import { createZip } from './zip/rewrite';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument';

/** The least that Excel takes for a workbook, but for a sheet: that is the first edit's. No clock: same edits, same bytes. */
const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.spreadsheetml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="${TYPE}.extended-properties+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${OFFICE}/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>`,
  'docProps/app.xml': `<Properties xmlns="${OFFICE}/extended-properties"><Application>Indicator Workbook</Application></Properties>`,
  'docProps/core.xml': `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>指标校核</dc:creator></cp:coreProperties>`,
  'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}/relationships"><workbookPr/><bookViews><workbookView/></bookViews><sheets/></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/styles" Target="styles.xml"/></Relationships>`,
};

/**
 * A workbook made of the edits alone. The first must be `addSheet`, since no workbook is without a sheet.
 * Throws a `Refusal` where an edit can't be made.
 */
export function newWorkbook(edits: readonly Edit[]): Uint8Array {
  if (edits[0]?.kind !== 'addSheet') throw new Error('A new workbook starts with a sheet');
  const encoder = new TextEncoder();
  const parts = new Map(Object.entries(PARTS).map(([name, text]) => [name, encoder.encode(XML + text)]));
  parts.set('xl/styles.xml', encoder.encode(plainStylesheet(false)));
  return patchPackage(createZip(parts), edits);
}
