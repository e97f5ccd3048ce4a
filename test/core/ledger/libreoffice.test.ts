/** 校验报告 survives LibreOffice: what was certified is still certified, what was explained still explained. */
import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeReport, validate, verify } from '../../../src/core/index';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { applyEdits } from '../../../src/hosts/xlsx/write/apply';
import { templates } from '../../../src/templates/index';
import { convert, missing } from '../../libreoffice';
import { sampleBytes } from '../../read-fixture';

const options = { language: 'zh', time: '2023-05-01 09:00' } as const;

if (missing.length > 0 && process.env.CI === undefined) {
  describe('校验报告 and LibreOffice', () => {
    it(`was not asked: ${missing.join(' and ')} not installed`, () => {
      console.warn(`Not judged by LibreOffice: ${missing.join(' and ')} not found. CI does it.`);
      expect(process.env.CI).toBeUndefined();
    });
  });
} else {
  describe('校验报告 and LibreOffice', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
    afterAll(() => rmSync(folder, { recursive: true }));

    it.each(['pinghu-315-2023', 'wuxing-315-2023-messy'] as const)('%s', (sample) => {
      const bytes = sampleBytes(sample);
      const first = makeReport(readWorkbook(bytes), templates, options);
      const explanations = Object.fromEntries(first.entries.map((entry) => [entry.fingerprint, `属实 ${entry.cell}`]));
      const explained = makeReport(readWorkbook(bytes), templates, { ...options, explanations });
      const saved = convert(folder, 'xlsx', { [sample]: applyEdits(bytes, explained.edits) })(sample);
      const snapshot = readWorkbook(saved);
      expect(verify(snapshot, templates)).toMatchObject({ kind: 'verified', changes: [], confirmed: explained.gate.passed });
      expect(validate(snapshot, templates).verdict).toBe(explained.gate.passed ? 'passed' : 'failed');
      const again = makeReport(snapshot, templates, options);
      expect(again.entries.map((entry) => [entry.fingerprint, entry.explanation, entry.state])).toEqual(explained.entries.map((entry) => [entry.fingerprint, entry.explanation, entry.state]));
    }, 180_000);
  });
}
