/** The published workbook: what issue 2 says must show, seen through the whole of the preview. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openPreview, type PreviewPage } from '../harness/preview-page';
import { startBrowser, type TestBrowser } from '../harness/session';

let browser: TestBrowser;
let preview: PreviewPage;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  preview = await openPreview(browser);
});
afterEach(async () => {
  const { troubles } = preview;
  await preview.close();
  expect(troubles).toEqual([]);
});

const YEARLY = '进度表1（按年度）';
const BY_TOWN = '进度表2（分乡镇）';

describe('the sample that the preview opens with', () => {
  it('is drawn as the document prints it', async () => {
    expect(await preview.part('file-name').textContent()).toBe('wuxing-315-2023.xlsx');
    expect(await preview.tab(YEARLY).getAttribute('aria-selected')).toBe('true');
    expect(await preview.cell('A1').getAttribute('colspan')).toBe('10');
    expect(await preview.cell('E12').textContent()).toBe('62.31');
    expect(await preview.cell('F3').textContent()).toBe('年度指标');
    expect(await preview.cell('G3').count()).toBe(0);
    await preview.tab(BY_TOWN).click();
    expect(await preview.cell('C2').textContent()).toBe('高新区');
  });

  it('has six sums that do not agree, one ratio outside its parts, and an indicator that could not be checked', async () => {
    await preview.pane.check();
    const findings = await preview.pane.findings();
    const sums = findings.filter((finding) => finding.rule === 'parts-sum-to-total').map(({ severity, subject, figures }) => [severity, figures, subject]);
    const sum = (severity: string, actual: string, expected: string, difference: string, name: string): unknown =>
      [severity, expect.stringMatching(`现为 ${actual} 应为 ${expected} 相差 ${difference}`), expect.stringContaining(name)];
    expect(sums).toHaveLength(6);
    expect(sums).toEqual(
      expect.arrayContaining([
        sum('soft', '36.71', '32', '\\+4.71', '规上工业企业研发费用'),
        sum('soft', '149.58', '140', '\\+9.58', '高新技术产业增加值'),
        sum('hard', '50', '62.31', '−12.31', '技术交易总额'),
        sum('hard', '3155', '3740', '−585', '累计有效发明专利'),
        sum('soft', '54', '40', '\\+14', '每年新增高新技术企业'),
        sum('soft', '160', '155', '\\+5', '每年新增省科技型中小企业'),
      ]),
    );
    expect(findings.filter((finding) => finding.rule === 'ratio-within-parts')).toEqual([expect.objectContaining({ message: expect.stringContaining('92') })]);
    const quiet = ['quarters-monotonic', 'year-end-equals-annual', 'years-trend', 'cell-quantity', 'cell-required', 'cell-range', 'ratio-summed', 'structure'];
    expect(findings.filter((finding) => quiet.includes(finding.rule))).toEqual([]);
    expect(await preview.pane.verdict()).toBe('failed');
    await preview.part('not-checked').locator('summary').click();
    expect(await preview.part('not-checked').textContent()).toContain(`${BY_TOWN}!C10:K10`);
    await preview.tab(BY_TOWN).click();
    expect(await preview.cell('B10').textContent()).toContain('高新技术产业投资增长');
  });

  it('takes colours, names their status in the cell, and gives them up again', async () => {
    const plain = await preview.fillOf('E12');
    await preview.pane.colour();
    expect(await preview.fillOf('E12')).toBe('rgb(255, 199, 206)');
    expect(await preview.cell('E12').textContent()).toMatch(/62\.31.*错误/);
    expect(await preview.fillOf('E6')).toBe('rgb(255, 235, 156)');
    expect(await preview.fillOf('C3')).toBe('rgb(198, 239, 206)');
    await preview.tab(BY_TOWN).click();
    expect(Object.values(await preview.statuses())).toContain('error');
    await preview.pane.clear();
    expect(await preview.statuses()).toEqual({});
    await preview.tab(YEARLY).click();
    expect(await preview.statuses()).toEqual({});
    expect(await preview.fillOf('E12')).toBe(plain);
  });

  it('goes to the cell of a finding, over to another sheet', async () => {
    await preview.pane.check();
    await preview.pane.finding('ratio-within-parts', 'E6').click();
    expect(await preview.active()).toBe('E6');
    expect(await preview.cell('E6').evaluate((cell) => cell.contains(document.activeElement))).toBe(true);
    const [hard] = (await preview.pane.findings()).filter((finding) => finding.severity === 'hard');
    await preview.pane.finding('parts-sum-to-total', hard?.cell ?? '').first().click();
    expect(await preview.tab(BY_TOWN).getAttribute('aria-selected')).toBe('true');
    expect(await preview.active()).toBe(hard?.cell);
    await expect(preview.cell(hard?.cell ?? '').isVisible()).resolves.toBe(true);
  });

  it('an edited figure makes the result stale, and the next check finds another difference', async () => {
    await preview.pane.check();
    await preview.type('E12', '50');
    expect(await preview.cell('E12').textContent()).toBe('50');
    await preview.pane.stale.waitFor();
    expect(await preview.part('unsaved').isVisible()).toBe(true);
    await preview.pane.check();
    const after = await preview.pane.findings();
    expect(after.some((finding) => finding.rule === 'parts-sum-to-total' && finding.subject.includes('技术交易总额'))).toBe(false);
    // The fourth quarter still says 62.31.
    expect(after).toEqual(expect.arrayContaining([expect.objectContaining({ rule: 'year-end-equals-annual' })]));
    await preview.part('undo').click();
    expect(await preview.cell('E12').textContent()).toBe('62.31');
    expect(await preview.part('unsaved').isVisible()).toBe(false);
  });
});
