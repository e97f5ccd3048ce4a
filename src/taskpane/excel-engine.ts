/** The engine as Excel's pane has it: over the workbook that is open there, with the published tables. */
import { officeHost } from '../hosts/office/host';
import { templates } from '../templates';
import { engineOf, type Engine } from './engine';

/** Needs `Excel` and `Office` of office.js, after `Office.onReady`. */
export function excelEngine(): Engine {
  return engineOf(templates, officeHost());
}
