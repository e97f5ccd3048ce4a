/** The JSON of `indicators collect --format json`. Its shape is stable; fields are only ever added. */
import { printAddress, printPeriod, type Collection, type Language, type Period, type Place, type Text } from '../core/index';
import type { FileReport } from './contract';

export interface CollectionReport {
  /** Every town is in, nothing is in conflict or changed that was not to be, and the result has no hard finding. */
  readonly complete: boolean;
  readonly towns: Collection['towns'];
  readonly notOurs: readonly { readonly file: string; readonly reason: string }[];
  readonly changedHeaders: readonly { readonly town: string; readonly file: string; readonly cell: string; readonly before: string; readonly after: string; readonly message: string }[];
  readonly changedLocked: readonly FigureReport[];
  readonly changes: readonly Omit<FigureReport, 'message'>[];
  readonly conflicts: readonly (FigureReport & { readonly key: string; readonly kind: string; readonly acceptable: boolean; readonly accepted: boolean })[];
  readonly remarks: readonly string[];
  /** Of the workbook that was written. */
  readonly check: FileReport;
}

interface FigureReport {
  readonly town: string;
  readonly file: string;
  readonly cell: string;
  readonly indicator: string;
  readonly period: string;
  readonly before: number | string | null;
  /** null where it is blank or can't be read. */
  readonly after: number | string | null;
  readonly message: string;
}

export function collectionReport(collection: Collection, unreadable: readonly { readonly file: string; readonly reason: Text }[], check: FileReport, language: Language): CollectionReport {
  const period = (one: Period | undefined): string => (one ? printPeriod(one)[language] : '');
  const cell = (at: Place | undefined): string => (at ? `${at.sheet}!${printAddress(at)}` : '');
  const { towns, changedHeaders, changedLocked, changes, conflicts } = collection;
  const notOurs = [...collection.notOurs, ...unreadable].map(({ file, reason }) => ({ file, reason: reason[language] }));
  return {
    complete:
      towns.every(({ status }) => status === 'returned') &&
      conflicts.every(({ accepted, kind }) => accepted || (kind === 'two-returns' && conflicts.some((one) => one.kind === kind && one.accepted))) &&
      changedHeaders.length + changedLocked.length === 0 &&
      check.findings.every(({ severity }) => severity !== 'hard'),
    towns,
    notOurs,
    changedHeaders: changedHeaders.map(({ town, file, at, before, after, message }) => ({ town, file, cell: cell(at), before, after, message: message[language] })),
    changedLocked: changedLocked.map(({ town, file, at, indicator, period: when, before, after = null, message }) => ({ town, file, cell: cell(at), indicator, period: period(when), before, after, message: message[language] })),
    changes: changes.map(({ town, file, at, indicator, period: when, before, after }) => ({ town, file, cell: cell(at), indicator, period: period(when), before, after })),
    conflicts: conflicts.map(({ key, kind, acceptable, accepted, town, file, at, indicator, period: when, before, after, message }) => ({
      key, kind, acceptable, accepted, town, file, cell: cell(at), indicator, period: period(when), before, after, message: message[language],
    })),
    remarks: collection.remarks.map((remark) => remark[language]),
    check,
  };
}
