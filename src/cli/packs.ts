/** The templates of a call: those that come with the product, and the district's own by --pack FILE. */
import { parseTemplate, printTemplateError, Refusal, type Template } from '../core/index';
import { templates } from '../templates/index';
import { misuse, type Call } from './arguments';
import { readInput } from './files';

/** A pack of the district's own takes the place of a built-in one with the same id. */
export function templatesFor(call: Call): readonly Template[] {
  const own = call.texts('pack').map(readPack);
  return [...templates.filter((one) => !own.some((pack) => pack.id === one.id)), ...own];
}

export function templateNamed(id: string, known: readonly Template[]): Template {
  const template = known.find((one) => one.id === id);
  if (template) return template;
  const ids = known.map((one) => one.id);
  throw misuse({ zh: `没有模板“${id}”，现有：${ids.join('、')}`, en: `There is no template "${id}"; there are ${ids.join(', ')}` });
}

function readPack(path: string): Template {
  const parsed = parseTemplate(decoded(path, readInput(path)));
  if (parsed.ok) return parsed.template;
  const some = parsed.errors.slice(0, 3);
  const more = parsed.errors.length - some.length;
  const list = (language: 'zh' | 'en', comma: string): string => some.map((error) => printTemplateError(error)[language]).join(comma);
  throw new Refusal({
    zh: `模板文件“${path}”有误：${list('zh', '；')}${more > 0 ? `；另有 ${more} 处` : ''}`,
    en: `The pack ${path} is faulty: ${list('en', '; ')}${more > 0 ? `; and ${more} more` : ''}`,
  });
}

/** A pack is UTF-8 (RFC 8259 §8.1); Windows' editors offer UTF-16 and the system's own code page as well. */
function decoded(path: string, bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  const utf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || (bytes.length > 1 && (first === 0) !== (second === 0));
  try {
    if (!utf16) return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Said below.
  }
  const encoding = utf16 ? { zh: '是 UTF-16 编码', en: 'is encoded in UTF-16' } : { zh: '不是 UTF-8 编码', en: 'is not encoded in UTF-8' };
  throw new Refusal({ zh: `模板文件“${path}”${encoding.zh}，请用编辑器另存为 UTF-8`, en: `The pack ${path} ${encoding.en}; please save it as UTF-8 in an editor` });
}

/** The templates to look for, and the one that --template names. */
export function wantedIn(call: Call): { readonly templates: readonly Template[]; readonly only: string | undefined } {
  const templates = templatesFor(call);
  const only = call.text('template');
  if (only !== undefined) templateNamed(only, templates);
  return { templates, only };
}
