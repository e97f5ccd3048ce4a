/**
 * What a figure costs in objects. Times are not tested (the bench measures them); this is the same on every machine:
 * the heap that stays after a check, per figure, with garbage collected before and after.
 */
import { expect, it } from '@jest/globals';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { validate } from '../../src/core/index';
import { findTables } from '../../src/core/table/find';
import { bigSnapshot, bigTemplates, FIGURES_A_ROW } from '../bench/big-workbook';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const ROWS = 100;

function bytesAFigure(make: () => unknown): number {
  make();
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept = make();
  collect();
  const after = process.memoryUsage().heapUsed;
  if (kept === undefined) throw new Error('nothing was made');
  return (after - before) / (ROWS * FIGURES_A_ROW);
}

it('keeps little of a figure that was read, and hardly anything once the workbook is checked', () => {
  const [snapshot, templates] = [bigSnapshot(ROWS), bigTemplates(ROWS)];
  const [found, validation] = [bytesAFigure(() => findTables(snapshot, templates)), bytesAFigure(() => validate(snapshot, templates))];
  expect(found).toBeLessThan(FOUND);
  expect(validation).toBeLessThan(CHECKED);
});

const FOUND = 310;
const CHECKED = 75;
