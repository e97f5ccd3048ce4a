/** Why no quantity was read from a text: one sentence for each reason, which quotes the place. */
import { shortened } from '../../shortened';
import type { Text } from '../../text';
import type { NumberFault } from './arabic-number';
import { halfWidth } from './half-width';

/** Numbers that are no figures. */
export type AsideKind = 'date' | 'phase' | 'rank' | 'name' | 'modifier' | 'vague';

/** Numbers that can't be read for certain. */
export type FaultKind = NumberFault | 'colon' | 'date-run' | 'falling-range' | 'range-units' | 'bounds' | 'bare-list';

const ASIDES: Readonly<Record<AsideKind, (quoted: string) => Text>> = {
  date: (q) => ({ zh: `“${q}”是日期或期限，此外没有数`, en: `"${q}" is a date or a term, and there is no other number` }),
  phase: (q) => ({ zh: `“${q}”是期次、届次或编号，不是数量`, en: `"${q}" is a phase, a session or a serial number, not a quantity` }),
  rank: (q) => ({ zh: `“${q}”是名次或序号，不是数量`, en: `"${q}" is a rank, not a quantity` }),
  name: (q) => ({ zh: `“${q}”后面没有量词，数是名称的一部分`, en: `No measure word follows "${q}": the number is part of a name` }),
  modifier: (q) => ({ zh: `“${q}”只是修饰后面的词，不是数量`, en: `"${q}" only describes the words behind it; it is not a quantity` }),
  vague: (q) => ({ zh: `“${q}”不是确数`, en: `"${q}" is no definite number` }),
};

const FAULTS: Readonly<Record<FaultKind, (quoted: string) => Text>> = {
  separators: (q) => ({ zh: `“${q}”的千分位不成三位一组，看不出是一个数还是几个数`, en: `The separators in "${q}" do not form groups of three: it may be one number or several` }),
  'wide-comma': (q) => ({ zh: `“${q}”里是中文逗号，看不出是一个数还是几个数`, en: `The comma in "${q}" is a Chinese one: it may be one number or several` }),
  'two-points': (q) => ({ zh: `“${q}”有两个小数点`, en: `"${q}" has more than one decimal point` }),
  'too-long': (q) => ({ zh: `“${q}”超过 15 位有效数字，Excel 不能准确保存`, en: `"${q}" has more than 15 significant digits, which Excel can't keep exactly` }),
  spaced: (q) => ({ zh: `“${q}”后面隔着空格还有数字，看不出是一个数还是两个数`, en: `More digits follow "${q}" after a space: it may be one number or two` }),
  exponent: (q) => ({ zh: `“${q}”后面是科学计数法，已丢失尾数，请写出全部数字`, en: `"${q}" goes on in scientific notation, which has lost digits: write the number in full` }),
  colon: (q) => ({ zh: `“${q}”后面是冒号和数字，可能是比例或时间`, en: `A colon and digits follow "${q}": it may be a ratio or a time` }),
  'date-run': (q) => ({ zh: `“${q}”里数与年份连在一起，分不开`, en: `In "${q}" a number and a year have run together and can't be parted` }),
  'falling-range': (q) => ({ zh: `“${q}”前大后小，不是范围`, en: `"${q}" falls from high to low: it is no range` }),
  'range-units': (q) => ({ zh: `“${q}”两端的单位不能换算`, en: `The two ends of "${q}" have units that can't be converted` }),
  bounds: (q) => ({ zh: `“${q}”的限定词互相矛盾`, en: `The bounds in "${q}" contradict each other` }),
  'bare-list': (q) => ({ zh: `“${q}”可能是两个数，也可能是分数、日期或序号，请写明单位`, en: `"${q}" may be two numbers, a fraction, a date or a numbered list: write the units` }),
};

/** A number may run through all of a cell's 32,767 characters, and a sentence that quotes it all fits no cell of the report. */
const MOST_QUOTED = 60;

export function asideReason(kind: AsideKind, quoted: string): Text {
  return ASIDES[kind](shortened(quoted.trim(), MOST_QUOTED));
}

export function faultReason(kind: FaultKind, quoted: string): Text {
  return FAULTS[kind](shortened(quoted.trim(), MOST_QUOTED));
}

/** A long text is told by its beginning. */
const SHOWN = 20;

export function noNumber(text: string): Text {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  if (trimmed === '') return { zh: '没有文字', en: 'There is no text' };
  const quoted = trimmed.length > SHOWN ? `${trimmed.slice(0, SHOWN)}…` : trimmed;
  if (/\d/.test(halfWidth(trimmed))) {
    return { zh: `“${quoted}”里的数在括号、引号或编号中，不是本格的数量`, en: `The numbers in "${quoted}" stand in brackets, in quotes or as list marks: they are no quantity of this cell` };
  }
  return { zh: `“${quoted}”只有文字，没有数`, en: `"${quoted}" is words only, without a number` };
}
