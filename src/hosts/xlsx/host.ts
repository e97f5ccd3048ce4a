/** The bytes of a workbook as a host. */
import { Refusal, type Edit, type Host } from '../../core/index';
import { readWorkbook } from './read/workbook';
import { activeSheetName } from './write/active-sheet';
import { applyEdits } from './write/apply';

export interface XlsxHost extends Host {
  /** The workbook as the edits so far have made it. */
  readonly bytes: () => Uint8Array;
}

/** Nothing is read until asked for. An `apply` that throws leaves the bytes as they were. */
export function xlsxHost(bytes: Uint8Array): XlsxHost {
  let current = bytes;
  return {
    read: async () => readWorkbook(current),
    apply: async (edits: readonly Edit[]) => {
      current = applyEdits(current, edits);
    },
    activeSheet: async () => activeSheetName(current),
    bytes: () => current,
    readFiles: readFileBytes,
  };
}

/** A file that is no workbook is told as a fault, and the others are read. */
export const readFileBytes: NonNullable<Host['readFiles']> = async (files) =>
  files.map(({ name, bytes }) => {
    try {
      return { name, snapshot: readWorkbook(bytes) };
    } catch (error) {
      if (error instanceof Refusal) return { name, fault: error.text };
      throw error;
    }
  });
