/** What issue 4 says must show: explain, be refused, correct, pass, save, verify, tamper, be refused again. */
import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { applyEdits } from '../../../src/hosts/xlsx/write/apply';
import { DIST, OUTPUT } from '../harness/places';
import { openPreview, type PreviewPage } from '../harness/preview-page';
import { startBrowser, type TestBrowser } from '../harness/session';
import { submitParts, type SubmitParts } from '../harness/submit-parts';

let browser: TestBrowser;
let preview: PreviewPage;
let submit: SubmitParts;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  preview = await openPreview(browser);
  submit = submitParts(preview.page);
});
afterEach(async () => {
  const { troubles } = preview;
  await preview.close();
  expect(troubles).toEqual([]);
});

const BY_TOWN = '进度表2（分乡镇）';

/** The built program's own words and exit code on a file. */
async function verifyByCli(bytes: Uint8Array): Promise<{ readonly exit: number; readonly said: string }> {
  const file = join(await mkdtemp(join(tmpdir(), 'submit-')), '上报.xlsx');
  await writeFile(file, bytes);
  return new Promise((done) => {
    execFile(process.execPath, [join(DIST, 'cli/indicators.cjs'), 'verify', file], (error, out, errors) => done({ exit: error ? Number(error.code) : 0, said: out + errors }));
  });
}

describe('the published sample, from its first check to the receiver', () => {
  it('goes up only once everything is corrected or explained, and can be rechecked by anyone', async () => {
    await preview.pane.check();
    expect(await preview.pane.verdict()).toBe('failed');

    // One is explained where it was found, by the keyboard; the others in 上报.
    const soft = (await preview.pane.findings()).filter(({ severity }) => severity === 'soft');
    const [first] = soft;
    await preview.pane.finding(first?.rule ?? '', first?.cell ?? '').first().focus();
    await preview.page.keyboard.press('e');
    await preview.page.keyboard.type('乡镇自行加码，情况属实');
    await preview.page.keyboard.press('Escape');
    expect(await preview.page.evaluate(() => document.activeElement?.className)).toBe('finding-go');

    await submit.open();
    await submit.report();
    expect(await submit.gate()).toEqual({ passed: false, hard: 2, soft: soft.length });
    await preview.page.screenshot({ path: `${OUTPUT}/submit-first.png` });
    await submit.explainAll((problem) => `情况属实：${problem.slice(0, 6)}`);
    await submit.report();
    expect(await submit.gate()).toEqual({ passed: false, hard: 2, soft: 0 });
    expect(await submit.departments()).toEqual(expect.arrayContaining([expect.stringContaining('市监局'), expect.stringContaining('科技局')]));
    await preview.page.screenshot({ path: `${OUTPUT}/submit-refused.png` });
    expect((await verifyByCli((await preview.save()).bytes)).exit).toBe(1);

    await preview.tab(BY_TOWN).click();
    await preview.type('K7', '24.31');
    await preview.type('C8', '1520');
    await submit.stale.waitFor();
    await submit.report();
    expect(await submit.gate()).toEqual({ passed: true, hard: 0, soft: 0 });
    expect(await submit.closed()).toEqual(expect.arrayContaining([expect.stringContaining('K7: 12 → 24.31'), expect.stringContaining('C8: 935 → 1520')]));
    await submit.verify();
    expect(await submit.verified()).toEqual({ verdict: 'passed', text: expect.stringContaining('确认') });
    await preview.page.screenshot({ path: `${OUTPUT}/submit-passed.png` });
    await preview.tab('校验报告').click();
    await preview.page.screenshot({ path: `${OUTPUT}/submit-ledger.png` });

    const saved = (await preview.save()).bytes;
    expect(await verifyByCli(saved)).toEqual({ exit: 0, said: expect.stringContaining('确认') });

    // One digit: 82 → 83 new enterprises of one town.
    const tampered = applyEdits(saved, [{ kind: 'setValues', sheet: BY_TOWN, at: { row: 4, column: 2 }, values: [[83]] }]);
    const refused = await verifyByCli(tampered);
    expect(refused.exit).toBe(1);
    expect(refused.said).toContain(`表“${BY_TOWN}”的数据在出具报告后被改动`);
    expect(refused.said).not.toContain('表“进度表1');
    await preview.open('改动.xlsx', tampered);
    // Another file has a pane of its own.
    await submit.open();
    await submit.verify();
    expect(await submit.verified()).toEqual({ verdict: 'failed', text: expect.stringContaining(BY_TOWN) });
  });

  it('takes explanations that were typed into the sheet, and says why a mangled sheet is left alone', async () => {
    await submit.open();
    await submit.report();
    await preview.tab('校验报告').click();
    const soft = preview.page.locator('td[data-address]', { hasText: /^核实性$/ }).first();
    const row = ((await soft.getAttribute('data-address')) ?? '').replace(/\D/g, '');
    await preview.type(`K${row}`, '按上级口径');
    await submit.stale.waitFor();
    await submit.report();
    expect(await submit.explained()).toEqual(['按上级口径']);

    const { bytes } = await preview.save();
    await preview.open('改坏.xlsx', applyEdits(bytes, [{ kind: 'setValues', sheet: '校验报告', at: { row: Number(row) - 1, column: 14 }, values: [['x']] }]));
    await submit.open();
    await preview.part('report').click();
    await preview.page.locator('[data-test="notice"][data-intent="error"]', { hasText: '没有覆盖' }).waitFor();
    await submit.verify();
    expect(await submit.verified()).toEqual({ verdict: 'unreadable', text: expect.stringContaining('指纹') });
  });
});
