/** The rules beside each other: a fault of one is told, and takes nothing from what the others say. */
import { describe, expect, it } from '@jest/globals';
import { rules, validate, type Rule } from '../../src/core/index';
import { runRules } from '../../src/core/run-rules';
import { findTables } from '../../src/core/table/find';
import { templates } from '../../src/templates/index';
import { sampleSnapshot } from '../read-fixture';

const book = sampleSnapshot('wuxing-315-2023-messy');
const sound = validate(book, templates);

function throwing(fault: unknown, severity: Rule['severity'] = 'soft'): Rule {
  const text = { zh: '坏规则', en: 'Broken rule' };
  return { id: 'broken', severity, title: text, purpose: text, checks: text, remedy: text, source: '', check: () => { throw fault; } };
}

describe('a rule that fails', () => {
  it.each([['first', 0], ['in the midst', 7], ['last', rules.length]])('hides no finding of the others: %s', (_where, at) => {
    const validation = validate(book, templates, { rules: [...rules.slice(0, at), throwing(new Error('oops')), ...rules.slice(at)] });
    expect(validation.findings.filter(({ rule }) => rule !== 'rule-crashed')).toEqual(sound.findings);
    expect(validation.findings.filter(({ rule }) => rule === 'rule-crashed')).toHaveLength(sound.tables.length);
    const stillSaid = validation.coverage.notChecked.filter(({ reason }) => !reason.zh.includes('broken'));
    expect(stillSaid).toEqual(sound.coverage.notChecked);
  });

  it('is told once a table: hard, at its header, with what was thrown, and every due cell of the table unchecked', () => {
    const [table] = sound.tables;
    const validation = validate(book, templates, { rules: [throwing(new Error('oops'))], sheet: table?.sheet ?? '' });
    expect(validation.verdict).toBe('failed');
    expect(validation.findings).toHaveLength(1);
    expect(validation.findings[0]).toMatchObject({ rule: 'rule-crashed', severity: 'hard', basis: 'oops', actual: null, difference: null, fixes: [], places: [{ sheet: table?.sheet }] });
    expect(validation.findings[0]?.message.zh).toContain('坏规则');
    expect(validation.coverage).toMatchObject({ checked: 0, due: validation.due.length });
    expect(validation.coverage.notChecked[0]?.places).toEqual(expect.arrayContaining([...validation.due]));
  });

  it('leaves no cell checked where all rules fail, totals of towns neither', () => {
    expect(sound.tables.some(({ template }) => template === 'wuxing-315-by-town')).toBe(true);
    expect(validate(book, templates, { rules: [throwing(new Error('oops'))] }).coverage).toMatchObject({ checked: 0, due: sound.due.length });
  });

  it('says what was thrown where that is no Error', () => {
    expect(validate(book, templates, { rules: [throwing('早退')] }).findings[0]?.basis).toBe('早退');
  });

  it('does not run at all where its pack or its workbook has switched it off', () => {
    const off = validate({ ...book, properties: { ...book.properties, 'zbjh.rule.broken': 'off' } }, templates, { rules: [throwing(new Error('oops'))] });
    expect(off.findings).toEqual([]);
    const packs = templates.map((one) => ({ ...one, rules: { ...one.rules, broken: false as const } }));
    expect(validate(book, packs, { rules: [throwing(new Error('oops'))] }).findings).toEqual([]);
  });

  it('is the one that asked for the district\'s figures, where these can\'t be gathered', () => {
    const [table] = findTables(book, templates).tables;
    if (!table) throw new Error('no table');
    // Only for who gathers them first: the rule that failed is asked once more, which totals were due.
    let asked = 0;
    const total = (): NonNullable<(typeof table.rows)[number]['total']> => {
      asked += 1;
      const [figure] = table.rows[0]?.figures ?? [];
      if (asked === 1 || !figure) throw new Error('no totals');
      return figure;
    };
    const broken = { ...table, rows: table.rows.map((row) => ({ ...row, get total() { return total(); } })) };
    const asks: Rule = { ...throwing(''), id: 'asks', check: (_, { district }) => (district.of('', '', { year: 2023 }, 'target'), []) };
    const finds: Rule = { ...throwing(''), id: 'finds', check: (one) => one.rows.slice(0, 1).map(({ figures }) => ({ kind: 'not-checked', places: figures.map(({ at }) => at), reason: { zh: '见', en: 'seen' } })) };
    const { open } = runRules([broken], [asks, finds]);
    expect(open.map((outcome) => (outcome.kind === 'finding' ? outcome.finding.basis : outcome.kind === 'not-checked' ? outcome.reason.zh : ''))).toEqual(['no totals', '规则 asks 运行出错', '见']);
  });
});
