/** What is said where an edit can't be made without harm to the workbook. Nothing is written then. */
import { type Address, printAddress, printRange, type Range, Refusal, type Text } from '../../../core/index';

export function outsideSheet(sheet: string): Refusal {
  return new Refusal({
    zh: `要写入“${sheet}”的内容超出了 Excel 工作表的最大行数或列数，请缩小范围再试。`,
    en: `What is to be written to "${sheet}" reaches beyond the last row or column that Excel has. Use a smaller area.`,
  });
}

export function coveredByMerge(sheet: string, at: Address, area: Range): Refusal {
  return new Refusal({
    zh: `“${sheet}”的 ${printAddress(at)} 被合并单元格 ${printRange(area)} 覆盖，写入后看不到。请写入左上角的 ${printAddress(area)}，或先取消合并。`,
    en: `${printAddress(at)} of "${sheet}" is covered by the merged area ${printRange(area)}, where a value would be hidden. Write to ${printAddress(area)}, or unmerge first.`,
  });
}

export function partOfArray(sheet: string, at: Address, area: Range): Refusal {
  return new Refusal({
    zh: `“${sheet}”的 ${printAddress(at)} 属于数组公式 ${printRange(area)}，不能只改其中一部分。请在 Excel 中先清除该数组公式再试。`,
    en: `${printAddress(at)} of "${sheet}" belongs to the array formula in ${printRange(area)}, of which no part can be changed alone. Clear the array formula in Excel and retry.`,
  });
}

export function tableHeader(sheet: string, at: Address): Refusal {
  return new Refusal({
    zh: `“${sheet}”的 ${printAddress(at)} 是 Excel 表格（超级表）的标题，不能在这里改写。请在 Excel 中修改，或先转换为普通区域。`,
    en: `${printAddress(at)} of "${sheet}" is a header of an Excel table, which can't be rewritten here. Change it in Excel, or convert the table to a range first.`,
  });
}

export function textTooLong(sheet: string, at: Address, limit: number): Refusal {
  return new Refusal({
    zh: `要写入“${sheet}”${printAddress(at)} 的文字超过 ${limit} 个字符，Excel 单元格放不下，请缩短后再试。`,
    en: `The text for ${printAddress(at)} of "${sheet}" is longer than the ${limit} characters a cell can hold. Shorten it and retry.`,
  });
}

export function mergeLosesValue(sheet: string, area: Range, at: Address): Refusal {
  return new Refusal({
    zh: `合并“${sheet}”的 ${printRange(area)} 会丢失 ${printAddress(at)} 的内容，未予合并。请先移走或清除该单元格的内容。`,
    en: `Merging ${printRange(area)} of "${sheet}" would lose what ${printAddress(at)} holds, so it was not merged. Move or clear that cell first.`,
  });
}

export function mergeOverlaps(sheet: string, area: Range, other: Range): Refusal {
  return new Refusal({
    zh: `“${sheet}”的 ${printRange(area)} 与已有的合并单元格或表格 ${printRange(other)} 交叉，不能合并。请先取消原来的合并。`,
    en: `${printRange(area)} of "${sheet}" overlaps the merged area or table in ${printRange(other)} and can't be merged. Unmerge that first.`,
  });
}

export function formatTooLarge(sheet: string, area: Range): Refusal {
  return new Refusal({
    zh: `要设置格式的区域太大（“${sheet}”${printRange(area)}），请缩小范围再试。`,
    en: `The area to be formatted is too large (${printRange(area)} of "${sheet}"). Use a smaller one.`,
  });
}

export function limitedElsewhere(sheet: string, area: Range, present: string): Refusal {
  return new Refusal({
    zh: `“${sheet}”的 ${printRange(area)} 与已有的数据验证（${present}，引用了其他工作表）重叠，不能在这里改写。请在 Excel 的“数据验证”中清除后再试。`,
    en: `${printRange(area)} of "${sheet}" overlaps a data validation that refers to another sheet (${present}), which can't be rewritten here. Clear it under Data Validation in Excel and retry.`,
  });
}

export function hiddenSheet(sheet: string): Refusal {
  return new Refusal({
    zh: `工作表“${sheet}”已隐藏，无法定位到其中的单元格。请先取消隐藏该工作表。`,
    en: `The sheet "${sheet}" is hidden, so its cells can't be selected. Unhide it first.`,
  });
}

export function badSheetName(name: string, fault: Text): Refusal {
  return new Refusal({
    zh: `不能新建工作表“${name}”：${fault.zh}。请换一个名称。`,
    en: `The sheet "${name}" can't be added: ${fault.en}. Choose another name.`,
  });
}

export function sheetExists(name: string): Refusal {
  return new Refusal({
    zh: `工作簿里已有名为“${name}”的工作表（不区分大小写），请换一个名称或先改名。`,
    en: `The workbook already has a sheet named "${name}" (case does not matter). Choose another name, or rename that sheet first.`,
  });
}

export function propertyTooLong(name: string, limit: number): Refusal {
  return new Refusal({
    zh: `文档属性“${name}”的名称或内容超过 ${limit} 个字符，无法保存，请缩短后再试。`,
    en: `The name or value of the document property "${name}" is longer than ${limit} characters and can't be saved. Shorten it and retry.`,
  });
}
