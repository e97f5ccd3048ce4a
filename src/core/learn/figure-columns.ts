/** The figure columns of the template: keys, periods and regions, each meaning once. */
import { periodKey, type Period } from '../indicator/period';
import { normaliseLabel } from '../table/label';
import { LONGEST_COLUMN_KEY } from '../template/column-key';
import type { FigureColumn, Region } from '../template/template';
import { templateRegions } from './region';
import type { FigurePlace, LeftOut } from './settle-columns';
import type { Text } from '../text';

export interface PlacedColumn {
  readonly place: FigurePlace;
  readonly definition: Omit<FigureColumn, 'width'>;
  /** The header leaves the year to the rest of the sheet. */
  readonly guessed: boolean;
  /** Taken for the base of a plan: `holds` was guessed too. */
  readonly base?: true;
}

export interface FigureColumns {
  /** In the order of the sheet; `column` is where each stands there. */
  readonly columns: readonly PlacedColumn[];
  readonly regions: readonly Region[];
  readonly left: readonly LeftOut[];
}

const HOLDS = { actual: '完成', rank: '位次' } as const;
/** Schema limit of a year (template.schema.json). */
const EARLIEST = 1900;
const TWICE: Text = { zh: '时期和地区与前面一列相同，没有收入模板', en: 'its period and region are those of a column before it, so it is not in the pack' };

/** `year` is what columns belong to that name none; `taken` are the headers of label columns, normalised. */
export function figureColumnsOf(figures: readonly FigurePlace[], fulls: ReadonlyMap<number, string>, year: number, taken: readonly string[]): FigureColumns {
  const names = new Map<string, string>();
  for (const { word, header } of figures) {
    if (word.region === undefined) continue;
    const name = regionName(word.region, header);
    if (!names.has(normaliseLabel(name))) names.set(normaliseLabel(name), name);
  }
  const headers = new Set(taken);
  const meanings = new Set<string>();
  const keys = new Set<string>();
  const left: LeftOut[] = [];
  const columns: PlacedColumn[] = [];
  const periods = new Set(figures.filter(({ word }) => word.region !== undefined).map(({ word }) => periodKey(periodOf(word, year))));
  for (const place of figures) {
    const { word, column } = place;
    const period = periodOf(word, year);
    const region = word.region === undefined ? undefined : names.get(normaliseLabel(regionName(word.region, place.header)));
    const meaning = JSON.stringify([periodKey(period), region, word.holds]);
    // 一季度 stands under every town: there the whole heading tells the columns apart.
    const header = headers.has(normaliseLabel(place.header)) ? (fulls.get(column) ?? place.header) : place.header;
    if (meanings.has(meaning) || headers.has(normaliseLabel(header))) {
      left.push({ column, header: place.header, why: TWICE });
      continue;
    }
    meanings.add(meaning);
    headers.add(normaliseLabel(header));
    const dated = region === undefined || periods.size > 1 ? periodKey(period) : '';
    const key = uniqueKey(`${region ?? ''}${dated}${word.holds ? HOLDS[word.holds] : ''}`, keys);
    columns.push({
      place,
      guessed: word.year === undefined,
      definition: { role: 'figure', header, key, period, ...(region === undefined ? {} : { region }), ...(word.holds ? { holds: word.holds } : {}) },
    });
  }
  return { columns, left, regions: templateRegions([...names.values()].filter((name) => columns.some(({ definition }) => definition.region === name))) };
}

/** As printed where the header is the name and no more: normalising turns letters and brackets into others. */
function regionName(region: string, header: string): string {
  return normaliseLabel(header) === region ? header.replace(/\s+/g, ' ').trim() : region;
}

function periodOf(word: FigurePlace['word'], year: number): Period {
  return { year: Math.max(EARLIEST, (word.year ?? year) - (word.yearsBack ?? 0)), ...(word.quarter === undefined ? {} : { quarter: word.quarter }) };
}

/** A legal key (template.schema.json: columnKey) as near to `wanted` as can be. */
function uniqueKey(wanted: string, taken: Set<string>): string {
  // eslint-disable-next-line no-control-regex -- what the schema's pattern forbids
  const clean = wanted.replace(/[\u0000-\u001f\s]+/g, '');
  const legal = /^[^a-z_$\s]/.test(clean) ? clean : `列${clean}`;
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? '' : `#${count}`;
    const key = legal.slice(0, LONGEST_COLUMN_KEY - suffix.length) + suffix;
    if (taken.has(key)) continue;
    taken.add(key);
    return key;
  }
}
