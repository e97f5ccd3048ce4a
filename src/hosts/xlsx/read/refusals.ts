/** What is said where a package opens but does not hold a workbook we can read. */
import { Refusal } from '../../../core';

const SAVE_AGAIN_ZH = '请用 Excel 或 WPS 打开后另存为“Excel 工作簿（.xlsx）”再试。';
const SAVE_AGAIN_EN = 'Open it in Excel or WPS, save it as "Excel Workbook (.xlsx)" and try again.';

/** `line` counts from 1 and `column` from 0, as the parser does. */
export function brokenXml(part: string, line: number, column: number): Refusal {
  return new Refusal({
    zh: `工作簿中的“${part}”第 ${line} 行第 ${column + 1} 个字符处内容有误，无法读取。${SAVE_AGAIN_ZH}`,
    en: `The part "${part}" of this workbook is broken at line ${line}, character ${column + 1}, and cannot be read. ${SAVE_AGAIN_EN}`,
  });
}

/** `place` is an address or another place in the part. */
export function brokenCell(part: string, place: string): Refusal {
  return new Refusal({
    zh: `工作簿中的“${part}”单元格 ${place} 处内容有误，无法读取。${SAVE_AGAIN_ZH}`,
    en: `The part "${part}" of this workbook is broken at cell ${place} and cannot be read. ${SAVE_AGAIN_EN}`,
  });
}

export function missingPart(part: string): Refusal {
  return new Refusal({
    zh: `工作簿缺少“${part}”，无法读取。${SAVE_AGAIN_ZH}`,
    en: `The part "${part}" is missing from this workbook, so it cannot be read. ${SAVE_AGAIN_EN}`,
  });
}

export function missingSheet(name: string): Refusal {
  return new Refusal({
    zh: `工作簿中找不到工作表“${name}”的内容，无法读取。${SAVE_AGAIN_ZH}`,
    en: `The contents of the sheet "${name}" are missing from this workbook, so it cannot be read. ${SAVE_AGAIN_EN}`,
  });
}

/** A cell points to a text of the shared table that is not there: reading it as blank would hide a figure. */
export function missingText(part: string, address: string): Refusal {
  return new Refusal({
    zh: `工作簿中的“${part}”单元格 ${address} 引用的文字不存在，无法读取。${SAVE_AGAIN_ZH}`,
    en: `The part "${part}" of this workbook refers to a text that is not there (cell ${address}), so it cannot be read. ${SAVE_AGAIN_EN}`,
  });
}

export function noSheets(): Refusal {
  return new Refusal({
    zh: '这个工作簿里没有可读的工作表。请在 Excel 或 WPS 中打开确认，含有表格后再试。',
    en: 'This workbook has no sheet of cells to read. Open it in Excel or WPS, make sure that it holds a table, and try again.',
  });
}
