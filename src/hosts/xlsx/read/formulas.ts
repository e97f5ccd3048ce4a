/** Formulas of one sheet (ECMA-376 part 1 §18.3.1.40). */
import type { Address } from '../../../core';
import type { Room } from './room';
import { shiftFormula } from './shift-formula';
import type { Attributes } from './xml';

interface Master {
  readonly at: Address;
  readonly text: string;
}

export interface FormulaReader {
  /** The formula with "=" of the cell at `at`; '' where the cell has none of its own, or where it is known later. */
  readonly read: (attributes: Attributes, text: string, at: Address) => string;
  /** Those that were met before the formula that they share. */
  readonly late: () => readonly { readonly at: Address; readonly formula: string }[];
}

/** What is longer costs a slot for each further character: moving it takes more time than its memory would tell. */
const SHORT_FORMULA = 64;

/** "Excel specifications and limits": no program that Excel reads wrote a longer one. */
const LONGEST_FORMULA = 8192;

/** A shared formula is written once, at its master; the cells that share it say only which. */
export function formulaReader(room: Room): FormulaReader {
  const masters = new Map<string, Master>();
  const waiting: { readonly at: Address; readonly group: string }[] = [];
  const follow = ({ at: from, text }: Master, at: Address): string => {
    room.take(text.length > LONGEST_FORMULA ? Infinity : Math.max(0, text.length - SHORT_FORMULA));
    return `=${shiftFormula(text, at.row - from.row, at.column - from.column)}`;
  };
  return {
    read: (attributes, text, at) => {
      if (attributes.t === 'dataTable') return dataTable(attributes);
      const group = attributes.t === 'shared' ? attributes.si : undefined;
      if (group === undefined) return text === '' ? '' : `=${text}`;
      // A follower may repeat its formula; only the master has a ref. Numbers of groups are used again.
      if (text !== '') {
        if (attributes.ref !== undefined || !masters.has(group)) masters.set(group, { at, text });
        return `=${text}`;
      }
      const master = masters.get(group);
      if (master) return follow(master, at);
      waiting.push({ at, group });
      return '';
    },
    late: () =>
      waiting.flatMap(({ at, group }) => {
        const master = masters.get(group);
        return master ? [{ at, formula: follow(master, at) }] : [];
      }),
  };
}

/** What-if tables show as {=TABLE(row input, column input)}. */
function dataTable({ dt2D, dtr, r1 = '', r2 = '' }: Attributes): string {
  if (dt2D === '1' || dt2D === 'true') return `=TABLE(${r1},${r2})`;
  return dtr === '1' || dtr === 'true' ? `=TABLE(${r1},)` : `=TABLE(,${r1})`;
}
