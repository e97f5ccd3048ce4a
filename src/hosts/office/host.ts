/** The workbook that is open in Excel, through Office.js. */
import type { Host, Snapshot } from '../../core/index';
import { refuseIfChanged, stillKnown } from './changed-since';
import { onChanged, onSelectionChanged, type Remove } from './events';
import { lookOf, type Look } from './look';
import { createOwnWrites } from './own-writes';
import { prepare } from './preflight';
import { withLifted } from './protection';
import { readWorkbook } from './read';
import { readFiles } from './read-files';
import { explained } from './refusals';
import { supportsExcelApi } from './supports';
import { whyNotWritten } from './why-not-written';
import { writeEdits } from './write';

/** Needs `Excel` and `Office` of office.js, after `Office.onReady`. */
export function officeHost(): Host {
  let look: Look | undefined;
  let known: Snapshot | undefined;
  const own = createOwnWrites();
  return {
    read: async () => {
      try {
        const snapshot = await readWorkbook();
        look = lookOf(snapshot, Date.now());
        known = snapshot;
        return snapshot;
      } catch (error) {
        throw explained(error);
      }
    },
    apply: async (edits) => {
      if (edits.length === 0) return;
      try {
        const prepared = await prepare(edits, look);
        await refuseIfChanged(prepared.edits, known);
        known = stillKnown(known, edits);
        // Ids and protection may be others after any write.
        if (edits.some(({ kind }) => kind !== 'select')) look = undefined;
        own.expect(prepared.edits, Date.now());
        await withLifted(prepared.lifts, () => writeEdits(prepared.edits));
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
    onChange: (handler) => told(onChanged((event) => own.isOwn(event, Date.now()) || handler(event))),
    onSelect: (handler) => told(onSelectionChanged((event) => own.isVisitor(event) || handler(event))),
    ...(supportsExcelApi('1.13') && {
      readFiles: async (files) => {
        try {
          return await readFiles(files, own.visited);
        } catch (error) {
          throw explained(error);
        }
      },
    }),
  };
}

/** Excel's reasons for not listening, and for not letting go, as sentences. */
async function told(listening: Promise<Remove>): Promise<Remove> {
  try {
    const remove = await listening;
    return async () => {
      try {
        await remove();
      } catch (error) {
        throw explained(error);
      }
    };
  } catch (error) {
    throw explained(error);
  }
}
