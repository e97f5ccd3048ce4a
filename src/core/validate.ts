/** A workbook in, findings and coverage out. */
import { coverageOf, isRelaxed, missing, unjudged } from './coverage';
import { dueIn } from './due';
import type { Finding } from './finding/finding';
import { SEVERITIES } from './finding/finding';
import { gateOf } from './ledger/gate';
import { readLedger } from './ledger/read-ledger';
import { reconcile } from './ledger/reconcile';
import { renewed } from './ledger/renewed';
import { subjectsOf } from './ledger/subjects';
import { overridesIn, overridesRemark } from './rules/overrides';
import { isBeside, otherYears, unreadTableFindings } from './rules/unread-tables';
import { rules as allRules } from './rules/registry';
import type { Rule } from './rules/rule';
import { runRules } from './run-rules';
import type { Place, Range } from './sheet/address';
import type { Snapshot } from './sheet/snapshot';
import { findTables, type Found } from './table/find';
import type { Table } from './table/table';
import { packRecordOf } from './template/pack-record';
import { suspectsOf } from './suspects';
import { storedPackRemarks, templatesFor } from './template/stored-packs';
import { supersededBy } from './template/superseded';
import type { Template } from './template/template';
import type { Text } from './text';
import type { Coverage, Validation, Verdict } from './validation';

export interface ValidateOptions {
  /** Look for this template only. */
  readonly template?: string;
  /** Report on this sheet only; other sheets still lend their figures. */
  readonly sheet?: string;
  readonly rules?: readonly Rule[];
}

export function validate(snapshot: Snapshot, templates: readonly Template[], options: ValidateOptions = {}): Validation {
  const all = templatesFor(snapshot, templates);
  const found = options.template === undefined ? findTables(snapshot, all) : findFirst(snapshot, all, options.template);
  return validateFound(found, snapshot, templates, options);
}

/** The one template where it is found among all, else wherever it fits; and the others where it left room: for their figures. */
function findFirst(snapshot: Snapshot, templates: readonly Template[], id: string): Found {
  const natural = findTables(snapshot, templates);
  const forced = findTables(snapshot, templates.filter((one) => one.id === id));
  // Forced on a sheet that two tables share, it would take the rows of the other for its own.
  const settled = new Set(natural.tables.flatMap(({ template, sheet }) => (template.id === id ? [sheet.name] : [])));
  const own = [...natural.tables.filter(({ template }) => template.id === id), ...forced.tables.filter(({ sheet }) => !settled.has(sheet.name))];
  const others = natural.tables.filter((table) => table.template.id !== id && !own.some((taken) => taken.sheet.name === table.sheet.name && rowsOverlap(taken.range, table.range)));
  return { resembling: forced.resembling.filter(({ sheet }) => !settled.has(sheet)), tables: [...own, ...others] };
}

function rowsOverlap(a: Range, b: Range): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows;
}

/** The same over tables that were found already, by `templates` and the packs that the workbook carries. */
export function validateFound(found: Found, snapshot: Snapshot, templates: readonly Template[], options: ValidateOptions = {}): Validation {
  const overrides = overridesIn(snapshot.properties);
  const isWanted = (table: Table): boolean => options.template === undefined || table.template.id === options.template;
  const run = runRules(found.tables, options.rules ?? allRules, overrides, isWanted);
  const inScope = (places: readonly Place[]): boolean =>
    options.sheet === undefined || places.some((place) => place.sheet === options.sheet);

  const tables = found.tables.filter(isWanted).filter((table) => options.sheet === undefined || table.sheet.name === options.sheet);
  const due = dueIn(tables);
  const ownSeverity = overrides.get('structure');
  const strangers = options.template !== undefined || ownSeverity === 'off' ? [] : unreadTableFindings(found, ownSeverity);
  const all = [...run.open.flatMap((outcome) => (outcome.kind === 'finding' ? [outcome.finding] : [])), ...strangers].sort(byPlace(snapshot));
  const findings = withOwnKeys(all).filter(({ places }) => inScope(places));
  const silent = isRelaxed(overrides, tables) ? unjudged(run, due) : [];
  const coverage = coverageOf([...run.open, ...silent, ...missing(run)].filter((outcome) => outcome.kind === 'not-checked' && inScope(outcome.places)), due);
  const validation: Validation = {
    ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
    verdict: verdictOf(tables.length, findings, coverage),
    tables: tables.map((table) => ({
      sheet: table.sheet.name,
      template: table.template.id,
      templateVersion: table.template.version,
      confidence: table.confidence,
      range: table.range,
    })),
    findings,
    coverage,
    due,
    suspects: suspectsOf(run).filter(({ place }) => inScope([place])),
    remarks: [...overridesRemark(overrides), ...storedPackRemarks(snapshot), ...supersededRemarks(snapshot, options.sheet), ...remarksOn(found, options.sheet), ...tables.flatMap((table) => [...versionRemark(snapshot, table), ...ownPackRemark(table, templates)])],
  };
  return isExplained(validation, snapshot, found.tables) ? { ...validation, verdict: 'passed' } : validation;
}

/** What the workbook's own 校验报告 explains needs no further words: its gate is the same as this verdict. */
function isExplained(validation: Validation, snapshot: Snapshot, tables: readonly Table[]): boolean {
  if (validation.verdict !== 'needs-explanation') return false;
  const ledger = readLedger(snapshot);
  if (ledger.kind !== 'ledger') return false;
  const subjects = subjectsOf(tables);
  return gateOf(reconcile(validation, { snapshot, subjects }, renewed(ledger, validation, subjects).entries, 'zh')).passed;
}

function verdictOf(tables: number, findings: readonly Finding[], coverage: Coverage): Verdict {
  if (tables === 0) return 'unreadable';
  if (findings.some((finding) => finding.severity === 'hard')) return 'failed';
  const open = findings.some((finding) => finding.severity === 'soft') || coverage.checked < coverage.due;
  return open ? 'needs-explanation' : 'passed';
}

/** The same table twice asks everything twice, and each finding is answered for on its own; but one that was made twice stands once. */
function withOwnKeys(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, string[]>();
  return findings.map((finding) => {
    const mark = `${finding.key}\u0000${finding.basis}`;
    const said = `${finding.places.map(placeKey).join()}\u0000${finding.message.zh}`;
    const before = seen.get(mark) ?? [];
    if (!before.includes(said)) before.push(said);
    seen.set(mark, before);
    const number = before.indexOf(said) + 1;
    return number === 1 ? finding : { ...finding, key: `${finding.key}|${number}` };
  });
}

function byPlace(snapshot: Snapshot): (a: Finding, b: Finding) => number {
  const order = new Map(snapshot.sheets.map((sheet, index) => [sheet.name, index]));
  const rank = (finding: Finding): readonly number[] => {
    const [at] = finding.places;
    return [order.get(at?.sheet ?? '') ?? 0, SEVERITIES.indexOf(finding.severity), at?.row ?? 0, at?.column ?? 0];
  };
  return (a, b) => {
    const [left, right] = [rank(a), rank(b)];
    const differs = left.findIndex((value, i) => value !== right[i]);
    return differs < 0 ? 0 : (left[differs] ?? 0) - (right[differs] ?? 0);
  };
}

function remarksOn(found: Found, sheet: string | undefined): Text[] {
  return found.resembling
    .filter((one) => (sheet === undefined || one.sheet === sheet) && ((one.otherYear ?? one.unread) === undefined || isBeside(found, one)))
    .map(({ sheet: name, template, rows, columns, otherYear }) => {
      const alike = { zh: `工作表“${name}”像“${template.name.zh}”，但`, en: `Sheet "${name}" resembles "${template.name.en}", but ` };
      if (otherYear) return { zh: `${alike.zh}${otherYears(otherYear).zh}，未校验`, en: `${alike.en}its years are ${otherYear.years.join(', ')}, so it was not checked` };
      return {
        zh: `${alike.zh}只认出 ${rows} 个指标、${columns} 列，未校验；请核对表头和指标名称`,
        en: `${alike.en}only ${rows} indicators and ${columns} columns were recognised, so it was not checked; please compare its headers and labels`,
      };
    });
}

function supersededRemarks(snapshot: Snapshot, sheet: string | undefined): Text[] {
  return snapshot.sheets.flatMap(({ name }) => {
    const by = sheet === undefined || sheet === name ? supersededBy(snapshot, name) : undefined;
    return by === undefined ? [] : [{ zh: `工作表“${name}”已由“${by}”取代，未校验`, en: `Sheet "${name}" was superseded by "${by}" and was not checked` }];
  });
}

/** The sheet was drawn from one version of the pack and is checked by another: said, never passed over. */
function versionRemark(snapshot: Snapshot, { sheet, template }: Table): Text[] {
  const record = packRecordOf(snapshot, sheet.name, template.id);
  if (!record || record.version === template.version) return [];
  return [
    {
      zh: `工作表“${sheet.name}”按模板 ${template.id} 的 ${record.version} 版制作，现按 ${template.version} 版校验`,
      en: `Sheet "${sheet.name}" was made from version ${record.version} of ${template.id} and checked by version ${template.version}`,
    },
  ];
}

/** The receiver has to know when a workbook brings the rules that it is checked by. */
function ownPackRemark({ sheet, template }: Table, known: readonly Template[]): Text[] {
  if (known.includes(template)) return [];
  return [
    {
      zh: `工作表“${sheet.name}”按工作簿自带的模板 ${template.id} ${template.version} 校验`,
      en: `Sheet "${sheet.name}" was checked by ${template.id} ${template.version}, a template that the workbook itself brings`,
    },
  ];
}

export function placeKey(place: Place): string {
  return `${place.sheet}\u0000${place.row}\u0000${place.column}`;
}
