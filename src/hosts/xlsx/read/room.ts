/**
 * How much one workbook may ask for. A file of some kilobytes can list a cell in the last column of every row, or share
 * a formula of a hundred thousand characters with as many cells: sound XML, and gigabytes once it is read.
 */
import { tooManyCells } from './refusals';

/** Of eight bytes each, as a grid needs them: ten times a sheet of a million filled cells with formulas and formats. */
const MOST_SLOTS = 32_000_000;

export interface Room {
  /** Throws a `Refusal` where there are no more. */
  readonly take: (slots: number) => void;
}

/** Lives as long as the reading of one workbook. */
export function newRoom(): Room {
  let left = MOST_SLOTS;
  return {
    take: (slots) => {
      left -= slots;
      if (left < 0) throw tooManyCells();
    },
  };
}
