/** The receipt: what it is made of, what it does not mind, and what `verify` says of a workbook that changed. */
import { describe, expect, it } from '@jest/globals';
import { LEDGER_SHEET, verify, type LedgerEntry, type Snapshot, type Template, type VerifyResult } from '../../../src/core/index';
import { canonicalFigures } from '../../../src/core/receipt/canonical';
import { ledgerDigest, parseReceipt, rulesOf } from '../../../src/core/receipt/receipt';
import type { CellValue } from '../../../src/core/sheet/snapshot';
import { findTables } from '../../../src/core/table/find';
import { book, explanations, reported, reportOn, TOWNS, withCell, withSheet, type Book } from '../ledger/book';

const full = book(TOWNS.replace('20 | 30 | 20', '20 | 30 | 30'));
const passed = reported(full, { explanations: explanations(reportOn(full)) });
const open = reported(book());
const check = ({ snapshot, templates }: Book): VerifyResult => verify(snapshot, templates);
const changes = (one: Book): readonly string[] => {
  const result = check(one);
  return result.kind === 'verified' ? result.changes.map(({ zh }) => zh) : [result.reason.zh];
};
const withSnapshot = (one: Book, change: (snapshot: Snapshot) => Partial<Snapshot>): Book => ({ ...one, snapshot: { ...one.snapshot, ...change(one.snapshot) } });
const withTemplates = (one: Book, change: (template: Template) => Template): Book => ({ ...one, templates: one.templates.map(change) });
const renamed = (one: Book, name: string, to: string): Book => withSheet(one, name, () => ({ name: to }));
const copied = (one: Book, name: string, to: string): Book => withSnapshot(one, ({ sheets }) => ({ sheets: [...sheets, ...sheets.filter((sheet) => sheet.name === name).map((sheet) => ({ ...sheet, name: to }))] }));

const grid = passed.snapshot.sheets.find(({ name }) => name === LEDGER_SHEET)?.values ?? [];
const findCell = (has: (value: CellValue) => boolean): [number, number] => {
  const row = grid.findIndex((cells) => cells.some(has));
  return [row, grid[row]?.findIndex(has) ?? -1];
};
const receiptAt = findCell((value) => typeof value === 'string' && value.startsWith('{"format"'));
const receiptText = String(grid[receiptAt[0]]?.[receiptAt[1]]);
const withReceipt = (one: Book, change: (text: string) => CellValue): Book => withCell(one, LEDGER_SHEET, ...receiptAt, change(receiptText));

describe('a workbook as it was reported', () => {
  it('is confirmed where it passed', () => {
    expect(check(passed)).toMatchObject({ kind: 'verified', confirmed: true, passed: true, changes: [], tables: [{ sheet: '全区' }, { sheet: '乡镇' }] });
  });

  it('is told with what the workbook relaxes, which whoever receives it has to know', () => {
    const relaxed = reported(withSnapshot(full, () => ({ properties: { 'zbjh.rule.years-trend': 'off' } })));
    expect(check(relaxed)).toMatchObject({ changes: [], remarks: [{ zh: '本工作簿自行调整了规则级别：years-trend=off' }] });
    expect(check(passed)).toMatchObject({ remarks: [] });
  });

  it('is as it was, and not confirmed, where it did not pass', () => {
    expect(check(open)).toMatchObject({ kind: 'verified', confirmed: false, passed: false, changes: [] });
  });

  it.each<[string, (one: Book) => Book]>([
    ['a renamed sheet', (one) => renamed(one, '乡镇', '乡镇（定稿）')],
    ['another sheet', (one) => withSnapshot(one, ({ sheets }) => ({ sheets: [...sheets, { ...(sheets[0] as Snapshot['sheets'][number]), name: '空', values: [] }] }))],
    ['spaces and full width in an explanation', (one) => withCell(one, LEDGER_SHEET, ...findCell((value) => typeof value === 'string' && value.startsWith('情况属实')), ' 情况属实：企业（家） ')],
    ['number formats', (one) => withSheet(one, '全区', (sheet) => ({ formats: sheet.values.map((row) => row.map(() => '0.00')) }))],
  ])('does not mind %s', (_, change) => {
    expect(changes(change(passed))).toEqual([]);
    expect(check(change(passed))).toMatchObject({ confirmed: true });
  });
});

describe('what changed is said', () => {
  it.each<[string, Book, readonly RegExp[]]>([
    ['a figure', withCell(passed, '乡镇', 1, 1, 9), [/^表“乡镇”的数据在出具报告后被改动$/]],
    ['a figure in a renamed sheet, by its name now', withCell(renamed(passed, '乡镇', '新名'), '新名', 1, 1, 9), [/^表“新名”的数据/]],
    ['a table that is gone', withSheet(passed, '乡镇', () => ({ values: [] })), [/^表“乡镇”（case-指标-甲镇-乙镇-丙镇）找不到了$/]],
    ['a table beside a copy of it, both with other figures', withCell(withCell(copied(passed, '乡镇', '副本'), '乡镇', 1, 1, 9), '副本', 1, 1, 8), [/^表“乡镇”的数据/, /^表“副本”（.*）不在报告中$/]],
    ['another table in its place', withSheet(passed, '乡镇', () => ({ ...passed.snapshot.sheets[0], name: '乡镇' })), [/^表“乡镇”（case-指标-甲镇-乙镇-丙镇）找不到了$/, /^表“乡镇”（case-指标-2025年-2023年）不在报告中$/]],
    ['a copy of a table', copied(passed, '乡镇', '副本'), [/^表“副本”（.*）不在报告中$/]],
    ['a renamed table beside a copy of it', copied(renamed(passed, '乡镇', '甲'), '甲', '乙'), [/^表“乙”（.*）不在报告中$/]],
    ['a renamed table beside a copy of it, both with other figures: either may be meant', withCell(withCell(copied(renamed(passed, '乡镇', '甲'), '甲', '乙'), '甲', 1, 1, 9), '乙', 1, 1, 8), [/^表“乡镇”.*找不到了$/, /^表“甲”/, /^表“乙”/]],
    ['another version of the template', withTemplates(passed, (one) => ({ ...one, version: '2.0.0' })), [/^表“全区”按模板 1\.0\.0 版出具，现为 2\.0\.0 版$/, /^表“乡镇”按模板/]],
    ['a table that was not there', withReceipt(passed, (text) => text.replace(/,\{"sheet":"乡镇".*?\}/, '')), [/^表“乡镇”（.*）不在报告中$/]],
    ['other rules', withReceipt(passed, (text) => text.replace('"rules":"1.1.0"', '"rules":"0.9.0"')), [/^报告按规则 0\.9\.0 版出具，现为 1\.1\.0 版$/]],
    ['rules that the workbook set since', withSnapshot(passed, () => ({ properties: { 'zbjh.rule.years-trend': 'off' } })), [/现为 1\.1\.0 \(years-trend=off\) 版$/]],
    ['an explanation', withCell(passed, LEDGER_SHEET, ...findCell((value) => typeof value === 'string' && value.startsWith('情况属实')), '另一说法'), [/说明或状态在生成后被改动/]],
    ['a verdict that was typed in', withReceipt(passed, (text) => text.replace('"passed":true', '"passed":false')), [/^回执上的结论与重新校验的结果不同$/]],
  ])('%s', (_, one, sentences) => {
    const said = changes(one);
    expect(said).toHaveLength(sentences.length);
    sentences.forEach((sentence, i) => expect(said[i]).toMatch(sentence));
    expect(check(one)).toMatchObject({ kind: 'verified', confirmed: false });
  });

  it('two blocks of one table on one sheet are each held against their own line', () => {
    const blocks = book(undefined, '指标 | 2025年\n费用（亿元） | 40\n专利（件） | 90\n企业（家） | 45\n指标 | 2023年\n费用（亿元） | 32\n专利（件） | 80\n企业（家） | 40');
    expect(reportOn(blocks).receipt.tables.map(({ sheet }) => sheet)).toEqual(['全区', '全区', '乡镇']);
    const certified = reported(blocks);
    expect(changes(certified)).toEqual([]);
    expect(changes(withCell(certified, '全区', 6, 1, 81))).toEqual(['表“全区”的数据在出具报告后被改动']);
    expect(changes(renamed(certified, '全区', '新名'))).toEqual([]);
    expect(changes(withSheet(certified, '全区', ({ values }) => ({ values: [...values.slice(4), ...values.slice(0, 4)] })))).toEqual([]);
  });

  it('does not speak of a verdict where something else changed', () => {
    expect(changes(withReceipt(withCell(passed, '乡镇', 1, 1, 9), (text) => text.replace('"passed":true', '"passed":false')))).toEqual(['表“乡镇”的数据在出具报告后被改动']);
  });

  it.each<[string, Book, RegExp]>([
    ['no report', full, /没有“校验报告”/],
    ['a mangled report', withSheet(passed, LEDGER_SHEET, () => ({ values: [['别的']] })), /找不到表头/],
    ['a receipt that is gone', withReceipt(passed, () => null), /回执缺失或被改动/],
    ['a receipt that was cut', withReceipt(passed, (text) => text.slice(0, -5)), /回执缺失或被改动/],
  ])('%s', (_, one, sentence) => {
    expect(check(one)).toMatchObject({ kind: 'no-receipt', reason: { zh: expect.stringMatching(sentence) } });
  });
});

describe('a receipt', () => {
  const sound = { format: 1, passed: true, rules: '1', tables: [{ sheet: '表', template: 't', version: '1', sha256: '0' }], ledger: '0' };

  it('is read as it was written', () => {
    expect(parseReceipt(JSON.stringify(sound))).toEqual(sound);
    expect(parseReceipt(JSON.stringify({ ...sound, tables: [] }))).toEqual({ ...sound, tables: [] });
  });

  it.each<[string, unknown]>([
    ['null', null], ['a number', 1], ['a text', 'x'], ['a list', []],
    ['another format', { ...sound, format: 2 }],
    ['a verdict in words', { ...sound, passed: 'yes' }],
    ['rules that are no text', { ...sound, rules: 1 }],
    ['no digest of the ledger', { ...sound, ledger: undefined }],
    ['tables that are no list', { ...sound, tables: { 0: sound.tables[0] } }],
    ['a table that is null', { ...sound, tables: [null] }],
    ['a table that is a text', { ...sound, tables: ['x'] }],
    ...['sheet', 'template', 'version', 'sha256'].map((field): [string, unknown] => [`a table without ${field}`, { ...sound, tables: [sound.tables[0], { ...sound.tables[0], [field]: undefined }] }]),
  ])('is none of ours: %s', (_, value) => {
    expect(parseReceipt(JSON.stringify(value))).toBeUndefined();
  });

  it('names the rules, and what the workbook changed of them', () => {
    expect([rulesOf({}), rulesOf({ 'zbjh.rule.years-trend': 'off', 'zbjh.rule.same-figure': 'soft' })]).toEqual(['1.1.0', '1.1.0 (same-figure=soft; years-trend=off)']);
  });
});

describe('the digest of a ledger', () => {
  const line = (fingerprint: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({ ...(reportOn(book()).entries[0] as LedgerEntry), fingerprint, ...more });
  const base = [line('a', { explanation: '甲' }), line('b')];

  it.each<[string, readonly LedgerEntry[], boolean]>([
    ['in another order', [...base].reverse(), true],
    ['with what is closed', [...base, line('c', { state: 'closed' })], true],
    ['with spaces and full width', [line('a', { explanation: ' 甲 ' }), line('b')], true],
    ['with another remark', [line('a', { explanation: '甲', remark: '旧' }), line('b')], true],
    ['with another explanation', [line('a', { explanation: '乙' }), line('b')], false],
    ['with another state', [line('a', { explanation: '甲', state: 'explained' }), line('b')], false],
    ['of another finding', [line('a', { explanation: '甲' }), line('c')], false],
    ['without one', [base[0] as LedgerEntry], false],
  ])('%s', (_, entries, same) => {
    expect(ledgerDigest(entries) === ledgerDigest(base)).toBe(same);
  });
});

describe('canonical figures', () => {
  const of = (one: Book): readonly string[] => findTables(one.snapshot, one.templates).tables.map(canonicalFigures);

  it('are one line a figure, in an order of their own, under the template and its version', () => {
    expect(of(full)[0]).toBe(['case-指标-2025年-2023年@1.0.0', ...['专利（件）\t2023\t\t80', '专利（件）\t2025\t\t90', '企业（家）\t2023\t\t40', '企业（家）\t2025\t\t45', '费用（亿元）\t2023\t\t32', '费用（亿元）\t2025\t\t40'].sort()].join('\n'));
  });

  it('hold a total that was typed, and none that follows from the figures', () => {
    const total = (cell: string): readonly string[] => of(book(`指标 | 合计 | 甲镇 | 乙镇 | 丙镇\n费用（亿元） | ${cell} | 10 | 11 | 11\n专利（件） | | 20 | 30 | 20\n企业（家） | | 20 | 20 | 5`));
    const [, towns = ''] = total('32');
    expect(towns.split('\n').filter((line) => line.startsWith('费用')).map((line) => line.split('\t').at(-1)).sort()).toEqual(['10', '11', '11', '32']);
    expect(total('=SUM(C2:E2)→32')[1]?.split('\n').filter((line) => line.startsWith('费用'))).toHaveLength(3);
  });

  it('do not change with rows, width of characters or place', () => {
    const [head, ...rows] = TOWNS.split('\n') as [string, ...string[]];
    const other = [head, ...rows.reverse()].join('\n').replace('费用（亿元）', '费用(亿元)');
    expect(of(book(other))[1]).toBe(of(book())[1]);
    expect(of(book(TOWNS.replace('费用（亿元） | 10', '费用（亿元） | 12')))[1]).not.toBe(of(book())[1]);
  });
});

describe('what the sheet shows is held against what the check says', () => {
  const english = reported(full, { language: 'en', explanations: explanations(reportOn(full)) });
  const ledgerOf = (one: Book): readonly (readonly CellValue[])[] => one.snapshot.sheets.find(({ name }) => name === LEDGER_SHEET)?.values ?? [];
  const place = (one: Book, header: string): [number, number] => {
    const row = ledgerOf(one).findIndex((cells) => cells.includes(header) && cells.length > 10);
    return [row + 1, ledgerOf(one)[row]?.indexOf(header) ?? -1];
  };
  const line = (one: Book, label: string): number => ledgerOf(one).findIndex((cells) => cells[0] === label);

  it.each<[string, string, CellValue, RegExp]>([
    ['级别', '提示', '提示', /^“校验报告”第 12 行的“级别”写的是“提示”，重新校验的结果是“核实性”$/],
    ['级别', 'a word that is none', '一般', /“级别”写的是“一般”/],
    ['指标', 'another', '专利（件）', /“指标”写的是“专利（件）”，重新校验的结果是“企业（家）”$/],
    ['问题', 'another', '没有问题', /“问题”写的是“没有问题”，重新校验的结果是“各乡镇之和 45 多于全区 40（\+5，见 '全区'!C4）”$/],
    ['问题', 'nothing', null, /“问题”写的是“”/],
    ['问题', 'another figure', "各乡镇之和 45 多于全区 44（+1，见 '全区'!C4）", /“问题”写的是/],
    ['实际', 'another', '40', /“实际”写的是“40”，重新校验的结果是“45”$/],
    ['应为', 'another', '45', /“应为”写的是“45”/],
    ['差额', 'none', null, /“差额”写的是“”，重新校验的结果是“5”$/],
    ['状态', 'a word that is none', '已办结', /“状态”写的是“已办结”，重新校验的结果是“已说明”$|说明或状态/],
  ])('%s: %s', (header, _, value, sentence) => {
    const altered = withCell(passed, LEDGER_SHEET, ...place(passed, header), value);
    expect(changes(altered)).toEqual([expect.stringMatching(sentence)]);
    expect(check(altered)).toMatchObject({ confirmed: false, passed: true });
  });

  it('also where a state is no state at all', () => {
    const one = withCell(open, LEDGER_SHEET, ...place(open, '状态'), '好了');
    expect(changes(one)).toEqual([expect.stringMatching(/“状态”写的是“好了”，重新校验的结果是“待整改”$/)]);
  });

  it.each<[string, string]>([
    ['结论', '通过了'],
    ['统计', '强制性 0 · 核实性 0（已说明 0）· 提示 0 · 已销号 0'],
    ['校验范围', '应校验 15 格，已校验 14 格，未校验 1 格'],
    ['依据', '省厅规则'],
    ['数据指纹', '全区: SHA-256 0'],
  ])('the line of %s', (label, words) => {
    const altered = withCell(passed, LEDGER_SHEET, line(passed, label), 2, words);
    expect(changes(altered)).toEqual([expect.stringMatching(new RegExp(`^“校验报告”第 ${line(passed, label) + 1} 行的“${label}”写的是“${words.slice(0, 5)}`))]);
    expect(check(altered)).toMatchObject({ confirmed: false });
  });

  /** The district's table, 110 rows down and 27 columns to the right. */
  const far = (one: Book): Book =>
    withSheet(one, '全区', (sheet) => {
      const moved = <T>(grid: readonly (readonly T[])[], none: T): T[][] => [...Array.from({ length: 110 }, () => []), ...grid.map((row) => [...Array.from({ length: 27 }, () => none), ...row])];
      const shifted = (places: ReadonlySet<number>, by: number): ReadonlySet<number> => new Set([...places].map((place) => place + by));
      return { values: moved(sheet.values, null), formulas: moved(sheet.formulas, ''), formats: moved(sheet.formats, 'General'), hiddenRows: shifted(sheet.hiddenRows, 110), hiddenColumns: shifted(sheet.hiddenColumns, 27) };
    });

  it.each(['zh', 'en'] as const)('rows and columns that a sentence names may have gone elsewhere (%s)', (language) => {
    const hidden = withSheet(full, '全区', () => ({ hiddenRows: new Set([2]), hiddenColumns: new Set([1]) }));
    const one = reported(hidden, { language, explanations: explanations(reportOn(hidden)) });
    const column = place(one, language === 'zh' ? '问题' : 'Problem')[1];
    const told = ledgerOf(one).map((cells) => String(cells[column]));
    for (const part of language === 'zh' ? ['第 3 行', 'B 列'] : ['Row 3', 'Column B']) expect(told.filter((text) => text.includes(part))).toHaveLength(1);
    expect(changes(far(one))).toEqual([]);
    const row = told.findIndex((text) => text.includes(language === 'zh' ? 'B 列' : 'Column B'));
    expect(changes(withCell(far(one), LEDGER_SHEET, row, column, String(told[row]).replace(/\d+/, '7')))).toEqual([expect.stringContaining(`第 ${row + 1} 行的“问题”`)]);
  });

  it('a line that says what is another\'s', () => {
    const altered = withCell(passed, LEDGER_SHEET, line(passed, '结论'), 2, ledgerOf(passed)[line(passed, '校验范围')]?.[2] ?? null);
    expect(changes(altered)).toEqual([expect.stringMatching(/“结论”写的是“应校验/)]);
  });

  it('wherever the cells have gone since, and whatever their sheets are called', () => {
    expect(changes(far(passed))).toEqual([]);
    expect(check(far(passed))).toMatchObject({ confirmed: true });
    // One name within the other: the longer is taken out first.
    const longer = renamed(full, '全区', '全区2');
    expect(changes(renamed(reported(longer, { explanations: explanations(reportOn(longer)) }), '全区2', '全区'))).toEqual([]);
    // 5 is no name to take out of 45.
    const five = renamed(passed, '全区', '5');
    expect(changes(five)).toEqual([]);
    expect(changes(withCell(five, LEDGER_SHEET, ...place(passed, '实际'), '4'))).toEqual([expect.stringMatching(/“实际”写的是“4”/)]);
  });

  it('in English as in Chinese', () => {
    expect(changes(english)).toEqual([]);
    const altered = withCell(english, LEDGER_SHEET, ...place(english, 'Problem'), 'none');
    expect(check(altered)).toMatchObject({ changes: [{ en: 'Row 12 of 校验报告 says "none" under Problem; the check says "The towns add up to 45, over the distri…"' }] });
    expect(check(withCell(english, LEDGER_SHEET, 1, 2, 'all right'))).toMatchObject({ changes: [{ en: expect.stringContaining('"all right" under Verdict; the check says "Passed: may be submitted"') }] });
  });

  it('but for the time, the clerk\'s remark and title, and figures that another program made numbers', () => {
    expect(changes(withCell(passed, LEDGER_SHEET, line(passed, '时间'), 2, '2020-01-01 00:00'))).toEqual([]);
    expect(changes(withCell(passed, LEDGER_SHEET, 0, 0, '某区校验报告'))).toEqual([]);
    // Closed entries are history, however many of them were kept.
    const counted = String(ledgerOf(passed)[line(passed, '统计')]?.[2]);
    expect(counted).toContain('已销号 0');
    expect(changes(withCell(passed, LEDGER_SHEET, line(passed, '统计'), 2, ` ${counted.replace('已销号 0', '已销号 12')}`))).toEqual([]);
    expect(changes(withCell(passed, LEDGER_SHEET, ...place(passed, '备注'), '已电话核实'))).toEqual([]);
    expect(changes(withCell(passed, LEDGER_SHEET, ...place(passed, '实际'), 45))).toEqual([]);
  });

  it('and not where closed entries were tidied away, columns moved, or the sheet turned around', () => {
    const corrected = withCell(passed, '乡镇', 3, 3, 0);
    const closed = reported(corrected);
    expect(changes(closed)).toEqual([]);
    expect(ledgerOf(closed).at(-1)).toContain('已销号');
    expect(changes(withSheet(closed, LEDGER_SHEET, (sheet) => ({ values: sheet.values.slice(0, -1) })))).toEqual([]);
    expect(changes(withSheet(passed, LEDGER_SHEET, (sheet) => ({ values: sheet.values.map((row) => [...row.slice(3), ...row.slice(0, 3)]) })))).toEqual([]);
  });

  it('and not by other figures, of which the check says something else', () => {
    const both = withCell(withCell(passed, '乡镇', 1, 1, 9), LEDGER_SHEET, ...place(passed, '问题'), '没有问题');
    expect(changes(both)).toEqual([expect.stringMatching(/^表“乡镇”的数据在出具报告后被改动$/)]);
  });
});
