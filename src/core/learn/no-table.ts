/** Why nothing could be learned from a sheet, and what to do about it. */
import { Refusal } from '../refusal';
import type { Range } from '../sheet/address';
import { printRange } from '../sheet/address';
import type { Sheet } from '../sheet/snapshot';
import { normaliseLabel } from '../table/label';
import { regionIn } from './region';

export function noSuchSheet(name: string, names: readonly string[]): Refusal {
  const list = names.slice(0, 10).join('、');
  return new Refusal({
    zh: `工作簿中没有工作表“${name}”，现有：${list}`,
    en: `The workbook has no sheet "${name}"; it has ${names.slice(0, 10).join(', ')}`,
  });
}

export function noTable(sheet: Sheet, range?: Range): Refusal {
  if (sheet.values.every((row) => row.length === 0)) {
    return new Refusal({ zh: `工作表“${sheet.name}”是空的，请选有指标表的工作表`, en: `The sheet "${sheet.name}" is empty; choose one that holds an indicator table` });
  }
  if (isTransposed(sheet)) return transposed(sheet);
  const where = range ? { zh: `工作表“${sheet.name}”的 ${printRange(range)} 中`, en: `in ${printRange(range)} of the sheet "${sheet.name}"` } : { zh: `工作表“${sheet.name}”中`, en: `in the sheet "${sheet.name}"` };
  return new Refusal({
    zh: `${where.zh}没有看出指标表：要有一行（或两行）表头，写明“指标”和年份、季度或乡镇，下面每行一个指标；请补全表头，或选中整张表再试`,
    en: `No indicator table was seen ${where.en}: it needs a header of one or two rows that says 指标 and names years, quarters or towns, with one indicator a row below; complete the header, or select the whole table and try again`,
  });
}

export function transposed(sheet: Sheet): Refusal {
  return new Refusal({
    zh: `工作表“${sheet.name}”是一行一个乡镇、一列一个指标，模板要一行一个指标；请复制后用“选择性粘贴 → 转置”换过来再试`,
    en: `The sheet "${sheet.name}" has a town in each row and an indicator in each column, and a template needs it the other way; copy the table, use Paste Special → Transpose and try again`,
  });
}

export function tooLarge(sheet: Sheet, what: { readonly zh: string; readonly en: string }): Refusal {
  return new Refusal({
    zh: `工作表“${sheet.name}”的表太大，${what.zh}；请分成几张表，或只选中要用的部分`,
    en: `The table in the sheet "${sheet.name}" is too large: ${what.en}; split it, or select the part that is needed`,
  });
}

/** Names of towns down a column, and no header that could be read. */
export function isTransposed(sheet: Sheet): boolean {
  const counts = new Map<number, number>();
  for (const row of sheet.values) {
    row.slice(0, 4).forEach((value, column) => {
      if (typeof value === 'string' && isRegion(value)) counts.set(column, (counts.get(column) ?? 0) + 1);
    });
  }
  return [...counts.values()].some((count) => count >= 3);
}

export function isRegion(text: string): boolean {
  return regionIn(normaliseLabel(text)) !== undefined;
}
