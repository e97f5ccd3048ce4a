/** A published workbook in which somebody has put markup wherever a name or a figure may stand. */
import { applyEdits } from '../../../src/hosts/xlsx/write/apply';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import type { Edit } from '../../../src/core/sheet/edit';
import { withParts } from '../../hosts/xlsx/write/workbooks';
import { sampleBytes } from '../../read-fixture';

/** Would set `window.xss` if any of it were read as markup. */
export const IMG = '<img src=x onerror=xss=1>';
export const EVIL = [IMG, '<script>xss=1</script>', '"><svg onload=xss=1>', "'><a href=javascript:xss=1>x</a>", '&lt;img src=x onerror=xss=1&gt;', '${xss=1}', '{{xss=1}}', '<!--<img src="--><img src=x onerror=xss=1>">'];
export const FILE = `${IMG}.xlsx`;

export function hostileBook(): Uint8Array {
  const named = withParts(sampleBytes('wuxing-315-2023'), (part, text) =>
    part === 'xl/workbook.xml' ? text.replace('name="进度表1（按年度）"', 'name="&lt;img src=x onerror=xss=1&gt;"') : text,
  );
  const { sheets } = readWorkbook(named);
  const edits = sheets.slice(0, 2).flatMap(({ name: sheet, values }, at): Edit[] => {
    const header = values.findIndex((row) => row.includes('责任单位') || row.filter((cell) => typeof cell === 'string').length > 6);
    const department = values[header]?.indexOf('责任单位') ?? -1;
    return EVIL.flatMap((text, index): Edit[] => [
      // A figure, the department of its row, and a remark below the table.
      { kind: 'setValues', sheet, at: { row: header + 2 + index, column: 3 + at }, values: [[text]] },
      ...(department < 0 ? [] : [{ kind: 'setValues', sheet, at: { row: header + 2 + index, column: department }, values: [[text]] } as const]),
      { kind: 'setValues', sheet, at: { row: values.length + 2 + index, column: 0 }, values: [[text]] },
    ]);
  });
  return applyEdits(named, edits);
}
