/** By what a workbook is divided when nobody has said: as the last time, else by its tables of towns, else equally. */
import { same } from '../text';
import type { Snapshot } from '../sheet/snapshot';
import { supersededBy } from '../template/superseded';
import type { Template } from '../template/template';
import { readAllocationLedger } from './ledger/read-allocation-ledger';
import { EQUAL, tableWeights, type Weights } from './weights';

/** `templates`: the workbook's own among them. */
export function defaultWeights(snapshot: Snapshot, templates: readonly Template[]): Weights {
  const { sheet, weights, weightsName } = readAllocationLedger(snapshot);
  if (!sheet || weights.size === 0) return tableWeights(snapshot, templates) ?? EQUAL;
  // The sheets of the last breakdown hold its results: to divide by them again would carry its rounding on.
  const old = snapshot.sheets.map(({ name }) => name).filter((name) => supersededBy(snapshot, name) !== undefined);
  const former = old.map((name) => tableWeights(snapshot, templates, name)).find((one) => one !== undefined);
  return {
    ...(former ?? { sheets: [] }),
    name: same(weightsName),
    of: (indicator, town) => weights.get(`${indicator}|${town.name}`) ?? former?.of(indicator, town),
  };
}
