/** --pin, --floor, --cap: 指标:乡镇[:2023Q1]=数, the indicator by id or by name. */
import type { Limit, Template, TemplateRow } from '../core/index';
import { misuse, type Call } from './arguments';

export function limitsIn(call: Call, templates: readonly Template[]): readonly Limit[] {
  return (['pin', 'floor', 'cap'] as const).flatMap((option) => call.texts(option).map((text) => limit(option, text, templates)));
}

/** Two limits of one figure, given apart, are one. */
export function joined(limits: readonly Limit[]): readonly Limit[] {
  const byFigure = new Map<string, Limit>();
  for (const one of limits) {
    const key = [one.indicator, one.town, one.quarter].join('|');
    byFigure.set(key, { ...byFigure.get(key), ...one });
  }
  return [...byFigure.values()];
}

export function indicatorNamed(name: string, templates: readonly Template[]): string {
  const wanted = name.trim();
  const named = ({ name: full, aliases }: TemplateRow): boolean => [full, ...aliases].some((one) => one === wanted || one.replace(/[（(].*$/, '') === wanted);
  const rows = templates.flatMap((template) => template.rows);
  const row = rows.find(({ id }) => id === wanted) ?? rows.find(named);
  if (row) return row.id;
  throw misuse({ zh: `没有指标“${wanted}”`, en: `There is no indicator "${wanted}"` });
}

function limit(option: 'pin' | 'floor' | 'cap', text: string, templates: readonly Template[]): Limit {
  const match = /^(.+?)[:：]([^:：]+?)(?:[:：](\d{4}Q\d))?[=＝](-?\d+(?:\.\d+)?)$/.exec(text.trim());
  if (!match) throw misuse({ zh: `--${option} 应写成 指标:乡镇=数 或 指标:乡镇:2023Q1=数，不能是“${text}”`, en: `--${option} is INDICATOR:TOWN=N or INDICATOR:TOWN:2023Q1=N, not "${text}"` });
  const [, indicator = '', town = '', quarter, value = ''] = match;
  if (quarter !== undefined && option !== 'pin') throw misuse({ zh: `季度只能用 --pin 固定，不能用 --${option}`, en: `Quarters take only --pin, not --${option}` });
  return { indicator: indicatorNamed(indicator, templates), town: town.trim(), ...(quarter === undefined ? {} : { quarter }), [option]: Number(value) };
}
