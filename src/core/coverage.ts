/** Which of the cells in which a figure is due were checked, and why the others were not. */
import type { Outcome, Reason } from './finding/finding';
import { cellRequired } from './rules/cell-required';
import type { Overrides } from './rules/overrides';
import type { RulesRun } from './run-rules';
import type { Place } from './sheet/address';
import { distinctPlaces, placeMap } from './sheet/place-map';
import type { Table } from './table/table';
import type { Coverage, NotChecked } from './validation';

export function isRelaxed(overrides: Overrides, tables: readonly Table[]): boolean {
  return [...overrides.values()].includes('off') || tables.some(({ template }) => Object.values(template.rules).includes(false));
}

/** Cells of which no rule said anything, since those that would are off: never counted as checked (design §3). */
export function unjudged({ open, passes }: RulesRun, due: readonly Place[]): Outcome[] {
  const silent = due.filter((place) => passes.get(place) === undefined);
  if (silent.length === 0) return [];
  const named = placeMap<true>();
  for (const outcome of open) for (const place of outcome.kind === 'finding' ? outcome.finding.places : outcome.places) named.set(place, true);
  const places = silent.filter((place) => !named.get(place));
  return places.length === 0 ? [] : [{ kind: 'not-checked', places, reason: { zh: '会校验此格的规则都已关闭', en: 'all rules that would check it are off' } }];
}

/** The reason of cells that `cell-required` found blank: the findings themselves ask for the figure. */
export const MISSING = 'missing';

/** That a figure is missing was seen; the figure itself was checked by nobody. Named where no other check says why it could not be made. */
export function missing({ open }: RulesRun): Outcome[] {
  const named = placeMap<true>();
  for (const outcome of open) if (outcome.kind === 'not-checked') for (const place of outcome.places) named.set(place, true);
  const places = open.flatMap((outcome) => (outcome.kind === 'finding' && outcome.finding.rule === cellRequired.id ? outcome.finding.places : [])).filter((place) => !named.get(place));
  return places.length === 0 ? [] : [{ kind: 'not-checked', places, reason: { zh: '空白', en: 'blank', key: MISSING } }];
}

export function coverageOf(outcomes: readonly Outcome[], due: readonly Place[]): Coverage {
  const isDue = placeMap<true>();
  if (outcomes.length > 0) for (const place of due) isDue.set(place, true);
  const reasons = new Map<string, { reason: Reason; places: Place[] }>();
  for (const outcome of outcomes) {
    if (outcome.kind !== 'not-checked') continue;
    // F8 of two sheets may be two figures.
    const words = `${outcome.reason.key ?? ''}\u0000${outcome.reason.zh}`;
    const group = reasons.get(words) ?? { reason: outcome.reason, places: [] };
    reasons.set(words, group);
    group.places.push(...outcome.places);
  }
  const notChecked: NotChecked[] = [...reasons.values()].map(({ reason, places }) => ({ reason, places: distinctPlaces(places) }));
  const open = distinctPlaces(notChecked.flatMap(({ places }) => places)).filter((place) => isDue.get(place));
  return { due: due.length, checked: due.length - open.length, notChecked };
}
