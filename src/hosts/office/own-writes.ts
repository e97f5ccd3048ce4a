/** Tells the add-in's own writing from the clerk's typing in the events that Excel sends of both. */
import { printRange, type Edit, type Range } from '../../core/index';
import type { OfficeEvent } from './events';

/** An event that has not come by then was never sent: Excel on a slow line answers within seconds. */
const PATIENCE_MS = 10_000;

export interface OwnWrites {
  /** These edits are about to be written. */
  readonly expect: (edits: readonly Edit[], now: number) => void;
  /** Excel's own word where it gives one; else an event of just the cells that were written, once for each writing. */
  readonly isOwn: (event: OfficeEvent, now: number) => boolean;
  /** These sheets, by their ids, were put there for reading and will be gone in a moment. */
  readonly visited: (ids: readonly string[]) => void;
  /** Of such a sheet; Excel may tell it after the sheet is gone. */
  readonly isVisitor: (event: OfficeEvent) => boolean;
}

export function createOwnWrites(): OwnWrites {
  let expected: { readonly key: string; readonly until: number }[] = [];
  const visitors = new Set<string>();
  const isVisitor = ({ sheetId }: OfficeEvent): boolean => visitors.has(sheetId);
  return {
    isVisitor,
    visited: (ids) => ids.forEach((id) => visitors.add(id)),
    expect: (edits, now) => {
      const written = edits.flatMap((edit) => (edit.kind === 'setValues' ? [{ key: keyOf(edit.sheet, areaOf(edit)), until: now + PATIENCE_MS }] : []));
      expected = [...expected.filter(({ until }) => until > now), ...written];
    },
    isOwn: (event, now) => {
      if (isVisitor(event)) return true;
      if (event.isOwn !== undefined) return event.isOwn;
      const found = expected.findIndex(({ key, until }) => until > now && key === keyOf(event.sheet, event.range));
      if (found >= 0) expected = expected.filter((_, index) => index !== found);
      return found >= 0;
    },
  };
}

function areaOf({ at, values }: Extract<Edit, { kind: 'setValues' }>): Range {
  return { ...at, rows: values.length, columns: Math.max(0, ...values.map((cells) => cells.length)) };
}

function keyOf(sheet: string, range: Range): string {
  return `${sheet}!${printRange(range)}`;
}
