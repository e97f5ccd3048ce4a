/** A workbook while it is being edited. It is changed in place and lives no longer than one `applyEdits`. */
import { Refusal } from '../../../core/index';
import { relationshipsOf } from '../read/relationships';
import { damaged } from '../zip/refusals';
import type { Package } from './package';
import { openSheet, printSheet, type SheetDraft } from './sheet';
import { child, children, parseDocument, part, print, printDocument, putChild, type Document, type Parted } from './xml/parted';
import { attribute, attributes, flag, withAttribute } from './xml/tag';
import { localName } from './xml/scan';
import { WORKBOOK_ORDER } from './xml/order';

export interface WorkbookDraft {
  readonly pack: Package;
  readonly part: string;
  document: Document;
  /** Sheets that were opened, by part. */
  readonly sheets: Map<string, SheetDraft>;
  /** Part of the cell formats; undefined until one is needed or found. */
  styles: { readonly part: string; document: Document } | undefined;
  /** What is done once, after the last edit. */
  valuesChanged: boolean;
  formulasChanged: boolean;
  marksCleared: boolean;
}

export interface SheetEntry {
  readonly name: string;
  /** Its position among all sheets, chart sheets included: what activeTab and localSheetId count. */
  readonly index: number;
  readonly part: string;
  readonly kind: string;
  readonly hidden: boolean;
}

/** Throws a `Refusal` where the package leads to no workbook. */
export function openWorkbook(pack: Package): WorkbookDraft {
  const name = relationshipsOf(pack.view, '').find(({ kind }) => kind === 'officedocument')?.part ?? '';
  const text = pack.text(name);
  if (text === undefined) throw damaged(name === '' ? '_rels/.rels' : name);
  const styles = relationshipsOf(pack.view, name).find(({ kind }) => kind === 'styles')?.part;
  const stylesText = styles === undefined ? undefined : pack.text(styles);
  return {
    pack,
    part: name,
    document: parseDocument(text, name, 'workbook'),
    sheets: new Map(),
    styles: styles === undefined || stylesText === undefined ? undefined : { part: styles, document: parseDocument(stylesText, styles, 'styleSheet') },
    valuesChanged: false,
    formulasChanged: false,
    marksCleared: false,
  };
}

/** Puts the text of everything that was opened back into the package. */
export function closeWorkbook(workbook: WorkbookDraft): void {
  workbook.pack.put(workbook.part, printDocument(workbook.document));
  for (const sheet of workbook.sheets.values()) workbook.pack.put(sheet.part, printSheet(sheet));
  closeStyles(workbook);
}

export function closeStyles({ pack, styles }: WorkbookDraft): void {
  if (styles) pack.put(styles.part, printDocument(styles.document));
}

export function changeWorkbook(workbook: WorkbookDraft, change: (root: Parted) => Parted): void {
  workbook.document = { ...workbook.document, root: change(workbook.document.root) };
}

/** All sheets in the order of their tabs. */
export function sheetEntries(workbook: WorkbookDraft): readonly SheetEntry[] {
  const relationships = relationshipsOf(workbook.pack.view, workbook.part);
  const sheets = child(workbook.document.root, 'sheets');
  return (sheets === undefined ? [] : children(part(sheets), 'sheet')).map((element, index) => {
    const id = [...attributes(element)].find(([name]) => name.includes(':') && localName(name) === 'id')?.[1];
    const target = relationships.find((relationship) => relationship.id === id);
    const state = attribute(element, 'state') ?? 'visible';
    return { name: attribute(element, 'name') ?? '', index, part: target?.part ?? '', kind: target?.kind ?? '', hidden: state !== 'visible' };
  });
}

/** Throws a `Refusal` where there is no sheet of cells of that name. */
export function sheetEntry(workbook: WorkbookDraft, name: string): SheetEntry {
  const entry = sheetEntries(workbook).find((sheet) => sheet.name === name);
  if (!entry) {
    throw new Refusal({
      zh: `工作簿里没有名为“${name}”的工作表，可能已改名或删除，请重新读取后再试。`,
      en: `The workbook has no sheet named "${name}"; it may have been renamed or deleted. Read the workbook again and retry.`,
    });
  }
  if (entry.kind !== 'worksheet') {
    throw new Refusal({
      zh: `“${name}”不是普通工作表（如图表工作表），没有单元格可写，请选择其他工作表。`,
      en: `"${name}" is not a sheet of cells (it may be a chart sheet), so nothing can be written to it. Choose another sheet.`,
    });
  }
  return entry;
}

/** The sheet's draft, opened on first use; throws as `sheetEntry` does. */
export function sheetNamed(workbook: WorkbookDraft, name: string): SheetDraft {
  return openPart(workbook, sheetEntry(workbook, name));
}

/** Also of a chart sheet, which has views as well. */
export function openPart(workbook: WorkbookDraft, entry: SheetEntry): SheetDraft {
  const known = workbook.sheets.get(entry.part);
  if (known) return known;
  const text = workbook.pack.text(entry.part);
  if (text === undefined) throw damaged(entry.part === '' ? entry.name : entry.part);
  const sheet = openSheet(entry.name, entry.part, text, entry.kind);
  workbook.sheets.set(entry.part, sheet);
  return sheet;
}

/** The view that sheets refer to by workbookViewId 0; Excel needs it wherever a sheet has a view. */
export function changeFirstView(workbook: WorkbookDraft, change: (view: string) => string): void {
  changeWorkbook(workbook, (root) =>
    putChild(root, WORKBOOK_ORDER, 'bookViews', (views) => {
      const parted = part(views);
      return print(putChild(parted, ['workbookView'], 'workbookView', change));
    }),
  );
}

/** Results of formulas are stale once a value changed: Excel shall compute them all when it opens the file. */
export function recalculateOnLoad(workbook: WorkbookDraft): void {
  changeWorkbook(workbook, (root) =>
    putChild(root, WORKBOOK_ORDER, 'calcPr', (calc) => (flag(calc, 'fullCalcOnLoad') ? calc : withAttribute(calc, 'fullCalcOnLoad', '1'))),
  );
}
