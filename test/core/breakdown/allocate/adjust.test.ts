import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adjust, type Standing } from '../../../../src/core/breakdown/allocate/adjust';

const figure = fc.integer({ min: 0, max: 400 });
const some = fc.option(figure, { nil: undefined, freq: 3 });
const standings = fc.uniqueArray(fc.record({ town: fc.constantFrom('甲', '乙', '丙', '丁', '戊', '己'), own: figure, weight: figure, pin: some, floor: some, cap: some }), { selector: ({ town }) => town, minLength: 1 }).map((all) =>
  all.map(({ town, own, weight, pin, floor, cap }): Standing => ({ town, own, weight, ...(pin === undefined ? {} : { pin }), ...(floor === undefined ? {} : { floor }), ...(cap === undefined ? {} : { cap }) })),
);

describe('standing figures moved to a sum', () => {
  it('sum, keep every pin, floor and cap, and move one way but for those', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), standings, (total, all) => {
        const adjusted = adjust(total, 0, all);
        if (!adjusted.ok) {
          // Refused for contradiction, for too much or too little, or for want of weight: never otherwise.
          const low = all.map(({ pin, floor }) => pin ?? floor ?? 0);
          const high = all.map(({ pin, cap }) => pin ?? cap ?? Infinity);
          const clash = all.some(({ pin, floor = 0, cap = Infinity }) => floor > cap || (pin !== undefined && (pin < floor || pin > cap)));
          const sum = (figures: readonly number[]): number => figures.reduce((a, b) => a + b, 0);
          return clash || sum(low) > total || sum(high) < total || all.some(({ weight, pin }) => pin === undefined && weight === 0);
        }
        const value = ({ town }: Standing): number => adjusted.values.get(town) ?? NaN;
        const free = all.filter(({ pin }) => pin === undefined);
        const willing = free.filter(({ own, floor = 0, cap = Infinity }) => own >= floor && own <= cap);
        return (
          all.reduce((sum, one) => sum + value(one), 0) === total &&
          all.every((one) => value(one) === (one.pin ?? value(one)) && value(one) >= (one.pin ?? one.floor ?? 0) && value(one) <= (one.pin ?? one.cap ?? Infinity)) &&
          (willing.every((one) => value(one) >= one.own) || willing.every((one) => value(one) <= one.own))
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on the order of towns', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), standings, (total, all) => {
        const values = (order: readonly Standing[]): unknown => {
          const adjusted = adjust(total, 0, order);
          return adjusted.ok ? all.map(({ town }) => adjusted.values.get(town)) : adjusted.conflict.text.zh;
        };
        expect(values([...all].reverse())).toEqual(values(all));
      }),
    );
  });

  it.each<[string, number, readonly Standing[], string]>([
    ['no towns left with room', 12, [{ town: '甲', own: 5, weight: 5, cap: 6 }, { town: '乙', own: 5, weight: 5, cap: 5 }], '乙、甲 上限为 5、6，合计 11，少于全区 12，至少要增加 1'],
    ['floors above what there is', 8, [{ town: '甲', own: 5, weight: 5, floor: 6 }, { town: '乙', own: 5, weight: 5, floor: 3 }], '乙、甲 下限为 3、6，合计 9，超过全区 8，至少要减少 1'],
    ['a district below 0', -2, [{ town: '甲', own: 5, weight: 5 }, { town: '乙', own: 5, weight: 5 }], '乙、甲 下限为 0、0，合计 0，超过全区 -2，至少要减少 2'],
    ['a floor above its cap', 8, [{ town: '甲', own: 5, weight: 5, floor: 6, cap: 4 }, { town: '乙', own: 5, weight: 5 }], '甲 的下限 6 高于上限 4，下限至少要减少 2'],
  ])('%s', (_, total, all, wanted) => {
    const adjusted = adjust(total, 0, all);
    expect(adjusted.ok || adjusted.conflict.text.zh).toBe(wanted);
  });
});
