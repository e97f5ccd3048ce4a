/** A conditional format of ours is known again whatever program saved it, and a clerk's own never taken for one. */
import { describe, expect, it } from '@jest/globals';
import { markFormula, statusOfFormula } from '../../../src/core/sheet/mark-style';
import { STATUSES } from '../../../src/core/sheet/status';

describe('the formula of a mark', () => {
  it.each([...STATUSES])('%s is read back as Excel shows it and as files hold it', (status) => {
    const formula = markFormula(status);
    expect(statusOfFormula(formula)).toBe(status);
    expect(statusOfFormula(formula.slice(1))).toBe(status);
  });

  it.each([
    ['=LEN("zbjh:error")>0', 'error'],
    ['LEN("zbjh:not-checked")>0', 'not-checked'],
    ['= LEN(  "zbjh:warning" ) > 0 ', 'warning'],
    ['LEN("zbjh:unknown")>0', undefined],
    ['LEN("error")>0', undefined],
    ['NOT(LEN("zbjh:error")>0)', undefined],
    // A clerk's own condition that uses ours: the "=" inside it is no sign at the front.
    ['LEN=("zbjh:error")>0', undefined],
    ['A1>0', undefined],
    ['', undefined],
  ])('%j: %s', (formula, status) => {
    expect(statusOfFormula(formula)).toBe(status);
  });
});
