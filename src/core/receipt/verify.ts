/** Rechecks a receipt against the workbook that carries it: no server, no trust in the sheet's own words. */
import type { LedgerEntry } from '../ledger/entry';
import { gateOf } from '../ledger/gate';
import { readLedger } from '../ledger/read-ledger';
import { reconcile } from '../ledger/reconcile';
import { renewed } from '../ledger/renewed';
import { subjectsOf } from '../ledger/subjects';
import type { Snapshot } from '../sheet/snapshot';
import { findTables } from '../table/find';
import type { Table } from '../table/table';
import { templatesFor } from '../template/stored-packs';
import type { Template } from '../template/template';
import type { Text } from '../text';
import { validateFound } from '../validate';
import { alteredHead, alteredRows, sheetNames, type Told } from './alterations';
import { tableDigest } from './canonical';
import { ledgerDigest, parseReceipt, rulesOf, type Receipt, type ReceiptTable } from './receipt';

export interface Verification {
  /** The receipt says passed, and nothing has changed since. */
  readonly confirmed: boolean;
  readonly passed: boolean;
  /** What is not as it was, one sentence each. */
  readonly changes: readonly Text[];
  readonly tables: readonly ReceiptTable[];
  /** What the check says beside its findings: rules that the workbook relaxes, packs that it brings, sheets not checked. */
  readonly remarks: readonly Text[];
}

export type VerifyResult = { readonly kind: 'no-receipt'; readonly reason: Text } | ({ readonly kind: 'verified' } & Verification);

export function verify(snapshot: Snapshot, templates: readonly Template[]): VerifyResult {
  const ledger = readLedger(snapshot);
  if (ledger.kind === 'none') return { kind: 'no-receipt', reason: { zh: '工作簿中没有“校验报告”，请先校验并生成报告', en: 'The workbook has no 校验报告; check it and make the report first' } };
  if (ledger.kind === 'mangled') return { kind: 'no-receipt', reason: ledger.reason };
  const receipt = parseReceipt(ledger.receipt);
  if (!receipt) return { kind: 'no-receipt', reason: { zh: '“校验报告”的回执缺失或被改动，请重新生成报告', en: 'The receipt in 校验报告 is missing or was changed; make the report again' } };
  const found = findTables(snapshot, templatesFor(snapshot, templates));
  const { tables } = found;
  const validation = validateFound(found, snapshot, templates);
  const subjects = subjectsOf(tables);
  const current = renewed(ledger, validation, subjects);
  const [zh, en] = (['zh', 'en'] as const).map((language) => reconcile(validation, { snapshot, subjects }, current.entries, language)) as [readonly LedgerEntry[], readonly LedgerEntry[]];
  const reported = reportedTables(receipt.tables, tables);
  const figures = [
    ...receipt.tables.flatMap((one) => tableChange(one, reported.get(one))),
    ...tables.filter((table) => ![...reported.values()].includes(table)).map(added),
    ...(receipt.rules === rulesOf(snapshot.properties) ? [] : [rulesChanged(receipt, rulesOf(snapshot.properties))]),
  ];
  const words = ledgerDigest(ledger.entries) === receipt.ledger ? [] : [LEDGER_CHANGED];
  // Recomputed and not read: a verdict typed into the sheet convinces nobody.
  const gate = gateOf(zh);
  const wrong = figures.length + words.length === 0 && gate.passed !== receipt.passed ? [VERDICT_CHANGED] : [];
  const same = figures.length + words.length + wrong.length === 0;
  const told = zh.flatMap((entry, i): Told[] => (entry.state === 'closed' ? [] : [{ zh: entry, en: en[i] ?? entry }]));
  const altered = [
    ...(same ? alteredHead(ledger, { validation, gate, receipt }) : []),
    // Of other figures and by other rules, a check says something else.
    ...(figures.length === 0 ? alteredRows(current, told, sheetNames(snapshot, receipt.tables), words.length === 0) : []),
  ];
  const changes = [...figures, ...words, ...wrong, ...altered];
  return { kind: 'verified', confirmed: gate.passed && changes.length === 0, passed: gate.passed, changes, tables: receipt.tables, remarks: validation.remarks };
}

const LEDGER_CHANGED: Text = { zh: '“校验报告”中的说明或状态在生成后被改动', en: 'Explanations or states in 校验报告 were changed after it was made' };
const VERDICT_CHANGED: Text = { zh: '回执上的结论与重新校验的结果不同', en: 'The receipt\'s verdict is not what the check says now' };

/**
 * The table that each line of the receipt is of: on its sheet, of several there (a table printed in two blocks) the one
 * with its figures before any other. A renamed sheet is still the same table where only one can be meant.
 */
function reportedTables(lines: readonly ReceiptTable[], tables: readonly Table[]): ReadonlyMap<ReceiptTable, Table> {
  const found = new Map<ReceiptTable, Table>();
  const onSheet = (one: ReceiptTable, table: Table): boolean => one.sheet === table.sheet.name;
  const alike = (one: ReceiptTable, table: Table): boolean => one.sha256 === tableDigest(table);
  const steps: readonly ((one: ReceiptTable, free: readonly Table[]) => Table | undefined)[] = [
    (one, free) => free.find((table) => onSheet(one, table) && alike(one, table)),
    (one, free) => free.find((table) => onSheet(one, table)),
    (one, free) => free.find((table) => alike(one, table)),
    (_, free) => (free.length === 1 ? free[0] : undefined),
  ];
  for (const step of steps) {
    for (const one of lines.filter((line) => !found.has(line))) {
      const taken = [...found.values()];
      const table = step(one, tables.filter((free) => free.template.id === one.template && !taken.includes(free)));
      if (table) found.set(one, table);
    }
  }
  return found;
}

function tableChange(one: ReceiptTable, table: Table | undefined): Text[] {
  if (!table) return [{ zh: `表“${one.sheet}”（${one.template}）找不到了`, en: `The table in ${one.sheet} (${one.template}) can't be found any more` }];
  if (table.template.version !== one.version) {
    return [{ zh: `表“${one.sheet}”按模板 ${one.version} 版出具，现为 ${table.template.version} 版`, en: `The table in ${one.sheet} was certified by version ${one.version} of its template; here is ${table.template.version}` }];
  }
  if (tableDigest(table) === one.sha256) return [];
  return [{ zh: `表“${table.sheet.name}”的数据在出具报告后被改动`, en: `Figures in ${table.sheet.name} were changed after the report was made` }];
}

function added(table: Table): Text {
  return { zh: `表“${table.sheet.name}”（${table.template.id}）不在报告中`, en: `The table in ${table.sheet.name} (${table.template.id}) is not in the report` };
}

function rulesChanged(receipt: Receipt, now: string): Text {
  return { zh: `报告按规则 ${receipt.rules} 版出具，现为 ${now} 版`, en: `The report was made by rules ${receipt.rules}; here are ${now}` };
}
