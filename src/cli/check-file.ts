/** Checks one workbook's bytes; a file that can't be checked is a report too, so that the others go on. */
import { Refusal, validate, type Language, type Snapshot, type Validation } from '../core/index';
import { readWorkbook } from '../hosts/xlsx/read/workbook';
import { templates } from '../templates/index';
import { fileReport, unreadableReport, type FileReport } from './contract';
import { readWorkbookFile } from './files';

export interface Checked {
  readonly bytes: Uint8Array;
  readonly snapshot: Snapshot;
  readonly validation: Validation;
}

/** Throws a `Refusal` where the file can't be read or holds no table of ours. */
export function checkWorkbook(file: string, template: string | undefined): Checked {
  const bytes = readWorkbookFile(file);
  const snapshot = readWorkbook(bytes);
  const validation = validate(snapshot, templates, template === undefined ? {} : { template });
  if (validation.tables.length === 0) throw new Refusal(noTable(validation, template));
  return { bytes, snapshot, validation };
}

export function checkFile(file: string, template: string | undefined, language: Language): FileReport {
  try {
    return fileReport(file, checkWorkbook(file, template).validation, language);
  } catch (fault) {
    if (fault instanceof Refusal) return unreadableReport(file, fault.text[language]);
    throw fault;
  }
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
