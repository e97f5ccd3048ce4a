/** The workbook that is open in Excel, through Office.js. */
import type { Host } from '../../core/index';
import { lookOf, type Look } from './look';
import { prepare } from './preflight';
import { readWorkbook } from './read';
import { explained } from './refusals';
import { whyNotWritten } from './why-not-written';
import { writeEdits } from './write';

/** Needs `Excel` and `Office` of office.js, after `Office.onReady`. */
export function officeHost(): Host {
  let look: Look | undefined;
  return {
    read: async () => {
      try {
        const snapshot = await readWorkbook();
        look = lookOf(snapshot, Date.now());
        return snapshot;
      } catch (error) {
        throw explained(error);
      }
    },
    apply: async (edits) => {
      if (edits.length === 0) return;
      try {
        const prepared = await prepare(edits, look);
        // Ids and protection may be others after any write.
        if (edits.some(({ kind }) => kind !== 'select')) look = undefined;
        await writeEdits(prepared);
      } catch (error) {
        throw (await whyNotWritten(error, edits)) ?? explained(error);
      }
    },
    activeSheet: async () => {
      try {
        return await Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.load('name');
          await context.sync();
          return sheet.name;
        });
      } catch (error) {
        throw explained(error);
      }
    },
  };
}
