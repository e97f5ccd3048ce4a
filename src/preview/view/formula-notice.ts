import { html, type TemplateResult } from 'lit-html';
import type { Sheet } from '../../core';
import type { PreviewMessages } from '../messages';
import { bookOf, type PreviewState } from '../state';

/** The notice stands while any formula may show another result than Excel would. */
export function needsFormulaNotice(state: PreviewState): boolean {
  const book = bookOf(state);
  return book.snapshot.sheets.some((sheet) => (book.areFormulasStale ? hasFormula(sheet) : hasUncalculated(sheet)));
}

export function formulaNotice(t: PreviewMessages): TemplateResult {
  return html`
    <details class="pv-strip" data-test="formula-notice">
      <summary>${t.formulaNotice}</summary>
      ${t.formulaDetail}
    </details>
  `;
}

function hasFormula(sheet: Sheet): boolean {
  return sheet.formulas.some((row) => row.some((formula) => formula !== ''));
}

function hasUncalculated(sheet: Sheet): boolean {
  return sheet.formulas.some((row, index) => row.some((formula, column) => formula !== '' && (sheet.values[index]?.[column] ?? null) === null));
}
