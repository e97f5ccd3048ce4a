import { actualSheets, drawProgress, parsePeriod, printPeriod, progressOf, Refusal, type Language, type Light, type Progress, type ProgressOptions, type Snapshot, type Template } from '../../core/index';
import { readWorkbook } from '../../hosts/xlsx/read/workbook';
import { applyEdits } from '../../hosts/xlsx/write/apply';
import { misuse, oneOperand, required, type Call } from '../arguments';
import { readInput, sameKind } from '../files';
import { writeNewFile } from '../new-files';
import { templatesFor } from '../packs';
import type { Printed } from '../printed';
import { printLines } from '../shown';

/** Writes a copy with the progress sheets of a quarter, or with the empty sheets in which what was reached is filled. */
export function progress(call: Call): Printed {
  const input = oneOperand(call, { zh: '文件', en: 'file' });
  const output = required(call, 'output');
  sameKind(input, output);
  const period = quarter(call);
  const bytes = readInput(input);
  const snapshot = readWorkbook(bytes);
  const { edits, said } = (call.flag('blank') ? blank : drawn)(snapshot, templatesFor(call), period, call.language);
  writeNewFile(output, applyEdits(bytes, edits), { force: call.flag('force'), input });
  return { out: printLines([said, { zh: `已写出 ${output}`, en: `Wrote ${output}` }[call.language]]), exit: 0 };
}

type Made = { readonly edits: ReturnType<typeof drawProgress>; readonly said: string };

function quarter(call: Call): ProgressOptions['period'] {
  const text = call.text('quarter');
  const period = text === undefined ? undefined : parsePeriod(text);
  if (text !== undefined && call.flag('blank')) throw misuse({ zh: '--quarter 和 --blank 不能同时用', en: '--quarter and --blank do not go together' });
  if (text !== undefined && !period) throw misuse({ zh: `--quarter 应写成 2023Q2，不是“${text}”`, en: `--quarter is written like 2023Q2, not "${text}"` });
  return period;
}

function blank(snapshot: Snapshot, templates: readonly Template[], _: ProgressOptions['period'], language: Language): Made {
  const { templates: added, edits } = actualSheets(snapshot, templates);
  if (added.length === 0) {
    throw new Refusal({
      zh: '没有可添加的完成情况表：都已经有了，或者工作簿中没有按年度的目标表',
      en: 'There is no sheet to add: all are there, or the workbook holds no table of targets by year',
    });
  }
  const names = added.map(({ sheetName }) => sheetName);
  return { edits, said: { zh: `添加 ${names.length} 张待填的表：${names.join('、')}`, en: `Added ${names.length} sheets to fill: ${names.join(', ')}` }[language] };
}

function drawn(snapshot: Snapshot, templates: readonly Template[], period: ProgressOptions['period'], language: Language): Made {
  const found = progressOf(snapshot, templates, period ? { period } : {});
  return { edits: drawProgress(found, snapshot, language), said: summary(found, language) };
}

function summary({ district, period, indicators, towns }: Progress, language: Language): string {
  const now = indicators.map(({ quarters }) => quarters.at(-1));
  const count = (light: Light | undefined): number => now.filter((one) => one?.light === light).length;
  const ranked = towns ? { zh: `；乡镇排名 ${towns.ranked.length} 个，未报不排名 ${towns.unranked.length} 个`, en: `; ${towns.ranked.length} towns ranked, ${towns.unranked.length} not` }[language] : '';
  return (
    {
      zh: `${district} ${printPeriod(period).zh}：绿 ${count('green')}、黄 ${count('yellow')}、红 ${count('red')}、未亮灯 ${count(undefined)}`,
      en: `${district} ${printPeriod(period).en}: ${count('green')} green, ${count('yellow')} yellow, ${count('red')} red, ${count(undefined)} without a light`,
    }[language] + ranked
  );
}
