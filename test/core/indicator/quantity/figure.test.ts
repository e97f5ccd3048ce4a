import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { printNumber } from '../../../../src/core/indicator/decimal';
import { readFigure, type FigureReading } from '../../../../src/core/indicator/quantity/figure';
import type { CellValue } from '../../../../src/core/sheet/snapshot';

function read(value: CellValue, unit = '家', format = 'General', date1904 = false): FigureReading {
  return readFigure(value, format, unit, { date1904 });
}

function reasonOf(reading: FigureReading): string {
  return reading.kind === 'not-a-figure' ? reading.reason.zh : `read as ${reading.kind}`;
}

describe('plain numbers', () => {
  it('are read as they are, whatever the format says that is no percentage and no date', () => {
    const formats = ['General', '', '0.00', '#,##0', '0"家"', '0.0"%"', '_ * #,##0.00_ ;[Red]-0', '[>=1000]0', '0.00E+00', '@', '#,##0"度"', '[$¥-804]#,##0.00', 'G/通用格式', '"年"0', '0\\d'];
    for (const format of formats) expect(read(62.31, '亿元', format)).toEqual({ kind: 'number', value: 62.31, disguises: [] });
  });

  it('are read in % as shown where the cell has a percentage format', () => {
    expect(read(0.026, '%', '0.00%')).toEqual({ kind: 'number', value: 2.6, disguises: [] });
    expect(read(0.07, '%', '0%')).toEqual({ kind: 'number', value: 7, disguises: [] });
    expect(read(0.026, '‰', '0.00%')).toEqual({ kind: 'number', value: 26, disguises: [] });
    expect(read(0.026, '%', 'General')).toEqual({ kind: 'number', value: 0.026, disguises: [] });
    expect(read(0.026, '', '0.0%')).toEqual({ kind: 'number', value: 2.6, disguises: [] });
    expect(read(0.026, '％', '0.0_%;0.0%')).toEqual({ kind: 'number', value: 2.6, disguises: [] });
    expect(reasonOf(read(0.5, '家', '0%'))).toContain('显示为 50%');
  });

  it('that are none are said to be none', () => {
    expect(reasonOf(read(NaN))).toContain('不是有效的数');
    expect(reasonOf(read(Infinity, '家', '0%'))).toContain('不是有效的数');
    // Its hundredfold is beyond the largest number there is.
    expect(reasonOf(read(1e307, '%', '0%'))).toContain('不是有效的数');
  });
});

describe('text that is certainly one number', () => {
  it.each([
    ['１５', '家', 15, ['full-width']],
    ['100.0 ', '家', 100, ['spaces']],
    ['\u00a015', '家', 15, ['spaces']],
    ['\u300015\u200b', '家', 15, ['spaces']],
    ['18.5亿元', '亿元', 18.5, ['unit']],
    ['1850万元', '亿元', 0.185, ['unit']],
    ['18.5亿', '亿元', 18.5, ['unit']],
    ['1,200', '家', 1200, ['separator']],
    ['１，２００', '家', 1200, ['full-width', 'separator']],
    ['3，470', '件', 3470, ['full-width', 'separator']],
    ['3，470件', '件', 3470, ['full-width', 'separator', 'unit']],
    ['1,234,567.89 亿元', '亿元', 1234567.89, ['spaces', 'separator', 'unit']],
    ['2.6%', '%', 2.6, ['percent-sign']],
    ['２．６％', '%', 2.6, ['full-width', 'percent-sign']],
    ['2.6 %', '％', 2.6, ['spaces', 'percent-sign']],
    ['12', '家', 12, ['text']],
    ["'12", '家', 12, ['text']],
    ["12'", '家', 12, ['text']],
    ['‘12’', '家', 12, ['text']],
    ['+12', '家', 12, ['text']],
    ['-5', '%', -5, ['text']],
    ['－5', '%', -5, ['full-width']],
    ['−5', '%', -5, ['full-width']],
    ['- 5', '%', -5, ['spaces']],
    ['-0', '家', 0, ['text']],
    ['007', '家', 7, ['text']],
    ['.5', '%', 0.5, ['text']],
    ['1。5', '%', 1.5, ['full-width']],
    ['15。', '家', 15, ['full-width']],
    ['15.', '家', 15, ['text']],
    ['12户', '家', 12, ['unit']],
    ['12 个', '件', 12, ['spaces', 'unit']],
    ['5件／万人', '件/万人', 5, ['full-width', 'unit']],
    ['三家', '家', 3, ['unit', 'text']],
    ['十二个', '家', 12, ['unit', 'text']],
    ['12\n', '家', 12, ['spaces']],
  ] as const)('%j in %s is %d', (text, unit, value, disguises) => {
    expect(read(text, unit)).toEqual({ kind: 'number', value, disguises });
  });

  it('however it is dressed up, gives the number back', () => {
    const wide = (text: string): string => [...text].map((c) => (c > ' ' && c <= '~' ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join('');
    const grouped = (text: string): string => {
      const [whole = '', fraction] = text.split('.');
      return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
    };
    const dress = fc.array(fc.constantFrom(wide, grouped, (t: string) => ` ${t}\u00a0`, (t: string) => `${t}亿元`, (t: string) => `'${t}`), { maxLength: 3 });
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 0, max: 4 }), dress, (units, decimals, dresses) => {
        const n = Number(`${units}e-${decimals}`) + 0;
        // Grouping twice or naming the unit twice is no way to write a number.
        const once = dresses.filter((each, at) => dresses.indexOf(each) === at).sort((a, b) => Number(a === wide) - Number(b === wide) || Number(b === grouped) - Number(a === grouped));
        const text = once.reduce((t, each) => each(t), printNumber(n));
        expect(read(text, '亿元')).toEqual({ kind: 'number', value: n, disguises: expect.any(Array) });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what is no figure', () => {
  it.each([
    ['—', '横线'], ['——', '横线'], ['-', '横线'], ['/', '横线'], ['－', '横线'], ['无', '“无”'], ['暂无', '尚未填报'], ['暂无数据', '尚未填报'], ['待定', '尚未填报'],
    ['年度指标', '年度指标'], ['年度 指标', '年度指标'], ['（年度指标）', '年度指标'], ['不考核', '不考核'], ['N/A', '不适用'], ['#REF!', '错误值'], ['NaN', '空值'], ['null', '空值'],
    ['15件', '“件”'], ['15%', '“%”'], ['新增15件', '“件”'], ['1,20', '千分位'], ['1.2.3', '两个小数点'], ['1 200', '空格'], ['5，00', '千分位'], ['企业5，000家', '中文逗号'], ['1.5E+05', '科学计数法'],
    ['12345678901234567', '15 位'], ['3/5', '分数'], ['二期', '期次'], ['启动建设', '只有文字'], ['(5)', '括号'], ['三', '只有文字'], ['十二', '只有文字'], ['5年', '日期'], ['15坪', '量词'],
  ])('%j: %s', (text, part) => {
    expect(reasonOf(read(text))).toContain(part);
  });

  it('has a reason of its own for each kind of cell', () => {
    const cells: readonly CellValue[] = [true, false, { error: '#DIV/0!' }, { error: '#REF!' }, { error: '#N/A' }, { error: '#SPILL!' }, '—', '无', '暂无', '年度指标', '不考核', '15件', '1,20', '1.2.3', '启动建设'];
    const reasons = cells.map((cell) => reasonOf(read(cell)));
    expect(new Set(reasons).size).toBe(cells.length);
    expect(reasons[2]).toContain('除以了零');
    expect(reasons[5]).toBe('错误值 #SPILL!：公式出错，请修正公式');
  });

  it('says so in English too', () => {
    for (const cell of ['—', '15件', '1,20', '二期', true, { error: '#REF!' }] as const) {
      const reading = read(cell);
      expect(reading.kind === 'not-a-figure' && reading.reason.en).toMatch(/^[A-Z"#“]/);
    }
  });

  it.each([null, '', ' ', '\u00a0\u3000', '\u200b', '\n'])('%j is blank', (cell) => {
    expect(read(cell)).toEqual({ kind: 'blank' });
  });
});

describe('dates', () => {
  it.each([
    [45000, 'm"月"d"日"', false, '“3月15日”', '3-15 或 3/15'],
    [45000, 'yyyy/m/d', false, '“2023年3月15日”', '3-15'],
    [44986, 'yyyy"年"m"月"', false, '“2023年3月”', '2023-3 或 23-3'],
    [44986, 'mmm-yy', false, '“2023年3月”', '2023-3'],
    [43538, 'yyyy/m/d', true, '“2023年3月15日”', '3-15'],
    [15, 'yyyy-mm-dd', false, '“1900年1月15日”', '可能是 15'],
    [15, 'yyyy-mm-dd', true, '“1904年1月16日”', '可能是 15'],
    [0.5, 'h:mm', false, '时间“12:00”', '12:00'],
    [45000.25, 'yyyy/m/d h:mm', false, '“2023年3月15日 6:00”', '3-15'],
    [60, 'yyyy/m/d', false, '“1900年2月29日”', '60'],
    [-1, 'yyyy/m/d', false, '不能显示为日期', '####'],
    [3000000, 'yyyy/m/d', false, '不能显示为日期', '####'],
    [2957004, 'yyyy/m/d', true, '不能显示为日期', '####'],
    [45000, '[$-804]yyyy"年"m"月"d"日";@', false, '“2023年3月15日”', '3-15'],
    [1.5, '[h]:mm', false, '时间“12:00”', '1.5'],
  ])('%d as %s (1904: %s)', (serial, format, date1904, shown, typed) => {
    const reason = reasonOf(read(serial, '家', format, date1904));
    expect(reason).toContain(shown);
    expect(reason).toContain(typed);
  });
});

describe('quantities', () => {
  it('come where the text says more than a number', () => {
    const reading = read('新增30家以上');
    expect(reading).toEqual({ kind: 'quantities', quantities: [{ value: 30, comparator: '≥', scope: 'new', unit: '家', note: '', start: 0, end: 7 }] });
    expect(read('5.5件(19年数据)', '件').kind).toBe('quantities');
    expect(read('1个/1亿元', '个').kind).toBe('quantities');
    expect(read('累计达800').kind).toBe('quantities');
    // Of two in different units, one may be the indicator's.
    expect(read('企业3家，投资5亿元', '亿元').kind).toBe('quantities');
    // What has no unit, or one nobody knows, contradicts none.
    expect(read('新增15件以上', '').kind).toBe('quantities');
    expect(read('15件', '坪').kind).toBe('quantities');
  });
});
