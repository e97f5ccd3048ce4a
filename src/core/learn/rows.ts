/** Which rows under a header are indicators, and what stands beside each name. */
import { splitUnit } from '../indicator/unit';
import { contains, lastCell } from '../sheet/address';
import { isBlank, valueAt, type Sheet } from '../sheet/snapshot';
import { normaliseLabel } from '../table/label';
import { isNote, isSignature } from '../table/line-below';
import type { LabelColumn } from '../template/template';
import type { Text } from '../text';
import type { Located } from './locate';
import type { Settled } from './settle-columns';

export interface RowPlace {
  readonly row: number;
  readonly label: string;
  /** The label's cell reaches down from the row above; `label` is that name with a number, to tell the two apart. */
  readonly sharesName?: true;
  readonly sharesDepartment?: true;
  /** What the other label columns say of the row; '' where they say nothing. */
  readonly beside: Readonly<Partial<Record<LabelColumn['role'], string>>>;
}

export interface RowLeft {
  readonly row: number;
  readonly label: string;
  readonly why: Text;
}

export interface Rows {
  readonly rows: readonly RowPlace[];
  readonly left: readonly RowLeft[];
  /** Last row of the table. */
  readonly last: number;
  /** No row has a figure. */
  readonly blankForm: boolean;
}

/** Schema limit of a name (template.schema.json). */
const MAX_NAME = 200;
const HEADING: Text = { zh: '没有数据，按小标题，没有收入模板', en: 'it has no figures and was taken for a heading, so it is not in the pack' };
const NAMELESS: Text = { zh: '有数据而没有指标名称，没有收入模板', en: 'it has figures and no name, so it is not in the pack' };
const TWICE: Text = { zh: '与前面的指标同名，分不清是哪一个，没有收入模板；请把名称写全', en: 'an indicator above has the same name and they could not be told apart, so it is not in the pack; write the names in full' };
const TOO_LONG: Text = { zh: `名称超过 ${MAX_NAME} 个字，没有收入模板`, en: `its name has more than ${MAX_NAME} characters, so it is not in the pack` };

export function readRows(located: Located, settled: Settled): Rows {
  const { sheet, header, labelColumn, end } = located;
  const figures = settled.figures.map(({ column }) => column);
  const from = header.row + header.rows;
  const blankForm = !anyFigure(sheet, figures, from, end);
  const rows: RowPlace[] = [];
  const left: RowLeft[] = [];
  const names = new Set<string>();
  let last = from - 1;
  for (let row = from; row < end; row++) {
    const above = rows.at(-1);
    const shared = above && above.row === row - 1 && reachesDown(sheet, row, labelColumn) ? above : undefined;
    const value = valueAt(sheet, { row, column: labelColumn });
    const label = shared ? nextOf(shared.label) : typeof value === 'string' ? value.trim() : '';
    const name = normaliseLabel(label);
    const filled = figures.some((column) => holdsFigure(sheet, row, column));
    const beside = besideOf(sheet, settled, row);
    if (!filled && (name === '' || (shared && Object.values(beside).every((text) => text === '')) || isNote(label) || isSignature(label))) continue;
    const why = whyLeftOut(label, name, names) ?? (isHeading(located, settled, { row, label, beside }, filled, blankForm) ? HEADING : undefined);
    if (why) left.push({ row, label: label.slice(0, MAX_NAME), why });
    else {
      names.add(name);
      const department = settled.labels.find(({ role }) => role === 'department');
      rows.push({
        row,
        label,
        beside,
        ...(shared ? { sharesName: true } : {}),
        ...(above?.row === row - 1 && department && sameDepartment(above.beside, beside) && reachesDown(sheet, row, department.column) ? { sharesDepartment: true } : {}),
      });
    }
    if (why !== HEADING) last = row;
  }
  return { rows, left: left.filter(({ row, why }) => why !== HEADING || row < last), last, blankForm };
}

function whyLeftOut(label: string, name: string, names: ReadonlySet<string>): Text | undefined {
  if (name === '') return NAMELESS;
  if (label.length > MAX_NAME) return TOO_LONG;
  return names.has(name) ? TWICE : undefined;
}

/** The cell is covered by a merged area that begins in a row above it. */
function reachesDown(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some((area) => area.row < row && contains(area, { row, column }));
}

function sameDepartment(a: RowPlace['beside'], b: RowPlace['beside']): boolean {
  return a.department === b.department;
}

/** 明湖科创岛 → 明湖科创岛 #2 → 明湖科创岛 #3. */
function nextOf(label: string): string {
  const match = /^(.*) #(\d+)$/s.exec(label);
  return match ? `${match[1] ?? ''} #${Number(match[2]) + 1}` : `${label} #2`;
}

/** A name that reaches over the figure columns, or one with no figures and nothing beside it. */
function isHeading({ sheet, labelColumn }: Located, settled: Settled, { row, label, beside }: RowPlace, filled: boolean, blankForm: boolean): boolean {
  const wide = sheet.merges.find((area) => contains(area, { row, column: labelColumn }));
  if (wide && settled.figures.some(({ column }) => column <= lastCell(wide).column)) return true;
  if (filled || splitUnit(label).unit !== '') return false;
  // A heading has neither a number nor a unit, contents or a department; a group may begin at it.
  const { number = '', unit = '', content = '', department = '', note = '' } = beside;
  if (/\d/.test(number) || unit + content + department + note !== '') return false;
  return !blankForm || settled.labels.length > 1 || /^(?:[一二三四五六七八九十]+[、.．]|[(（][一二三四五六七八九十]+[)）])/.test(label);
}

function anyFigure(sheet: Sheet, columns: readonly number[], from: number, end: number): boolean {
  for (let row = from; row < end; row++) if (columns.some((column) => holdsFigure(sheet, row, column))) return true;
  return false;
}

function holdsFigure(sheet: Sheet, row: number, column: number): boolean {
  return !isBlank(valueAt(sheet, { row, column }));
}

function besideOf(sheet: Sheet, { labels }: Settled, row: number): RowPlace['beside'] {
  return Object.fromEntries(labels.filter(({ role }) => role !== 'indicator').map(({ role, column }) => [role, textOf(sheet, row, column, role)]));
}

/** A department merged over several rows is that of each; a group or a number is printed once, at the first. */
function textOf(sheet: Sheet, row: number, column: number, role: LabelColumn['role']): string {
  const once = role === 'group' || role === 'number' || role === 'content' || role === 'note';
  const merge = once ? undefined : sheet.merges.find((area) => contains(area, { row, column }) && area.columns === 1);
  const value = valueAt(sheet, merge ?? { row, column });
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
