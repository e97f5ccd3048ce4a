/** Checks one workbook's bytes; a file that can't be checked is a report too, so that the others go on. */
import { Refusal, validate, type Language, type Snapshot, type Template, type Text, type Validation } from '../core/index';
import { readWorkbook } from '../hosts/xlsx/read/workbook';
import { fileReport, unreadableReport, type FileReport } from './contract';
import { readInput } from './files';

/** What to look for: the templates, and one of them alone where the call names it. */
export interface Wanted {
  readonly templates: readonly Template[];
  readonly only: string | undefined;
}

export interface Checked {
  readonly bytes: Uint8Array;
  readonly snapshot: Snapshot;
  readonly validation: Validation;
}

/** Throws a `Refusal` where the file can't be read or holds no table of ours. */
export function checkWorkbook(file: string, { templates, only }: Wanted): Checked {
  const bytes = readInput(file);
  const snapshot = readWorkbook(bytes);
  const validation = validate(snapshot, templates, only === undefined ? {} : { template: only });
  if (validation.tables.length === 0) throw new Refusal(noTable(validation, only));
  return { bytes, snapshot, validation };
}

/** Whatever goes wrong with one file is that file's report: the others go on. */
export function checkFile(file: string, wanted: Wanted, language: Language): FileReport {
  try {
    return fileReport(file, checkWorkbook(file, wanted).validation, language);
  } catch (fault) {
    return unreadableReport(file, fault instanceof Refusal ? fault.text[language] : crashed(fault)[language]);
  }
}

export function crashed(fault: unknown): Text {
  const detail = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
  return {
    zh: `程序出错，没有校验这个文件：${detail}。请把文件和此信息发给技术支持`,
    en: `The program failed and did not check this file: ${detail}. Please send the file and this line to support`,
  };
}

function noTable(validation: Validation, template: string | undefined): { zh: string; en: string } {
  const [remark] = validation.remarks;
  if (remark) return remark;
  const wanted = template === undefined ? { zh: '', en: '' } : { zh: `（只找 ${template}）`, en: ` (only ${template} was looked for)` };
  return {
    zh: `没有找到认识的表${wanted.zh}，请核对表头和指标名称，或用“模板”新建`,
    en: `No table of a known template was found${wanted.en}; please compare headers and labels, or start from a template`,
  };
}
