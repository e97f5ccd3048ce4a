import { describe, expect, it } from '@jest/globals';
import { amend, learnTemplate, parseTemplate, plainSheet, printPack, type Snapshot, type TemplateRow } from '../../../src/core';
import { changesOf, gapsOf, openForm, otherReasons, packOf, reasonOf, rowNow, setField, tableReasons, toggled, type LearnForm } from '../../../src/taskpane/packs/learn-form';
import { printAssumed } from '../../../src/taskpane/packs/print-assumed';
import { en } from '../../../src/taskpane/messages/en';
import { zh } from '../../../src/taskpane/messages/zh';
import { messy } from '../fakes';

const learned = learnTemplate(messy(), '附件3');
const form = openForm('附件3', learned);
const row = (at: number): TemplateRow => {
  const found = learned.template.rows[at];
  if (!found) throw new Error(`no row ${at}`);
  return found;
};

/** A table that names neither district nor year. */
const nameless: Snapshot = {
  sheets: [plainSheet('Sheet1', [['指标', '一季度', '二季度', '三季度', '四季度'], ['企业数（家）', 1, 2, 3, 4], ['投资额（亿元）', 1.5, 2, 3, 4]])],
  date1904: false,
  properties: {},
};

describe('a form as it opens', () => {
  it('changes nothing by itself, and holds what is known', () => {
    expect(changesOf(form)).toEqual([]);
    expect(packOf(form)).toEqual(learned.template);
    expect(form).toMatchObject({ district: '吴兴区', year: undefined });
    expect(gapsOf(form)).toEqual([]);
  });

  it('tells why each field was guessed, and the rest apart', () => {
    expect(reasonOf(form, 0, 'measure')?.why.zh).toContain('占gdp比重');
    expect(otherReasons(form, 0).map(({ path }) => path)).toEqual(['rows[0].ratio']);
    expect(tableReasons(form).map(({ path }) => path)).toContain('source.year');
    expect(tableReasons(form).some(({ path }) => path.startsWith('rows['))).toBe(false);
  });

  it('prints guesses in words and names', () => {
    const [ratio] = otherReasons(form, 0);
    const kind = tableReasons(form).find(({ path }) => path === 'kind');
    if (!ratio || !kind) throw new Error('not guessed');
    expect(printAssumed(zh, learned.template, ratio)).toBe('全社会R&D经费支出（亿元） ÷ GDP');
    expect(printAssumed(zh, learned.template, kind)).toBe('按年度');
    expect(printAssumed(en, learned.template, { ...kind, value: 'constructor' })).toBe('constructor');
  });
});

describe('corrections', () => {
  it('become changes, and a value set back becomes none', () => {
    const changed = setField(form, row(3), 'direction', 'lower');
    expect(changesOf(changed)).toEqual([{ kind: 'set-row', row: row(3).id, set: { direction: 'lower' } }]);
    expect(packOf(changed).rows[3]?.direction).toBe('lower');
    expect(changesOf(setField(changed, row(3), 'direction', row(3).direction))).toEqual([]);
  });

  it('lets additivity follow the measure as the core does, until the clerk says otherwise', () => {
    const flow = setField(form, row(0), 'measure', 'flow');
    expect(rowNow(flow, row(0)).additiveOverRegions).toBe(true);
    expect(packOf(flow).rows[0]?.additiveOverRegions).toBe(true);
    const said = setField(flow, row(0), 'additiveOverRegions', false);
    expect(packOf(said).rows[0]).toMatchObject({ measure: 'flow', additiveOverRegions: false });
    expect(rowNow(said, row(0)).additiveOverRegions).toBe(false);
  });

  it('keep quarters that a row was said to have no more of, when it is said again', () => {
    const annual = setField(form, row(5), 'annualOnly', true);
    expect(Object.keys(packOf(annual).rows[5]?.values ?? {})).not.toContain('2023Q1');
    expect(packOf(setField(annual, row(5), 'annualOnly', false))).toEqual(learned.template);
  });

  it('trim what is typed', () => {
    expect(packOf(setField(form, row(1), 'unit', ' 万元 ')).rows[1]?.unit).toBe('万元');
    expect(packOf({ ...form, name: ' 表 ', district: ' 南浔区 ' })).toMatchObject({ name: { zh: '表' }, district: '南浔区' });
  });

  it('leave rows and columns out, and take them in again', () => {
    const gone: LearnForm = { ...setField(form, row(0), 'unit', 'x'), droppedRows: toggled(form.droppedRows, row(0).id, false), droppedColumns: toggled(form.droppedColumns, '2027', false) };
    const pack = packOf(gone);
    expect(pack.rows).toHaveLength(11);
    expect(pack.rows.some(({ id }) => id === row(0).id)).toBe(false);
    expect(pack.columns.some((column) => column.role === 'figure' && column.key === '2027')).toBe(false);
    expect(toggled(gone.droppedRows, row(0).id, true).size).toBe(0);
  });

  it('come out as a pack that parses', () => {
    const pack = packOf(setField(setField(form, row(2), 'decimals', 3), row(2), 'measure', 'stock'));
    expect(parseTemplate(printPack(pack))).toEqual({ ok: true, template: pack });
  });
});

describe('a table that is learned again', () => {
  it('is a newer version where it has changed, and the same where it has not', () => {
    const old = { ...learned.template, version: '1.2.9' };
    expect(packOf(form, [old])).toEqual(old);
    expect(packOf(setField(form, row(0), 'unit', '‰'), [old])).toMatchObject({ version: '1.2.10', rows: expect.arrayContaining([expect.objectContaining({ unit: '‰' })]) });
    expect(packOf(form, [{ ...old, id: 'other' }]).version).toBe('1.0.0');
  });
});

describe('what must be filled in', () => {
  const open = openForm('Sheet1', learnTemplate(nameless, 'Sheet1'));

  it('is district and year where nothing names them', () => {
    expect(open).toMatchObject({ district: '', year: '' });
    expect(gapsOf(open)).toEqual(['district', 'year']);
    expect(gapsOf({ ...open, district: '南浔区', year: '24' })).toEqual(['year']);
    expect(gapsOf({ ...open, district: '南浔区', year: '2200' })).toEqual(['year']);
    expect(gapsOf({ ...open, district: ' ', year: '2024' })).toEqual(['district']);
  });

  it('settles the placeholders', () => {
    const filled = { ...open, district: '南浔区', year: '2031', droppedColumns: toggled(open.droppedColumns, open.learned.template.columns.flatMap((one) => (one.role === 'figure' ? [one.key] : []))[0] ?? '', false) };
    const pack = packOf(filled);
    expect(pack).toMatchObject({ district: '南浔区', source: { year: 2031 } });
    expect(pack.columns.flatMap((one) => (one.role === 'figure' ? [one.key] : []))).toEqual(['2031Q2', '2031Q3', '2031Q4']);
    expect(amend(filled.learned, changesOf(filled)).assumptions.filter(({ missing }) => missing)).toEqual([]);
  });

  it('settles a placeholder too that happens to be right', () => {
    const same = { ...open, district: open.learned.template.district, year: String(open.learned.template.source.year) };
    expect(amend(same.learned, changesOf(same)).assumptions.filter(({ missing }) => missing)).toEqual([]);
  });

  it('is a row, a column of figures, a name', () => {
    const none = { ...form, name: ' ', droppedRows: new Set(learned.template.rows.map(({ id }) => id)), droppedColumns: new Set(learned.template.columns.flatMap((one) => (one.role === 'figure' ? [one.key] : []))) };
    expect(gapsOf(none)).toEqual(['name', 'columns', 'rows']);
  });
});
