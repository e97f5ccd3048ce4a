import type { Language } from '../text';
import type { Template } from '../template/template';
import type { Entry } from './entry';

/** What is printed below a town's table: what to fill in, and what to leave alone. */
export function notesFor({ source }: Template, entry: Entry): Readonly<Record<Language, readonly string[]>> {
  const own: Readonly<Record<Entry, Readonly<Record<Language, string>>>> = {
    targets: {
      zh: '2. 浅黄底的格里已有的数是区里下发的初步目标，可以调整；空白的请补填。',
      en: '2. Figures already in the light yellow cells are the district\'s first proposal and may be changed; fill in the blank ones.',
    },
    actuals: {
      zh: '2. “完成”列填实际完成数，口径与同一时期的目标一致；目标列已锁定，不要改动。',
      en: '2. The columns 完成 take what was reached, counted as the target of the same period is; the targets are locked.',
    },
  };
  return {
    zh: [
      '填报说明：1. 只填浅黄底的格；表头、指标名称和其他内容已锁定，不要增删行列，不要复制到新文件，填好后原样交回。',
      own[entry].zh,
      '3. 只填数字，不带单位；确实为零的填 0，空白不等于零。',
      `依据：${source.document} ${source.annex}`.trim(),
    ],
    en: [
      '1. Fill in the light yellow cells only; headers, indicators and the rest are locked. Add and remove no rows or columns, copy nothing to a new file, and return this one.',
      own[entry].en,
      '3. Figures only, without units; where it really is zero, type 0: blank is not zero.',
      `Source: ${source.document} ${source.annex}`.trim(),
    ],
  };
}
