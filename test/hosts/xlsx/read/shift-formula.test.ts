import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { columnName, MAX_COLUMNS, MAX_ROWS } from '../../../../src/core/sheet/address';
import { shiftFormula } from '../../../../src/hosts/xlsx/read/shift-formula';

describe('shiftFormula', () => {
  it.each([
    ['SUM(A1:B2)', 'SUM(B3:C4)'],
    ['$A$1+$A1+A$1', '$A$1+$A3+B$1'],
    ['SUM(A:A,$B:C,1:1,$3:4)', 'SUM(B:B,$B:D,3:3,$3:6)'],
    ["'2023年 (A1)'!C3+'It''s A1'!$C3", "'2023年 (A1)'!D5+'It''s A1'!$C5"],
    ['附件3!C3+Sheet1!A1+Jan:Mar!B2+Q1!A1', '附件3!D5+Sheet1!B3+Jan:Mar!C4+Q1!B3'],
    ['IF(A1="A1 ""B2""",A1)', 'IF(B3="A1 ""B2""",B3)'],
    ['LOG10(A1)+ATAN2(A1,B1)+DAYS360(A1,B1)', 'LOG10(B3)+ATAN2(B3,C3)+DAYS360(B3,C3)'],
    ['1E5+1.5E+10+2*A1', '1E5+1.5E+10+2*B3'],
    ['表1[[#This Row],[A1]]+Table1[B2]+Table1[[A1]:[B2]]', '表1[[#This Row],[A1]]+Table1[B2]+Table1[[A1]:[B2]]'],
    ["Table1['[A1']]+A1", "Table1['[A1']]+B3"],
    ['[1]Sheet1!A1+[1]!收入', '[1]Sheet1!B3+[1]!收入'],
    ['税率A1+A1.B+_A1+A1_x+ABCD1+XFE1+A0+A1048577+R1C1', '税率A1+A1.B+_A1+A1_x+ABCD1+XFE1+A0+A1048577+R1C1'],
    ['#REF!+A1+Sheet1!#REF!+#N/A', '#REF!+B3+Sheet1!#REF!+#N/A'],
    ['SUM(B5:OFFSET(A1,1,1))', 'SUM(C7:OFFSET(B3,1,1))'],
    ['SUM(A1:A3 (A2:B2))', 'SUM(B3:B5 (B4:C4))'],
    ['A1#+@A1+-A1%', 'B3#+@B3+-B3%'],
    ['TRUE+{1,2;"A1",4}', 'TRUE+{1,2;"A1",4}'],
    ['XFD1+A1048575+XFD:XFD', '#REF!+#REF!+#REF!'],
  ])('%s', (formula, moved) => {
    expect(shiftFormula(formula, 2, 1)).toBe(moved);
  });

  it('leaves everything off the top and left of the sheet as #REF!', () => {
    expect(shiftFormula('A1+B2+$A2+1:1+A:B', -1, -1)).toBe('#REF!+A1+$A1+#REF!+#REF!');
  });

  interface Ref {
    readonly column: number;
    readonly row: number;
    readonly fixedColumn: boolean;
    readonly fixedRow: boolean;
  }
  const ref = fc.record({
    column: fc.integer({ min: 0, max: MAX_COLUMNS - 1 }),
    row: fc.integer({ min: 0, max: MAX_ROWS - 1 }),
    fixedColumn: fc.boolean(),
    fixedRow: fc.boolean(),
  });
  const print = (at: Ref): string => `${at.fixedColumn ? '$' : ''}${columnName(at.column)}${at.fixedRow ? '$' : ''}${at.row + 1}`;
  /** What the printed reference must become, told from the parts it was made of. */
  const moved = (at: Ref, rows: number, columns: number): string => {
    const column = at.fixedColumn ? at.column : at.column + columns;
    const row = at.fixedRow ? at.row : at.row + rows;
    const onSheet = column >= 0 && column < MAX_COLUMNS && row >= 0 && row < MAX_ROWS;
    return onSheet ? print({ ...at, column, row }) : '#REF!';
  };
  const inert = fc.oneof(
    fc.string().map((text) => `"${text.replaceAll('"', '""')}"`),
    fc.string({ minLength: 1 }).map((name) => `'${name.replaceAll("'", "''")}'!TOTAL`),
    fc.constantFrom('SUM', 'LOG10(9)', '收入2023', 'Q1!收入', '[2]表!收入', 'T[[#All],[B2]]', '1.5E3', 'TRUE', '#N/A', '12'),
  );
  const piece = fc.oneof(ref.map((at) => ({ at })), inert.map((text) => ({ text })));

  it('moves references and nothing else, in any formula', () => {
    const shift = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1 }), fc.constantFrom('+', ',', ' ', '*(', '&', '<='), shift, shift, (pieces, glue, rows, columns) => {
        const written = pieces.map((one) => ('at' in one ? print(one.at) : one.text)).join(glue);
        const wanted = pieces.map((one) => ('at' in one ? moved(one.at, rows, columns) : one.text)).join(glue);
        expect(shiftFormula(written, rows, columns)).toBe(rows === 0 && columns === 0 ? written : wanted);
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on where a range is cut', () => {
    fc.assert(
      fc.property(ref, ref, fc.nat(30), fc.nat(30), (from, to, rows, columns) => {
        expect(shiftFormula(`${print(from)}:${print(to)}`, rows, columns)).toBe(rows + columns === 0 ? `${print(from)}:${print(to)}` : `${moved(from, rows, columns)}:${moved(to, rows, columns)}`);
      }),
    );
  });

  it('takes no time over hostile text', () => {
    const start = performance.now();
    for (const bit of ['"', "'", '[', '$A', "['", 'A1:', '((', '"a""']) shiftFormula(bit.repeat(4000), 1, 1);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
