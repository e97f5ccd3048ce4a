/** The workbook that the page opens with. A copy of it lies beside the page, so that no network is needed. */
import address from './wuxing-315-2023.xlsx';

export const SAMPLE_NAME = 'wuxing-315-2023.xlsx';

export async function readSample(): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The sample at ${address} was answered with ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}
