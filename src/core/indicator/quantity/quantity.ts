/** A quantity that a cell states in words: "新增30家以上", "5.5件(19年数据)", "完成路基处理30%". */

/** ≈ about (左右, 约, 近). 达 and 力争 set no bound: they state the figure itself and read as "=". */
export type Comparator = '=' | '≥' | '≤' | '>' | '<' | '≈';

/**
 * What span the figure is counted over, where the text says so: new in the period (新增、新认定 …) · cumulative to
 * date (累计) · in each year (每年) · new in each year (每年新增). Figures of different scopes can't be compared.
 */
export type Scope = 'none' | 'new' | 'cumulative' | 'yearly' | 'yearly-new';

export interface Quantity {
  /** In `unit` as written: "1亿元" is 1 of 亿元. The lower end of a range. */
  readonly value: number;
  /** The upper end of a range, never below `value`. */
  readonly max?: number;
  readonly comparator: Comparator;
  readonly scope: Scope;
  /** In half-width letters; '' where none is written; 万 or 亿 alone where only the scale is. */
  readonly unit: string;
  /** What stands in brackets behind it: 19年数据, 预计; '' where nothing does. */
  readonly note: string;
  /** The words the quantity is about: 路基处理. */
  readonly label?: string;
  /** Offsets into the original text, `end` exclusive: label, number, unit and note together. */
  readonly start: number;
  readonly end: number;
}
