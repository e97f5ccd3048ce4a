/** What the client library can reach in the little workbook: objects with members, by Excel's own (Pascal-case) names. */

import type { Range } from '../../../../src/core/sheet/address';

/** As `RichApi` reports it. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export interface Remote {
  /** As the typings call the class: part of an error's location. */
  readonly type: string;
  /** What can be loaded. */
  readonly scalars?: Readonly<Record<string, () => unknown>>;
  readonly setters?: Readonly<Record<string, (value: unknown) => void>>;
  readonly children?: Readonly<Record<string, () => Remote>>;
  /** May answer a `Remote` or a plain value. */
  readonly methods?: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  /** Of a collection. */
  readonly items?: () => readonly Remote[];
  readonly item?: (key: unknown) => Remote;
  /** Of a range, where it is handed to a method. */
  readonly area?: Range;
}

/** What the *OrNullObject members answer; whatever is asked of it is null again. */
export const NULL_OBJECT: Remote = { type: 'NullObject' };

export function isRemote(value: unknown): value is Remote {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && !Array.isArray(value);
}

export const noSuch = (what: string): ExcelError => new ExcelError('ItemNotFound', `The requested resource doesn't exist: ${what}.`);
export const badArgument = (what: string): ExcelError =>
  new ExcelError('InvalidArgument', `The argument is invalid or missing or has an incorrect format: ${what}.`);
export const denied = (): ExcelError => new ExcelError('AccessDenied', "You can't perform the requested operation.");
