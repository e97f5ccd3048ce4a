/** From a workbook and the settings to the plan that is shown. Pure. */
import {
  Refusal, defaultWeights, districtSheets, equalWeights, figureColumns, planBreakdown, publishedWeights, tableWeights, templatesFor, typedWeights,
  type Breakdown, type BreakdownOptions, type Language, type Snapshot, type Template, type TemplateRow, type Text, type Weights,
} from '../../core';
import { both } from '../both';
import { numberIn, type Settings } from './settings';

/** What the workbook offers to choose from. */
export interface Facts {
  readonly district: string;
  readonly sheet: string;
  /** All that can be divided, the fullest first. */
  readonly sheets: readonly string[];
  readonly years: readonly number[];
  readonly year: number;
  readonly hasQuarters: boolean;
  /** Of the pack; none where the district has no table by town. */
  readonly towns: readonly string[];
  readonly indicators: readonly TemplateRow[];
  /** By the words of `Settings.weights`. */
  readonly weights: readonly { readonly value: string; readonly name: Text }[];
  /** Those of the last time, or of the workbook's own tables. */
  readonly auto: Weights;
}

export type Outcome = { readonly plan: Breakdown; readonly fault?: undefined } | { readonly plan?: undefined; readonly fault: Text };

export interface Dividing {
  readonly snapshot: Snapshot;
  readonly facts: Facts;
  readonly settings: Settings;
  readonly outcome: Outcome;
}

export interface Planning {
  readonly known: readonly Template[];
  readonly language: Language;
}

/** Throws a `Refusal` where the workbook has nothing to divide. */
export function divide(snapshot: Snapshot, settings: Settings, planning: Planning): Dividing {
  return planWith(factsOf(snapshot, settings, planning), snapshot, settings, planning);
}

/** The same workbook with other settings: what it offers is looked up again only where the year or the sheet is another. */
export function divideAnew({ snapshot, facts, settings: before }: Dividing, settings: Settings, planning: Planning): Dividing {
  return settings.year === before.year && settings.sheet === before.sheet ? planWith(facts, snapshot, settings, planning) : divide(snapshot, settings, planning);
}

function planWith(facts: Facts, snapshot: Snapshot, settings: Settings, planning: Planning): Dividing {
  return { snapshot, facts, settings, outcome: outcomeOf(snapshot, facts, settings, planning) };
}

function outcomeOf(snapshot: Snapshot, facts: Facts, settings: Settings, planning: Planning): Outcome {
  const fault = openFields(facts, settings);
  if (fault) return { fault };
  try {
    return { plan: planBreakdown(snapshot, planning.known, optionsOf(snapshot, facts, settings, planning)) };
  } catch (refusal) {
    if (refusal instanceof Refusal) return { fault: refusal.text };
    throw refusal;
  }
}

/** What the clerk still has to fill in. */
function openFields(facts: Facts, settings: Settings): Text | undefined {
  const missing = settings.weights === 'typed' ? townsOf(facts, settings).filter((town) => !((numberIn(settings.typed[town] ?? '') ?? -1) >= 0)) : [];
  if (missing.length > 0) return both((t) => t.division.open.weights(missing));
  return chosenIndicators(facts, settings).length === 0 ? both((t) => t.division.open.indicators) : undefined;
}

/** Those that take part. */
export function townsOf(facts: Facts, settings: Settings): readonly string[] {
  return (settings.towns ?? facts.towns).filter((town) => !settings.droppedTowns.includes(town));
}

function chosenIndicators({ indicators }: Facts, { droppedIndicators }: Settings): readonly string[] {
  return indicators.map(({ id }) => id).filter((id) => !droppedIndicators.includes(id));
}

function optionsOf(snapshot: Snapshot, facts: Facts, settings: Settings, { known, language }: Planning): BreakdownOptions {
  return {
    language,
    weights: weightsOf(settings, facts, snapshot, templatesFor(snapshot, known)),
    year: facts.year,
    sheet: facts.sheet,
    quarters: settings.quarters && facts.hasQuarters,
    towns: townsOf(facts, settings),
    indicators: chosenIndicators(facts, settings),
    limits: settings.limits,
    decimals: settings.decimals,
    ratios: settings.ratios,
    ...(settings.changed ? { changed: settings.changed } : {}),
  };
}

function weightsOf({ weights, typed }: Settings, { auto }: Facts, snapshot: Snapshot, templates: readonly Template[]): Weights {
  if (weights === 'equal') return equalWeights;
  if (weights === 'typed') return typedWeights(Object.fromEntries(Object.entries(typed).flatMap(([town, text]) => [[town, numberIn(text) ?? 0] as const])));
  const pack = templates.find(({ id }) => weights === `pack:${id}`);
  if (pack) return publishedWeights(pack);
  // A sheet that is gone since: as if nobody had said.
  const sheet = weights.startsWith('sheet:') ? tableWeights(snapshot, templates, weights.slice('sheet:'.length)) : undefined;
  return sheet ?? auto;
}

function factsOf(snapshot: Snapshot, { year, sheet: chosen }: Settings, planning: Planning): Facts {
  const templates = templatesFor(snapshot, planning.known);
  const sheets = districtSheets(snapshot, templates);
  // One that is gone since is as none.
  const { district, towns, plan } = barePlan(snapshot, year, sheets.find((name) => name === chosen), planning);
  const own = figureColumns(district).filter((column) => column.region === undefined && (column.holds ?? 'target') === 'target' && column.optional !== true);
  const now = plan.periods[0]?.year ?? district.source.year;
  const auto = defaultWeights(snapshot, templates);
  return {
    district: district.district,
    sheet: plan.district.sheet.name,
    sheets,
    years: [...new Set(own.map(({ period }) => period.year))].sort(),
    year: now,
    hasQuarters: own.some(({ period }) => period.year === now && period.quarter !== undefined),
    towns,
    indicators: plan.rows.map(({ indicator }) => indicator),
    weights: [
      { value: 'auto', name: auto.name },
      ...(tableWeights(snapshot, templates)?.sheets ?? []).map((name) => ({ value: `sheet:${name}`, name: { zh: name, en: name } })),
      ...templates.filter((pack) => pack.district === district.district && hasPublishedTowns(pack)).map(({ id, name }) => ({ value: `pack:${id}`, name })),
    ],
    auto,
  };
}

/** Asked with nothing chosen: what there is. A year that is not in the workbook is as none. */
function barePlan(snapshot: Snapshot, year: number | undefined, sheet: string | undefined, { known, language }: Planning): { readonly district: Template; readonly towns: readonly string[]; readonly plan: Breakdown } {
  const ask = (more: Partial<BreakdownOptions>): Breakdown => planBreakdown(snapshot, known, { language, weights: equalWeights, quarters: false, ratios: 'blank', ...(sheet === undefined ? {} : { sheet }), ...more });
  const inYear = year === undefined ? [{}] : [{ year }, {}];
  const tries = inYear.flatMap((more): readonly { readonly more: Partial<BreakdownOptions>; readonly named: boolean }[] => [{ more, named: true }, { more: { ...more, towns: ['—'] }, named: false }]);
  let refusal: unknown;
  for (const { more, named } of tries) {
    try {
      const plan = ask(more);
      return { district: plan.district.template, towns: named ? plan.towns.map(({ name }) => name) : [], plan };
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault;
      refusal ??= fault;
    }
  }
  throw refusal;
}

function hasPublishedTowns(pack: Template): boolean {
  const towns = figureColumns(pack).filter(({ region }) => region !== undefined);
  return towns.length > 0 && pack.rows.some(({ values }) => towns.some(({ key }) => typeof values[key] === 'number'));
}

/** Whether two plans put the same figures into the same places. */
export function samePlan(a: Dividing, b: Dividing): boolean {
  const figures = ({ outcome: { plan, fault } }: Dividing): string =>
    JSON.stringify(plan ? [[...plan.rows, ...plan.carried].map(({ indicator, periods, conflict }) => [indicator.id, conflict?.zh, periods.map(({ total, district, cells }) => [total, district?.value, cells.map(({ value }) => value)])]), plan.changed] : fault);
  return figures(a) === figures(b);
}
