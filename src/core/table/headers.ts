/** Which column of a template a column of a sheet is, by what stands above it. */
import { parsePeriod, periodKey } from '../indicator/period';
import { holdsActualsOnly, withoutReached } from '../template/actuals-only';
import { figureColumns, type Column, type Template } from '../template/template';
import { normaliseLabel, withoutRegionSuffix } from './label';

/** What a header was recognised as. `total` is a column the clerk added: all towns together. */
export type HeaderMeaning =
  | { readonly kind: 'column'; readonly index: number; readonly exact: boolean }
  | { readonly kind: 'total' }
  | { readonly kind: 'known' };

/** Normalised header → meaning, for one template. */
export interface HeaderDictionary {
  readonly meaning: (texts: readonly string[]) => HeaderMeaning | undefined;
  /** The year that a header names. */
  readonly yearOf: (text: string) => number | undefined;
  /** The year that a header which only says 一季度 stands for. */
  readonly quarterYear?: number;
}

/** Names of a column or row that adds up the others. */
export const TOTAL = /^(?:(?:全|各)?(?:区|市|县|乡镇|镇街|街道|镇)+)?(?:合计|总计|汇总)(?:数)?$|^总?合计$|^全(?:区|市|县)$/;
/** Columns that clerks add and that hold no figures of ours. */
const KNOWN = /^(?:计量单位|单位|小计|备注|说明|注|校验|核对|差额|差异|差值|同比|环比|增幅|权重|分值|得分|排名|位次|完成率|达标|填报人|联系人|联系电话|完成时限)$/;
const SYNONYMS: Readonly<Partial<Record<Column['role'], RegExp>>> = {
  number: /^(?:序号|编号|号|no\.?)$/,
  indicator: /^(?:主要|核心)?(?:指标|指标名称|指标名称\/地区|指标\/地区|项目|名称)$/,
  department: /^(?:责任|牵头|主管)(?:单位|部门)$/,
};

export function headerDictionary(template: Template): HeaderDictionary {
  const byText = new Map<string, number>();
  const byPeriod = new Map<string, number>();
  const byPlace = new Map<string, number>();
  const ofActuals = new Map<string, number>();
  template.columns.forEach((column, index) => {
    byText.set(normaliseLabel(column.header), index);
    if (column.role !== 'figure') return;
    // "2021年" alone is the printed column of the year, and of two the target.
    if (column.region === undefined) {
      const key = periodKey(column.period);
      if (column.holds === 'actual' && !ofActuals.has(key)) ofActuals.set(key, index);
      if (!byPeriod.has(key) || (column.holds ?? 'target') === 'target') byPeriod.set(key, index);
    }
    else for (const name of regionNames(template, column.region)) byPlace.set(name, index);
  });
  const quarterYear = figureColumns(template).find((column) => column.period.quarter !== undefined)?.period.year;
  const hasParts = byPlace.size > 0;
  const actualsOnly = holdsActualsOnly(template);
  const totals = hasParts ? [template.district, ...districtShort(template)].map(normaliseLabel) : [];

  const one = (text: string): HeaderMeaning | undefined => {
    const label = normaliseLabel(text);
    if (label === '') return undefined;
    const exact = byText.get(label);
    if (exact !== undefined) return { kind: 'column', index: exact, exact: true };
    // 一季度 alone is the target's.
    const dateText = actualsOnly ? withoutReached(text) : withoutBrackets(text);
    const period = dateText === undefined ? undefined : parsePeriod(dateText, quarterYear);
    const dated = period && byPeriod.get(periodKey(period));
    // A period says exactly which column it is, however it is written.
    if (dated !== undefined) return { kind: 'column', index: dated, exact: true };
    const base = parsePeriod(withoutBrackets(label).replace(BASE, ''), quarterYear);
    const alike =
      (base && BASE.test(withoutBrackets(label)) ? ofActuals.get(periodKey(base)) : undefined) ??
      byPlace.get(label) ??
      byPlace.get(withoutRegionSuffix(label)) ??
      roleIndex(template, label);
    if (alike !== undefined) return { kind: 'column', index: alike, exact: false };
    if (hasParts && (TOTAL.test(label) || totals.includes(label))) return { kind: 'total' };
    return KNOWN.test(label) ? { kind: 'known' } : undefined;
  };
  return {
    ...(quarterYear === undefined ? {} : { quarterYear }),
    yearOf: (text) => parsePeriod(withoutBrackets(text))?.year,
    meaning: (texts) => {
      for (const text of texts) {
        const found = one(text);
        if (found) return isOfActuals(texts) && holdsTarget(template, found) ? undefined : found;
      }
      return undefined;
    },
  };
}

/** 2020年完成 · 2020年现状 · 2020年（基期）: what was reached before the plan began. */
const BASE = /(?:实际)?(?:完成|实绩|实际|现状|基期|基数|基准)(?:情况|数|值)?$/;

/** 2023年（目标） says what 2023年目标 says. */
function withoutBrackets(text: string): string {
  return text.replace(/[()（）[\]【】〔〕]/g, '');
}

/** 目标 and 完成 below 一季度: the second is what was reached, which must not be taken for the target once more. */
function isOfActuals([whole, ...parts]: readonly string[]): boolean {
  return whole !== undefined && parts.length > 0 && withoutReached(whole) !== undefined;
}

function holdsTarget({ columns }: Template, meaning: HeaderMeaning): boolean {
  const column = meaning.kind === 'column' ? columns[meaning.index] : undefined;
  return column?.role === 'figure' && (column.holds ?? 'target') === 'target' && withoutReached(column.header) === undefined;
}

function regionNames(template: Template, region: string): string[] {
  const aliases = template.regions.find((one) => one.name === region)?.aliases ?? [];
  return [region, ...aliases].flatMap((name) => [normaliseLabel(name), withoutRegionSuffix(normaliseLabel(name))]);
}

function districtShort(template: Template): string[] {
  return template.district.length > 2 ? [template.district.replace(/[区县市]$/, '')] : [];
}

function roleIndex(template: Template, label: string): number | undefined {
  const index = template.columns.findIndex((column) => SYNONYMS[column.role]?.test(label));
  return index < 0 ? undefined : index;
}
