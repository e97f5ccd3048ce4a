/** Errors of Excel → sentences that say what to do. */
import { printAddress, printRange, Refusal, type Address, type Range, type Text } from '../../core/index';

/** The code of an error of Excel's; undefined for any other error, which is a fault of ours. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** What was thrown, as a refusal with the original as its cause; what is not Excel's comes back as it is. */
export function explained(error: unknown): unknown {
  const code = errorCode(error);
  if (code === undefined) return error;
  const { message = '' } = error as { readonly message?: string };
  return new Refusal((SENTENCES[code] ?? other)(code, message), { cause: error });
}

export function protectedSheets(names: readonly string[], cause?: unknown): Refusal {
  return new Refusal(
    {
      zh: `工作表${zhNames(names)}受保护，不能写入。请在“审阅”选项卡点“撤销工作表保护”，然后再试。`,
      en: `Sheet ${enNames(names)} is protected and can't be written to. Choose Unprotect Sheet on the Review tab, then try again.`,
    },
    { cause },
  );
}

export function missingSheets(names: readonly string[], cause?: unknown): Refusal {
  return new Refusal(
    {
      zh: `找不到工作表${zhNames(names)}，可能刚被删除或改名。请重新校核。`,
      en: `Sheet ${enNames(names)} can't be found; it may have been deleted or renamed. Run the check again.`,
    },
    { cause },
  );
}

/** Cells that no longer hold what was read. */
export function changedCells(cells: readonly (Address & { readonly sheet: string })[]): Refusal {
  const names = cells.slice(0, NAMED).map((cell) => `“${cell.sheet}”!${printAddress(cell)}`);
  const more = cells.length - names.length;
  return new Refusal({
    zh: `${names.join('、')}${more > 0 ? ` 等 ${cells.length} 个单元格` : ''} 刚被改动，与读取时不同，所以什么都没有写入。请看一下改动，然后再试一次。`,
    en: `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''} changed since the workbook was read, so nothing was written. Look at what changed, then try again.`,
  });
}

/** A value among the results of a formula that spills would leave only #SPILL! of them. */
export function spilledInto({ sheet, range }: { readonly sheet: string; readonly range: Range }): Refusal {
  return new Refusal({
    zh: `“${sheet}”!${printRange(range)} 里有动态数组公式溢出的结果，写入会毁掉它，所以什么都没有写入。请先把该公式改成普通数值或移开，然后再试。`,
    en: `“${sheet}”!${printRange(range)} holds results that a dynamic array formula spills, which writing would break, so nothing was written. Turn the formula into values or move it, then try again.`,
  });
}

/** Named one by one up to this many. */
const NAMED = 3;

export function takenSheets(names: readonly string[], cause?: unknown): Refusal {
  return new Refusal(
    {
      zh: `工作簿里已有名为${zhNames(names)}的工作表。请先改名或删除它，然后再试。`,
      en: `The workbook already has a sheet named ${enNames(names)}. Rename or delete it, then try again.`,
    },
    { cause },
  );
}

export function hiddenSheets(names: readonly string[]): Refusal {
  return new Refusal({
    zh: `工作表${zhNames(names)}已隐藏，不能跳转到其中的单元格。请右键任一工作表标签，点“取消隐藏”。`,
    en: `Sheet ${enNames(names)} is hidden, so its cells can't be selected. Right-click any sheet tab and choose Unhide.`,
  });
}

export function passwordProtected(name: string, cause?: unknown): Refusal {
  return new Refusal(
    {
      zh: `工作表“${name}”受保护，可能设有密码，插件不能先撤销再重新保护。请在“审阅”选项卡点“撤销工作表保护”，然后再试。`,
      en: `Sheet “${name}” is protected, perhaps with a password, so the add-in can't protect it anew. Choose Unprotect Sheet on the Review tab, then try again.`,
    },
    { cause },
  );
}

/** `count` sheets that were inserted for reading a file and could not be deleted. */
export function leftBehind(file: string, count: number, cause?: unknown): Refusal {
  return new Refusal(
    {
      zh: `读取“${file}”时临时插入的 ${count} 张工作表没能删除，还在工作簿末尾。请核对后手动删除，然后再试。`,
      en: `${count} sheet(s) inserted for a moment to read “${file}” could not be deleted and are still at the end of the workbook. Look at them and delete them by hand, then try again.`,
    },
    { cause },
  );
}

/** Why Excel did not take another workbook's file. */
export function refusedFile(code: string, message: string): Text {
  if (code === 'RequestPayloadSizeLimitExceeded') {
    return {
      zh: '文件太大，超过 Excel 一次能接收的大小（网页版 5 MB）。请删去其中无用的内容，或用命令行处理。',
      en: 'The file is bigger than Excel takes at once (5 MB in Excel on the web). Remove what is not needed from it, or use the command line.',
    };
  }
  return {
    zh: `Excel 不能读取这个文件（${code}：${message}）。请确认它没有密码、能在 Excel 里打开，另存为 .xlsx 后再试；网页版 Excel 读不了含图表、批注的文件，请改用桌面版或命令行。`,
    en: `Excel can't read this file (${code}: ${message}). See that it has no password and opens in Excel, save it as .xlsx and try again; Excel on the web takes no file with charts or comments: use Excel on the desktop or the command line.`,
  };
}

export function protectedStructure(cause?: unknown): Refusal {
  return new Refusal(
    {
      zh: '工作簿的结构受保护，不能新增工作表。请在“审阅”选项卡点“保护工作簿”取消保护，然后再试。',
      en: 'The structure of the workbook is protected, so no sheet can be added. Turn off Protect Workbook on the Review tab, then try again.',
    },
    { cause },
  );
}

const zhNames = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');
const enNames = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

type Sentence = (code: string, message: string) => Text;

const tooMuch: Sentence = () => ({
  zh: '工作簿内容太多，Excel 一次传不完。请删去用不到的工作表或大片无用的数据后再试，或者保存后用命令行校核。',
  en: 'The workbook holds more than Excel hands over at once. Remove sheets or large areas that are not needed and try again, or save it and check it from the command line.',
});

const unsupported: Sentence = (_, message) => ({
  zh: `这个版本的 Excel 没有所需的功能（${message}）。请更新 Office，或用网页版 Excel 打开。`,
  en: `This version of Excel lacks a feature that is needed (${message}). Update Office, or open the workbook in Excel on the web.`,
});

const other: Sentence = (code, message) => ({
  zh: `Excel 没有接受这项操作（${code}：${message}）。请再试一次；仍然不行时，请把这句话发给维护人员。`,
  en: `Excel did not accept this (${code}: ${message}). Try again; if it stays so, send this sentence to whoever maintains the add-in.`,
});

/** By the codes of `Excel.ErrorCodes` and of the client library. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  InvalidOperationInCellEditMode: () => ({
    zh: 'Excel 里有单元格正在编辑。请按 Enter 或 Esc 结束编辑，然后再试。',
    en: 'A cell is being edited in Excel. Press Enter or Esc to finish, then try again.',
  }),
  AccessDenied: () => ({
    zh: '工作簿或工作表受保护，或以只读方式打开，不能写入。请在“审阅”选项卡取消保护，或另存一份，然后再试。',
    en: 'The workbook or a sheet is protected or read-only. Remove the protection on the Review tab, or save a copy, then try again.',
  }),
  ItemNotFound: () => ({
    zh: '要处理的内容已不在工作簿里，可能刚被删除或改名。请重新校核。',
    en: 'Something that was to be changed is no longer in the workbook. Run the check again.',
  }),
  GeneralException: () => ({
    zh: 'Excel 出了内部错误。请保存工作簿后再试；仍然不行时，请关闭工作簿重新打开。',
    en: 'Excel met an internal error. Save the workbook and try again; if it stays so, close and reopen it.',
  }),
  ApiNotFound: unsupported,
  NotImplemented: unsupported,
  UnsupportedFeature: unsupported,
  UnsupportedOperation: unsupported,
  RequestPayloadSizeLimitExceeded: tooMuch,
  ResponsePayloadSizeLimitExceeded: tooMuch,
  RangeExceedsLimit: tooMuch,
  OperationCellsExceedLimit: tooMuch,
};
