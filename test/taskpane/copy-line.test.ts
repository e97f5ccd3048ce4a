import { describe, expect, it } from '@jest/globals';
import { lineOf } from '../../src/taskpane/copy-line';
import { VERSION } from '../../src/taskpane/version';
import packageJson from '../../package.json';
import { fakePane, finding, messy } from './fakes';

describe('a finding as a line', () => {
  const one = {
    ...finding('附件3', 'soft', 9),
    indicator: '研发费用',
    period: '2023Q1',
    region: '织里镇',
    expected: 2.6,
    message: { zh: '像是\n写成了小数', en: 'looks like a fraction' },
    why: { zh: '单位', en: 'the unit' },
  };

  it('says severity, place, subject, sentence, what it should be, and why', () => {
    expect(lineOf(one, 'zh')).toBe('【核实性】附件3!A10 研发费用 · 2023年一季度 · 织里镇：像是 写成了小数；应为 2.6；可能原因：单位');
    expect(lineOf(one, 'en')).toBe('[To verify] 附件3!A10 研发费用 · 2023 Q1 · 织里镇: looks like a fraction; Should be 2.6; Likely cause: the unit');
  });

  it('says nothing twice', () => {
    expect(lineOf({ ...one, message: { zh: '研发费用：应为 2.6', en: '' } }, 'zh')).toBe('【核实性】附件3!A10 2023年一季度 · 织里镇：研发费用：应为 2.6；可能原因：单位');
  });

  it('is one line for every finding of a real workbook', async () => {
    const { actions, state } = fakePane(messy());
    await actions.check('workbook');
    for (const found of state().result?.validation.findings ?? []) {
      for (const language of ['zh', 'en'] as const) {
        const line = lineOf(found, language);
        expect(line).toContain(found.message[language].trim());
        expect(line).not.toMatch(/[\n\r]|undefined|null/);
      }
    }
  });
});

describe('the version that goes with a fault', () => {
  it('is that of the package', () => expect(VERSION).toBe(packageJson.version));
});
