import { conflictsOf, drawBreakdown, planBreakdown, printAddress, printNumber, printPeriod, Refusal, templatesFor as withOwn, validate, type Breakdown, type BreakdownOptions, type BreakdownRow, type Language, type RatioChoice, type Text } from '../../core/index';
import { readWorkbook } from '../../hosts/xlsx/read/workbook';
import { applyEdits } from '../../hosts/xlsx/write/apply';
import { misuse, oneOperand, required, type Call } from '../arguments';
import { readInput, sameKind } from '../files';
import { writeNewFile } from '../new-files';
import { indicatorNamed, joined, limitsIn } from '../limits';
import { templatesFor } from '../packs';
import type { Printed } from '../printed';
import { printLines } from '../shown';
import { weightsNamed } from '../weights';

const RATIOS: readonly RatioChoice[] = ['district', 'scaled', 'blank'];

/** Divides the district's targets over its towns and writes a copy of the workbook with the sheets by town. */
export function breakdown(call: Call): Printed {
  const input = oneOperand(call, { zh: '文件', en: 'file' });
  const output = required(call, 'output');
  sameKind(input, output);
  const bytes = readInput(input);
  const snapshot = readWorkbook(bytes);
  const known = templatesFor(call);
  const templates = withOwn(snapshot, known);
  const options: BreakdownOptions = {
    language: call.language,
    weights: weightsNamed(call.text('weights'), snapshot, templates),
    quarters: call.flag('quarters'),
    ratios: ratiosIn(call),
    limits: joined(limitsIn(call, templates)),
    decimals: Object.fromEntries(call.texts('decimals').map((text) => decimalsIn(text, (name) => indicatorNamed(name, templates)))),
    ...yearIn(call),
    ...optional('sheet', call.text('sheet')),
    ...optional('towns', listIn(call.text('towns'))),
    ...optional('indicators', listIn(call.text('indicators'))?.map((name) => indicatorNamed(name, templates))),
    ...changedIn(call),
  };
  const plan = planBreakdown(snapshot, known, options);
  refuseChanged(plan);
  const conflicts = conflictsOf(plan);
  if (conflicts.length > 0) throw new Refusal({ zh: `${conflicts.map(({ zh }) => zh).join('；')}。没有写出文件`, en: `${conflicts.map(({ en }) => en).join('; ')}. Nothing was written` });
  const { edits, sheets, superseded, remarks } = drawBreakdown(plan, snapshot, known, call.language);
  writeNewFile(output, applyEdits(bytes, edits), { force: call.flag('force'), input });
  const hard = validate(snapshot, known, { sheet: plan.district.sheet.name }).findings.filter(({ severity, places }) => severity === 'hard' && places[0]?.sheet === plan.district.sheet.name).length;
  const warning = { zh: `注意：区级表“${plan.district.sheet.name}”还有 ${hard} 处强制性问题，请校验后再下达`, en: `Mind: the district's table ${plan.district.sheet.name} has ${hard} hard findings; check it before handing anything out` }[call.language];
  return { out: printLines([...summary(plan, sheets, superseded, [...plan.remarks, ...remarks], output)[call.language], ...(hard > 0 ? [warning] : [])]), exit: 0 };
}

function summary(plan: Breakdown, sheets: readonly string[], superseded: readonly string[], remarks: readonly Text[], output: string): Record<Language, string[]> {
  const line = (language: Language) => (row: BreakdownRow): string[] =>
    row.periods.map(({ period, total, cells }) => {
      const figures = cells.map(({ value, words }) => (value === null ? (words ?? '—') : printNumber(value))).join(' ');
      return `  ${row.indicator.name} ${printPeriod(period)[language]}${total === null ? '' : ` ${printNumber(total)} =`} ${figures}${row.remark ? `（${row.remark[language]}）` : ''}`;
    }).concat(row.periods.length === 0 && row.remark ? [`  ${row.indicator.name}：${row.remark[language]}`] : []);
  const [towns, pages] = [plan.towns.map(({ name }) => name).join(' '), sheets.map((name) => `“${name}”`).join('、')];
  return {
    zh: [`权重：${plan.weights.name.zh}；乡镇：${towns}`, ...[...plan.rows, ...plan.carried].flatMap(line('zh')), ...superseded.map((name) => `工作表“${name}”已被取代，保留但不再校验`), ...remarks.map(({ zh }) => zh), `已写出 ${output}：工作表${pages}、“分解台账”`],
    en: [`Weights: ${plan.weights.name.en}; towns: ${towns}`, ...[...plan.rows, ...plan.carried].flatMap(line('en')), ...superseded.map((name) => `The sheet ${name} is superseded: kept, and checked no longer`), ...remarks.map(({ en }) => en), `Wrote ${output}: the sheets ${pages} and “分解台账”`],
  };
}

function refuseChanged({ changed }: Breakdown): void {
  if (changed.length === 0) return;
  const list = changed.slice(0, 5).map(({ at, generated, now }) => `${at.sheet}!${printAddress(at)} ${printNumber(generated)}→${typeof now === 'number' ? printNumber(now) : now}`).join('、');
  const more = changed.length > 5 ? '…' : '';
  throw new Refusal({
    zh: `上次分解后有 ${changed.length} 个数被改动（${list}${more}）：加 --keep 保留为固定值，或加 --replace 重新生成。没有写出文件`,
    en: `${changed.length} figures were changed since the last breakdown (${list}${more}): add --keep to keep them as pins, or --replace to generate them again. Nothing was written`,
  });
}

function ratiosIn(call: Call): RatioChoice {
  const text = call.text('ratios') ?? 'district';
  const choice = RATIOS.find((one) => one === text);
  if (choice) return choice;
  throw misuse({ zh: `--ratios 只能是 ${RATIOS.join('、')}，不能是“${text}”`, en: `--ratios is one of ${RATIOS.join(', ')}, not "${text}"` });
}

function yearIn(call: Call): { year?: number } {
  const text = call.text('year');
  if (text === undefined) return {};
  if (!/^(?:19|20)\d{2}$/.test(text)) throw misuse({ zh: `--year 应为四位年份，不能是“${text}”`, en: `--year is a year of four digits, not "${text}"` });
  return { year: Number(text) };
}

function changedIn(call: Call): { changed?: 'keep' | 'replace' } {
  if (call.flag('keep') && call.flag('replace')) throw misuse({ zh: '--keep 和 --replace 只能选一个', en: '--keep and --replace exclude each other' });
  return call.flag('keep') ? { changed: 'keep' } : call.flag('replace') ? { changed: 'replace' } : {};
}

function decimalsIn(text: string, indicator: (name: string) => string): readonly [string, number] {
  const match = /^(.+)[=＝](\d)$/.exec(text);
  if (!match) throw misuse({ zh: `--decimals 应写成 指标=位数，不能是“${text}”`, en: `--decimals is INDICATOR=DIGITS, not "${text}"` });
  return [indicator(match[1] ?? ''), Number(match[2])];
}

function listIn(text: string | undefined): readonly string[] | undefined {
  const items = text?.split(/[,，、]/).map((item) => item.trim()).filter((item) => item !== '');
  return items && items.length > 0 ? items : undefined;
}

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: V });
}
