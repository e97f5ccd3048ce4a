/** Where the parts of a workbook are. They are found through relationships: names and folders are the writer's choice. */
import type { Refusal, Sheet } from '../../../core';
import { damaged, notAWorkbook } from '../zip/refusals';
import { partKey } from '../zip/directory';
import { openZip, type Zip } from '../zip/zip';
import { missingPart, missingSheet, noSheets, sheetTwice } from './refusals';
import { relationshipsOf, type Relationship } from './relationships';
import { attributeNamed, isOn } from './xml';
import { childNamed, childrenNamed, readXmlTree, type XmlNode } from './xml-tree';

export interface SheetPart {
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  readonly part: string;
}

export interface WorkbookParts {
  readonly zip: Zip;
  readonly date1904: boolean;
  /** Sheets of cells, in the order of their tabs. */
  readonly sheets: readonly SheetPart[];
  /** The name of the part of this kind, where there is one; e.g. 'styles', 'sharedstrings', 'theme'. */
  readonly partOf: (kind: string) => string | undefined;
  readonly customProperties: string | undefined;
}

/** Sheets that hold no cells of ours: charts, and the dialogs and macros of Excel 4 and 5. */
const OTHER_SHEETS = new Set(['chartsheet', 'dialogsheet', 'xlmacrosheet', 'xlintlmacrosheet']);

/** Throws a `Refusal` where the bytes are no workbook in the .xlsx form (.xlsm and .xltx are the same form). */
export function openWorkbookParts(bytes: Uint8Array): WorkbookParts {
  const zip = openZip(bytes);
  const ofPackage = relationshipsOf(zip, '');
  const part = ofPackage.find(({ kind }) => kind === 'officedocument')?.part;
  if (part === undefined || part.endsWith('.bin')) throw otherFormat(zip, part);
  const xml = zip.text(part);
  if (xml === undefined) throw missingPart(part);
  const workbook = readXmlTree(part, xml);
  if (workbook.name !== 'workbook') throw otherFormat(zip, part);
  const relationships = relationshipsOf(zip, part);
  const sheets = childrenNamed(childNamed(workbook, 'sheets'), 'sheet').flatMap((node) => sheetPart(node, relationships));
  if (sheets.length === 0) throw noSheets();
  refuseTwice(sheets);
  return {
    zip,
    date1904: isOn(childNamed(workbook, 'workbookPr')?.attributes.date1904),
    sheets,
    partOf: (kind) => relationships.find((relationship) => relationship.kind === kind)?.part,
    customProperties: ofPackage.find(({ kind }) => kind === 'customproperties')?.part,
  };
}

function sheetPart({ attributes }: XmlNode, relationships: readonly Relationship[]): SheetPart[] {
  const name = attributes.name ?? '';
  const id = attributeNamed(attributes, 'id');
  const target = relationships.find((relationship) => relationship.id === id);
  if (!target) throw missingSheet(name);
  if (OTHER_SHEETS.has(target.kind)) return [];
  if (target.kind !== 'worksheet') throw damaged(target.part);
  const { state } = attributes;
  return [{ name, visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible', part: target.part }];
}

/** Checked before a sheet is read: a thousand tabs over one part would each cost its time. */
function refuseTwice(sheets: readonly SheetPart[]): void {
  const seen = new Set<string>();
  for (const { name, part } of sheets) {
    const keys = [`name ${name.toLowerCase()}`, `part ${partKey(part)}`];
    if (keys.some((key) => seen.has(key))) throw sheetTwice(name);
    for (const key of keys) seen.add(key);
  }
}

function otherFormat(zip: Zip, part: string | undefined): Refusal {
  if (part?.endsWith('.bin')) return notAWorkbook({ zh: '二进制工作簿（.xlsb）', en: 'a binary workbook (.xlsb)' });
  if (part?.startsWith('word/')) return notAWorkbook({ zh: ' Word 文档', en: 'a Word document' });
  if (part?.startsWith('ppt/')) return notAWorkbook({ zh: ' PowerPoint 演示文稿', en: 'a PowerPoint presentation' });
  const mimetype = zip.names.includes('mimetype') ? (zip.text('mimetype') ?? '') : '';
  if (mimetype.includes('opendocument.spreadsheet')) return notAWorkbook({ zh: ' OpenDocument 表格（.ods）', en: 'an OpenDocument spreadsheet (.ods)' });
  if (mimetype.includes('opendocument')) return notAWorkbook({ zh: ' OpenDocument 文件', en: 'an OpenDocument file' });
  return notAWorkbook({ zh: '压缩包或其他格式的文件', en: 'a zip archive or a file of another format' });
}
