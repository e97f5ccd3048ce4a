/** 晾晒 comes to the same when LibreOffice calculates. */
import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawProgress, isError, progressOf, sheetNamed, type Edit, type Sheet, type Snapshot } from '../../../src/core/index';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { applyEdits } from '../../../src/hosts/xlsx/write/apply';
import { templates } from '../../../src/templates/index';
import { convert, missing } from '../../libreoffice';
import { DISTRICT, put, reportedBytes } from './reported';

const OWN = '晾晒（2023年二季度）';
const TOWNS = '乡镇晾晒（2023年二季度）';
const sheet = (snapshot: Snapshot, name: string): Sheet => {
  const found = sheetNamed(snapshot, name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};

describe('drawProgress and LibreOffice', () => {
  if (missing.length > 0 && process.env.CI === undefined) {
    it(`was not recalculated by LibreOffice: ${missing.join(' and ')} not installed`, () => expect(process.env.CI).toBeUndefined());
  } else {
    const folder = mkdtempSync(join(tmpdir(), 'progress-'));
    afterAll(() => rmSync(folder, { recursive: true }));

    it('comes to the same when LibreOffice calculates, and calls for a new drawing once a figure changed', () => {
      const bytes = reportedBytes();
      const before = readWorkbook(bytes);
      const edits = drawProgress(progressOf(before, templates), before, 'zh');
      const snapshot = readWorkbook(applyEdits(bytes, edits));
      const bare = applyEdits(bytes, edits.map(withoutResults));
      const read = convert(folder, 'xlsx', { bare, changed: applyEdits(bare, [put(DISTRICT, 11, 3, 40)]) });
      for (const name of [OWN, TOWNS]) {
        const [ours, theirs] = [sheet(snapshot, name), sheet(readWorkbook(read('bare')), name)];
        ours.values.forEach((row, r) => row.forEach((value, c) => {
          const other = theirs.values[r]?.[c] ?? null;
          if (typeof value === 'number' && typeof other === 'number') expect(other).toBeCloseTo(value, 8);
          else expect([name, r, c, isError(other) ? other.error : other || null]).toEqual([name, r, c, value || null]);
        }));
      }
      const stale = sheet(readWorkbook(read('changed')), OWN);
      const notes = stale.values.map((row) => row.at(-1)).filter((value) => value === '数据已变，请重新生成晾晒');
      expect(notes).toHaveLength(1);
      expect(stale.values.find((row) => row.includes('技术交易总额（亿元）'))?.[6]).toBeCloseTo(40 / 37.5, 9);
    }, 180_000);
  }
});

/** Without the results that we know: whoever opens it has to calculate. */
function withoutResults(edit: Edit): Edit {
  if (edit.kind !== 'setValues') return edit;
  return { ...edit, values: edit.values.map((row) => row.map((cell) => (typeof cell === 'object' && cell !== null ? { formula: cell.formula } : cell))) };
}
