/** What hands do to a sheet: rows and columns moved, doubled, gone; cells retyped. */
import type { CellValue, Sheet } from '../../../src/core/index';
import type { Random } from '../random';

const TYPED: readonly CellValue[] = [
  null, '', ' ', 0, 1, -5, 3.14159, 1e21, 45000, true, false, { error: '#REF!' }, { error: '#NAME?' }, '已说明', '待整改', '已销号', '说明', '指纹', '问题', '状态', '标识', '固定值', '=1+1', "'5", '５', '约5', '1,000', '5个',
  'x'.repeat(40_000), '0123456789abcdef-0123456789abcdef', 'a|b|c', '|', '||', 'wuxing|2023|x', '__proto__|2023|constructor', '回执', '{"v":1}', '%zz', 'A1=%E0%A4%A', '附件4!C7=10;D7', '；', '\u0000',
];

export function changedSheet(sheet: Sheet, random: Random): Sheet {
  let { values } = sheet;
  for (let times = 1 + random.int(4); times > 0; times -= 1) values = random.pick(CHANGES)(values, random);
  return { ...sheet, values };
}

type Values = Sheet['values'];

export const CHANGES: readonly ((values: Values, random: Random) => Values)[] = [
  (values, random) => values.filter((_, row) => row !== pickedRow(values, random)),
  (values, random) => {
    const at = random.int(values.length + 1);
    return [...values.slice(0, at), ...Array.from({ length: 1 + random.int(3) }, () => (random.chance(0.6) ? [] : (values[random.int(values.length)] ?? []))), ...values.slice(at)];
  },
  (values, random) => {
    const [a, b] = [random.int(values.length), random.int(values.length)];
    return values.map((row, at) => (at === a ? (values[b] ?? []) : at === b ? (values[a] ?? []) : row));
  },
  (values, random) => {
    const column = random.int(16);
    return [...values].sort((a, b) => String(a[column] ?? '').localeCompare(String(b[column] ?? '')));
  },
  (values, random) => {
    const [a, b] = [random.int(16), random.int(16)];
    return values.map((row) => swapped(row, a, b));
  },
  (values, random) => {
    const column = random.int(16);
    return values.map((row) => [...padded(row, column).slice(0, column), null, ...row.slice(column)]);
  },
  (values, random) => {
    const column = random.int(16);
    return values.map((row) => row.filter((_, at) => at !== column));
  },
  (values, random) => retype(values, random),
  (values, random) => retype(values, random),
  (values, random) => retype(values, random),
  (values, random) => values.slice(0, random.int(values.length + 1)),
  (values) => values.map((row) => row.map((cell) => (typeof cell === 'number' ? String(cell) : typeof cell === 'string' ? ` ${cell}` : cell))),
];

function pickedRow(values: Values, random: Random): number {
  return random.int(Math.max(1, values.length));
}

function retype(values: Values, random: Random): Values {
  const at = random.int(values.length);
  const column = random.int(16);
  return values.map((row, index) => (index === at ? [...padded(row, column).slice(0, column), random.pick(TYPED), ...row.slice(column + 1)] : row));
}

function swapped(row: readonly CellValue[], a: number, b: number): readonly CellValue[] {
  const full = padded(row, Math.max(a, b) + 1);
  return full.map((cell, at) => (at === a ? (full[b] ?? null) : at === b ? (full[a] ?? null) : cell));
}

function padded(row: readonly CellValue[], length: number): readonly CellValue[] {
  return row.length >= length ? row : [...row, ...Array.from({ length: length - row.length }, () => null)];
}
