/** Microsoft's client library in Node: a window of its own, with nothing in it but what the library touches. */
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { type Habits } from './excel';
import { officeNamespace } from './office';
import { standIn, type ClientLibrary, type StandIn } from './session';
import type { WorkbookModel } from './workbook';

const LIBRARY = require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');

interface Library {
  readonly Excel: unknown;
  /** Asked by the library itself too, before it uses anything newer than the first requirement sets. */
  Office: unknown;
  readonly OfficeExtension: ClientLibrary;
}

/**
 * Loads the library once for each call, sets the globals that the product uses (`Excel`, `Office`, `OfficeExtension`) and puts the
 * workbook behind them.
 */
export function openInExcel(workbook: WorkbookModel, habits: Partial<Habits> = {}): StandIn {
  const library = load();
  const excel = standIn(library.OfficeExtension, workbook, habits);
  library.Office = officeNamespace(excel);
  Object.assign(globalThis, { Excel: library.Excel, OfficeExtension: library.OfficeExtension, Office: library.Office });
  return excel;
}

function load(): Library {
  const window: Record<string, unknown> = {
    // The library reports on itself; only a failed test should speak.
    console: { log: () => undefined, warn: () => undefined, error: () => undefined, info: () => undefined },
    document: { getElementById: () => null },
    location: { href: 'https://localhost/' },
    navigator: { userAgent: 'Node', language: 'zh-CN' },
    setTimeout,
    clearTimeout,
  };
  window.window = window;
  window.self = window;
  createContext(window);
  runInContext(readFileSync(LIBRARY, 'utf8'), window, { filename: LIBRARY });
  return window as unknown as Library;
}
