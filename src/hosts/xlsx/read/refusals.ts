/** What is said where a package opens but does not hold a workbook we can read. */
import { Refusal } from '../../../core';
import { shownName } from '../shown-name';

const SAVE_AGAIN_ZH = '请用 Excel 或 WPS 打开后另存为“Excel 工作簿（.xlsx）”再试。';
const SAVE_AGAIN_EN = 'Open it in Excel or WPS, save it as "Excel Workbook (.xlsx)" and try again.';

/** `line` counts from 1 and `column` from 0, as the parser does. */
export function brokenXml(part: string, line: number, column: number): Refusal {
  return new Refusal({
    zh: `工作簿中的“${shownName(part)}”第 ${line} 行第 ${column + 1} 个字符处内容有误，无法读取。${SAVE_AGAIN_ZH}`,
    en: `The part "${shownName(part)}" of this workbook is broken at line ${line}, character ${column + 1}, and cannot be read. ${SAVE_AGAIN_EN}`,
  });
}

/** `place` is an address or another place in the part. */
export function brokenCell(part: string, place: string): Refusal {
  return new Refusal({
    zh: `工作簿中的“${shownName(part)}”单元格 ${shownName(place)} 处内容有误，无法读取。${SAVE_AGAIN_ZH}`,
    en: `The part "${shownName(part)}" of this workbook is broken at cell ${shownName(place)} and cannot be read. ${SAVE_AGAIN_EN}`,
  });
}

export function missingPart(part: string): Refusal {
  return new Refusal({
    zh: `工作簿缺少“${shownName(part)}”，无法读取。${SAVE_AGAIN_ZH}`,
    en: `The part "${shownName(part)}" is missing from this workbook, so it cannot be read. ${SAVE_AGAIN_EN}`,
  });
}

export function missingSheet(name: string): Refusal {
  return new Refusal({
    zh: `工作簿中找不到工作表“${shownName(name)}”的内容，无法读取。${SAVE_AGAIN_ZH}`,
    en: `The contents of the sheet "${shownName(name)}" are missing from this workbook, so it cannot be read. ${SAVE_AGAIN_EN}`,
  });
}

/** A cell points to a text of the shared table that is not there: reading it as blank would hide a figure. */
export function missingText(part: string, address: string): Refusal {
  return new Refusal({
    zh: `工作簿中的“${shownName(part)}”单元格 ${shownName(address)} 引用的文字不存在，无法读取。${SAVE_AGAIN_ZH}`,
    en: `The part "${shownName(part)}" of this workbook refers to a text that is not there (cell ${shownName(address)}), so it cannot be read. ${SAVE_AGAIN_EN}`,
  });
}

export function noSheets(): Refusal {
  return new Refusal({
    zh: '这个工作簿里没有可读的工作表。请在 Excel 或 WPS 中打开确认，含有表格后再试。',
    en: 'This workbook has no sheet of cells to read. Open it in Excel or WPS, make sure that it holds a table, and try again.',
  });
}

/** See room.ts. */
export function tooManyCells(): Refusal {
  return new Refusal({
    zh: `工作簿里的表格范围过大（行列太多），为防止内存耗尽未予打开。请删去多余的空白行列、整列的公式和格式后另存再试。`,
    en: `The sheets of this workbook reach over too many rows and columns and were not opened, so as not to exhaust the memory. Delete surplus blank rows and columns, and formulas and formats of whole columns, save and try again.`,
  });
}

export function tooManyElements(part: string): Refusal {
  return new Refusal({
    zh: `工作簿中的“${shownName(part)}”内容过多，为防止内存耗尽未予打开。${SAVE_AGAIN_ZH}`,
    en: `The part "${shownName(part)}" of this workbook holds too much and was not opened, so as not to exhaust the memory. ${SAVE_AGAIN_EN}`,
  });
}

/** See xml.ts. */
export function tooIntricate(part: string): Refusal {
  return new Refusal({
    zh: `工作簿中的“${shownName(part)}”元素嵌套过深或属性过多，不像正常的工作簿，为防止内存耗尽未予打开。${SAVE_AGAIN_ZH}`,
    en: `Elements of the part "${shownName(part)}" are nested too deeply or have too many attributes, as those of no ordinary workbook are, and it was not opened, so as not to exhaust the memory. ${SAVE_AGAIN_EN}`,
  });
}

/** ECMA-376 part 2 §6.2.5: no part of a package holds a document type declaration, which is the way to entity bombs. */
export function documentType(part: string): Refusal {
  return new Refusal({
    zh: `工作簿中的“${shownName(part)}”含有文档类型声明（DOCTYPE），这在工作簿中是不允许的，为安全起见未予打开。${SAVE_AGAIN_ZH}`,
    en: `The part "${shownName(part)}" of this workbook has a document type declaration (DOCTYPE), which no workbook may have, and was not opened for safety's sake. ${SAVE_AGAIN_EN}`,
  });
}

/** ECMA-376 part 3 §10.2: one of several contents holds, which one is for each program to say, and figures are not to be guessed. */
export function alternateCells(part: string): Refusal {
  return new Refusal({
    zh: `工作簿中的“${shownName(part)}”为单元格写了几种可选的内容（AlternateContent），无法确定以哪一种为准，未予读取。${SAVE_AGAIN_ZH}`,
    en: `The part "${shownName(part)}" of this workbook has alternative contents for cells (AlternateContent), of which it can't be told which hold, so it was not read. ${SAVE_AGAIN_EN}`,
  });
}

/** Excel keeps no two sheets of one name, whatever the case; what is written by name would go to the wrong one. */
export function sheetTwice(name: string): Refusal {
  return new Refusal({
    zh: `工作簿里有两张同名或同源的工作表“${shownName(name)}”，无法区分，未予读取。请改名后再试。`,
    en: `Two sheets of this workbook have the name or the contents of "${shownName(name)}" and can't be told apart, so it was not read. Rename one of them and try again.`,
  });
}
