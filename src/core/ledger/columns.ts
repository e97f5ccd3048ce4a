/** The columns of 校验报告, once: drawn from here and found again by the same words. */
import type { Severity } from '../finding/finding';
import type { Text } from '../text';
import type { EntryState, LedgerEntry } from './entry';

export const LEDGER_SHEET = '校验报告';

export interface LedgerColumn {
  readonly field: keyof LedgerEntry | 'number';
  readonly header: Text;
  /** Characters; 0 keeps the column for the program and out of sight. */
  readonly width: number;
  /** In the body; to the left where absent. */
  readonly align?: 'center' | 'right';
}

export const LEDGER_COLUMNS: readonly LedgerColumn[] = [
  { field: 'number', header: { zh: '序号', en: 'No.' }, width: 5, align: 'center' },
  { field: 'severity', header: { zh: '级别', en: 'Severity' }, width: 9, align: 'center' },
  { field: 'sheet', header: { zh: '工作表', en: 'Sheet' }, width: 14 },
  { field: 'cell', header: { zh: '单元格', en: 'Cell' }, width: 7, align: 'center' },
  { field: 'indicator', header: { zh: '指标', en: 'Indicator' }, width: 20 },
  { field: 'department', header: { zh: '责任单位', en: 'Department' }, width: 12 },
  { field: 'problem', header: { zh: '问题', en: 'Problem' }, width: 34 },
  { field: 'actual', header: { zh: '实际', en: 'Actual' }, width: 10, align: 'right' },
  { field: 'expected', header: { zh: '应为', en: 'Expected' }, width: 10, align: 'right' },
  { field: 'difference', header: { zh: '差额', en: 'Difference' }, width: 10, align: 'right' },
  { field: 'explanation', header: { zh: '说明', en: 'Explanation' }, width: 24 },
  { field: 'state', header: { zh: '状态', en: 'State' }, width: 7, align: 'center' },
  { field: 'remark', header: { zh: '备注', en: 'Remark' }, width: 14 },
  { field: 'evidence', header: { zh: '依据', en: 'Evidence' }, width: 0 },
  { field: 'fingerprint', header: { zh: '指纹', en: 'Fingerprint' }, width: 0 },
];

export const LEDGER_SEVERITIES: Readonly<Record<Severity, Text>> = {
  hard: { zh: '强制性', en: 'hard' },
  soft: { zh: '核实性', en: 'soft' },
  info: { zh: '提示', en: 'info' },
};

export const LEDGER_STATES: Readonly<Record<EntryState, Text>> = {
  open: { zh: '待整改', en: 'open' },
  explained: { zh: '已说明', en: 'explained' },
  closed: { zh: '已销号', en: 'closed' },
};
