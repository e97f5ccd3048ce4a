/** The new check against the ledger: what is kept, what lapses, what is closed and why, and what opens the gate. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refusal, notices, type Finding, type LedgerEntry, type NotChecked, type Place, type Severity, type Snapshot, type Validation } from '../../../src/core/index';
import { changesSince, printEvidence, type Book } from '../../../src/core/ledger/evidence';
import { fingerprint } from '../../../src/core/ledger/fingerprint';
import { gateOf } from '../../../src/core/ledger/gate';
import { reconcile } from '../../../src/core/ledger/reconcile';
import { subjectsOf } from '../../../src/core/ledger/subjects';
import { plainSheet, type CellValue } from '../../../src/core/sheet/snapshot';
import { book, explanations, reported, reportOn, TOWNS, withCell, withSheet } from './book';

const place = (row: number, column = 1, sheet = '表'): Place => ({ sheet, row, column });
const sheets = (...values: readonly (readonly CellValue[])[]): Snapshot => ({ sheets: [plainSheet('表', values)], date1904: false, properties: {} });
const BOOK = sheets([null, 10], [null, 20], [null, null]);

/** Cells in which no figure of a table stands. */
const bare = (snapshot: Snapshot): Book => ({ snapshot, subjects: subjectsOf([]) });

function finding(key: string, basis = '10', more: Partial<Finding> = {}): Finding {
  return { rule: 'r', key, basis, severity: 'soft', places: [place(0)], indicator: '专利', region: '', period: '', department: '科技局', actual: 10.5, expected: '≥ 12', difference: null, message: { zh: '少了', en: 'short' }, fixes: [], ...more };
}

function checked(findings: readonly Finding[], notChecked: readonly NotChecked[] = []): Validation {
  return { verdict: 'failed', tables: [], findings, coverage: { due: 3, checked: 3, notChecked }, due: [], suspects: [], remarks: [] };
}

function entry(key: string, basis = '10', more: Partial<LedgerEntry> = {}): LedgerEntry {
  return { fingerprint: fingerprint(key, basis), severity: 'soft', sheet: '表', cell: 'B1', indicator: '专利', department: '科技局', problem: '少了', actual: '10.5', expected: '≥ 12', difference: '', explanation: '', state: 'open', remark: '', evidence: '表!B1=10', ...more };
}

const now = (findings: readonly Finding[], former: readonly LedgerEntry[] = [], gaps: readonly NotChecked[] = [], snapshot = BOOK): readonly LedgerEntry[] => reconcile(checked(findings, gaps), bare(snapshot), former, 'zh');

describe('an entry', () => {
  it('says what the finding says, as printed, in the language asked for', () => {
    expect(now([finding('a')])).toEqual([entry('a')]);
    expect(now([finding('a', '10', { actual: null, expected: 12, difference: -1.5 })])).toMatchObject([{ actual: '', expected: '12', difference: '-1.5' }]);
    expect(reconcile(checked([finding('a')]), bare(BOOK), [], 'en')).toMatchObject([{ problem: 'short' }]);
  });

  it('of a finding without cells names none', () => {
    expect(now([finding('a', '10', { places: [] })])).toMatchObject([{ sheet: '', cell: '', evidence: '' }]);
  });

  it('stands once, however often it was found', () => {
    expect(now([finding('a'), finding('b'), finding('a')]).map(({ fingerprint: mark }) => mark)).toEqual([fingerprint('a', '10'), fingerprint('b', '10')]);
  });

  it.each<[string, Partial<LedgerEntry>, Severity, Partial<LedgerEntry>]>([
    ['keeps its explanation and is explained', { explanation: '属实', remark: '数据已变' }, 'soft', { explanation: '属实', remark: '数据已变', state: 'explained' }],
    ['is open where nothing was said', { explanation: ' ' }, 'soft', { explanation: ' ', state: 'open' }],
    ['is open where it is hard, whatever was said', { explanation: '属实' }, 'hard', { explanation: '属实', state: 'open' }],
    ['is open where it is for information', { explanation: '属实' }, 'info', { explanation: '属实', state: 'open' }],
    ['that was closed and came back loses the remark of its closing', { explanation: '属实', state: 'closed', remark: '问题已消除' }, 'soft', { explanation: '属实', remark: '', state: 'explained' }],
    ['that came back keeps what the clerk wrote beside it', { explanation: '属实', state: 'closed', remark: '已电话；核实；B1: 9 → 10; B2: 1 → ∅' }, 'soft', { explanation: '属实', remark: '已电话；核实', state: 'explained' }],
    ['that came back keeps a remark that nobody but the clerk wrote', { explanation: '属实', state: 'closed', remark: '已电话；核实' }, 'soft', { explanation: '属实', remark: '已电话；核实', state: 'explained' }],
  ])('%s', (_, before, severity, after) => {
    expect(now([finding('a', '10', { severity })], [entry('a', '10', before)])).toEqual([entry('a', '10', { severity, ...after })]);
  });

  it('of other figures is another one: the explanation lapses and is shown', () => {
    const former = [entry('b', '10', { explanation: '别的' }), entry('a', '9'), entry('a', '8', { explanation: '旧话' })];
    const [open, ...rest] = now([finding('a', '10')], former);
    expect(open).toEqual(entry('a', '10', { remark: '数据已变，原说明失效：旧话' }));
    expect(rest.map(({ state, explanation }) => [state, explanation])).toEqual([['closed', '别的']]);
  });

  it('of other figures keeps the clerk\'s remark, with an explanation that lapses or without', () => {
    expect(now([finding('a')], [entry('a', '9', { remark: '待部门复核' })])).toEqual([entry('a', '10', { remark: '待部门复核' })]);
    expect(now([finding('a')], [entry('a', '9', { explanation: '旧话', remark: '待部门复核' })])).toEqual([entry('a', '10', { remark: '待部门复核；数据已变，原说明失效：旧话' })]);
    expect(now([finding('a')], [entry('a', '9', { state: 'closed', remark: '问题已消除' })])).toEqual([entry('a', '10')]);
  });

  it('of other figures has nothing to lapse where nothing was said', () => {
    expect(now([finding('a', '10')], [entry('a', '9')])).toEqual([entry('a', '10')]);
  });
});

describe('what is gone', () => {
  it('is closed once, with what changed, or that it is no longer found', () => {
    const closed = now([], [entry('a', '10', { evidence: '表!B1=9;B2=20' }), entry('b'), entry('c', '10', { state: 'closed', remark: '早已' })]);
    expect(closed.map(({ state, remark }) => [state, remark])).toEqual([['closed', 'B1: 9 → 10'], ['closed', '问题已消除'], ['closed', '早已']]);
  });

  it('keeps what the clerk wrote beside it', () => {
    expect(now([], [entry('a', '10', { remark: '已电话核实' })])[0]?.remark).toBe('已电话核实；问题已消除');
  });

  it('tells of three changed cells at most', () => {
    const snapshot = sheets([1, 2, 3, 4, null]);
    expect(now([], [entry('a', '', { evidence: '表!A1=;B1=0;C1=3;D1=9;E1=5' })], [], snapshot)[0]?.remark).toBe('A1: ∅ → 1; B1: 0 → 2; D1: 9 → 4');
  });
});

describe('what could not be checked', () => {
  const gap = (rows: readonly number[], reason = '空白'): NotChecked => ({ places: rows.map((row) => place(row)), reason: { zh: reason, en: 'blank' } });

  it('has to be answered for, with its cells', () => {
    const [open] = now([], [], [gap([2, 1])]);
    expect(open).toEqual(entry('', '', { fingerprint: fingerprint('not-checked|空白', '|'), cell: 'B3', indicator: '', department: '', problem: '未校验：空白 (2)', actual: '', expected: '', evidence: '表!B3=;B2=20' }));
    expect(reconcile(checked([], [gap([2])]), bare(BOOK), [], 'en')[0]?.problem).toBe('Not checked: blank (1)');
  });

  it('without any cells is said all the same', () => {
    expect(now([], [], [gap([])])).toMatchObject([{ sheet: '', cell: '', problem: '未校验：空白 (0)' }]);
  });

  it('needs no words where a hard finding already asks for one of its cells, and does where a soft one does', () => {
    const hard = finding('h', '', { severity: 'hard', places: [place(0), place(2)] });
    expect(now([hard], [], [gap([1, 2])])).toHaveLength(1);
    expect(now([hard], [], [gap([1])])).toHaveLength(2);
    expect(now([{ ...hard, severity: 'soft' }], [], [gap([1, 2])])).toHaveLength(2);
    expect(now([{ ...hard, places: [place(2, 1, '别表')] }], [], [gap([2])])).toHaveLength(2);
  });
});

describe('evidence', () => {
  it('fits a cell, whatever stood in the cells that it quotes', () => {
    const long = '字'.repeat(32_767);
    const book = bare({ ...BOOK, sheets: [plainSheet('表', Array.from({ length: 50 }, () => [long, 5]))] });
    const evidence = printEvidence(Array.from({ length: 50 }, (_, row) => place(row, 0)), book);
    expect(evidence.length).toBeLessThan(32_767);
    expect(evidence.split(';').length).toBeGreaterThan(20);
    expect(changesSince(evidence, book)).toEqual([]);
    // As an earlier version wrote it, in full.
    expect(changesSince(`表!A1=${long}`, book)).toEqual([]);
    expect(changesSince(`表!A1=${long};B1=4`, book)).toEqual(['B1: 4 → 5']);
  });

  const text = fc.oneof(fc.constantFrom('表', 'a!b', 'x=y;z', '50%', "o'k", '%3D', ''), fc.string());

  it('tells just the cells that hold something else now', () => {
    fc.assert(
      fc.property(fc.uniqueArray(text.filter((name) => name !== ''), { minLength: 1, maxLength: 3 }), fc.array(fc.tuple(fc.nat(2), fc.nat(3), fc.nat(3), text, fc.boolean()), { maxLength: 3 }), (names, cells) => {
        const at = cells.map(([sheet, row, column]): Place => ({ sheet: names[sheet % names.length] ?? '', row, column }));
        const distinct = at.filter((one, i) => at.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === i);
        const filled = (change: boolean): Snapshot => ({
          date1904: false, properties: {},
          sheets: names.map((name) => plainSheet(name, Array.from({ length: 4 }, (_r, row) => Array.from({ length: 4 }, (_c, column) => {
            const index = at.findIndex((one) => one.sheet === name && one.row === row && one.column === column);
            return index < 0 ? null : `${cells[index]?.[3] ?? ''}${change && cells[index]?.[4] ? '改' : ''}`;
          })))),
        });
        const changed = distinct.filter((one) => cells[at.findIndex((other) => JSON.stringify(other) === JSON.stringify(one))]?.[4]);
        expect(changesSince(printEvidence(distinct, bare(filled(false))), bare(filled(true)))).toHaveLength(changed.length);
      }),
    );
  });

  it('names a sheet once, and of many cells only as many as a cell of the ledger holds', () => {
    expect(printEvidence([place(0), place(1), place(0, 0, 'a!b'), place(0)], bare({ ...BOOK, sheets: [...BOOK.sheets, plainSheet('a!b', [['1;2']])] }))).toBe('表!B1=10;B2=20;a%21b!A1=1%3B2;表!B1=10');
    expect(printEvidence(Array.from({ length: 300 }, (_, row) => place(row)), bare(BOOK)).split(';')).toHaveLength(200);
  });

  it('is read back from far columns and rows, and of words of several lines', () => {
    const far = { ...BOOK, sheets: [plainSheet('表', Array.from({ length: 12 }, () => Array.from({ length: 30 }, () => '一\n二')))] };
    const evidence = printEvidence([place(11, 28)], bare(far));
    expect(changesSince(evidence, bare(far))).toEqual([]);
    expect(changesSince(evidence, bare({ ...far, sheets: [plainSheet('表', [])] }))).toEqual(['AC12: 一\n二 → ∅']);
  });

  it('that a clerk typed over is taken as it stands', () => {
    expect(changesSince('见附件', bare(BOOK))).toEqual([]);
    expect(changesSince('', bare(BOOK))).toEqual([]);
    expect(changesSince('表!B1=%E9%;x表!B2=20;B2=2', bare(BOOK))).toEqual(['B1: %E9% → 10']);
    expect(changesSince('表!B1=9(旧);1B2=3;表!B2=20x', bare(BOOK))).toEqual(['B1: 9(旧) → 10', 'B2: 20x → 20']);
    expect(changesSince('没有的表!B1=3', bare(BOOK))).toEqual([]);
  });
});

describe('the gate', () => {
  it.each<[string, readonly Partial<LedgerEntry>[], Partial<ReturnType<typeof gateOf>>]>([
    ['is open where there is nothing', [], { passed: true, counts: { hard: 0, soft: 0, info: 0 }, explained: 0, closed: 0 }],
    ['is shut by a hard one', [{ severity: 'hard' }], { passed: false, counts: { hard: 1, soft: 0, info: 0 } }],
    ['is shut by a hard one even where it says explained', [{ severity: 'hard', state: 'explained' }], { passed: false, explained: 1 }],
    ['is shut by a soft one that is open', [{}], { passed: false, counts: { hard: 0, soft: 1, info: 0 } }],
    ['lets a soft one pass that is explained', [{ state: 'explained' }], { passed: true, explained: 1 }],
    ['lets information pass', [{ severity: 'info' }], { passed: true, counts: { hard: 0, soft: 0, info: 1 } }],
    ['does not count what is closed', [{ severity: 'hard', state: 'closed' }, { state: 'closed' }, {}], { passed: false, counts: { hard: 0, soft: 1, info: 0 }, closed: 2, explained: 0 }],
  ])('%s', (_, entries, expected) => {
    expect(gateOf(entries.map((one) => entry('a', '10', one)))).toMatchObject(expected);
  });

  it('names what keeps it shut, the gravest first', () => {
    const entries = [entry('a'), entry('b', '', { severity: 'hard' }), entry('c', '', { state: 'explained' }), entry('d', '', { severity: 'hard' })];
    expect(gateOf(entries).open).toEqual([entries[1], entries[3], entries[0]]);
  });
});

describe('notices', () => {
  const open = [
    entry('a', '', { department: '科技局', problem: '少于全区' }),
    entry('b', '', { department: '市监 局', severity: 'hard', problem: '专利少于全区' }),
    entry('c', '', { department: '市监局', indicator: '' }),
    entry('d', '', { department: '' }),
  ];

  it('are one a department, the one with the most first, with every point numbered', () => {
    expect(notices(open, 'zh')).toEqual([
      { department: '市监局', count: 2, text: '市监局：指标表校验发现以下 2 个问题，请核对后整改或说明。\n1. 【强制性】表 B1 专利少于全区\n2. 【核实性】表 B1 少了' },
      { department: '科技局', count: 1, text: '科技局：指标表校验发现以下 1 个问题，请核对后整改或说明。\n1. 【核实性】表 B1 专利：少于全区' },
      { department: '', count: 1, text: '各责任单位：指标表校验发现以下 1 个问题，请核对后整改或说明。\n1. 【核实性】表 B1 专利：少了' },
    ]);
  });

  it('say it in English too', () => {
    expect(notices(open, 'en').map(({ text }) => text)).toEqual([
      '市监局: the check of the indicator tables found 2 points; please correct or explain them.\n1. [hard] 表 B1 专利少于全区\n2. [soft] 表 B1 少了',
      '科技局: the check of the indicator tables found 1 point; please correct or explain it.\n1. [soft] 表 B1 专利: 少于全区',
      'All departments: the check of the indicator tables found 1 point; please correct or explain it.\n1. [soft] 表 B1 专利: 少了',
    ]);
  });
});

describe('a report', () => {
  const full = book(TOWNS.replace('20 | 30 | 20', '20 | 30 | 30'));

  it('takes the words given for a finding, and they win over those of the sheet', () => {
    const said = explanations(reportOn(full));
    const again = reportOn(reported(full, { explanations: said }), { explanations: Object.fromEntries(Object.keys(said).map((mark) => [mark, '改口'])) });
    expect(again.entries.map(({ explanation, state }) => [explanation, state])).toEqual([['改口', 'explained']]);
    expect(again.gate.passed).toBe(true);
    expect(reportOn(reported(full, { explanations: said })).entries[0]?.explanation).toBe('情况属实：企业（家）');
  });

  it('takes the words given for a finding that is new beside those of the ledger', () => {
    const before = reported(full, { explanations: explanations(reportOn(full)) });
    const changed = withCell(before, '乡镇', 1, 1, 12);
    const fresh = reportOn(changed).entries.find(({ indicator }) => indicator.startsWith('费用'));
    const again = reportOn(changed, { explanations: { [fresh?.fingerprint ?? '']: '新增属实' } });
    expect(again.entries.map(({ indicator, explanation }) => [indicator, explanation])).toEqual([['费用（亿元）', '新增属实'], ['企业（家）', '情况属实：企业（家）']]);
  });

  it('keeps no words for a finding that is not there', () => {
    expect(reportOn(full, { explanations: { [fingerprint('x', 'y')]: '无的放矢' } }).entries).toEqual(reportOn(full).entries);
  });

  it('lapses words that were given for other figures', () => {
    const [, soft] = reportOn(book()).entries;
    const other = reportOn(book(TOWNS.replace('20 | 20 | 5', '20 | 20 | 6')), { explanations: { [soft?.fingerprint ?? '']: '属实' } });
    expect(other.entries.map(({ remark }) => remark)).toEqual(['', '数据已变，原说明失效：属实']);
  });

  it.each<[string, () => unknown, RegExp]>([
    ['a sheet that somebody mangled', () => reportOn(withSheet(reported(full), '校验报告', () => ({ values: [['别的']] }))), /没有覆盖/],
    ['a sheet that is protected', () => reportOn(withSheet(reported(full), '校验报告', () => ({ isProtected: true }))), /“校验报告”受保护/],
    ['a workbook without any table', () => reportOn({ ...full, snapshot: sheets(['别的']) }), /没有找到认识的表/],
  ])('is refused over %s', (_, act, sentence) => {
    expect(act).toThrow(Refusal);
    expect(act).toThrow(expect.objectContaining({ text: expect.objectContaining({ zh: expect.stringMatching(sentence) }) }));
  });
});
