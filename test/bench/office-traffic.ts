/** What a check and its marks send to Excel, through Microsoft's own client library: requests and their bytes. */
import { markEdits, validate, type Sheet, type Snapshot } from '../../src/core/index';
import { officeHost } from '../../src/hosts/office/host';
import { templates } from '../../src/templates/index';
import { openInExcel } from '../hosts/office/stand-in/node';
import { fromSnapshot } from '../hosts/office/stand-in/snapshot';
import { sampleSnapshot } from '../read-fixture';

export interface Traffic {
  readonly sheets: number;
  /** Bytes sent, by request. */
  readonly check: readonly number[];
  readonly mark: readonly number[];
}

/** `count` copies of a sheet as a clerk hands it in. */
export function sheetsOf(count: number): Snapshot {
  const sample = sampleSnapshot('wuxing-315-2023-messy');
  const [sheet] = sample.sheets as [Sheet];
  return { ...sample, sheets: Array.from({ length: count }, (_, index) => ({ ...sheet, name: `${sheet.name.slice(0, 20)} ${index + 1}` })) };
}

export async function trafficOf(count: number): Promise<Traffic> {
  const excel = openInExcel(fromSnapshot(sheetsOf(count)));
  const host = officeHost();
  const snapshot = await host.read();
  const check = [...excel.requests];
  await host.apply(markEdits(snapshot, validate(snapshot, templates)));
  return { sheets: count, check, mark: excel.requests.slice(check.length) };
}
