/** Figures as words: any text in a cell is read or refused, never with a number that is none, and in a time that grows with its length. */
import { parsePeriod } from '../../src/core/index';
import { readFigure } from '../../src/core/indicator/quantity/figure';
import { datePartsOf, isPercentFormat } from '../../src/core/indicator/quantity/number-format';
import { parseQuantities, type QuantitiesReading } from '../../src/core/indicator/quantity/parse';
import { unitOf } from '../../src/core/indicator/unit';
import { normaliseLabel, withoutRegionSuffix, withoutUnit } from '../../src/core/table/label';
import { shiftFormula } from '../../src/hosts/xlsx/read/shift-formula';
import { formatNumber } from '../../src/hosts/xlsx/appearance/format-number';
import { textCollector } from '../../src/hosts/xlsx/read/rich-text';
import { escapeXstring } from '../../src/hosts/xlsx/write/xml/escape';
import { Defect, must, type End } from './expect';
import type { Random } from './random';

const PIECES = [
  ...'0123456789０１２.．,，。、;；:：()（）-—~+±/／%％‰ \u3000\u00a0\u200b\n\r\t一二三十百千万亿两半几零〇①⑴“”‘’《》"\'<>≥≤=≈约近超达余多第前年月日号期季度个家项亿元级的A', '新增', '累计', '累计达', '以上', '以下', '左右',
  '不少于', '不超过', '百分之', '年度指标', '新认定', '力争', '完成', '每年', '其中', '2025年', '亿元', '万元', '平方公里', '件/万人', '排名', '一批', '十四五', '1.', '(1)', '1、', '19年数据', 'e5', 'E+5', '1e999', 'NaN', 'Infinity',
  '99999999999999999999', '0.000000000000001', 'constructor', '__proto__', '\ud800', '\u0000', '\u202e', '💥',
];
const UNITS = ['', '%', '个', '家', '亿元', '万元', '件/万人', '平方公里', '怪', 'constructor', '‰', '‰/亿'];
const FORMATS = ['General', '0.00', '0%', 'yyyy/m/d', '@', '[h]:mm', '"年"0', '', '0.0%;;"-"', '[$-804]yyyy"年"', '\\%0', '[Red][>=100]0'];
const NUMBERS = [0, -0, 1, -1, 0.1, 1e21, 1e-21, 1e308, -1e308, NaN, Infinity, -Infinity, 45000, 2958466, -45000, 60, 1e15 + 0.3];

export function fuzzQuantity(random: Random): End {
  if (random.chance(0.1)) return figure(random.pick([...NUMBERS, true, false, null, { error: '#N/A' }, { error: 'constructor' }, { error: '' }]), random);
  const text = random.text(PIECES, 1 + random.int(random.chance(0.1) ? 300 : 14));
  checkReading(parseQuantities(text), text);
  parsePeriod(text, 2023);
  withoutUnit(normaliseLabel(text));
  unitOf(text);
  return figure(text, random);
}

function figure(value: Parameters<typeof readFigure>[0], random: Random): End {
  const reading = readFigure(value, random.pick(FORMATS), random.pick(UNITS), { date1904: random.chance(0.2) });
  if (reading.kind === 'number') must(Number.isFinite(reading.value), `${JSON.stringify(value)} is read as ${reading.value}`);
  else if (reading.kind === 'quantities') checkReading(reading, String(value));
  else if (reading.kind === 'not-a-figure') checkText(reading.reason.zh, reading.reason.en);
  return reading.kind === 'not-a-figure' ? 'refused' : 'read';
}

function checkReading(reading: QuantitiesReading | { readonly kind: 'quantities' } & Extract<QuantitiesReading, { quantities: unknown }>, text: string): void {
  if ('unreadable' in reading) {
    checkText(reading.unreadable.zh, reading.unreadable.en);
    must(reading.offset >= 0 && reading.offset <= text.length, 'a reason stands outside of the text');
    return;
  }
  must(reading.quantities.length > 0, 'no quantity is no reading');
  let end = 0;
  for (const quantity of reading.quantities) {
    must(Number.isFinite(quantity.value) && (quantity.max === undefined || (Number.isFinite(quantity.max) && quantity.max > quantity.value)), `“${text}” is read as ${quantity.value}…${quantity.max}`);
    must(quantity.start >= end && quantity.end > quantity.start && quantity.end <= text.length, `“${text}”: quantities overlap`);
    ({ end } = quantity);
  }
}

function checkText(zh: string, en: string): void {
  must(zh !== '' && en !== '', 'a reason says nothing');
}

/** What reads text of any length that others wrote, by name. */
export const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  figure: (text) => readFigure(text, 'General', '亿元', { date1904: false }),
  quantities: parseQuantities,
  unit: unitOf,
  'unit of a figure': (text) => readFigure('1亿', 'General', text, { date1904: false }),
  period: (text) => parsePeriod(text, 2023),
  label: (text) => withoutUnit(withoutRegionSuffix(normaliseLabel(text))),
  'number format': (text) => [isPercentFormat(text), datePartsOf(text), isPercentFormat(`${text}%`)],
  'shown number': (text) => formatNumber(12.5, text, false),
  'shared formula': (text) => shiftFormula(text, 1, 1),
  'written text': escapeXstring,
  'cell text': (text) => {
    const collector = textCollector();
    collector.open('t', {});
    collector.text(text);
    collector.close('t');
    return collector.take();
  },
};

/** Milliseconds of processor time that 80,000 characters may take, and how much more than 20,000 characters. */
const SLOW = 250;
const GROWTH = 9;

export function fuzzLongText(random: Random): End {
  const unit = random.text(PIECES, 1 + random.int(4));
  const [head, tail] = [random.pick(['', '1', '(', ' ', '[', '"', '_x', '新增', '=']), random.pick(['', 'x', '1', ')', '年', ' ', '！'])];
  const name = random.pick(Object.keys(READERS));
  checkGrowth(name, (length) => head + unit.repeat(Math.ceil(length / unit.length)) + tail);
  return 'read';
}

export function checkGrowth(name: string, textOf: (length: number) => string): void {
  const reader = READERS[name];
  if (!reader) throw new Error(name);
  const [short, long] = [textOf(20_000), textOf(80_000)];
  const time = (text: string): number => {
    const before = process.cpuUsage();
    reader(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  const quick = time(short);
  if (quick > SLOW * 4) throw new Defect(`${name}: ${Math.round(quick)} ms for 20,000 characters of ${JSON.stringify(short.slice(0, 12))}`);
  const slow = time(long);
  if (slow > SLOW && slow > quick * GROWTH) throw new Defect(`${name}: ${Math.round(quick)} ms for 20,000 characters of ${JSON.stringify(short.slice(0, 12))}, ${Math.round(slow)} ms for 80,000`);
  if (slow > SLOW * 8) throw new Defect(`${name}: ${Math.round(slow)} ms for 80,000 characters of ${JSON.stringify(short.slice(0, 12))}`);
}
