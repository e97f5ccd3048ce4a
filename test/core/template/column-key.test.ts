/** The names that may be a column's key are those that the schema takes. */
import { describe, expect, it } from '@jest/globals';
import { isColumnKey, LONGEST_COLUMN_KEY } from '../../../src/core/template/column-key';
import { parseTemplate } from '../../../src/core/template/parse';
import { templates } from '../../../src/templates/index';

describe('the key of a column', () => {
  it.each(['2030', '甲镇', 'A', '#1', '镇'.repeat(LONGEST_COLUMN_KEY), '镇'.repeat(LONGEST_COLUMN_KEY + 1), '', ' 甲', 'a', '_a', '$a', '甲\n乙', '甲 乙', '\u0007', 'constructor'])('%j', (key) => {
    const [pack] = templates;
    if (!pack) throw new Error('there is no pack');
    const columns = pack.columns.map((column, index) => (index === pack.columns.findIndex(({ role }) => role === 'figure') ? { ...column, key } : column));
    const parsed = parseTemplate(JSON.stringify({ ...pack, columns, rows: pack.rows.map((row) => ({ ...row, values: {} })) }));
    expect(isColumnKey(key)).toBe(parsed.ok);
  });
});
