import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { scanChineseNumeral } from '../../../../src/core/indicator/quantity/chinese-numeral';

/** 0–9999 in the usual way of writing. */
function section(n: number): string {
  const digits = [...String(n)].map((d) => '零一二三四五六七八九'.charAt(Number(d)));
  const written = digits.map((d, at) => (d === '零' ? '零' : d + ['', '十', '百', '千'][digits.length - 1 - at])).join('');
  return written.replace(/零+/g, '零').replace(/(?<=.)零$/, '').replace(/^一十/, '十');
}

describe('scanChineseNumeral', () => {
  it('reads every number below 10,000 as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (n) => {
        // 十 behind a higher order needs its 一, which the numeral above keeps.
        expect(scanChineseNumeral(`新增${section(n)}家`, 2)).toEqual({ value: n, end: 2 + section(n).length });
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['两百', 200], ['三千五百', 3500], ['一万二千', 12000], ['三十万', 300000], ['十二亿', 1.2e9], ['一亿三千万', 1.3e8], ['三百零五', 305], ['〇', 0],
  ])('%s is %d', (numeral, value) => {
    expect(scanChineseNumeral(numeral, 0)).toEqual({ value, end: numeral.length });
  });

  it.each(['十四五', '一二三', '百人', '万人', '千亿', '三百五', '三百二千', '二万三亿', '二百三百', '二万三万', '一百十二', '三千百', '三亿万亿', '一万五', '五五', '家', '', '一'.repeat(40)])('%s is no certain number', (text) => {
    expect(scanChineseNumeral(text, 0)).toBeUndefined();
  });
});
