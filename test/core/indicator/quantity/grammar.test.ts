import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseQuantities } from '../../../../src/core/indicator/quantity/parse';
import { printQuantity } from '../../../../src/core/indicator/quantity/print';
import type { Comparator, Quantity, Scope } from '../../../../src/core/indicator/quantity/quantity';
import { valueIn } from '../../../../src/core/indicator/quantity/value-in';
import { casesOf, describeReading, withoutOffsets } from './fixture';

describe('grammar.txt', () => {
  it.each(casesOf('grammar.txt').map(({ cell, expected }) => [cell, expected]))('%j → %s', (cell, expected) => {
    const reading = parseQuantities(cell);
    expect('unreadable' in reading ? `! @${reading.offset} ${reading.unreadable.zh}` : describeReading(reading.quantities)).toBe(expected);
  });
});

const SCOPES: readonly Scope[] = ['none', 'new', 'cumulative', 'yearly', 'yearly-new'];
const COMPARATORS: readonly Comparator[] = ['=', '≥', '≤', '>', '<', '≈'];
const LABELS = ['路基处理', '引进、建设独立研发机构', '区级以上创新创业领军人才项目', '省“尖兵”“领雁”攻关项目', 'PCT国际专利', '发表SCI', '高新技术企业(含培育)', '超级工厂', '工业4.0中心', '“500精英计划”人才', '新建、改建载体', '签约'];
const UNITS = ['', '家', '亿元', '%', '人年', '件/万人', '万平方米', '个百分点', '万', '人次'];
const NOTES = ['', '预计', '19年数据', '含培育;预计'];

const value = fc.tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 0, max: 4 })).map(([units, decimals]) => Number(`${units}e-${decimals}`) + 0);

const normal = fc
  .record({
    value,
    span: fc.option(fc.integer({ min: 1, max: 500 }), { nil: undefined }),
    comparator: fc.constantFrom(...COMPARATORS),
    scope: fc.constantFrom(...SCOPES),
    unit: fc.constantFrom(...UNITS),
    note: fc.constantFrom(...NOTES),
    label: fc.option(fc.constantFrom(...LABELS), { nil: undefined }),
  })
  .map(({ span, label, ...rest }): Quantity => {
    // 新建 in the label says "new" by itself.
    const scope = label?.startsWith('新建') && rest.scope === 'none' ? 'new' : label?.startsWith('新建') && rest.scope === 'yearly' ? 'yearly-new' : rest.scope;
    const max = span === undefined ? {} : { max: Math.ceil(rest.value) + span };
    return { ...rest, ...max, scope, ...(label === undefined ? {} : { label }), start: 0, end: 0 };
  });

describe('the normal form', () => {
  it('reads back as what was printed', () => {
    fc.assert(
      fc.property(normal, (quantity) => {
        const reading = parseQuantities(printQuantity(quantity));
        expect('quantities' in reading ? reading.quantities.map(withoutOffsets) : reading).toEqual([withoutOffsets(quantity)]);
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['近5家', '约5家'],
    ['总数不少于5家', '总数5家以上'],
    ['不超过1-2家(预计)', '不超过1~2家(预计)'],
    ['超5家', '超过5家'],
    ['不满3%', '低于3%'],
    ['累计引进机构1-2家', '累计引进机构1~2家'],
    ['每年5家', '每年5家'],
    // A number that touches Latin letters or digits would be part of the name.
    ['引进PCT 21件', '引进PCT 21件'],
    ['引进PCT不超过21件', '引进PCT不超过21件'],
    ['G60项目3个', 'G60项目3个'],
    ['新建载体3个', '新增载体3个'],
    ['新建、改建载体3个', '新建、改建载体3个'],
    ['累计新建、改建载体3个', '累计新建、改建载体3个'],
  ])('of %s is %s', (cell, printed) => {
    const reading = parseQuantities(cell);
    expect('quantities' in reading && reading.quantities.map(printQuantity)).toEqual([printed]);
  });

  it('prints ≥ the way documents do', () => {
    const reading = parseQuantities('全区新增初创期科技企业贷款不低于5亿元');
    expect('quantities' in reading && reading.quantities.map(printQuantity)).toEqual(['新增全区初创期科技企业贷款5亿元以上']);
  });
});

const FRAGMENTS = [
  '新增', '累计达', '每年', '不少于', '超', '达到', '力争', '约', '以上', '左右', '其中', '完成', '5', '1.5', '30', '1,200', '１２', '-3', '二', '三家', '家', '个', '%', '亿元', '万', '人',
  '企业', '项目', '建设', 'GDP', '“小巨人”', '(预计)', '（', '）', '2025年', '一期', '第3', '一批', '、', ',', '，', '。', '/', '~', '-', '至', '\n', ' ', '　', '1.', '(1)', '①', '和', '的', ':',
];

describe('any text', () => {
  const text = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...FRAGMENTS) }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 3 }) }), { maxLength: 14 }).map((parts) => parts.join(''));

  it('gives quantities in order, apart from each other and within the text, or one reason', () => {
    fc.assert(
      fc.property(text, (cell) => {
        const reading = parseQuantities(cell);
        if ('unreadable' in reading) {
          expect(reading.unreadable.zh).not.toBe('');
          expect(reading.unreadable.en).not.toBe('');
          expect(reading.offset).toBeGreaterThanOrEqual(0);
          expect(reading.offset).toBeLessThanOrEqual(cell.length);
          return;
        }
        expect(reading.quantities.length).toBeGreaterThan(0);
        let end = 0;
        for (const quantity of reading.quantities) {
          expect(quantity.start).toBeGreaterThanOrEqual(end);
          expect(quantity.end).toBeGreaterThan(quantity.start);
          expect(quantity.max ?? Infinity).toBeGreaterThan(quantity.value);
          ({ end } = quantity);
        }
        expect(end).toBeLessThanOrEqual(cell.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('is read in time that grows with its length', () => {
    const cell = '新增区级以上创新创业领军人才项目120个，其中（苏州市级以上）人才项目35个、'.repeat(800);
    const reading = parseQuantities(cell);
    expect('quantities' in reading && reading.quantities.length).toBe(1600);
    // 32,767 characters is the most a cell holds; a pass of n² steps over them takes seconds, a linear one about 0.1 s.
    const nasty = ['(', '\n', '1,', '“', ' ', '一', '1-', '5\n', 'A', '.', '1)'].map((part) => part.repeat(Math.floor(32767 / part.length)));
    for (const text of [cell, ...nasty]) expect({ text: text.slice(0, 10), quick: fastestRun(() => parseQuantities(text)) < 1500 }).toEqual({ text: text.slice(0, 10), quick: true });
  });
});

it.each(['', ' \u3000\n'])('%j holds no text to read', (cell) => {
  expect(parseQuantities(cell)).toMatchObject({ unreadable: { zh: '没有文字', en: 'There is no text' } });
});

// The reason stands in messages, and in cells of the report, which hold 32,767 characters.
it.each(['1,'.repeat(16_000), `7.${'2'.repeat(30_000)}`, `1${' '.repeat(30_000)}x`, `${'9'.repeat(30_000)}年`])('a reason quotes a long number by its beginning', (cell) => {
  const reading = parseQuantities(cell);
  if ('quantities' in reading) throw new Error('something was read');
  expect([reading.unreadable.zh.length < 120, reading.unreadable.en.length < 200]).toEqual([true, true]);
});

describe('valueIn', () => {
  it('turns a quantity into the unit of the indicator', () => {
    const [quantity] = (parseQuantities('年内完成投资8000万元以上') as { quantities: Quantity[] }).quantities;
    if (quantity === undefined) throw new Error('nothing read');
    expect([valueIn(quantity, '亿元'), valueIn(quantity, '万元'), valueIn(quantity, '家'), valueIn({ ...quantity, unit: '' }, '家'), valueIn(quantity, '坪'), valueIn({ ...quantity, unit: '坪' }, '万元')]).toEqual([0.8, 8000, undefined, 8000, undefined, undefined]);
  });
});

/** Milliseconds; a busy machine slows one run down, and seldom three. */
function fastestRun(run: () => unknown): number {
  let best = Infinity;
  for (let tries = 0; tries < 3 && best > 500; tries += 1) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
