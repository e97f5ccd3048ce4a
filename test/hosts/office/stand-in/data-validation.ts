/** `Excel.DataValidation`, as far as numbers within limits. */
import type { Range } from '../../../../src/core/sheet/address';
import { badArgument, denied, type Remote } from './remote';
import { cellKey, cellsOf, type SheetModel, type ValidationModel } from './workbook';

const BINARY = ['GreaterThanOrEqualTo', 'LessThanOrEqualTo'];

export function dataValidation(sheet: SheetModel, area: Range): Remote {
  const change = (act: (key: string) => void): void => {
    if (sheet.protection.isOn) throw denied();
    for (const at of cellsOf(area)) act(cellKey(at));
  };
  const set = (name: keyof ValidationModel, isGood: (value: unknown) => boolean) => (value: unknown) => {
    if (!isGood(value)) throw badArgument(name);
    change((key) => sheet.validations.set(key, { ...sheet.validations.get(key), [name]: value }));
  };
  return {
    type: 'DataValidation',
    methods: { Clear: () => change((key) => sheet.validations.delete(key)) },
    setters: {
      Rule: set('rule', isRule),
      IgnoreBlanks: set('ignoreBlanks', (value) => typeof value === 'boolean'),
      Prompt: set('prompt', (value) => isText(value, ['message', 'showPrompt', 'title'], 255)),
      ErrorAlert: set('errorAlert', (value) => isText(value, ['message', 'showAlert', 'style', 'title'], 225)),
    },
  };
}

function isRule(value: unknown): boolean {
  const [[type, rule] = [], ...others] = Object.entries(value as Record<string, Record<string, unknown>>);
  if (others.length > 0 || (type !== 'wholeNumber' && type !== 'decimal') || !rule) return false;
  const { formula1, formula2, operator } = rule;
  if (typeof formula1 !== 'number' || (type === 'wholeNumber' && !Number.isInteger(formula1))) return false;
  return operator === 'Between' ? typeof formula2 === 'number' && formula2 >= formula1 : BINARY.includes(String(operator)) && formula2 === undefined;
}

function isText(value: unknown, keys: readonly string[], longest: number): boolean {
  const { title, message } = value as { readonly title: string; readonly message: string };
  return Object.keys(value as object).sort().join() === keys.join() && title.length <= 32 && message.length <= longest;
}
