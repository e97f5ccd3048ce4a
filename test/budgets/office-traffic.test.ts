/** Round trips and bytes to Excel: none of them may grow unseen (design §2). */
import { describe, expect, it } from '@jest/globals';
import { trafficOf } from '../bench/office-traffic';

/** Excel on the web refuses a request above 5 MB ("Resource limits and performance optimization for Office Add-ins"). */
const LIMIT = 5_000_000;

describe('a check and its marks', () => {
  it.each([1, 12, 60])('take two and one round trips for %i sheets', async (sheets) => {
    const { check, mark } = await trafficOf(sheets);
    expect([check.length, mark.length]).toEqual([2, 1]);
  });

  it('send a share for each sheet and no more', async () => {
    const [one, sixty] = [await trafficOf(1), await trafficOf(60)];
    const bytes = ({ check, mark }: typeof one): number => [...check, ...mark].reduce((sum, size) => sum + size, 0);
    expect(bytes(one)).toBeLessThan(BYTES_A_SHEET);
    expect(bytes(sixty)).toBeLessThan(60 * BYTES_A_SHEET);
    expect(Math.max(...sixty.check, ...sixty.mark)).toBeLessThan(LIMIT);
  });
});

/** Measured when written, and a tenth more. */
const BYTES_A_SHEET = 11_800;
