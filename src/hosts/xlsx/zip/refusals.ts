/** What is said where bytes are no .xlsx package, or a broken one: what it is instead, and what to do. */
import { Refusal } from '../../../core/index';
import { shownName } from '../shown-name';

const XLSX_ADVICE_ZH = '请用 Excel 或 WPS 打开后另存为“Excel 工作簿（.xlsx）”再试。';
const XLSX_ADVICE_EN = 'Open it in Excel or WPS, save it as "Excel Workbook (.xlsx)" and try again.';

export function emptyFile(): Refusal {
  return new Refusal({
    zh: '这个文件是空的（0 字节），请重新取得该文件再试。',
    en: 'This file is empty (0 bytes). Get the file again and retry.',
  });
}

export function oldWorkbook(): Refusal {
  return new Refusal({
    zh: `这是旧版 Office 文件（如 .xls、.et），不是 .xlsx 工作簿。${XLSX_ADVICE_ZH}`,
    en: `This is a file in the old Office format (such as .xls or .et), not an .xlsx workbook. ${XLSX_ADVICE_EN}`,
  });
}

export function encryptedWorkbook(): Refusal {
  return new Refusal({
    zh: '这个工作簿设有打开密码，无法读取。请在 Excel 或 WPS 中打开并取消密码，保存后再试。',
    en: 'This workbook is encrypted with a password and cannot be read. Open it in Excel or WPS, remove the password, save it and try again.',
  });
}

export function notAWorkbook(what: { readonly zh: string; readonly en: string }): Refusal {
  return new Refusal({
    zh: `这是${what.zh}，不是 .xlsx 工作簿。${XLSX_ADVICE_ZH}`,
    en: `This is ${what.en}, not an .xlsx workbook. ${XLSX_ADVICE_EN}`,
  });
}

export function truncated(): Refusal {
  return new Refusal({
    zh: '这个工作簿文件不完整（尾部缺失），可能是复制或下载中断，请重新取得该文件再试。',
    en: 'This workbook file is incomplete (its end is missing), perhaps from an interrupted copy or download. Get the file again and retry.',
  });
}

export function surplusEnd(): Refusal {
  return new Refusal({
    zh: '这个文件的末尾附有大量不属于工作簿的内容，无法读取，可能是存储或传输出错。请重新取得该文件，或用 Excel 打开并修复后另存再试。',
    en: 'Much that is no part of a workbook stands at the end of this file, perhaps from a fault in storage or transfer, so it cannot be read. Get the file again, or repair it by opening and saving it in Excel.',
  });
}

/** `where` names the part or the structure that does not hold. */
export function damaged(where: string): Refusal {
  return new Refusal({
    zh: `这个工作簿文件已损坏（${shownName(where)}），无法读取。请用 Excel 打开并修复后另存，或重新取得该文件。`,
    en: `This workbook file is damaged (${shownName(where)}) and cannot be read. Repair it by opening and saving it in Excel, or get the file again.`,
  });
}

export function zip64(): Refusal {
  return new Refusal({
    zh: `这个文件采用 zip64 压缩格式（用于超大文件），暂不支持。${XLSX_ADVICE_ZH}`,
    en: `This file uses the zip64 format (meant for very large files), which is not supported. ${XLSX_ADVICE_EN}`,
  });
}

export function encryptedPart(name: string): Refusal {
  return new Refusal({
    zh: `文件中的“${shownName(name)}”被压缩软件加了密码，无法读取。请取消压缩密码，或用 Excel 另存为 .xlsx 再试。`,
    en: `The part "${shownName(name)}" of this file is encrypted by a zip program and cannot be read. Remove that password, or save the workbook from Excel again.`,
  });
}

export function unknownMethod(name: string, method: number): Refusal {
  return new Refusal({
    zh: `文件中的“${shownName(name)}”采用了不支持的压缩方式（${method}）。${XLSX_ADVICE_ZH}`,
    en: `The part "${shownName(name)}" of this file is compressed in an unsupported way (method ${method}). ${XLSX_ADVICE_EN}`,
  });
}

export function tooLarge(name: string): Refusal {
  return new Refusal({
    zh: `文件中的“${shownName(name)}”解压后过大（超过 500 MB），为防止内存耗尽未予打开。请删去多余的数据或空白行列后另存再试。`,
    en: `The part "${shownName(name)}" of this file is too large once unpacked (over 500 MB) and was not opened, so as not to exhaust the memory. Remove surplus data or blank rows and columns, save and try again.`,
  });
}

/** See directory.ts: the whole file, or one part of it, grows without measure. */
export function bomb(): Refusal {
  return new Refusal({
    zh: `这个文件解压后会增大数百倍，不像正常的工作簿，为防止内存耗尽未予打开。${XLSX_ADVICE_ZH}`,
    en: `This file would grow hundreds of times once unpacked, which no ordinary workbook does, and was not opened, so as not to exhaust the memory. ${XLSX_ADVICE_EN}`,
  });
}
