/** What a clerk chooses before dividing, and how it is kept for the next time. Pure. */
import type { Limit, RatioChoice } from '../../core';

export interface Settings {
  /** Of the district's tables the one to divide; undefined: the fullest. Of this workbook alone, so not carried on. */
  readonly sheet: string | undefined;
  /** undefined: the workbook's own, which is that of its quarters. */
  readonly year: number | undefined;
  readonly quarters: boolean;
  /** auto · equal · typed · sheet:<name> · pack:<id> */
  readonly weights: string;
  /** As typed, by town. */
  readonly typed: Readonly<Record<string, string>>;
  /** undefined: those of the pack. */
  readonly towns: readonly string[] | undefined;
  readonly droppedTowns: readonly string[];
  /** Ids. */
  readonly droppedIndicators: readonly string[];
  /** By indicator id, where they are other than the template's. */
  readonly decimals: Readonly<Record<string, number>>;
  readonly ratios: RatioChoice;
  /** Set here and not yet in the workbook's allocation ledger; one without a figure takes the ledger's back. */
  readonly limits: readonly Limit[];
  readonly changed: 'keep' | 'replace' | undefined;
}

export const RATIOS: readonly RatioChoice[] = ['district', 'scaled', 'blank'];

export const firstSettings: Settings = {
  sheet: undefined,
  year: undefined,
  quarters: false,
  weights: 'auto',
  typed: {},
  towns: undefined,
  droppedTowns: [],
  droppedIndicators: [],
  decimals: {},
  ratios: 'district',
  limits: [],
  changed: undefined,
};

/** What belongs to one workbook's figures is not carried on: limits are kept in its ledger, and an answer is given once. */
export function forNextTime(settings: Settings): Settings {
  return { ...settings, limits: [], changed: undefined };
}

/** Towns and indicators are a district's own: by its name. */
export function printSettings(district: string, settings: Settings): string {
  return JSON.stringify({ district, ...settings, sheet: undefined, limits: undefined, changed: undefined });
}

/** undefined where it is none of ours, or of another district. */
export function parseSettings(text: string | undefined, district: string): Settings | undefined {
  const kept = objectIn(text);
  if (!kept || kept['district'] !== district) return undefined;
  const year = kept['year'];
  const towns = kept['towns'];
  const weights = kept['weights'];
  return {
    sheet: undefined,
    year: typeof year === 'number' && Number.isInteger(year) ? year : undefined,
    quarters: kept['quarters'] === true,
    weights: typeof weights === 'string' ? weights : 'auto',
    typed: entriesOf(kept['typed'], (value): value is string => typeof value === 'string'),
    towns: Array.isArray(towns) ? words(towns) : undefined,
    droppedTowns: words(kept['droppedTowns']),
    droppedIndicators: words(kept['droppedIndicators']),
    decimals: entriesOf(kept['decimals'], (value): value is number => typeof value === 'number' && isDecimals(value)),
    ratios: RATIOS.find((one) => one === kept['ratios']) ?? 'district',
    limits: [],
    changed: undefined,
  };
}

/** Schema limit (template.schema.json). */
export const MAX_DECIMALS = 6;

export function isDecimals(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MAX_DECIMALS;
}

/** "八里店镇、织里镇，埭溪镇" or a line each. */
export function townsIn(text: string): readonly string[] {
  return text.split(/[,，、;；\n\t]/).map((name) => name.trim()).filter((name) => name !== '');
}

/** A weight or a limit as typed; undefined where it is no plain number. */
export function numberIn(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim().replace(/^−/, '-');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** The limit takes the place of an earlier one on the same figure. */
export function withLimit(limits: readonly Limit[], limit: Limit): readonly Limit[] {
  return [...limits.filter((one) => !(one.indicator === limit.indicator && one.town === limit.town && one.quarter === limit.quarter)), limit];
}

function objectIn(text: string | undefined): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function words(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

function entriesOf<V>(value: unknown, fits: (one: unknown) => one is V): Readonly<Record<string, V>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).flatMap(([key, one]: [string, unknown]) => (fits(one) ? [[key, one] as const] : [])));
}
