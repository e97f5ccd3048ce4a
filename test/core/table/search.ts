/** Looks for the tables of templates in sheets, both written in the notation of the rules' cases. */
import type { Snapshot, Template } from '../../../src/core/index';
import { caseWorkbook } from '../../../src/core/rules/build-case';
import type { RuleCase } from '../../../src/core/rules/rule-case';
import { findTables, type Found } from '../../../src/core/table/find';
import type { Table } from '../../../src/core/table/table';
import type { AsLeft } from './as-left';

export function search({ template, sheets, indicators, change = (one) => one, edit = (one) => one, merges = [], sheetNames = [] }: AsLeft): Found {
  // Each template is drawn once so that it can be built from its text, and is found in the sheets only.
  const texts = [template].flat();
  const ruleCase: RuleCase = { name: { zh: '', en: '' }, tables: [...texts.map((grid, i) => ({ sheet: `t${i}`, grid })), ...sheets.map((grid, i) => ({ sheet: sheetNames[i] ?? `表${i + 1}`, grid, template: texts[0] ?? '' }))], findings: [], ...(indicators ? { indicators } : {}) };
  const { snapshot, templates } = caseWorkbook(ruleCase, '');
  const own: Snapshot = { ...snapshot, sheets: snapshot.sheets.slice(texts.length).map((sheet) => ({ ...sheet, merges })) };
  return findTables(edit(own), templates.map((one, i): Template => change({ ...one, id: `模板${i + 1}` }, i)));
}

/** Where one table is expected. */
export function theTable(asLeft: AsLeft): Table {
  const { tables } = search(asLeft);
  const [table] = tables;
  if (table === undefined || tables.length > 1) throw new Error(`${tables.length} tables`);
  return table;
}
