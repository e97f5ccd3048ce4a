/** A template as the text of its file: parse ∘ print is the identity, and equal templates print alike. */
import type { Template } from '../template/template';

/** As packs are read best: what it is, then what it holds. Keys that are not listed follow in alphabetical order. */
const ORDER = [
  'id', 'version', 'kind', 'zh', 'en', 'role', 'header', 'width', 'key', 'period', 'year', 'quarter', 'region', 'holds',
  'name', 'aliases', 'title', 'sheetName', 'district', 'source', 'document', 'annex', 'regions', 'columns', 'rows',
  'group', 'number', 'unit', 'decimals', 'trailingZeros', 'measure', 'cumulative', 'additiveOverRegions', 'ratio', 'numerator', 'denominator',
  'direction', 'annualOnly', 'starred', 'range', 'min', 'max', 'department', 'content', 'note', 'uncertain', 'values',
  'rules', 'notes', 'print', 'orientation', 'fitToWidth',
];
const RANK = new Map(ORDER.map((key, index) => [key, index]));

/** JSON in a stable order of keys, indented by two spaces, with a line break at the end. */
export function printPack(template: Template): string {
  return `${JSON.stringify(ordered(template), null, 2)}\n`;
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => byRank(a, b)).map(([key, inner]) => [key, ordered(inner)]));
}

function byRank(a: string, b: string): number {
  const rank = (key: string): number => RANK.get(key) ?? ORDER.length;
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}
