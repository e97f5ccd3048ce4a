/** The columns under a header of one or two rows, each with what its texts say together. */
import type { Range } from '../sheet/address';
import type { Sheet } from '../sheet/snapshot';
import { headerReader } from '../table/header-texts';
import { headerWord, type FigureWord, type HeaderWord } from './header-word';

export interface HeaderColumn {
  /** In the sheet, from 0. */
  readonly column: number;
  /** As a template prints it: both rows together only where each says something (2023年 over 一季度). */
  readonly header: string;
  /** Both rows together, to tell apart columns whose headers are alike; the same as `header` in a header of one row. */
  readonly full: string;
  readonly word?: HeaderWord;
}

/** `header` reaches over the columns to look at. Columns with nothing above them are left out. */
export function headerColumns(sheet: Sheet, header: Range): readonly HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  const textsAbove = headerReader(sheet, header);
  for (let column = header.column; column < header.column + header.columns; column++) {
    const texts = textsAbove(column);
    if (texts.length > 0) columns.push({ column, ...understand(texts) });
  }
  return columns;
}

/** `texts` as `headerReader` gives them: one, or both together, then the lower and the upper. */
function understand(texts: readonly string[]): Omit<HeaderColumn, 'column'> {
  const [full = '', lower, upper] = texts;
  if (lower === undefined || upper === undefined) return worded(full, full, headerWord(full));
  const [below, above] = [headerWord(lower), headerWord(upper)];
  if (below?.kind === 'figure' && above?.kind === 'figure') return worded(full, full, together(above, below));
  if (below) return worded(lower, full, below);
  // 责任 over 单位: one header in two cells.
  return worded(full, full, headerWord(full));
}

/** 2023年 over 一季度 is a quarter of 2023; where both rows say the same kind of thing, the lower one counts. */
function together(above: FigureWord, below: FigureWord): FigureWord {
  return { ...above, ...below };
}

function worded(header: string, full: string, word: HeaderWord | undefined): Omit<HeaderColumn, 'column'> {
  return { header, full, ...(word ? { word } : {}) };
}
