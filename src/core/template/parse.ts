/** A pack's JSON text → Template, or every reason why not. The same for our packs and for a district's own. */
import { checkColumns } from './check-columns';
import { checkProgress } from './check-progress';
import { checkRows } from './check-rows';
import { jsonFault, lineAndColumn } from './json-fault';
import { longLists } from './long-lists';
import { validateTemplate } from './schema.generated';
import { schemaReasons } from './schema-reasons';
import { sheetNameFault } from './sheet-name';
import type { Template } from './template';
import type { TemplateError } from './template-error';

export type TemplateReading =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly errors: readonly TemplateError[] };

/** Characters. The largest published table (120 rows of long text) takes a tenth of it. */
export const MAX_TEMPLATE_LENGTH = 1_000_000;

/** More than these help nobody to repair a file. */
const MAX_ERRORS = 50;

/**
 * Takes a pack's JSON and nothing else: unknown keys, repeated keys and figures for columns that do not exist are
 * refused. The template is frozen, plain data. Which rules exist is not checked here.
 */
export function parseTemplate(jsonText: string): TemplateReading {
  if (jsonText.length > MAX_TEMPLATE_LENGTH) return refused([tooLong(jsonText.length)]);
  // Windows editors begin a UTF-8 file with a byte order mark.
  const text = jsonText.replace(/^\ufeff/, '');
  if (text.trim() === '') return refused([{ path: '', message: { zh: '文件是空的', en: 'the file is empty' } }]);
  const fault = jsonFault(text);
  if (fault) {
    const { line, column } = lineAndColumn(text, fault.offset);
    const message = {
      zh: `不是有效的 JSON：第 ${line} 行第 ${column} 列，${fault.reason.zh}`,
      en: `not valid JSON: line ${line}, column ${column}: ${fault.reason.en}`,
    };
    return refused([{ path: '', message }]);
  }
  const data: unknown = JSON.parse(text);
  const long = longLists(data);
  if (long.length > 0) return refused(long);
  if (!validateTemplate(data)) return refused(schemaReasons(validateTemplate.errors ?? [], data));
  // The schema describes the type `Template`: see template.ts.
  const template = data as Template;
  const errors = [...checkHead(template), ...checkColumns(template), ...checkRows(template), ...checkProgress(template)];
  return errors.length > 0 ? refused(errors) : { ok: true, template: freeze(template) };
}

function checkHead(template: Template): readonly TemplateError[] {
  const message = sheetNameFault(template.sheetName);
  return message ? [{ path: 'sheetName', message }] : [];
}

function tooLong(length: number): TemplateError {
  return {
    path: '',
    message: {
      zh: `模板文件过大：${length} 个字符，最多 ${MAX_TEMPLATE_LENGTH} 个`,
      en: `the template is too large: ${length} characters, at most ${MAX_TEMPLATE_LENGTH}`,
    },
  };
}

function refused(errors: readonly TemplateError[]): TemplateReading {
  const rest = errors.length - MAX_ERRORS;
  if (rest <= 0) return { ok: false, errors };
  const more: TemplateError = { path: '', message: { zh: `另有 ${rest} 处错误`, en: `and ${rest} more` } };
  return { ok: false, errors: [...errors.slice(0, MAX_ERRORS), more] };
}

/** Packs are shared by everything that runs: nobody may change one in passing. */
function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}
