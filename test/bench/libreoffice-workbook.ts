/** The same checks as formulas and conditional formats, for LibreOffice to calculate. */
import { plainSheet, type Sheet, type Snapshot } from '../../src/core/index';
import { columnLetters, escapeText, workbookBytes } from './big-workbook';

/** A formula a check: blanks, numbers, negatives, quarters in order, Q4 = year, towns = district, years in order. */
export function withFormulas(snapshot: Snapshot): Uint8Array {
  const [yearly, byTown] = snapshot.sheets as [Sheet, Sheet];
  const rows = yearly.values.length - 2;
  const lastTown = columnLetters((byTown.values[1]?.length ?? 0) - 1);
  const at = (sheet: Sheet, from: string, to: string, row: number): string => `${sheet.name}!${from}${row}:${to}${row}`;
  const checks = Array.from({ length: rows }, (_, index) => {
    const row = index + 3;
    const [own, towns] = [at(yearly, 'B', 'H', row), at(byTown, 'B', lastTown, row)];
    return [
      `=COUNTBLANK(${own})+COUNTBLANK(${towns})`,
      `=COUNT(${own})+COUNT(${towns})`,
      `=COUNTIF(${own},"<0")+COUNTIF(${towns},"<0")`,
      `=SUMPRODUCT((${own}<>INT(${own}))*1)+SUMPRODUCT((${towns}<>INT(${towns}))*1)`,
      `=AND(${yearly.name}!E${row}<=${yearly.name}!F${row},${yearly.name}!F${row}<=${yearly.name}!G${row},${yearly.name}!G${row}<=${yearly.name}!H${row})`,
      `=${yearly.name}!H${row}=${yearly.name}!D${row}`,
      `=SUM(${towns})=${yearly.name}!D${row}`,
      `=AND(${yearly.name}!B${row}>=${yearly.name}!C${row},${yearly.name}!C${row}>=${yearly.name}!D${row})`,
    ];
  });
  const format = ({ name }: Sheet): string => {
    if (name === yearly.name) return conditional(`E3:H${rows + 2}`, 'AND(COLUMN()>5,E3<D3)');
    return name === byTown.name ? conditional(`B3:${lastTown}${rows + 2}`, 'NOT(ISNUMBER(B3))') : '';
  };
  return workbookBytes([yearly, byTown, plainSheet('校验', [[], [], ...checks])], format);
}

function conditional(area: string, formula: string): string {
  return `<conditionalFormatting sqref="${area}"><cfRule type="expression" dxfId="0" priority="1"><formula>${escapeText(formula)}</formula></cfRule></conditionalFormatting>`;
}
