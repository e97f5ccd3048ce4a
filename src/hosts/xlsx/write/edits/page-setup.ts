import { type PageSetup, quoteSheet, type Range } from '../../../../core/index';
import { absoluteReference } from '../absolute-reference';
import { changeSheet } from '../sheet';
import { changeWorkbook, openPart, sheetEntry, type SheetEntry, type WorkbookDraft } from '../workbook';
import { append, part, print, putChild, type Parted } from '../xml/parted';
import { escapeText } from '../xml/escape';
import { attribute, integer, withAttribute, withAttributes } from '../xml/tag';
import { textOf } from '../xml/text';
import { HEADER_FOOTER_ORDER, SHEET_PROPERTIES_ORDER, WORKBOOK_ORDER, WORKSHEET_ORDER } from '../xml/order';

/** ST_PaperSize is a number of Windows' paper sizes: 9 is A4. */
const PAPER: Readonly<Record<PageSetup['paper'], string>> = { A4: '9' };
const PRINT_TITLES = '_xlnm.Print_Titles';
const PRINT_AREA = '_xlnm.Print_Area';

/** Fits the sheet to pages across, on as many pages down as it takes; margins and headers stay. */
export function pageSetup(workbook: WorkbookDraft, name: string, setup: PageSetup): void {
  const entry = sheetEntry(workbook, name);
  changeSheet(openPart(workbook, entry), (root) => withNumbers(withPage(withFit(root), setup), setup));
  if (setup.repeatRows) setPrintTitles(workbook, entry, setup.repeatRows);
  if (setup.printArea) setPrintArea(workbook, entry, setup.printArea);
}

function withFit(root: Parted): Parted {
  return putChild(root, WORKSHEET_ORDER, 'sheetPr', (properties) =>
    print(putChild(part(properties), SHEET_PROPERTIES_ORDER, 'pageSetUpPr', (fit) => withAttribute(fit, 'fitToPage', '1'))),
  );
}

function withPage(root: Parted, { orientation, paper, fitToWidth, fitToHeight, centerHorizontally }: PageSetup): Parted {
  const values = { paperSize: PAPER[paper], orientation, fitToWidth: String(fitToWidth), fitToHeight: String(fitToHeight ?? 0) };
  const sized = putChild(root, WORKSHEET_ORDER, 'pageSetup', (page) => withAttributes(page, values));
  if (centerHorizontally === undefined) return sized;
  return putChild(sized, WORKSHEET_ORDER, 'printOptions', (options) =>
    withAttribute(options, 'horizontalCentered', centerHorizontally ? '1' : '0'),
  );
}

/** &C begins the middle part of a footer and &P is the page's number (§18.3.1.46, "Header/Footer Formatting"). */
function withNumbers(root: Parted, { pageNumbers }: PageSetup): Parted {
  if (!pageNumbers) return root;
  return putChild(root, WORKSHEET_ORDER, 'headerFooter', (present) =>
    print(putChild(part(present), HEADER_FOOTER_ORDER, 'oddFooter', (footer) => {
      const element = part(footer);
      return textOf(footer).trim() === '' ? print({ ...element, pieces: [{ name: '', text: '&amp;C— &amp;P —' }] }) : footer;
    })),
  );
}

/** Rows printed on every page are a defined name of the sheet (§18.2.6); columns that it also names stay. */
function setPrintTitles(workbook: WorkbookDraft, entry: SheetEntry, { first, count }: { readonly first: number; readonly count: number }): void {
  const rows = `${quoteSheet(entry.name)}!$${first + 1}:$${first + count}`;
  setSheetName(workbook, entry, PRINT_TITLES, (known) => {
    const columns = known.match(/(?:'(?:[^']|'')*'|[^',!]+)!\$?[A-Z]+:\$?[A-Z]+/g) ?? [];
    return [...columns, rows].join(',');
  });
}

function setPrintArea(workbook: WorkbookDraft, entry: SheetEntry, area: Range): void {
  setSheetName(workbook, entry, PRINT_AREA, () => absoluteReference(entry.name, area));
}

/** Sets a defined name that belongs to one sheet; `change` sees what it says now ('' where there is none). */
function setSheetName(workbook: WorkbookDraft, { index }: SheetEntry, wanted: string, change: (known: string) => string): void {
  changeWorkbook(workbook, (root) =>
    putChild(root, WORKBOOK_ORDER, 'definedNames', (names) => {
      const parted = part(names);
      const isOurs = (text: string): boolean => attribute(text, 'name') === wanted && integer(text, 'localSheetId') === index;
      const known = parted.pieces.find((piece) => piece.name === 'definedName' && isOurs(piece.text));
      if (!known) {
        const element = `<${parted.prefix}definedName name="${wanted}" localSheetId="${index}">${escapeText(change(''))}</${parted.prefix}definedName>`;
        return print(append(parted, 'definedName', element));
      }
      const element = part(known.text);
      const text = print({ ...element, pieces: [{ name: '', text: escapeText(change(textOf(known.text))) }] });
      return print({ ...parted, pieces: parted.pieces.map((piece) => (piece === known ? { ...piece, text } : piece)) });
    }),
  );
}
