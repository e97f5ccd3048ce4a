import { describe, expect, it } from '@jest/globals';
import { STATUSES, type Edit } from '../../../../src/core/sheet/edit';
import { readWorkbook } from '../../../../src/hosts/xlsx/read/workbook';
import { applyEdits } from '../../../../src/hosts/xlsx/write/apply';
import { sampleBytes, SAMPLES } from '../../../read-fixture';
import { makeWorkbook } from '../read/make';
import { applied, changedParts, checkWellFormed, childNames, prefixed, textOf, withParts } from './workbooks';

const MESSY = sampleBytes('wuxing-315-2023-messy');
const SHEET = 'xl/worksheets/sheet1.xml';

function markAll(bytes: Uint8Array): readonly Edit[] {
  return readWorkbook(bytes).sheets.flatMap(({ name: sheet }, index) =>
    STATUSES.map((status, at): Edit => ({ kind: 'mark', sheet, status, ranges: [{ row: index + at, column: 1, rows: 2, columns: 3 }] })),
  );
}

function clearAll(bytes: Uint8Array): readonly Edit[] {
  return readWorkbook(bytes).sheets.map(({ name: sheet }): Edit => ({ kind: 'clearMarks', sheet, ids: [] }));
}

/** Of all rules of a sheet, as "priority formula-or-type", in order of priority. */
function rules(bytes: Uint8Array, part = SHEET): readonly string[] {
  const found = [...textOf(bytes, part).matchAll(/<(?:\w+:)?cfRule[^>]*?priority="(\d+)"[^>]*>(?:<\w*:?formula>([^<]*)<)?/g)];
  return found.map(([, priority = '', formula = '']) => `${priority.padStart(2)} ${formula}`).sort();
}

/** In place of the list of differential formats, which then nothing refers to. */
function withFormats(list: string): Uint8Array {
  return withParts(MESSY, (_, text) => text.replace(/<dxfs.*<\/dxfs>/, list).replaceAll(' dxfId="0"', ''));
}

describe('mark and clear', () => {
  const made: readonly (readonly [string, Uint8Array])[] = [
    ...SAMPLES.map((name) => [name, sampleBytes(name)] as const),
    ...SAMPLES.map((name) => [`${name}, prefixed`, prefixed(sampleBytes(name))] as const),
    ...['<dxfs count="0"/>', '<dxfs  count = "0" ></dxfs>', '<dxfs />', ''].map((list) => [`"${list}" for formats`, withFormats(list)] as const),
    ['line breaks between elements', withParts(MESSY, (_, text) => text.replace(/></g, '>\r\n  <'))],
    ['UTF-8 with a mark', withParts(MESSY, (_, text) => `\ufeff${text}`)],
  ];

  it.each(made)('gives back every byte: %s', (_, bytes) => {
    const marked = applyEdits(bytes, markAll(bytes));
    checkWellFormed(marked);
    expect(readWorkbook(marked).sheets.every(({ marks }) => marks.length === STATUSES.length)).toBe(true);
    expect(changedParts(bytes, marked).every((name) => /styles|worksheets/.test(name))).toBe(true);
    expect(changedParts(bytes, applyEdits(marked, clearAll(bytes)))).toEqual([]);
    const oneByOne = clearAll(bytes).reduce((cleared, edit) => applyEdits(cleared, [edit]), marked);
    expect(changedParts(bytes, oneByOne)).toEqual([]);
  });

  it('replaces the marks of a status and uses its format again', () => {
    const once = applyEdits(MESSY, markAll(MESSY));
    expect(changedParts(once, applyEdits(once, markAll(MESSY)))).toEqual([]);
    const moved = applied(once, '附件3', { kind: 'mark', sheet: '附件3', status: 'error', ranges: [{ row: 20, column: 0, rows: 1, columns: 1 }] });
    expect(moved.marks).toHaveLength(STATUSES.length);
    expect(textOf(moved.bytes, SHEET)).toContain('<conditionalFormatting sqref="A21"><cfRule type="expression"');
    expect(changedParts(once, moved.bytes)).toEqual([SHEET]);
    const none = applied(once, '附件3', { kind: 'mark', sheet: '附件3', status: 'error', ranges: [] });
    expect(none.marks.map(({ status }) => status)).not.toContain('error');
  });

  it('puts ours on top in order of gravity and moves the others down by as many', () => {
    const backwards = [...markAll(MESSY)].reverse();
    expect(rules(MESSY)).toEqual([' 2 0']);
    expect(rules(applyEdits(MESSY, backwards))).toEqual([
      ...STATUSES.map((status, index) => ` ${index + 1} LEN("zbjh:${status}")&gt;0`),
      ' 7 0',
    ]);
  });

  it('stands where the schema wants it, before what a clerk has', () => {
    const names = childNames(textOf(applyEdits(MESSY, markAll(MESSY)), SHEET));
    expect(names.slice(names.indexOf('mergeCells'), names.indexOf('dataValidations') + 1)).toEqual([
      'mergeCells',
      ...STATUSES.map(() => 'conditionalFormatting'),
      'conditionalFormatting',
      'dataValidations',
    ]);
  });

  it('keeps the fill, comment, validation and conditional format of the clerk', () => {
    const before = textOf(MESSY, SHEET);
    const after = textOf(applyEdits(MESSY, markAll(MESSY)), SHEET);
    for (const name of ['sheetData', 'dataValidations', 'legacyDrawing', 'mergeCells']) {
      const element = new RegExp(`<${name}[ >].*?(/>|</${name}>)`).exec(before)?.[0] ?? '';
      expect(element).not.toBe('');
      expect(after).toContain(element);
    }
    expect(after).toContain('sqref="D5:F16"><cfRule type="cellIs" priority="7"');
  });
});

describe('what other programs make of marks', () => {
  const ours = (sqref: string, status: string, priority: number): string =>
    `<conditionalFormatting sqref="${sqref}"><cfRule type="expression" dxfId="0" priority="${priority}"><formula>LEN( &quot;zbjh:${status}&quot; ) &gt; 0</formula></cfRule></conditionalFormatting>`;
  const styles = '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs>';

  it('clears copies, spaced formulas and rules that share an element with a clerk’s', () => {
    const shared = ours('A1', 'error', 2).replace('</cfRule>', '</cfRule><cfRule type="duplicateValues" dxfId="0" priority="1"/>');
    const bytes = makeWorkbook({ sheets: [`<sheetData/>${shared}${ours('C1', 'error', 3)}${ours('D1', 'passed', 4)}`], styles });
    const cleared = applied(bytes, '表1', { kind: 'clearMarks', sheet: '表1', ids: [] });
    expect(cleared.marks).toEqual([]);
    expect(textOf(cleared.bytes, SHEET)).toContain('<conditionalFormatting sqref="A1"><cfRule type="duplicateValues" dxfId="0" priority="1"/></conditionalFormatting></worksheet>');
    expect(changedParts(bytes, cleared.bytes)).toEqual([SHEET]);
  });

  it('moves rules in the extension list too, and not data bars that have no priority', () => {
    const extension =
      '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="1" id="{A}"><xm:f>另表!A1&gt;0</xm:f></x14:cfRule><x14:cfRule type="dataBar" id="{B}"/><xm:sqref>A1</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
    const bytes = makeWorkbook({ sheets: [`<sheetData/>${extension}`], styles });
    const marked = applied(bytes, '表1', ...markAll(bytes)).bytes;
    expect(textOf(marked, SHEET)).toContain(extension.replace('priority="1"', 'priority="6"'));
    expect(changedParts(bytes, applyEdits(marked, clearAll(bytes)))).toEqual([]);
  });

  it('keeps a format of ours that another sheet or a table still uses', () => {
    const [first] = clearAll(MESSY);
    if (!first) throw new Error('no sheet');
    const marked = applyEdits(MESSY, markAll(MESSY));
    const cleared = applyEdits(marked, [first]);
    expect(changedParts(marked, cleared)).toEqual([SHEET]);
    const style = '<tableStyles count="1"><tableStyle name="x" count="1"><tableStyleElement type="wholeTable" dxfId="5"/></tableStyle></tableStyles>';
    const used = withParts(marked, (_, text) => text.replace('</dxfs>', `</dxfs>${style}`));
    expect(changedParts(used, applyEdits(used, clearAll(MESSY))).filter((name) => name.includes('styles'))).toEqual([]);
  });

  it('makes a styles part where the workbook has none', () => {
    const bytes = makeWorkbook({ sheets: ['<sheetData/>'] });
    const marked = applied(bytes, '表1', { kind: 'mark', sheet: '表1', status: 'warning', ranges: [{ row: 0, column: 0, rows: 1, columns: 1 }] });
    expect(marked.marks).toEqual([{ id: '', status: 'warning' }]);
    expect(textOf(marked.bytes, 'xl/styles.xml')).toContain('FFFFEB9C');
  });
});
