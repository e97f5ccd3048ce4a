import type { Finding, Place } from '../core';

/** Whether the finding is about this cell, among others. */
export function isAt({ places }: Pick<Finding, 'places'>, at: Place): boolean {
  return places.some(({ sheet, row, column }) => sheet === at.sheet && row === at.row && column === at.column);
}
