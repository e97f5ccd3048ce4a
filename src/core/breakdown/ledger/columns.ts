/** The columns of the allocation ledger, once: drawn from here and found again by the same words. */
import type { Text } from '../../text';

export const ALLOCATION_SHEET = '分解台账';

export type AllocationField = 'indicator' | 'period' | 'town' | 'weight' | 'exact' | 'down' | 'extra' | 'value' | 'reason' | 'pin' | 'floor' | 'cap' | 'key';

export interface AllocationColumn {
  readonly field: AllocationField;
  readonly header: Text;
  /** Characters; 0 keeps the column for the program and out of sight. */
  readonly width: number;
}

export const ALLOCATION_COLUMNS: readonly AllocationColumn[] = [
  { field: 'indicator', header: { zh: '指标', en: 'Indicator' }, width: 34 },
  { field: 'period', header: { zh: '时期', en: 'Period' }, width: 13 },
  { field: 'town', header: { zh: '地区', en: 'Town' }, width: 11 },
  { field: 'weight', header: { zh: '权重', en: 'Weight' }, width: 9 },
  { field: 'exact', header: { zh: '精确份额', en: 'Exact share' }, width: 14 },
  { field: 'down', header: { zh: '舍去尾数', en: 'Rounded down' }, width: 10 },
  { field: 'extra', header: { zh: '进位单位', en: 'Extra units' }, width: 9 },
  { field: 'value', header: { zh: '分解数', en: 'Allotted' }, width: 10 },
  { field: 'reason', header: { zh: '理由', en: 'Reason' }, width: 22 },
  { field: 'pin', header: { zh: '固定值', en: 'Pin' }, width: 9 },
  { field: 'floor', header: { zh: '下限', en: 'Floor' }, width: 9 },
  { field: 'cap', header: { zh: '上限', en: 'Cap' }, width: 9 },
  { field: 'key', header: { zh: '标识', en: 'Key' }, width: 0 },
];

/** The columns that a clerk may fill in. */
export const LIMIT_FIELDS = ['pin', 'floor', 'cap'] as const;

/** Beside it stands where the weights come from. */
export const WEIGHTS_LABEL: Text = { zh: '权重来源', en: 'Weights' };
