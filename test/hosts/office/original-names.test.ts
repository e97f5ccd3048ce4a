import { describe, expect, it } from '@jest/globals';
import { originalNames } from '../../../src/hosts/office/original-names';

const LONG = `${'a'.repeat(30)}z`;

describe('names in the file', () => {
  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['a clash', ['指标模板 (2)'], ['指标模板'], ['指标模板']],
    ['a clash without regard to case', ['DATA (2)'], ['Data'], ['DATA']],
    ['a third of its name', ['甲 (3)'], ['甲', '甲 (2)'], ['甲']],
    ['no clash: the name is not taken', ['甲 (2)'], ['乙'], ['甲 (2)']],
    ['no clash: a lower number is free', ['甲 (3)'], ['甲'], ['甲 (3)']],
    ['no clash: a year', ['甲 (2023)'], ['甲'], ['甲 (2023)']],
    ['no clash: Excel writes no such number', ['甲 (1)', '甲 (0)', '甲(2)'], ['甲'], ['甲 (1)', '甲 (0)', '甲(2)']],
    ['a long name that made room', [`${'a'.repeat(27)} (2)`], [LONG], [LONG]],
    ['two that would be told alike', ['甲 (2)', '甲 (3)'], ['甲'], ['甲', '甲 (3)']],
    ['one that the file has otherwise', ['甲 (2)', '甲'], ['甲'], ['甲 (2)', '甲']],
    ['nothing there', ['甲 (2)', ''], [], ['甲 (2)', '']],
  ])('%s', (_, given, there, expected) => {
    expect(originalNames(given, there)).toEqual(expected);
  });
});
