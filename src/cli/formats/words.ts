/** Words that the printed formats share. */
import type { Severity, Text, Verdict } from '../../core/index';

export const VERDICTS: Readonly<Record<Verdict, Text>> = {
  passed: { zh: '通过', en: 'passed' },
  failed: { zh: '不通过', en: 'failed' },
  'needs-explanation': { zh: '待说明', en: 'needs explanation' },
  unreadable: { zh: '未能校验', en: 'not checked' },
};

export const SEVERITY_NAMES: Readonly<Record<Severity, Text>> = {
  hard: { zh: '强制性', en: 'hard' },
  soft: { zh: '核实性', en: 'soft' },
  info: { zh: '提示', en: 'info' },
};
