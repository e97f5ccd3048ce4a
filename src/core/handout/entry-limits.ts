/** What may be typed into a town's entry cells, and what Excel says while one is selected. */
import { printNumber } from '../indicator/decimal';
import { possible } from '../indicator/possible';
import type { EntryLimit } from '../sheet/edit';
import { shortened } from '../shortened';
import type { TemplateRow } from '../template/template';
import type { Language } from '../text';
import { takesWords } from './takes-words';

/** Excel's limits for the texts of a validation. */
const MAX_TITLE = 32;
const MAX_TEXT = 225;

/** undefined for an indicator whose targets are words, which no number limit would let through. */
export function entryLimit(row: TemplateRow, language: Language): EntryLimit | undefined {
  if (takesWords(row)) return undefined;
  const { min, max } = possible(row);
  const isCount = row.decimals === 0 && (row.measure === 'flow' || row.measure === 'stock');
  const unit = row.unit === '' ? { zh: '', en: '' } : { zh: `单位：${row.unit}。`, en: `Unit: ${row.unit}. ` };
  const digits = isCount
    ? { zh: '填整数', en: 'A whole number' }
    : row.decimals === 0
      ? { zh: '填数字', en: 'A number' }
      : { zh: `填数字，最多 ${row.decimals} 位小数`, en: `A number of at most ${row.decimals} decimals` };
  const bounds = {
    zh: [...(min > -Infinity ? [`不小于 ${printNumber(min)}`] : []), ...(max < Infinity ? [`不大于 ${printNumber(max)}`] : [])],
    en: [...(min > -Infinity ? [`not below ${printNumber(min)}`] : []), ...(max < Infinity ? [`not above ${printNumber(max)}`] : [])],
  };
  const said = { zh: [digits.zh, ...bounds.zh].join('，'), en: [digits.en, ...bounds.en].join(', ') }[language];
  const end = { zh: '。', en: '.' }[language];
  return {
    type: isCount ? 'whole' : 'decimal',
    ...(min > -Infinity ? { min } : {}),
    ...(max < Infinity ? { max } : {}),
    prompt: { title: shortened(row.name.replace(/\s+/g, ''), MAX_TITLE), text: shortened(`${row.name.length > MAX_TITLE ? `${row.name}\n` : ''}${unit[language]}${said}${end}`, MAX_TEXT) },
    error: { title: { zh: '不能这样填', en: 'Not possible' }[language], text: shortened(`${said}${{ zh: '；不带单位和文字。', en: '; without units or words.' }[language]}`, MAX_TEXT) },
  };
}
