/** What each column of a table becomes in the template: a label column, a figure column, or nothing. */
import { normaliseLabel } from '../table/label';
import type { LabelColumn } from '../template/template';
import type { Text } from '../text';
import { filledBelow, holdsNumbers, holdsUnits } from './below-header';
import { LONGEST_HEADER, type FigureWord } from './header-word';
import type { Located } from './locate';
import { regionsByPlace } from './regions-by-place';

export interface LabelPlace {
  readonly role: LabelColumn['role'];
  readonly column: number;
  readonly header: string;
  /** Where the header does not say what the column is. */
  readonly why?: Text;
}

export interface FigurePlace {
  readonly column: number;
  readonly header: string;
  readonly word: FigureWord;
  readonly why?: Text;
}

export interface LeftOut {
  readonly column: number;
  readonly header: string;
  readonly why: Text;
}

export interface Settled {
  readonly labels: readonly LabelPlace[];
  readonly figures: readonly FigurePlace[];
  readonly left: readonly LeftOut[];
}

const TOTAL: Text = { zh: '是合计列：校验时与各地区之和核对，不作为一个地区', en: 'a total column: checks hold it against the sum of the regions; it is no region' };
const UNKNOWN: Text = { zh: '看不出是哪个时期或地区的数，没有收入模板', en: 'it names no period and no region, so it is not in the pack' };
const ASIDE: Text = { zh: '不是指标数据，没有收入模板', en: 'it holds no figures of the indicators, so it is not in the pack' };
const NO_UNITS: Text = { zh: '整列空白，没有收入模板', en: 'the column is blank, so it is not in the pack' };
const REPEATED: Text = { zh: '与前面一列的意思相同，没有收入模板', en: 'it means the same as a column before it, so it is not in the pack' };

/** `district`: a column under the district's own name is a total. */
export function settleColumns(located: Located, district: string | undefined): Settled {
  const { columns, labelColumn } = located;
  const labels: LabelPlace[] = [labelPlace(located)];
  const figures: FigurePlace[] = [];
  const left: LeftOut[] = [];
  const own = district === undefined ? '' : normaliseLabel(district);
  const placed = regionsByPlace(located);
  for (const { column, header, word } of columns) {
    if (column === labelColumn) continue;
    const place = { column, header };
    if (placed.has(column)) {
      figures.push({ ...place, word: { kind: 'figure', region: header }, why: { zh: '在指标列与责任单位或合计列之间，按一个地区', en: 'between the indicators and the department or total, taken for a region' } });
    } else if (!word) {
      if (filledBelow(located, column) > 0) left.push({ ...place, why: UNKNOWN });
    } else if (word.kind === 'aside') left.push({ ...place, why: ASIDE });
    else if (word.kind === 'total') left.push({ ...place, why: TOTAL });
    else if (word.kind === 'label') {
      const role = word.role === 'unit' && !holdsUnits(located, column) && filledBelow(located, column) > 0 ? 'department' : word.role;
      if (role === 'unit' && filledBelow(located, column) === 0) left.push({ ...place, why: NO_UNITS });
      else if (role === 'indicator' && column > labelColumn) left.push({ ...place, why: ASIDE });
      else labels.push({ ...place, role: role === 'indicator' || (role === 'number' && !holdsNumbers(located, column)) ? 'group' : role });
    } else if (word.region !== undefined && normaliseLabel(header) === own) left.push({ ...place, why: TOTAL });
    else figures.push({ ...place, word });
  }
  return withYear({ ...firstOfEach(labels, left), figures, left });
}

function labelPlace({ columns, labelColumn }: Located): LabelPlace {
  const column = columns.find((one) => one.column === labelColumn);
  const printed = column && column.header.length <= LONGEST_HEADER ? column.header : '指标';
  const place = { role: 'indicator', column: labelColumn, header: printed } as const;
  if (column?.word?.kind === 'label' && column.word.role === 'indicator') return place;
  return { ...place, why: { zh: '表头没有“指标”，取数据左边文字最多的一列', en: 'no header says 指标; of the columns of text left of the figures it has the most entries' } };
}

/** One column of each role and header: the first, but a 责任 or 牵头 unit rather than another. Sorts the others out into `left`. */
function firstOfEach(labels: readonly LabelPlace[], left: LeftOut[]): { labels: readonly LabelPlace[] } {
  const chosen = new Map<LabelPlace['role'], LabelPlace>();
  for (const label of labels) {
    const before = chosen.get(label.role);
    const better = label.role === 'department' && before && /责任|牵头/.test(label.header) && !/责任|牵头/.test(before.header);
    const sameHeader = [...chosen.values()].some((one) => one !== before && normaliseLabel(one.header) === normaliseLabel(label.header));
    const takes = !sameHeader && (!before || better);
    if (takes) chosen.set(label.role, label);
    const dropped = takes ? before : label;
    if (dropped) left.push({ column: dropped.column, header: dropped.header, why: REPEATED });
  }
  return { labels: [...chosen.values()].sort((a, b) => a.column - b.column) };
}

/** Beside quarters of one year and nothing else, there is nothing for a total to be but that year. */
function withYear(settled: Settled): Settled {
  const total = settled.left.find(({ why }) => why === TOTAL);
  const years = new Set(settled.figures.map(({ word }) => word.year));
  const quarters = settled.figures.every(({ word }) => word.quarter !== undefined && word.region === undefined && word.holds === undefined);
  if (!total || !quarters || years.size !== 1 || settled.figures.length < 2) return settled;
  const [year] = years;
  const annual: FigurePlace = {
    column: total.column,
    header: total.header,
    word: { kind: 'figure', ...(year === undefined ? {} : { year }) },
    why: { zh: '与各季度并列，按全年数', en: 'it stands beside the quarters, so it is taken for the year' },
  };
  return { ...settled, left: settled.left.filter((one) => one !== total), figures: [...settled.figures, annual].sort((a, b) => a.column - b.column) };
}
