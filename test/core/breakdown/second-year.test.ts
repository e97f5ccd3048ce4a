/** A workbook that was divided, rolled forward and divided again: the second year's sheets look as the first year's. */
import { expect, it } from '@jest/globals';
import { defaultWeights, drawBreakdown, planBreakdown, rollForward, sheetNamed, type Edit, type Sheet, type Snapshot } from '../../../src/core/index';
import { newWorkbook } from '../../../src/hosts/xlsx/blank';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { applyEdits } from '../../../src/hosts/xlsx/write/apply';
import { templates } from '../../../src/templates/index';
import { sampleBytes } from '../../read-fixture';

interface Book {
  readonly bytes: Uint8Array;
  readonly snapshot: Snapshot;
}
const book = (bytes: Uint8Array): Book => ({ bytes, snapshot: readWorkbook(bytes) });
const edited = (bytes: Uint8Array, edits: readonly Edit[]): Book => book(applyEdits(bytes, edits));
const nextYear = ({ snapshot }: Book): Book => book(newWorkbook(rollForward(snapshot, templates, { language: 'zh' }).edits));
const divided = ({ bytes, snapshot }: Book): Book =>
  edited(bytes, drawBreakdown(planBreakdown(snapshot, templates, { language: 'zh', weights: defaultWeights(snapshot, templates), quarters: true, ratios: 'district' }), snapshot, templates, 'zh').edits);

const YEARLY = '进度表1（按年度）';
const sample = book(sampleBytes('wuxing-315-2023'));
const first = divided(sample);
const rolled = nextYear(first);

/** The targets of 2023 once more, under 2024. */
function filledIn(on: Book): Book {
  const [from, to] = [sheetNamed(sample.snapshot, YEARLY), sheetNamed(on.snapshot, YEARLY)];
  const columns = (to?.values[1] ?? []).flatMap((header, column) => {
    const last = (from?.values[1] ?? []).indexOf(String(header).replace('2024', '2023'));
    return /2024|季度/.test(String(header)) ? [{ column, last }] : [];
  });
  return edited(on.bytes, (to?.values ?? []).flatMap((_, row) => columns.flatMap(({ column, last }): Edit[] => {
    const value = from?.values[row]?.[last];
    return typeof value === 'number' ? [{ kind: 'setValues', sheet: YEARLY, at: { row, column }, values: [[value]] }] : [];
  })));
}

const second = divided(filledIn(rolled));
const page = ({ snapshot }: Book, year: number, quarter = ''): Sheet | undefined => sheetNamed(snapshot, `分乡镇（${year}年${quarter}）`);

it.each(['', '一季度', '四季度'])('columns, titles and formats of the page%s', (quarter) => {
  const [before, after] = [page(first, 2023, quarter), page(second, 2024, quarter)];
  expect(after?.values[1]).toEqual(before?.values[1]);
  expect(after?.values[1]?.slice(-4)).toEqual(['合计', '全区', '差额', expect.stringContaining('责任')]);
  expect(after?.merges).toEqual(before?.merges);
  const label = (sheet: Sheet | undefined, row: number): unknown => sheet?.values[row]?.[1];
  const formats = (sheet: Sheet | undefined): unknown => Object.fromEntries((sheet?.formats ?? []).map((row, at) => [label(sheet, at), row] as const));
  expect(formats(after)).toEqual(formats(before));
  expect(JSON.stringify(formats(after))).toContain('0.00####');
});

it('is blank until it is divided, and keeps the look that it had another year on', () => {
  expect(page(rolled, 2024)?.values.slice(2).map((row) => row.slice(2, -1).filter((value) => value !== null))).toEqual(Array.from({ length: 10 }, () => []));
  const third = nextYear(rolled);
  expect(page(third, 2025)?.values[1]).toEqual(page(first, 2023)?.values[1]);
});

it("last year's figures show their decimals", () => {
  expect(page(rolled, 2023)?.formats[3]?.[2]).toBe('0.00####');
  expect(page(rolled, 2023)?.values[3]?.[2]).toBe(page(first, 2023)?.values[3]?.[2]);
});

it('figures typed into the rolled sheet by hand are never written over', () => {
  const typed = edited(filledIn(rolled).bytes, [{ kind: 'setValues', sheet: '分乡镇（2024年）', at: { row: 3, column: 2 }, values: [[9]] }]);
  const again = divided(typed);
  expect(page(again, 2024)?.values[3]?.[2]).toBe(9);
  expect(again.snapshot.sheets.map(({ name }) => name)).toContain('分乡镇（2024年） (2)');
});
