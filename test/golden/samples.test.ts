/**
 * What the three real workbooks hold. First what is true by arithmetic on the published figures, said out loud;
 * then every line of the report against a golden file (UPDATE_GOLDEN=1 writes it anew: read the difference).
 */
import { describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printAddress, type Finding } from '../../src/core/index';
import { fileReport } from '../../src/cli/contract';
import { text } from '../../src/cli/formats/text';
import { SAMPLES, checkSample, type Sample } from '../read-fixture';

const of = (sample: Sample, rule: string): readonly Finding[] => checkSample(sample).findings.filter((finding) => finding.rule === rule);
const cellsOf = (finding: Finding | undefined): string[] => (finding?.places ?? []).map((place) => `${place.sheet}!${printAddress(place)}`);

describe('吴兴 as published', () => {
  const sample = 'wuxing-315-2023';

  it('finds both tables for certain', () => {
    expect(checkSample(sample).tables.map(({ template, confidence }) => [template, confidence])).toEqual([
      ['wuxing-315-yearly', 1],
      ['wuxing-315-by-town', 1],
    ]);
  });

  it.each(['quarters-monotonic', 'year-end-equals-annual', 'years-trend', 'cell-required', 'cell-quantity', 'cell-range', 'structure', 'same-figure', 'ratio-summed'])('says nothing of %s', (rule) => {
    expect(of(sample, rule)).toEqual([]);
  });

  it('finds six sums that do not meet the district, each with its exact difference', () => {
    const sums = of(sample, 'parts-sum-to-total').map(({ indicator, actual, expected, difference, severity }) => [indicator, actual, expected, difference, severity]);
    expect(sums.sort()).toEqual(
      [
        ['规上工业企业研发费用（亿元）', 36.71, 32, 4.71, 'soft'],
        ['高新技术产业增加值（亿元）', 149.58, 140, 9.58, 'soft'],
        ['技术交易总额（亿元）', 50, 62.31, -12.31, 'hard'],
        ['累计有效发明专利拥有量（件）', 3155, 3740, -585, 'hard'],
        ['每年新增高新技术企业数（家）', 54, 40, 14, 'soft'],
        ['每年新增省科技型中小企业（家）', 160, 155, 5, 'soft'],
      ].sort(),
    );
  });

  it('finds one ratio outside its towns', () => {
    const [ratio, ...others] = of(sample, 'ratio-within-parts');
    expect(others).toEqual([]);
    expect(ratio).toMatchObject({ indicator: '每万名就业人员中研发人员（人年）', actual: 92, expected: '200…2250', severity: 'soft' });
  });

  it('finds that the towns\' ratios do not come to the district\'s', () => {
    expect(of(sample, 'ratio-implied').map((one) => [one.indicator, one.actual, one.expected, one.severity])).toEqual([
      ['规上工业研发费用占营业收入比重（%）', 2.96, 2.7, 'soft'],
      ['高新技术产业增加值占规上工业比重（%）', 81.56, 78, 'soft'],
    ]);
  });

  it('could not check the one indicator without a district figure, and says why', () => {
    const { notChecked } = checkSample(sample).coverage;
    expect(notChecked).toHaveLength(1);
    expect(notChecked[0]?.places.map(printAddress)).toEqual(['C10', 'D10', 'E10', 'F10', 'G10', 'H10', 'I10', 'J10', 'K10']);
    expect(notChecked[0]?.reason.zh).toContain('没有该指标的全区数');
  });
});

describe('吴兴 as a clerk hands it in', () => {
  const sample = 'wuxing-315-2023-messy';

  it('finds both tables with their shifted columns', () => {
    const { tables } = checkSample(sample);
    expect(tables.map((table) => [table.sheet, table.template, printAddress(table.range)])).toEqual([
      ['附件3', 'wuxing-315-yearly', 'A4'],
      ['附件4', 'wuxing-315-by-town', 'A3'],
    ]);
    for (const table of tables) expect(table.confidence).toBeGreaterThan(0.95);
  });

  it('offers the certain corrections', () => {
    const fixes = of(sample, 'cell-quantity').flatMap((finding) => finding.fixes.map((fix) => [printAddress(fix.at), fix.value]));
    expect(fixes).toEqual([
      ['H11', 15],
      ['I13', 100],
      ['G14', 18.5],
    ]);
  });

  it('knows 0.026 for 2.6, the quarter that falls and the one that is missing', () => {
    expect(of(sample, 'cell-range').map((one) => [cellsOf(one)[0], one.actual, one.expected])).toEqual([['附件3!G10', 0.026, 2.6]]);
    expect(of(sample, 'quarters-monotonic').map((one) => [cellsOf(one), one.difference])).toEqual([[['附件3!H15', '附件3!G15'], -90]]);
    expect(of(sample, 'cell-required').map(cellsOf)).toEqual([['附件3!J16']]);
    const open = checkSample(sample).coverage.notChecked.find(({ places }) => places.some((place) => printAddress(place) === 'J16'));
    expect(open?.places.map(printAddress)).toEqual(['J16', 'F16']);
  });

  it('finds the four ratios that were added up', () => {
    expect(of(sample, 'ratio-summed').map((one) => cellsOf(one)[0])).toEqual(['附件4!C4', '附件4!C6', '附件4!C10', '附件4!C11']);
  });

  it('holds the total column against the towns and against 附件3', () => {
    const sums = of(sample, 'parts-sum-to-total');
    expect(sums).toHaveLength(6);
    for (const sum of sums) {
      expect(cellsOf(sum)[0]).toMatch(/^附件4!C\d+$/);
      expect(cellsOf(sum).at(-1)).toMatch(/^附件3!F\d+$/);
    }
  });

  it('understands every town, the shortened ones too', () => {
    expect(of(sample, 'structure').map((one) => [cellsOf(one)[0], one.message.zh])).toEqual([['附件3!D8', '第 8 行被隐藏，其中有数']]);
  });
});

describe('平湖 as published', () => {
  it('finds the target that fell, the turnover that the shares imply, and nothing else', () => {
    expect(checkSample('pinghu-315-2023').findings.map((one) => [one.rule, cellsOf(one)[0], one.actual, one.expected])).toEqual([
      ['ratio-implied', '附件1!C4', 2000, '≥ 2037.04'],
      ['magnitude', '附件1!D8', 10, 100],
      ['years-trend', '附件1!D8', 10, '≥ 90'],
    ]);
  });

  it('does not repair what it only suspects', () => {
    expect(checkSample('pinghu-315-2023').findings.flatMap((one) => one.fixes)).toEqual([]);
  });
});

describe.each(SAMPLES)('golden %s', (sample) => {
  it.each(['zh', 'en'] as const)('reads the same in %s', (language) => {
    const report = `${text.file(fileReport(`${sample}.xlsx`, checkSample(sample), language), language)}\n`;
    const file = join(__dirname, `${sample}.${language}.txt`);
    if (process.env['UPDATE_GOLDEN']) writeFileSync(file, report);
    expect(report).toBe(readFileSync(file, 'utf8'));
  });
});
