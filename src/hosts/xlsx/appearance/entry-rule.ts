/** What a cell takes (data validation, ECMA-376 part 1 §18.3.1.32), as far as it can be told without calculating. */
import type { Range } from '../../../core';
import { isOn, type Attributes } from '../read/xml';

export interface EntryRule {
  readonly attributes: Attributes;
  readonly formulas: readonly string[];
  readonly ranges: readonly Range[];
}

/** Shown while the cell is selected. */
export interface EntryPrompt {
  readonly title: string;
  readonly text: string;
}

export function promptOf({ attributes }: EntryRule): EntryPrompt | undefined {
  const { promptTitle = '', prompt = '' } = attributes;
  return isOn(attributes.showInputMessage) && promptTitle + prompt !== '' ? { title: promptTitle, text: prompt } : undefined;
}

/**
 * Whether Excel would refuse the entry. Rules that warn only, that need a calculation, or that are of a kind not known
 * here refuse nothing. A blank is always taken, as Delete is in Excel.
 */
export function refuses({ attributes, formulas }: EntryRule, value: number | string | boolean | null): boolean {
  const { type = 'none', operator = 'between', errorStyle = 'stop' } = attributes;
  if (value === null || value === '' || errorStyle !== 'stop' || !isOn(attributes.showErrorMessage)) return false;
  if (type === 'list') return listOf(formulas[0])?.includes(String(value)) === false;
  const low = constant(formulas[0]);
  const high = constant(formulas[1]);
  if (low === undefined) return false;
  if (type === 'textLength') return !within(operator, [...String(value)].length, low, high);
  if (type !== 'whole' && type !== 'decimal') return false;
  return typeof value !== 'number' || (type === 'whole' && !Number.isInteger(value)) || !within(operator, value, low, high);
}

export function messageOf({ attributes }: EntryRule): string {
  const { errorTitle = '', error = '' } = attributes;
  return [errorTitle, error].filter((text) => text !== '').join('：');
}

function within(operator: string, value: number, low: number, high: number | undefined): boolean {
  switch (operator) {
    case 'between':
      return value >= low && (high === undefined || value <= high);
    case 'notBetween':
      return value < low || (high !== undefined && value > high);
    case 'equal':
      return value === low;
    case 'notEqual':
      return value !== low;
    case 'greaterThan':
      return value > low;
    case 'greaterThanOrEqual':
      return value >= low;
    case 'lessThan':
      return value < low;
    case 'lessThanOrEqual':
      return value <= low;
    default:
      return true;
  }
}

function constant(formula: string | undefined): number | undefined {
  const text = (formula ?? '').trim();
  return text === '' || !Number.isFinite(Number(text)) ? undefined : Number(text);
}

/** Only lists that are written out: "甲,乙". */
function listOf(formula: string | undefined): readonly string[] | undefined {
  const match = /^"(.*)"$/s.exec((formula ?? '').trim());
  return match?.[1]?.replaceAll('""', '"').split(',').map((text) => text.trim());
}
