import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareFractions, fractionOf, toNumber, type Fraction } from '../../../src/core/progress/fraction';
import { completionOf, lightOf } from '../../../src/core/progress/judge';
import { competitionRanks, printRank } from '../../../src/core/progress/ranks';
import { thresholdsOf } from '../../../src/core/template/thresholds';
import { parseTemplate } from '../../../src/core/template/parse';
import { samplePack } from '../template/sample-pack';

const thresholds = thresholdsOf({});
const share = (actual: number, target: number, direction: 'higher' | 'lower' = 'higher'): number | undefined => {
  const read = completionOf(actual, target, direction);
  return read && toNumber(read);
};
const figure = fc.integer({ min: -100_000, max: 100_000 }).map((n) => n / 100);
const nonZero = figure.filter((n) => n !== 0);

describe('completion', () => {
  it.each([
    ['of 30, 27', 27, 30, 'higher', 0.9],
    ['of 2.7, 2.43, exactly nine tenths', 2.43, 2.7, 'higher', 0.9],
    ['lower is better: of 10, 11', 11, 10, 'lower', 0.9],
    ['lower is better: of 10, none', 0, 10, 'lower', 2],
    ['lower is better: of 10, 30', 30, 10, 'lower', -1],
    ['a growth rate of −5 against −2', -5, -2, 'higher', -0.5],
    ['a growth rate of −1 against −2', -1, -2, 'higher', 1.5],
    ['a fall of −3 wanted, −3.3 reached', -3.3, -3, 'lower', 1.1],
    ['a target of 0', 3, 0, 'higher', undefined],
  ] as const)('%s', (_, actual, target, direction, expected) => {
    expect(share(actual, target, direction)).toBe(expected);
  });

  it('is at least 1 just where the target is met, in either direction', () => {
    fc.assert(
      fc.property(figure, nonZero, fc.constantFrom('higher' as const, 'lower' as const), (actual, target, direction) => {
        const isMet = direction === 'lower' ? actual <= target : actual >= target;
        expect(compareFractions(completionOf(actual, target, direction) as Fraction, fractionOf(1)) >= 0).toBe(isMet);
      }),
    );
  });

  it('grows with a better figure', () => {
    fc.assert(
      fc.property(figure, figure, nonZero, (a, b, target) => {
        const compare = (direction: 'higher' | 'lower'): number => compareFractions(completionOf(a, target, direction) as Fraction, completionOf(b, target, direction) as Fraction);
        expect(compare('higher')).toBe(Math.sign(a - b));
        expect(compare('lower') + Math.sign(a - b)).toBe(0);
      }),
    );
  });
});

describe('lights', () => {
  it.each([
    [30, 30, 'green'], [29.999, 30, 'yellow'], [27, 30, 'yellow'], [26.999, 30, 'red'], [2.43, 2.7, 'yellow'], [5.4, 6, 'yellow'], [-1, 30, 'red'],
  ] as const)('%d of %d is %s', (actual, target, light) => {
    expect(lightOf(completionOf(actual, target, 'higher') as Fraction, thresholds)).toBe(light);
  });

  it("follow the pack's thresholds, which have to be in order", () => {
    const read = (progress: Record<string, unknown>): string[] => {
      const parsed = parseTemplate(JSON.stringify({ ...samplePack(), progress }));
      return parsed.ok ? [] : parsed.errors.map(({ path }) => path);
    };
    expect(read({ green: 0.95, yellow: 0.8, cap: 1.5 })).toEqual([]);
    expect(read({ green: 0.8 })).toEqual([]);
    expect(thresholdsOf({ progress: { green: 0.8 } })).toEqual({ green: 0.8, yellow: 0.8, cap: 1.2 });
    expect(read({ green: 0.8, yellow: 0.9 })).toEqual(['progress.yellow']);
    expect(read({ green: 0 })).toEqual(['progress.green']);
    expect(read({ gren: 1 })).toEqual(['progress.gren']);
    expect(lightOf(completionOf(85, 100, 'higher') as Fraction, thresholdsOf({ progress: { green: 0.8 } }))).toBe('green');
  });
});

describe('competition ranking', () => {
  const best = (a: number, b: number): number => b - a;

  it('shares the better place and uses up the next', () => {
    expect(competitionRanks([7, 9, 8, 8, 1], best).map((one) => [one.item, printRank(one).zh])).toEqual([[9, '1'], [8, '并列2'], [8, '并列2'], [7, '4'], [1, '5']]);
  });

  it('does not depend on the order given; a place is one more than the number of the better', () => {
    const few = fc.array(fc.record({ town: fc.uuid(), score: fc.integer({ min: 0, max: 6 }) }), { maxLength: 20 });
    fc.assert(
      fc.property(few.chain((towns) => fc.tuple(fc.constant(towns), fc.shuffledSubarray(towns, { minLength: towns.length }))), ([towns, shuffled]) => {
        const places = (list: typeof towns): string[] => competitionRanks(list, (a, b) => b.score - a.score).map(({ item, rank, tied }) => `${item.town}:${rank}:${tied}`).sort();
        expect(places(shuffled)).toEqual(places(towns));
        for (const { item, rank, tied } of competitionRanks(towns, (a, b) => b.score - a.score)) {
          expect(rank).toBe(1 + towns.filter(({ score }) => score > item.score).length);
          expect(tied).toBe(towns.filter(({ score }) => score === item.score).length > 1);
        }
      }),
    );
  });

  it('ties equal shares of different figures', () => {
    const shares = [completionOf(2, 3, 'higher'), completionOf(4, 6, 'higher'), completionOf(0.66667, 1, 'higher')] as Fraction[];
    expect(competitionRanks(shares, (a, b) => compareFractions(b, a)).map(({ rank }) => rank)).toEqual([1, 2, 2]);
  });
});
