import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFileBytes } from '../../../src/hosts/xlsx/host';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';

const bytes = new Uint8Array(readFileSync(join(__dirname, '../../fixtures/wuxing-315-2023.xlsx')));

describe('readFiles of bytes', () => {
  it('tells each file’s snapshot, and why one is none', async () => {
    const found = await readFileBytes([{ name: '好', bytes }, { name: '坏', bytes: new Uint8Array([1, 2, 3]) }, { name: '又好', bytes }]);
    expect(found.map(({ name }) => name)).toEqual(['好', '坏', '又好']);
    expect(found[0]).toEqual({ name: '好', snapshot: readWorkbook(bytes) });
    expect(found[2]).toMatchObject({ snapshot: { sheets: expect.any(Array) as unknown } });
    expect(found[1]).toEqual({ name: '坏', fault: { zh: expect.stringMatching(/.{6,}/) as unknown, en: expect.stringMatching(/.{6,}/) as unknown } });
  });
});
