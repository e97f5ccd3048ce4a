import type { Edit } from '../core';

/** A new workbook's bytes, for files that are handed out. Few ever ask for one: the file host is loaded when they do. */
export async function makeWorkbook(edits: readonly Edit[]): Promise<Uint8Array> {
  const { newWorkbook } = await import(/* webpackChunkName: "new-workbook" */ '../hosts/xlsx/blank');
  return newWorkbook(edits);
}
