/** What is fuzzed, by name. A new kind is a line here and one in shares.ts. */
import type { End } from './expect';
import { fuzzPack } from './packs/pack';
import { fuzzStoredPack } from './packs/stored-pack';
import { fuzzAllocationLedger } from './ledgers/allocation-ledger';
import { fuzzReport } from './ledgers/report-ledger';
import { fuzzLongText, fuzzQuantity } from './quantities';
import { fuzzWritten } from './written';
import { fuzzNotWorkbook } from './workbook/not-workbooks';
import { fuzzPackage } from './workbook/package';
import { fuzzSheet } from './workbook/sheets';
import { fuzzXml } from './workbook/xml';
import { fuzzZip } from './workbook/zip';
import type { Random } from './random';
import type { KindName } from './shares';

/** One case, from nothing but its random numbers. Throws where it does not end as it has to. */
export const KINDS: Readonly<Record<KindName, (random: Random) => End>> = {
  zip: fuzzZip,
  xml: fuzzXml,
  package: fuzzPackage,
  sheet: fuzzSheet,
  'not-workbook': fuzzNotWorkbook,
  pack: fuzzPack,
  'stored-pack': fuzzStoredPack,
  quantity: fuzzQuantity,
  'long-text': fuzzLongText,
  'report-ledger': fuzzReport,
  'allocation-ledger': fuzzAllocationLedger,
  written: fuzzWritten,
};
