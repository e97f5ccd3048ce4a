/** Why a cell holds no figure, in a sentence for each reason. */
import type { Text } from '../../text';
import { printNumber } from '../decimal';

/** By the error value, upper case; others get a general sentence. */
const ERRORS: Readonly<Record<string, Text>> = {
  '#DIV/0!': { zh: '公式除以了零或空单元格', en: 'the formula divides by zero or by a blank cell' },
  '#REF!': { zh: '公式引用的单元格已被删除', en: 'the formula refers to cells that were deleted' },
  '#N/A': { zh: '公式没有查到值', en: 'the formula found no value' },
  '#VALUE!': { zh: '公式用到了不是数的单元格', en: 'the formula uses a cell that is no number' },
  '#NAME?': { zh: '公式中有不认识的名称', en: 'the formula uses an unknown name' },
  '#NUM!': { zh: '公式的结果超出了范围', en: 'the result of the formula is out of range' },
  '#NULL!': { zh: '公式引用的区域没有交集', en: 'the ranges in the formula do not intersect' },
};

export function errorValue(error: string): Text {
  const cause = ERRORS[error.trim().toUpperCase()] ?? { zh: '公式出错', en: 'the formula failed' };
  return { zh: `错误值 ${error}：${cause.zh}，请修正公式`, en: `Error value ${error}: ${cause.en}; correct the formula` };
}

export function logicalValue(value: boolean): Text {
  const shown = value ? 'TRUE' : 'FALSE';
  return { zh: `${shown} 是逻辑值，不是数，请填写数字`, en: `${shown} is a logical value, not a figure; type the number` };
}

export function notFinite(value: number): Text {
  return { zh: `${String(value)} 不是有效的数`, en: `${String(value)} is not a valid number` };
}

const DASH: Text = {
  zh: '只填了横线或斜线，没有数：确实没有发生请填 0，没有数据请留空并说明',
  en: 'Only a dash or a stroke, no figure: type 0 where nothing happened, leave it blank and explain where there is no data',
};
const NONE: Text = {
  zh: '填的是“无”，没有数：确实没有发生请填 0，没有数据请留空并说明',
  en: 'This says 无 (none), no figure: type 0 where nothing happened, leave it blank and explain where there is no data',
};
const PENDING: Text = {
  zh: '数据尚未填报，请补填数字',
  en: 'The figure is still to come; fill it in',
};
const ANNUAL: Text = {
  zh: '年度指标，季度没有数',
  en: 'An annual indicator (年度指标): no figure for the quarter',
};
const NOT_ASSESSED: Text = {
  zh: '写明不考核或不适用，没有数',
  en: 'Marked as not assessed or not applicable, no figure',
};
const ERROR_TEXT: Text = {
  zh: '这是写成文字的错误值，没有数，请重填',
  en: 'An error value kept as text, no figure; type the number again',
};
const NOT_A_NUMBER: Text = {
  zh: '这是其他程序导出的空值，没有数，请重填',
  en: 'An empty value exported by another program, no figure; type the number',
};

const WORDS: readonly (readonly [RegExp, Text])[] = [
  [/^[-—―─_/\\~]+$/, DASH],
  [/^(无|没有|\/无|无数据)$/, NONE],
  [/^(暂无|暂无数据|暂缺|待定|待补|待报|未报|未统计|待统计|待填|\?+)$/, PENDING],
  [/^(\(?年度指标\)?|全年指标|按年考核|年度考核)$/, ANNUAL],
  [/^(不考核|不适用|不纳入考核|n\/a)$/i, NOT_ASSESSED],
  [/^#(div\/0!|ref!|n\/a|value!|name\?|num!|null!)$/i, ERROR_TEXT],
  [/^(nan|null|nil|none|undefined|[+-]?inf(inity)?)$/i, NOT_A_NUMBER],
];

/** The reason for words that clerks put where no figure is; `bare` is half-width, without any spaces. */
export function reasonForWords(bare: string): Text | undefined {
  return WORDS.find(([pattern]) => pattern.test(bare))?.[1];
}

export function otherUnit(written: string, unit: string): Text {
  return {
    zh: `单位写的是“${written}”，本指标的单位是“${unit}”，不能换算`,
    en: `The unit written is ${written}, which can't be turned into the indicator's ${unit}`,
  };
}

export function percentInCount(shown: number, unit: string): Text {
  return {
    zh: `单元格是百分比格式，显示为 ${printNumber(shown)}%，而本指标的单位是“${unit}”：请把单元格格式改为“数值”并核对`,
    en: `The cell has a percentage format and shows ${printNumber(shown)}%, while the indicator is in ${unit}: change the format to Number and check the figure`,
  };
}
