import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { firstSettings, numberIn, parseSettings, printSettings, townsIn, withLimit } from '../../../src/taskpane/breakdown/settings';

describe('settings', () => {
  it('come back as they were kept, but for limits and answers', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(fc.string()), fc.dictionary(fc.string().filter((key) => key !== '__proto__'), fc.nat({ max: 6 })), fc.constantFrom('district', 'scaled', 'blank'), (quarters, droppedTowns, decimals, ratios) => {
        const settings = { ...firstSettings, quarters, droppedTowns, decimals, ratios: ratios as 'district' };
        expect(parseSettings(printSettings('吴兴区', { ...settings, limits: [{ indicator: 'a', town: 'b', pin: 1 }], changed: 'keep' }), '吴兴区')).toEqual(settings);
      }),
    );
  });

  it.each([undefined, '', '{', 'null', '3', '{"district":"平湖市"}'])('of %j are none', (text) => {
    expect(parseSettings(text, '吴兴区')).toBeUndefined();
  });

  it('survive what somebody else has put there', () => {
    expect(parseSettings('{"district":"吴兴区","towns":3,"typed":[1],"decimals":{"a":99},"ratios":"x","weights":7}', '吴兴区')).toEqual(firstSettings);
  });

  it('read lists and numbers as they are typed', () => {
    expect(townsIn(' 织里镇、八里店镇，\n埭溪镇;东林镇,,')).toEqual(['织里镇', '八里店镇', '埭溪镇', '东林镇']);
    expect(['１５', ' 1.50 ', '−3', '1e3', '', '四'].map(numberIn)).toEqual([15, 1.5, -3, undefined, undefined, undefined]);
  });

  it('hold one limit a figure', () => {
    const year = { indicator: 'a', town: 'b', pin: 1 };
    const quarter = { ...year, quarter: '2023Q1' };
    expect(withLimit(withLimit(withLimit([], year), quarter), { ...year, pin: 2 })).toEqual([quarter, { ...year, pin: 2 }]);
  });
});
