/** 收集: what the towns returned, looked through before any of it is written. */
import { Refusal, collect, type Collection, type Returned, type Snapshot } from '../../core';
import { both } from '../both';
import { noticeOf } from '../faults';
import type { PickedFile } from '../packs/pack-file';
import type { BreakdownDeps } from './actions';
import type { Collecting } from './breakdown-state';

export interface CollectingActions {
  readonly collectFrom: (files: readonly PickedFile[]) => Promise<void>;
  readonly acceptConflict: (key: string, accepted: boolean) => void;
  readonly writeCollected: () => Promise<void>;
}

/** Bytes; a workbook of a town has thirty thousand. A larger one is not even read. */
const MAX_BYTES = 20_000_000;

export function createCollecting({ state, dispatch, runner, known, nudge }: BreakdownDeps): CollectingActions {
  const show = (collecting: Collecting | undefined): void => dispatch({ kind: 'breakdown', part: { collecting } });
  const settle = (snapshot: Snapshot, returned: readonly Returned[], accepted: ReadonlySet<string>): Collection =>
    collect(snapshot, known(), returned, { language: state().language, accept: [...accepted] });

  return {
    collectFrom: (files) =>
      runner.run(async (steps) => {
        const bytes = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: await bytesOf(file) })));
        const snapshot = await steps.read();
        const read = await steps.readFiles(bytes);
        const returned = read.flatMap((one) => ('snapshot' in one ? [{ file: one.name, snapshot: one.snapshot }] : []));
        const unreadable = read.flatMap((one) => ('fault' in one ? [{ file: one.name, reason: one.fault }] : []));
        const collection = await steps.work(() => settle(snapshot, returned, new Set()));
        show({ snapshot, returned, unreadable, accepted: new Set(), collection });
      }),

    acceptConflict: (key, isAccepted) => {
      const before = state().breakdown.collecting;
      if (!before) return;
      const accepted = new Set([...before.accepted].filter((one) => one !== key).concat(isAccepted ? [key] : []));
      try {
        show({ ...before, accepted, collection: settle(before.snapshot, before.returned, accepted) });
      } catch (fault) {
        dispatch({ kind: 'notice', notice: noticeOf(fault) });
      }
    },

    writeCollected: () =>
      runner.run(async (steps) => {
        const shown = state().breakdown.collecting;
        if (!shown) return;
        const snapshot = await steps.read();
        const collection = await steps.work(() => settle(snapshot, shown.returned, shown.accepted));
        if (saying(collection) !== saying(shown.collection)) {
          show({ ...shown, snapshot, collection });
          throw new Refusal(both((t) => t.division.refused.collectionMoved));
        }
        if (collection.edits.length === 0) throw new Refusal(both((t) => t.division.refused.nothingIn));
        await steps.write(collection.edits);
        dispatch({ kind: 'changed' });
        nudge();
        show(undefined);
        const count = collection.changes.length;
        const open = collection.conflicts.filter(({ accepted }) => !accepted).length;
        dispatch({ kind: 'notice', notice: { intent: 'success', text: both((t) => t.division.collect.written(count, open)) } });
      }),
  };
}

/** What the clerk was shown. */
function saying({ towns, changes, conflicts }: Collection): string {
  return JSON.stringify([towns, changes, conflicts]);
}

async function bytesOf(file: PickedFile): Promise<Uint8Array> {
  if (file.size > MAX_BYTES) throw new Refusal(both((t) => t.division.refused.tooLarge(file.name)));
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    // A folder, a file that was deleted or that this account may not read: browsers tell no more.
    throw new Refusal(both((t) => t.division.refused.unreadable(file.name)), { cause });
  }
}
