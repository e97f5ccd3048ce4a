/** The cell that the clerk selects in the sheet, for as long as the pane is open. */
import { type CellsEvent, type Host } from '../core';

export interface Watching {
  /** Listens to this host and no other. Never rejects: without the event the pane works as before. */
  readonly watch: (host: Host | undefined) => Promise<void>;
}

export function createWatching(selected: (event: CellsEvent) => void): Watching {
  let watched: { readonly host: Host; readonly end: () => Promise<void> } | undefined;
  let last = Promise.resolve();

  async function change(host: Host | undefined): Promise<void> {
    if (watched?.host === host) return;
    const before = watched;
    watched = undefined;
    try {
      await before?.end();
      const end = await host?.onSelect?.(selected);
      watched = host && end && { host, end };
    } catch {
      // Excel may be busy with a cell that is being edited, or too old.
    }
  }

  return { watch: (host) => (last = last.then(() => change(host))) };
}
