/** How cells and pages look. */
import { printRange, type CellFormat, type PageSetup } from '../../core/index';

/**
 * The default font's widest digit is 7 pixels (Calibri 11 at 96 dpi) and a cell has 5 pixels of padding (ECMA-376,
 * 18.3.1.13 `width`). The real font is known only for the price of a round trip.
 */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;

/** Characters as in Excel's column width box → the points of `RangeFormat.columnWidth`. */
export function columnPoints(characters: number): number {
  // A column of no width is out of sight, padding and all.
  if (characters === 0) return 0;
  return (Math.trunc(characters * DIGIT_PIXELS) + PADDING_PIXELS) * 0.75;
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

export function setFormat(range: Excel.Range, size: { readonly rows: number; readonly columns: number }, format: CellFormat): void {
  const target = range.format;
  if (format.numberFormat !== undefined) setNumberFormat(range, format.numberFormat);
  if (format.bold !== undefined) target.font.bold = format.bold;
  if (format.fontSize !== undefined) target.font.size = format.fontSize;
  if (format.horizontal !== undefined) target.horizontalAlignment = HORIZONTAL[format.horizontal];
  if (format.vertical !== undefined) target.verticalAlignment = VERTICAL[format.vertical];
  if (format.wrap !== undefined) target.wrapText = format.wrap;
  if (format.fill !== undefined) target.fill.color = format.fill;
  if (format.border !== undefined) {
    // A single row or column has no inside.
    const inside = [...(size.rows > 1 ? (['InsideHorizontal'] as const) : []), ...(size.columns > 1 ? (['InsideVertical'] as const) : [])];
    for (const edge of [...EDGES, ...inside]) {
      const border = target.borders.getItem(edge);
      border.style = 'Continuous';
      border.weight = 'Thin';
    }
  }
}

/** One value for all cells may be set in place of a matrix ("Set values … in a range"); the typings know only the matrix. */
function setNumberFormat(range: { numberFormat: unknown }, numberFormat: string): void {
  range.numberFormat = numberFormat;
}

export function setUpPage(layout: Excel.PageLayout, setup: PageSetup): void {
  layout.orientation = setup.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.paperSize = setup.paper;
  layout.zoom = { horizontalFitToPages: setup.fitToWidth, ...(setup.fitToHeight === undefined ? {} : { verticalFitToPages: setup.fitToHeight }) };
  if (setup.centerHorizontally !== undefined) layout.centerHorizontally = setup.centerHorizontally;
  if (setup.repeatRows) {
    const { first, count } = setup.repeatRows;
    layout.setPrintTitleRows(`$${first + 1}:$${first + count}`);
  }
  // Excel's codes: &P is the page's number. A footer that is there is written over: to look first would cost a round trip.
  if (setup.pageNumbers) layout.headersFooters.defaultForAllPages.centerFooter = '— &P —';
  if (setup.printArea) layout.setPrintArea(printRange(setup.printArea));
}

export function freeze(sheet: Excel.Worksheet, rows: number, columns: number): void {
  const panes = sheet.freezePanes;
  if (rows > 0 && columns > 0) {
    const corner = sheet.getRangeByIndexes(0, 0, rows, columns);
    corner.untrack();
    panes.freezeAt(corner);
  } else if (rows > 0) panes.freezeRows(rows);
  else if (columns > 0) panes.freezeColumns(columns);
  else panes.unfreeze();
}
