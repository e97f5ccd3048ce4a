/** Every figure of a town's return against what it was given and what the district's workbook holds now. */
import { printAddress } from '../sheet/address';
import type { Figure } from '../table/figure';
import type { FigureColumn, TemplateRow } from '../template/template';
import { printPeriod } from '../indicator/period';
import type { Text } from '../text';
import type { ChangedLocked, Conflict, ConflictKind, FigureChange } from './collection';
import { questionKey, type DistrictSheets, type Question } from './district-sheets';
import { handedOf, isInWords, isUnreadable, printHanded, sameHanded, type Handed } from './handed';
import { cellsOf, figureAt, type TownReturn } from './read-return';
import { takesWords } from './takes-words';
import { holdsIn, isEntryColumn } from './town-pack';

/** A figure to be written. `question.holds` tells the sheet. */
export interface Write {
  readonly question: Question;
  readonly value: Handed;
  /** Where it stands in the district's workbook; absent where a sheet is still to be made. */
  readonly into?: Figure;
}

export interface Settled {
  readonly changes: readonly FigureChange[];
  readonly conflicts: readonly Conflict[];
  readonly locked: readonly ChangedLocked[];
  readonly writes: readonly Write[];
}

/** Whether the clerk chose to take the town's figure. */
type Accepts = (conflict: Conflict) => boolean;

export function settle(returned: TownReturn, sheets: DistrictSheets, accepts: Accepts): Settled {
  const parts = cellsOf(returned).map(({ row, column, given }) => {
    const figure = figureAt(returned, row, column);
    const question: Question = { town: returned.town.name, indicator: row.id, period: column.period, holds: holdsIn(column) };
    const cell: Cell = { returned, row, column, given, question, figure, own: sheets.figures.get(questionKey(question)) };
    return isEntryColumn(column, returned.entry) ? entered(cell, accepts) : kept(cell);
  });
  return {
    changes: parts.flatMap(({ changes = [] }) => changes),
    conflicts: parts.flatMap(({ conflicts = [] }) => conflicts),
    locked: parts.flatMap(({ locked = [] }) => locked),
    writes: parts.flatMap(({ writes = [] }) => writes),
  };
}

interface Cell {
  readonly returned: TownReturn;
  readonly row: TemplateRow;
  readonly column: FigureColumn;
  /** As handed out, by the file's own record. */
  readonly given: Handed;
  readonly question: Question;
  /** In the town's workbook. */
  readonly figure: Figure | undefined;
  /** In the district's. */
  readonly own: Figure | undefined;
}

/** Lines up with what the town was given, and that with the district's: the file's own record may be changed too. */
function kept(cell: Cell): Partial<Settled> {
  const { returned, row, column, given, figure, own } = cell;
  const now = own ? handedOf(own) : null;
  const differs = sameHanded(given, now) ? [] : [conflict(cell, 'handed-out-differs', given, recordDiffers(cell, now))];
  if (!figure) return { conflicts: differs };
  const after = isUnreadable(figure) ? undefined : handedOf(figure);
  if (after !== undefined && sameHanded(after, given)) return { conflicts: differs };
  const shown = after === undefined ? { zh: '不能读的内容', en: 'something unreadable' } : words(after);
  const message = about(cell, {
    zh: `锁定的目标由 ${words(given).zh} 改成了 ${shown.zh}，没有采用`,
    en: `the locked target was changed from ${words(given).en} to ${shown.en}; not taken over`,
  });
  return { conflicts: differs, locked: [{ town: returned.town.name, file: returned.file, indicator: row.name, period: column.period, before: given, after, at: figure.at, message }] };
}

function recordDiffers(cell: Cell, now: Handed): Text {
  return about(cell, {
    zh: `文件内记录的下发目标是 ${words(cell.given).zh}，区里现在是 ${words(now).zh}：下发后区里改过，或者文件内的记录被改过`,
    en: `the file records a target of ${words(cell.given).en} and the district has ${words(now).en}: the district changed it since, or the record was tampered with`,
  });
}

function entered(cell: Cell, accepts: Accepts): Partial<Settled> {
  const { figure, given, own } = cell;
  const only = (kind: ConflictKind, message: Text): Partial<Settled> => ({ conflicts: [conflict(cell, kind, figure ? handedOf(figure) : null, message)] });
  if (!figure) return only('not-found', about(cell, { zh: '没有找到这一格（表头或指标被改了），没有汇集', en: 'its cell was not found (header or label changed); not collected' }));
  if (isUnreadable(figure)) {
    const why = figure.unusable ?? { zh: '不是数', en: 'no figure' };
    return only('unreadable', about(cell, { zh: `不能读：${why.zh}；没有汇集`, en: `not readable: ${why.en}; not collected` }));
  }
  const after = handedOf(figure);
  const now = own ? handedOf(own) : null;
  if (after === null) {
    const stays = now === null ? { zh: '', en: '' } : { zh: `，区里的 ${printHanded(now)} 不动`, en: `; the district's ${printHanded(now)} stays` };
    return only('blank', about(cell, { zh: `没有填${stays.zh}`, en: `left blank${stays.en}` }));
  }
  if (own && own.formula !== '' && !sameHanded(after, now)) return only('formula', about(cell, { zh: `填了 ${printHanded(after)}，区里的 ${placeOf(own)} 是公式，没有覆盖`, en: `${printHanded(after)} was filled in, and the district's ${placeOf(own)} is a formula; not written over` }));
  if (!own && cell.question.holds === 'target') return only('no-cell', about(cell, { zh: `填了 ${printHanded(after)}，区里的表没有这一格`, en: `${printHanded(after)} was filled in, and the district's table has no such cell` }));
  if (!(own && isUnreadable(own)) && sameHanded(after, now)) return {};
  const write = { changes: [change(cell, figure, now, after)], writes: [{ question: cell.question, value: after, ...(own ? { into: own } : {}) }] };
  if (isInWords(after) && wantsNumber(cell, now)) return ask(conflict(cell, 'words', after, wordsForNumber(cell, after)), write, accepts);
  const untouched = !own || (!isUnreadable(own) && (now === null || sameHanded(now, given)));
  if (untouched) return write;
  return ask(conflict(cell, 'district-changed', after, districtChanged(cell, own, after)), write, accepts);
}

function ask(open: Conflict, write: Partial<Settled>, accepts: Accepts): Partial<Settled> {
  return accepts(open) ? { ...write, conflicts: [{ ...open, accepted: true }] } : { conflicts: [open] };
}

/** Words in place of a figure would drop out of every sum. */
function wantsNumber({ row, given }: Cell, now: Handed): boolean {
  const held = now ?? given;
  return row.measure !== 'none' && (held === null ? !takesWords(row) : !isInWords(held));
}

function districtChanged(cell: Cell, own: Figure, after: Handed): Text {
  const { given } = cell;
  const held = contentOf(own);
  const town = sameHanded(after, given) ? { zh: `乡镇没有改（${printHanded(after)}）`, en: `the town left it at ${printHanded(after)}` } : { zh: `乡镇填了 ${printHanded(after)}`, en: `the town says ${printHanded(after)}` };
  return about(cell, {
    zh: `下发时是 ${words(given).zh}，区里的 ${placeOf(own)} 现在是 ${held.zh}，${town.zh}；没有写入`,
    en: `handed out as ${words(given).en}, the district's ${placeOf(own)} now has ${held.en}, ${town.en}; not written`,
  });
}

function wordsForNumber(cell: Cell, after: string): Text {
  const { own } = cell;
  const there = own ? { zh: `区里的 ${placeOf(own)}（${contentOf(own).zh}）`, en: `the district's ${placeOf(own)} (${contentOf(own).en})` } : { zh: '区里的表', en: "the district's table" };
  return about(cell, {
    zh: `填了“${after}”，不是单一数字，${there.zh}要的是数字；没有写入，请乡镇改填一个数`,
    en: `"${after}" was filled in, which is no single figure, and ${there.en} wants a number; not written, the town has to fill in one figure`,
  });
}

function change({ returned, row, column, question }: Cell, figure: Figure, before: Handed, after: Handed): FigureChange {
  return { town: returned.town.name, file: returned.file, indicator: row.name, period: column.period, holds: question.holds, before, after, at: figure.at };
}

function conflict({ returned, row, column, question, figure, own }: Cell, kind: ConflictKind, after: Handed, message: Text): Conflict {
  return {
    key: questionKey(question),
    kind,
    acceptable: kind === 'district-changed' || kind === 'words',
    accepted: false,
    town: returned.town.name,
    file: returned.file,
    indicator: row.name,
    period: column.period,
    before: own && !isUnreadable(own) ? handedOf(own) : null,
    after,
    ...(figure ? { at: figure.at } : {}),
    message,
  };
}

function about({ row, column }: Cell, text: Text): Text {
  const period = printPeriod(column.period);
  const word = holdsIn(column) === 'actual' ? { zh: '完成', en: ' reached' } : { zh: '目标', en: ' target' };
  return { zh: `${row.name} ${period.zh}${word.zh}：${text.zh}`, en: `${row.name}, ${period.en}${word.en}: ${text.en}` };
}

function words(value: Handed): Text {
  return value === null ? { zh: '空白', en: 'blank' } : { zh: printHanded(value), en: printHanded(value) };
}

function contentOf(own: Figure): Text {
  return isUnreadable(own) ? { zh: '不能读的内容', en: 'something unreadable' } : words(handedOf(own));
}

function placeOf({ at }: Figure): string {
  return `${at.sheet}!${printAddress(at)}`;
}
