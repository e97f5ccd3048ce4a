/** Going to cells: at once on a click, a little after the last arrow key while the clerk goes through the list. */
import { cellRange, type CellsEvent, type Finding, type Host, type Place } from '../core';
import { noticeOf } from './faults';
import type { Action } from './state';

/** A held arrow key repeats every 30 ms or so; each selection is a round trip to Excel. */
const SETTLE_MS = 120;
/** Longer than Excel takes to tell of a selection that was made. */
const ECHO_MS = 2_000;

export interface Selecting {
  readonly select: (place: Place, finding?: Finding) => Promise<void>;
  /** The finding is shown at once, its cell follows. */
  readonly visit: (finding: Finding) => void;
  /** Whether the selection that the host tells of is one that the pane made; each is told once. */
  readonly isOwnSelection: (event: CellsEvent) => boolean;
}

export function createSelecting(host: () => Host, dispatch: (action: Action) => void): Selecting {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sent: readonly { readonly place: Place; readonly until: number }[] = [];

  async function go(place: Place): Promise<void> {
    clearTimeout(timer);
    sent = [...sent, { place, until: Date.now() + ECHO_MS }];
    try {
      await host().apply([{ kind: 'select', sheet: place.sheet, range: cellRange(place) }]);
    } catch (fault) {
      dispatch({ kind: 'notice', notice: noticeOf(fault) });
    }
  }

  return {
    select: (place, finding) => {
      dispatch({ kind: 'selected', finding });
      return go(place);
    },
    visit: (finding) => {
      const [place] = finding.places;
      dispatch({ kind: 'selected', finding });
      clearTimeout(timer);
      if (place) timer = setTimeout(() => void go(place), SETTLE_MS);
    },
    isOwnSelection: (event) => {
      sent = sent.filter(({ until }) => until > Date.now());
      const echo = sent.find(({ place }) => holds(event, place));
      sent = sent.filter((one) => one !== echo);
      return echo !== undefined;
    },
  };
}

function holds({ sheet, range }: CellsEvent, place: Place): boolean {
  return sheet === place.sheet && place.row >= range.row && place.row < range.row + range.rows && place.column >= range.column && place.column < range.column + range.columns;
}
