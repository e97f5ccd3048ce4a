/** What happens in the preview's workbook, for whoever listens: the pane hears of it as it does in Excel. */
import type { CellsEvent, Listen } from '../core';

export interface Told {
  readonly listen: Listen;
  readonly tell: (event: CellsEvent) => void;
  readonly isHeard: () => boolean;
}

export function createTold(): Told {
  const handlers = new Set<(event: CellsEvent) => void>();
  return {
    listen: async (handler) => {
      // One of its own, so that the same function may listen twice and leave once.
      const own = (event: CellsEvent): void => handler(event);
      handlers.add(own);
      return async () => void handlers.delete(own);
    },
    tell: (event) => handlers.forEach((handler) => handler(event)),
    isHeard: () => handlers.size > 0,
  };
}
