/**
 * Runs in the page, in the place of office.js and after Microsoft's client library: puts the little workbook behind
 * `Excel.run`, seeded from what the test left in `workbookSeed`.
 */
import type { Snapshot } from '../../../src/core/sheet/snapshot';
import { officeNamespace } from '../../hosts/office/stand-in/office';
import { standIn, type ClientLibrary, type StandIn } from '../../hosts/office/stand-in/session';
import { fromSnapshot } from '../../hosts/office/stand-in/snapshot';
import { snapshotOf, type Seed } from './seed';

export interface ExcelPage {
  readonly workbookSeed: { readonly workbook: Seed; readonly language: string };
  readonly OfficeExtension: ClientLibrary;
  Office: unknown;
  standIn: StandIn;
}

const page = globalThis as unknown as ExcelPage;
const snapshot: Snapshot = snapshotOf(page.workbookSeed.workbook);
page.standIn = standIn(page.OfficeExtension, fromSnapshot(snapshot));
page.Office = officeNamespace(page.standIn, page.workbookSeed.language);
