/** What names tell: measure, direction, ratio parts, ids, districts. */
import { describe, expect, it } from '@jest/globals';
import { guessDirection } from '../../../src/core/learn/direction';
import { districtIn } from '../../../src/core/learn/district';
import { guessMeasure } from '../../../src/core/learn/measure';
import { ratioParts } from '../../../src/core/learn/ratio-parts';
import { indicatorKey, rowIds } from '../../../src/core/learn/row-id';
import { splitUnit } from '../../../src/core/indicator/unit';
import { normaliseLabel } from '../../../src/core/table/label';

const nameOf = (label: string): string => normaliseLabel(splitUnit(label).name);

describe('measure', () => {
  it.each([
    ['规上工业研发费用占营业收入比重（%）', 'ratio'],
    ['城镇污水处理率（%）', 'ratio'],
    ['每万人高价值发明专利拥有量（件）', 'ratio'],
    ['居民人均可支配收入（元）', 'ratio'],
    ['规上工业亩均税收（万元/亩）', 'ratio'],
    ['全员劳动生产率（万元/人）', 'ratio'],
    ['高新技术产业投资增长（%）', 'rate'],
    ['规上工业增加值增速（%）', 'rate'],
    ['单位GDP能耗降低率（%）', 'rate'],
    ['社会消费品零售总额同比增长(%)', 'rate'],
    ['每年新增高新技术企业数（家）', 'flow'],
    ['新增规上企业增长500家（家）', 'flow'],
    ['技术交易总额（亿元）', 'flow'],
    ['一般公共预算收入（亿元）', 'flow'],
    ['能源消费总量（万吨标准煤）', 'flow'],
    ['累计完成固定资产投资（亿元）', 'flow'],
    ['累计有效发明专利拥有量（件）', 'stock'],
    ['年末常住人口（万人）', 'stock'],
    ['金融机构存款余额（亿元）', 'stock'],
    ['机动车保有量（万辆）', 'stock'],
    ['高新技术企业数（家）', 'stock'],
    ['省级以上研发机构（家）', 'stock'],
    ['创新建筑企业（家）', 'stock'],
    ['未知的事（亿元）', 'flow'],
  ])('%s → %s', (label, measure) => {
    expect(guessMeasure(nameOf(label), splitUnit(label).unit, 'figures').value).toBe(measure);
  });

  it('is none for tasks in words, unless the label names a unit', () => {
    expect(guessMeasure('建设科创中心', '', 'tasks').value).toBe('none');
    expect(guessMeasure('建设科创中心', '家', 'tasks').value).toBe('stock');
    expect(guessMeasure('建设科创中心', '', 'nothing').value).toBe('none');
  });
});

describe('direction', () => {
  it.each([
    ['单位GDP能耗（吨标准煤/万元）', [0.4], 'lower'],
    ['二氧化硫排放量（吨）', [], 'lower'],
    ['生产安全事故死亡人数（人）', [3], 'lower'],
    ['群众投诉量（件）', [3], 'lower'],
    ['PM2.5平均浓度', [30], 'lower'],
    ['单位GDP能耗降低率（%）', [-3.2, -3], 'lower'],
    ['单位GDP能耗降低率（%）', [3.2, 3], 'higher'],
    ['单位GDP能耗降低率（%）', [], 'lower'],
    ['投诉办结率（%）', [98], 'higher'],
    ['事故隐患整改率', [98], 'higher'],
    ['技术交易总额（亿元）', [5], 'higher'],
  ])('%s %j → %s', (label, figures, direction) => {
    expect(guessDirection(nameOf(label), figures).value).toBe(direction);
  });
});

describe('ratio parts', () => {
  const ids = new Map(['全社会R&D经费支出（亿元）', '规上工业增加值（亿元）', '研发人员（人年）'].map((label) => [indicatorKey(label), `id of ${label}`]));
  it.each([
    ['R&D经费支出占GDP比重（%）', '%', { numerator: 'id of 全社会R&D经费支出（亿元）', denominator: 'GDP' }],
    ['高新技术产业增加值占规上工业比重（%）', '%', { numerator: '高新技术产业增加值', denominator: 'id of 规上工业增加值（亿元）' }],
    ['*战略性新兴产业增加值占GDP的比重', '%', { numerator: '战略性新兴产业增加值', denominator: 'GDP' }],
    ['每万名就业人员中研发人员（人年）', '人年', { numerator: 'id of 研发人员（人年）', denominator: '就业人员（万人）' }],
    ['每万人高价值发明专利拥有量（件）', '件', { numerator: '高价值发明专利拥有量', denominator: '人口（万人）' }],
    ['人均可支配收入（元）', '元', { numerator: '可支配收入', denominator: '人口（人）' }],
    ['城镇污水处理率（%）', '%', undefined],
  ])('%s', (label, unit, expected) => {
    expect(ratioParts(label, unit, ids)).toEqual(expected);
  });

  it('never names the row itself', () => {
    const own = new Map([[indicatorKey('占比占比比重'), 'own']]);
    expect(ratioParts('占比占比比重', '%', own)?.numerator).not.toBe('own');
  });
});

describe('ids', () => {
  const published = ['规上工业研发费用（亿元）', '每年新增科技型中小企业数（家）', '技术交易总额（亿元）', '高新技术产业投资增长率（%）', '2023年新增专利（件）'];
  const otherwise = ['规上工业企业研发费用(万元)', '每年新增省科技型中小企业 （家）', '技术交易额(亿元)', '高新技术产业投资增速（%）', '2024年新增专利(件)'];

  it('are the same for the same indicator in another table, year and unit', () => {
    expect(rowIds(otherwise)).toEqual(rowIds(published));
    expect(new Set(rowIds(published)).size).toBe(5);
  });

  it('stay when rows are reordered', () => {
    expect(rowIds(published.slice().reverse())).toEqual(rowIds(published).slice().reverse());
  });

  it('differ where only what is passed over tells two rows of one table apart', () => {
    expect(new Set(rowIds(['专利数（件）', '专利数（万元）', '专利（件）', '发明专利（件）'])).size).toBe(4);
    expect(rowIds(['发明专利授权量（件）'])).not.toEqual(rowIds(['专利授权量（件）']));
  });

  it('are legal whatever the name is', () => {
    for (const id of rowIds(['％', '1', '企业', 'ＡＢＣ', '＊'])) expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
  });
});

describe('district', () => {
  it.each([
    ['吴兴区“315”科技创新体系建设工程主要指标进度表', '吴兴区'],
    ['湖州市吴兴区2023年主要指标', '吴兴区'],
    ['浙江省湖州市长兴县任务分解表', '长兴县'],
    ['关于下达吴兴区2024年目标任务', '吴兴区'],
    ['2023年平湖市主要指标', '平湖市'],
    ['平湖市城市更新指标', '平湖市'],
    ['平湖市重点园区指标', '平湖市'],
    ['平湖市辖区', '平湖市'],
    ['《德清县“十四五”规划》', '德清县'],
    ['全区主要指标', undefined],
    ['高新区主要指标', undefined],
    ['各县区目标', undefined],
    ['“315”科技创新体系建设工程主要指标进度表', undefined],
    ['进度表2（分乡镇）', undefined],
  ])('%s → %s', (title, district) => {
    expect(districtIn([title])).toBe(district);
  });
});
