import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { waterFill, type Part } from '../../../../src/core/breakdown/allocate/water-fill';

const part = fc.record({ weight: fc.bigInt(0n, 5n), low: fc.bigInt(0n, 6n), room: fc.option(fc.bigInt(0n, 6n), { nil: undefined }) }).map(({ weight, low, room }): Part => ({ weight, low, high: room === undefined ? undefined : low + room }));

it('one level for all: who has less for its weight is at its high, who has more is at its low', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 30n), fc.array(part, { minLength: 1, maxLength: 5 }), (amount, parts) => {
      const sum = (figures: readonly bigint[]): bigint => figures.reduce((a, b) => a + b, 0n);
      // Who weighs nothing gets no more than it must.
      const most = parts.map(({ weight, low, high }) => (weight === 0n ? low : (high ?? amount)));
      const filled = waterFill(amount, parts);
      expect(filled !== undefined).toBe(sum(parts.map(({ low }) => low)) <= amount && sum(most) >= amount);
      if (!filled) return;
      const { nums, den, held } = filled;
      expect(sum(nums)).toBe(amount * den);
      parts.forEach(({ weight, low, high }, at) => {
        const num = nums[at] ?? -1n;
        expect(num >= low * den && (high === undefined || num <= high * den)).toBe(true);
        if (held[at] === 'low') expect(num).toBe(low * den);
        if (held[at] === 'high') expect(num).toBe((high ?? -1n) * den);
        if (weight === 0n) expect([num, held[at]]).toEqual([low * den, low > 0n ? 'low' : undefined]);
        parts.forEach((other, beside) => {
          const theirs = nums[beside] ?? -1n;
          if (weight === 0n || other.weight === 0n || num * other.weight >= theirs * weight) return;
          expect(num === (high ?? -1n) * den || theirs === other.low * den).toBe(true);
          expect(held[at] === 'high' || held[beside] === 'low').toBe(true);
        });
      });
    }),
    { numRuns: 400 },
  );
});
