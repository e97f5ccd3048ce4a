/** Real workbooks for tests: two as published, one as a clerk hands it in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate, type Snapshot, type Validation } from '../src/core/index';
import { readWorkbook } from '../src/hosts/xlsx/read/workbook';
import { templates } from '../src/templates/index';

export const SAMPLES = ['wuxing-315-2023', 'wuxing-315-2023-messy', 'pinghu-315-2023'] as const;
export type Sample = (typeof SAMPLES)[number];

export function samplePath(sample: Sample): string {
  return join(__dirname, 'fixtures', `${sample}.xlsx`);
}

export function sampleBytes(sample: Sample): Uint8Array {
  return new Uint8Array(readFileSync(samplePath(sample)));
}

export function sampleSnapshot(sample: Sample): Snapshot {
  return readWorkbook(sampleBytes(sample));
}

export function checkSample(sample: Sample): Validation {
  return validate(sampleSnapshot(sample), templates);
}
