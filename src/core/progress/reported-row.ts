/** A row of targets as a row of what was reached. */
import { unitOf } from '../indicator/unit';
import type { TemplateRow } from '../template/template';

/** Targets are round, what was reached is not: 32 亿元 stands against 31.87. Statistics offices give amounts and shares to two. */
const DECIMALS = 2;

export function reportedRow(row: TemplateRow): TemplateRow {
  return { ...row, values: {}, decimals: unitOf(row.unit)?.counts ? row.decimals : Math.max(row.decimals, DECIMALS) };
}
