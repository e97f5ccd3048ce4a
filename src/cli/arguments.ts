/** Reads the command line; a call that is not understood is a `Refusal`. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Refusal, type Language } from '../core/index';

export interface Call {
  readonly command: string;
  readonly operands: readonly string[];
  readonly text: (option: string) => string | undefined;
  readonly flag: (option: string) => boolean;
  /** An option that may be given several times. */
  readonly texts: (option: string) => readonly string[];
  readonly language: Language;
}

const OPTIONS = {
  format: { type: 'string' },
  template: { type: 'string' },
  lang: { type: 'string' },
  pack: { type: 'string', multiple: true },
  sheet: { type: 'string' },
  entry: { type: 'string' },
  accept: { type: 'string', multiple: true },
  output: { type: 'string', short: 'o' },
  year: { type: 'string' },
  weights: { type: 'string' },
  quarters: { type: 'boolean' },
  towns: { type: 'string' },
  indicators: { type: 'string' },
  ratios: { type: 'string' },
  decimals: { type: 'string', multiple: true },
  pin: { type: 'string', multiple: true },
  floor: { type: 'string', multiple: true },
  cap: { type: 'string', multiple: true },
  keep: { type: 'boolean' },
  replace: { type: 'boolean' },
  jobs: { type: 'string' },
  json: { type: 'boolean' },
  quarter: { type: 'string' },
  blank: { type: 'boolean' },
  force: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options'];

/** Which options each command takes: one that it would ignore is refused rather than passed over. */
const TAKES: Readonly<Record<string, readonly (keyof typeof OPTIONS)[]>> = {
  check: ['format', 'template', 'pack', 'jobs'],
  'hand-out': ['output', 'entry', 'towns', 'pack', 'force'],
  collect: ['output', 'accept', 'format', 'pack', 'force'],
  mark: ['output', 'template', 'pack', 'force'],
  report: ['output', 'pack', 'force'],
  verify: ['pack', 'json'],
  templates: ['json', 'pack'],
  new: ['output', 'blank', 'pack', 'force'],
  progress: ['output', 'quarter', 'blank', 'pack', 'force'],
  learn: ['sheet', 'output', 'force'],
  breakdown: ['output', 'weights', 'year', 'quarters', 'towns', 'indicators', 'ratios', 'decimals', 'pin', 'floor', 'cap', 'keep', 'replace', 'sheet', 'pack', 'force'],
  'close-gaps': ['output', 'weights', 'pin', 'floor', 'cap', 'sheet', 'pack', 'force'],
  'roll-forward': ['output', 'year', 'pack', 'force'],
};

export function readCall(args: readonly string[]): Call {
  const language = languageIn(args);
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (fault) {
    const detail = fault instanceof Error ? fault.message.split('. ')[0] ?? '' : String(fault);
    throw misuse({ zh: `参数有误：${detail}`, en: `Unknown or incomplete option: ${detail}` });
  }
  const values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>> = parsed.values;
  const [command = '', ...operands] = parsed.positionals;
  if (values['lang'] !== undefined && values['lang'] !== 'zh' && values['lang'] !== 'en') {
    throw misuse({ zh: `--lang 只能是 zh 或 en，不能是“${String(values['lang'])}”`, en: `--lang is zh or en, not "${String(values['lang'])}"` });
  }
  const stray = Object.keys(values).find((name) => name !== 'lang' && name !== 'help' && TAKES[command] && !TAKES[command].some((one) => one === name));
  if (stray) throw misuse({ zh: `命令 ${command} 没有选项 --${stray}`, en: `The command ${command} takes no option --${stray}` });
  return {
    command: values['help'] === true ? 'help' : command,
    operands,
    language,
    text: (option) => (typeof values[option] === 'string' ? values[option] : undefined),
    flag: (option) => values[option] === true,
    texts: (option) => [values[option] ?? []].flat().map(String),
  };
}

/** Known before the rest is understood, so that the refusal too speaks the clerk's language. */
export function languageIn(args: readonly string[]): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const named = args[at]?.split('=')[1] ?? args[at + 1];
  return at >= 0 && named === 'en' ? 'en' : 'zh';
}

export function misuse(text: { readonly zh: string; readonly en: string }): Refusal {
  return new Refusal({ zh: `${text.zh}。运行 indicators --help 查看用法`, en: `${text.en}. Run indicators --help for the usage` });
}

export function required(call: Call, option: 'output'): string {
  const value = call.text(option);
  if (value === undefined || value === '') throw misuse({ zh: `命令 ${call.command} 需要 -o 输出文件`, en: `The command ${call.command} needs -o OUT` });
  return value;
}

export function oneOperand(call: Call, what: { readonly zh: string; readonly en: string }): string {
  const [operand, ...more] = call.operands;
  if (operand === undefined || more.length > 0) {
    throw misuse({ zh: `命令 ${call.command} 需要且只需要一个${what.zh}`, en: `The command ${call.command} takes exactly one ${what.en}` });
  }
  return operand;
}
