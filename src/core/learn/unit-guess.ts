/** The unit of an indicator: in its label, in a column of units, above the table, or by what the figures are. */
import { parseQuantities } from '../indicator/quantity/parse';
import { isPercentFormat } from '../indicator/quantity/number-format';
import { splitUnit, unitOf } from '../indicator/unit';
import { normaliseLabel } from '../table/label';
import type { Guess } from './learned';
import { isTask } from './row-figures';

export interface UnitSources {
  readonly label: string;
  /** What a column of units says; '' where there is none. */
  readonly column: string;
  /** What stands above the table: 单位：万元. '' where nothing does. */
  readonly table: string;
  /** Number formats of the cells that hold numbers. */
  readonly formats: readonly string[];
  /** Cells that hold text. */
  readonly texts: readonly string[];
}

/** Cells of words that are tasks, or list several quantities: no single figure, whatever the words are about. */
export function areTasks({ formats, texts }: Pick<UnitSources, 'formats' | 'texts'>): boolean {
  // A dash or 暂无 among 12亿元 and 13亿元 is a figure that is not there, and no task.
  return formats.length === 0 && texts.filter(isTask).some((text) => {
    const reading = parseQuantities(text);
    return 'unreadable' in reading || reading.quantities.length !== 1;
  });
}

const SHARE = /比重|占比|比例|(?<!生产)率$|增长$|增速$|增幅$/;
/** Schema limit (template.schema.json). */
const MAX_UNIT = 20;

/** '' where nothing tells. A unit that stands beside the name is no guess. */
export function guessUnit({ label, column, table, formats, texts }: UnitSources): Guess<string> {
  const split = splitUnit(label);
  if (split.unit !== '' && split.unit.length <= MAX_UNIT) return { value: split.unit };
  const beside = column.replace(/^[(（](.*)[)）]$/, '$1').trim();
  if (beside !== '' && beside.length <= MAX_UNIT) return { value: beside };
  if (formats.length > 0 && formats.every(isPercentFormat)) return { value: '%', why: { zh: '各格是百分比格式', en: 'its cells are formatted as percentages' } };
  const name = normaliseLabel(split.name);
  const sign = SHARE.exec(name)?.[0];
  if (sign !== undefined) return { value: '%', why: { zh: `名称中有“${sign}”，没有写单位`, en: `its name says ${sign} and no unit is given` } };
  const written = areTasks({ formats, texts }) ? new Set<string>() : unitsIn(texts);
  const [only] = written;
  if (only !== undefined && written.size === 1) return { value: only, why: { zh: '格内的文字写的是这个单位', en: 'the words in its cells are in this unit' } };
  if (table !== '' && !texts.some(isTask)) return { value: table, why: { zh: '表上方写明的单位', en: 'the unit that stands above the table' } };
  return { value: '', why: { zh: '名称、单位列和表上方都没有单位', en: 'neither name, a unit column nor the line above the table gives one' } };
}

function unitsIn(texts: readonly string[]): ReadonlySet<string> {
  const units = new Set<string>();
  for (const text of texts) {
    const reading = parseQuantities(text);
    if ('unreadable' in reading) continue;
    for (const { unit } of reading.quantities) if (unit !== '' && unit.length <= MAX_UNIT && unitOf(unit)?.dimension !== '') units.add(unit);
  }
  return units;
}
