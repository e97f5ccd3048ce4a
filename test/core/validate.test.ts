/** What a check of a workbook puts together: scope, verdict, order, coverage, and what else the clerk should know. */
import { describe, expect, it } from '@jest/globals';
import { gather, runRules } from '../../src/core/run-rules';
import { storePack, validate, type Finding, type Outcome, type Place, type Rule, type Severity, type Snapshot, type Template, type ValidateOptions, type Validation } from '../../src/core/index';
import { caseWorkbook } from '../../src/core/rules/build-case';
import { rules } from '../../src/core/rules/registry';
import { plainSheet } from '../../src/core/sheet/snapshot';
import { findTables } from '../../src/core/table/find';
import { samplePack } from './template/sample-pack';
import { book, explanations, reported, reportOn, TOWNS, withCell, withSheet, written, type Book } from './ledger/book';

const text = { zh: '规则', en: 'rule' };
const at = (sheet: string, row: number, column = 1): Place => ({ sheet, row, column });

/** A rule that says the same of every table. */
function saying(id: string, severity: Severity, ...outcomes: readonly Outcome[]): Rule {
  return { id, severity, title: text, purpose: text, checks: text, remedy: text, source: '', check: () => outcomes };
}

function finding(severity: Severity, ...places: readonly Place[]): Outcome {
  const one: Finding = { rule: 'r', key: JSON.stringify([severity, places]), basis: '', severity, places, indicator: '', region: '', period: '', department: '', actual: 1, expected: null, difference: null, message: text, fixes: [] };
  return { kind: 'finding', finding: one };
}

const notChecked = (reason: string, ...places: readonly Place[]): Outcome => ({ kind: 'not-checked', places, reason: { zh: reason, en: reason } });
const check = ({ snapshot, templates }: Book, options: ValidateOptions = {}): Validation => validate(snapshot, templates, options);
const cells = (places: readonly Place[]): string[] => places.map(({ sheet, row, column }) => `${sheet} ${row},${column}`);
const withProperties = (one: Book, properties: Snapshot['properties']): Book => ({ ...one, snapshot: { ...one.snapshot, properties } });
const remarks = (one: Book, options: ValidateOptions = {}): string[] => check(one, options).remarks.map(({ zh }) => zh);

const DISTRICT = 'case-指标-2025年-2023年';
const BY_TOWN = 'case-指标-甲镇-乙镇-丙镇';
const full = book(TOWNS.replace('20 | 30 | 20', '20 | 30 | 30').replace('20 | 20 | 5', '20 | 20 | 0'));

describe('the verdict', () => {
  const quiet = saying('r', 'soft');

  it.each<[string, readonly Outcome[], string]>([
    ['nothing', [], 'passed'],
    ['information', [finding('info', at('全区', 1))], 'passed'],
    ['a soft finding', [finding('soft', at('全区', 1))], 'needs-explanation'],
    ['a hard finding among others', [finding('soft', at('全区', 1)), finding('hard', at('全区', 1))], 'failed'],
    ['a cell that is due and not checked', [notChecked('x', at('全区', 1))], 'needs-explanation'],
    ['a cell that is not due and not checked', [notChecked('x', at('全区', 30))], 'passed'],
  ])('of %s', (_, outcomes, verdict) => {
    expect(check(full, { rules: [saying('r', 'soft', ...outcomes)] }).verdict).toBe(verdict);
  });

  it('is unreadable where there is no table, whatever else was said', () => {
    expect(check({ ...full, snapshot: { ...full.snapshot, sheets: [plainSheet('表', [['别的']])] } })).toMatchObject({ verdict: 'unreadable', tables: [], coverage: { due: 0, checked: 0, notChecked: [] } });
    expect(check(full, { sheet: '没有', rules: [quiet] }).verdict).toBe('unreadable');
  });

  it('is passed where the workbook\'s own report explains all that is soft', () => {
    const soft = book(TOWNS.replace('20 | 30 | 20', '20 | 30 | 30'));
    expect(check(soft).verdict).toBe('needs-explanation');
    expect(check(reported(soft)).verdict).toBe('needs-explanation');
    expect(check(reported(soft, { explanations: explanations(reportOn(soft)) })).verdict).toBe('passed');
    expect(check(reported(book(), { explanations: explanations(reportOn(book())) })).verdict).toBe('failed');
  });
});

describe('findings', () => {
  const places = [at('乡镇', 2, 2), at('全区', 3, 1), at('全区', 2, 2), at('全区', 2, 1)];

  it('stand in the order of the sheets, of severity and of place', () => {
    const rules = [saying('r', 'soft', ...places.map((place) => finding('soft', place)), finding('info', places[3] as Place), finding('hard', places[1] as Place))];
    const one = withSheet(full, '乡镇', () => ({ values: [] }));
    expect(check(one, { rules }).findings.map(({ severity, places: [first] }) => [severity, ...cells(first ? [first] : [])])).toEqual([
      ['hard', '全区 3,1'], ['soft', '全区 2,1'], ['soft', '全区 2,2'], ['soft', '全区 3,1'], ['info', '全区 2,1'], ['soft', '乡镇 2,2'],
    ]);
  });

  it('without a place stand first, and in their own order where nothing tells', () => {
    const one = withSheet(full, '乡镇', () => ({ values: [] }));
    const rules = [saying('r', 'soft', finding('soft', at('全区', 1)), finding('soft'), { ...finding('soft', at('全区', 1)) })];
    expect(check(one, { rules }).findings.map(({ places: found }) => found.length)).toEqual([0, 1, 1]);
  });
});

describe('a check of one sheet', () => {
  const both = [saying('r', 'soft', finding('soft', at('全区', 1), at('乡镇', 1)), finding('soft', at('乡镇', 2)), notChecked('x', at('乡镇', 1)), notChecked('y', at('全区', 1)))];

  it('tells what touches it, counts its own cells, and names it', () => {
    const one = check(full, { sheet: '全区', rules: both });
    expect(one.sheet).toBe('全区');
    expect(one.tables.map(({ template }) => template)).toEqual([DISTRICT]);
    expect(one.findings.map(({ places: found }) => cells(found))).toEqual([['全区 1,1', '乡镇 1,1'], ['全区 1,1', '乡镇 1,1']]);
    expect(one.coverage).toMatchObject({ due: 6, checked: 5, notChecked: [{ reason: { zh: 'y' } }] });
    expect(check(full, { rules: both })).not.toHaveProperty('sheet');
  });

  it('still takes the other sheets\' figures', () => {
    expect(check(book(), { sheet: '乡镇' }).findings.map(({ difference }) => difference)).toEqual([-10, 5]);
  });

  it('names suspects of its own only', () => {
    const rules = [saying('r', 'soft', finding('soft', at('全区', 1), at('全区', 2)), finding('soft', at('全区', 1), at('全区', 3)), finding('hard', at('全区', 1), at('乡镇', 3)))];
    const one = withSheet(full, '乡镇', () => ({ values: [] }));
    expect(check(one, { rules }).suspects.map(({ place }) => cells([place]))).toEqual([['全区 1,1']]);
    expect(check(one, { rules, sheet: '乡镇' }).suspects).toEqual([]);
  });
});

describe('a check by one template', () => {
  it('reports on its tables, with the figures of the others', () => {
    const one = check(book(), { template: BY_TOWN });
    expect(one.tables.map(({ template, sheet }) => [template, sheet])).toEqual([[BY_TOWN, '乡镇']]);
    expect(one.findings.map(({ difference }) => difference)).toEqual([-10, 5]);
    expect(one.coverage.due).toBe(9);
    expect(check(book(), { template: DISTRICT }).tables.map(({ template }) => template)).toEqual([DISTRICT]);
  });

  it('takes the rows that another would have taken, and leaves the others theirs', () => {
    const [district, towns] = book().templates as [Template, Template];
    const like: Template = { ...district, id: 'like', rows: district.rows.slice(0, 2) };
    const one = { ...book(), templates: [district, like, towns] };
    expect(check(one).tables.map(({ template }) => template)).toEqual([DISTRICT, BY_TOWN]);
    expect(check(one, { template: 'like' }).tables.map(({ template, sheet }) => [template, sheet])).toEqual([['like', '全区']]);
    expect(check(one, { template: 'like' }).coverage.due).toBe(4);
  });

  it('that is not there is unreadable', () => {
    expect(check(book(), { template: 'none' })).toMatchObject({ verdict: 'unreadable', findings: [] });
  });
});

describe('coverage', () => {
  it('never counts a blank cell as checked, though nothing but its absence could be said of it', () => {
    const blank = withCell(full, '全区', 1, 1, null);
    const { coverage } = check(blank, { rules: rules.filter(({ id }) => id === 'structure' || id === 'cell-required') });
    expect([coverage.due, coverage.checked, coverage.notChecked.map(({ reason, places }) => [reason.zh, ...cells(places)])]).toEqual([15, 14, [['空白', '全区 1,1']]]);
    // Where another check says why it could not be made, that is said and nothing else.
    expect(check(blank).coverage.notChecked.map(({ reason }) => reason.zh)).toEqual(['B2 不可用：空白']);
    expect(check(withProperties(blank, { 'zbjh.rule.cell-required': 'off' }), { rules: rules.filter(({ id }) => id === 'structure' || id === 'cell-required') }).coverage).toMatchObject({ due: 15, checked: 14, notChecked: [{ reason: { zh: '会校验此格的规则都已关闭' } }] });
  });

  it('of a blank cell that is to be explained asks for no words beside those of its finding', () => {
    const { entries } = reportOn(withProperties(withCell(full, '全区', 3, 1, null), { 'zbjh.rule.cell-required': 'soft', 'zbjh.rule.years-trend': 'off' }));
    expect(entries.map(({ problem }) => problem)).toEqual(['企业（家）：2025年未填']);
  });

  it('names the sheet of a cell that stands in another, and not that of its own', () => {
    const twice: Book = { ...full, snapshot: { ...full.snapshot, sheets: [...full.snapshot.sheets, ...full.snapshot.sheets.filter(({ name }) => name === '全区').map((sheet) => ({ ...sheet, name: '空表', values: sheet.values.map((row, r) => (r === 1 ? [row[0] ?? null] : row)) }))] } };
    const reasons = check(twice).coverage.notChecked.flatMap(({ reason, places }) => (places.some(({ sheet }) => sheet === '全区') ? [reason.zh] : []));
    expect(reasons).toEqual(["'空表'!B2 不可用：空白", "'空表'!C2 不可用：空白"]);
    expect(check(twice).coverage.notChecked.map(({ reason }) => reason.zh)).toContain('B2 不可用：空白');
  });

  it('counts each due cell once, under each reason once, in the order they came', () => {
    const rules = [saying('r', 'soft', notChecked('甲', at('全区', 1), at('全区', 2)), notChecked('乙', at('全区', 2), at('全区', 30)), notChecked('甲', at('全区', 2), at('全区', 3)))];
    const { coverage } = check(withSheet(full, '乡镇', () => ({ values: [] })), { rules });
    expect(coverage.notChecked.map(({ reason, places }) => [reason.zh, ...cells(places)])).toEqual([['甲', '全区 1,1', '全区 2,1', '全区 3,1'], ['乙', '全区 2,1', '全区 30,1']]);
    expect([coverage.due, coverage.checked]).toEqual([6, 3]);
  });

  it('takes totals for due, and counts what passed', () => {
    const total = book(`指标 | 合计 | 甲镇 | 乙镇 | 丙镇\n费用（亿元） | 32 | 10 | 11 | 11\n专利（件） | 80 | 20 | 30 | 30\n企业（家） | 40 | 20 | 20 | 0`);
    expect(check(total).coverage).toMatchObject({ due: 18, checked: 18 });
    const { open, passes } = runRules(findTables(full.snapshot, full.templates).tables, [saying('r', 'soft', { kind: 'passed', places: [at('全区', 1), at('全区', 2)] }, { kind: 'passed', places: [at('全区', 1)] })]);
    expect([open, passes.get(at('全区', 1)), passes.get(at('全区', 2)), passes.get(at('全区', 3))]).toEqual([[], 4, 2, undefined]);
    expect(gather([]).open).toEqual([]);
  });
});

describe('severities', () => {
  const severityOf = (properties: Snapshot['properties'], setting?: Template['rules'][string]): readonly string[] => {
    const rule: Rule = { ...saying('r', 'soft'), check: (table, { severity, options }) => [finding(severity, { sheet: table.sheet.name, row: 1, column: 1 }), ...(options['extra'] === true ? [finding('info', at(table.sheet.name, 2))] : [])] };
    const one = { ...full, templates: full.templates.map((template) => ({ ...template, rules: setting === undefined ? {} : { r: setting } })) };
    return check(withProperties(one, properties), { rules: [rule], sheet: '全区' }).findings.map(({ severity }) => severity);
  };

  it('are the rule\'s, before it the template\'s, before that the workbook\'s', () => {
    expect(severityOf({})).toEqual(['soft']);
    expect(severityOf({}, { severity: 'hard' })).toEqual(['hard']);
    expect(severityOf({ 'zbjh.rule.r': 'info' }, { severity: 'hard' })).toEqual(['info']);
    expect(severityOf({}, { extra: true })).toEqual(['soft', 'info']);
    expect(severityOf({}, false)).toEqual([]);
    expect(severityOf({ 'zbjh.rule.r': 'off' })).toEqual([]);
  });

  it('of a rule that fails do not matter: what it could not check is hard, at the header, and only what is due', () => {
    const failing: Rule = { ...saying('r', 'info'), check: () => { throw new Error('oops'); } };
    const one = withCell(full, '乡镇', 3, 3, null);
    const { findings, coverage } = check(one, { rules: [failing], sheet: '乡镇' });
    expect(findings.map(({ key, severity, places }) => [key, severity, cells(places)])).toEqual([[`rule-crashed|r|${BY_TOWN}`, 'hard', ['乡镇 0,0']]]);
    expect(coverage.notChecked.map(({ reason, places }) => [reason.zh, places.length])).toEqual([['规则 r 运行出错', 9]]);
  });
});

describe('remarks', () => {
  const recorded = (version: string): Book => withProperties(full, { 'zbjh.pack.全区': `sample@${version}` });
  const asSample = (one: Book): Book => ({ ...one, templates: one.templates.map((template, i) => (i === 0 ? { ...template, id: 'sample' } : template)) });

  it('are none where nothing is to be said', () => {
    expect(remarks(full)).toEqual([]);
    expect(remarks(asSample(recorded('1.0.0')))).toEqual([]);
  });

  it('name a sheet that was made from another version of the pack', () => {
    expect(remarks(asSample(recorded('0.9.0')))).toEqual(['工作表“全区”按模板 sample 的 0.9.0 版制作，现按 1.0.0 版校验']);
    expect(remarks(asSample(recorded('0.9.0')), { sheet: '乡镇' })).toEqual([]);
  });

  it('name a sheet that another has superseded, where it is asked about', () => {
    const superseded = withProperties(full, { 'zbjh.superseded.乡镇': '全区' });
    expect(remarks(superseded)).toEqual(['工作表“乡镇”已由“全区”取代，未校验']);
    expect(remarks(superseded, { sheet: '乡镇' })).toEqual(['工作表“乡镇”已由“全区”取代，未校验']);
    expect(remarks(superseded, { sheet: '全区' })).toEqual([]);
  });

  it('say that a sheet only resembles a template, where it is asked about', () => {
    const rows = Array.from({ length: 9 }, (_, i) => `第${i}项（亿元） | 1 | 2 | 3 | 4`).join('\n');
    const { snapshot, templates } = caseWorkbook({ name: text, tables: [{ sheet: '像', grid: '指标 | 2025年 | 2023年\n别的（亿元） | 40 | 32\n第0项 | 4 | 3', template: `指标 | 2025年 | 2023年 | 一季度 | 二季度\n${rows}` }], findings: [] }, '');
    const one = { snapshot: { ...snapshot, sheets: [...snapshot.sheets, plainSheet('另', [])] }, templates };
    expect(remarks(one)).toEqual(['工作表“像”像“例表”，但只认出 1 个指标、2 列，未校验；请核对表头和指标名称']);
    expect(remarks(one, { sheet: '像' })).toHaveLength(1);
    expect(remarks(one, { sheet: '另' })).toEqual([]);
  });

  it('say that a table was checked by a template of the workbook\'s own', () => {
    const own = samplePack() as Template;
    const values = [own.columns.map(({ header }) => header), ...own.rows.map((row) => own.columns.map((column) => (column.role === 'figure' ? row.values[column.key] ?? null : column.role === 'indicator' ? row.name : row[column.role] ?? null)))];
    const snapshot: Snapshot = { sheets: [plainSheet('重点', values)], date1904: false, properties: {} };
    const stored = written(snapshot, storePack(snapshot, own));
    expect(validate(stored, []).remarks.map(({ zh }) => zh)).toEqual([`工作表“重点”按工作簿自带的模板 ${own.id} ${own.version} 校验`]);
    expect(validate(snapshot, [own]).remarks).toEqual([]);
  });
});
