/** What stands above and below a table: its title, the annex it is, the unit of all figures, notes. */
import { halfWidth } from '../indicator/quantity/half-width';
import { unitOf } from '../indicator/unit';
import { isBlank, valueAt, type Sheet } from '../sheet/snapshot';
import type { Address } from '../sheet/address';
import { isNote, isSignature } from '../table/line-below';
import type { Guess } from './learned';

export interface Surroundings {
  readonly title: Guess<string>;
  /** Where the title stands; absent where the name of the sheet had to do. */
  readonly titleAt?: Address;
  /** 附件3; '' where none is named. */
  readonly annex: string;
  /** Of every figure that names none: 单位：万元 above the table. '' where no one unit is named. */
  readonly unit: string;
  readonly unitAt?: Address;
  /** Every text above the table, from the top. */
  readonly above: readonly string[];
}

interface Line {
  readonly at: Address;
  readonly text: string;
}

/** As far above the header as titles stand. */
const ABOVE = 8;
const ANNEX = /^(附(?:件|表|录)\s*[\d.—-]{0,6})\s*:?$/;
const UNIT = /(?:计量)?单位\s*:\s*([^;。)]+)/;
/** Schema limits (template.schema.json): a line, a text, the notes. */
const MAX_LINE = 200;
const MAX_TEXT = 4000;
const MAX_NOTES = 20;

export function surroundings(sheet: Sheet, headerRow: number): Surroundings {
  const lines = linesAbove(sheet, headerRow);
  const titles = lines.filter(({ text }) => text.length >= 4 && text.length <= MAX_LINE && !isAside(text));
  // The nearest line that calls itself a table; else the longest.
  const named = titles.filter(({ text }) => /[表单册]|指标|目标|任务|清单|情况|计划/.test(text)).at(-1);
  const title = named ?? titles.reduce<Line | undefined>((best, one) => (!best || one.text.length > best.text.length ? one : best), undefined);
  const [annex = ''] = [...lines.map(({ text }) => text), sheet.name.trim()].flatMap((text) => ANNEX.exec(halfWidth(text))?.[1]?.trim() ?? []);
  const unit = lines.flatMap((line) => {
    const found = unitOf((UNIT.exec(halfWidth(line.text))?.[1] ?? '').trim());
    return found && found.dimension !== '' ? [{ at: line.at, name: found.name }] : [];
  });
  return {
    above: lines.map(({ text }) => text),
    annex,
    unit: unit[0]?.name ?? '',
    ...(unit[0] ? { unitAt: unit[0].at } : {}),
    ...(title
      ? { title: titles.length > 1 ? { value: title.text, why: { zh: '表上方有几行文字，取这一行', en: 'there are several lines above the table; this one was taken' } } : { value: title.text }, titleAt: title.at }
      : { title: { value: sheet.name.trim() || '指标表', why: { zh: '表上方没有标题，用工作表名', en: 'nothing stands above the table, so the name of the sheet is used' } } }),
  };
}

/** 附件3, 单位：万元, a date or who reports: no title. */
function isAside(text: string): boolean {
  const half = halfWidth(text);
  return ANNEX.test(half) || UNIT.test(half) || /^(?:填报|填表|报送|制表|日期|截至|截止|联系)[^表]*$|^\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{0,2}日?)?$/.test(half);
}

/** From the top; a row with numbers is the end of another table, and what stands above it belongs there. */
function linesAbove(sheet: Sheet, headerRow: number): readonly Line[] {
  const lines: Line[] = [];
  for (let row = headerRow - 1; row >= Math.max(0, headerRow - ABOVE); row--) {
    const values = sheet.values[row] ?? [];
    if (values.some((value) => typeof value === 'number')) break;
    const texts = values.flatMap((value, column): Line[] =>
      typeof value === 'string' && !isBlank(value) ? [{ at: { row, column }, text: value.replace(/[^\S\n]+/g, ' ').trim() }] : [],
    );
    lines.unshift(...texts);
  }
  return lines;
}

/** The notes from `from` on, the first of each row, and the numbered lines that go on after one. */
export function notesBelow(sheet: Sheet, from: number): readonly string[] {
  const notes: string[] = [];
  for (let row = from; row < Math.min(sheet.values.length, from + 60) && notes.length < MAX_NOTES; row++) {
    const column = sheet.values[row]?.findIndex((value) => !isBlank(value)) ?? -1;
    const value = column < 0 ? null : valueAt(sheet, { row, column });
    if (typeof value !== 'string' || value.length > MAX_TEXT) continue;
    // 填表说明 begins like 填表人.
    if (isSignature(value) && !isNote(value)) continue;
    if (isNote(value) || (notes.length > 0 && /^\s*[(（]?\d{1,2}[).）、．.]/.test(value))) notes.push(value.trim());
  }
  return notes;
}
