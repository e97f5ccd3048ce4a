/** What the schema's validator found, as sentences with a readable path. */
import type { Text } from '../text';
import type { SchemaError } from './schema.generated';
import { jsonPath, type TemplateError } from './template-error';

/** The schema's patterns in words; a test holds the two together. */
export const PATTERN_WORDS: Readonly<Record<string, Text>> = {
  '^(0|[1-9][0-9]{0,3})\\.(0|[1-9][0-9]{0,3})\\.(0|[1-9][0-9]{0,3})$': {
    zh: '版本号须写成 1.0.0 的形式',
    en: 'a version is written like 1.0.0',
  },
  '^(?!constructor$|prototype$)[a-z][a-z0-9]*(-[a-z0-9]+)*$': {
    zh: '标识只能用小写字母、数字和连字符，并以字母开头',
    en: 'an id has lower-case letters, digits and hyphens only, a letter first',
  },
  '^$|\\S': { zh: '不能只有空格', en: 'must not be spaces alone' },
  '\\S': { zh: '不能为空白', en: 'must not be blank' },
  '^[^a-z_$\\s\\x00-\\x1f][^\\x00-\\x1f]*$': {
    zh: '列的键不能为空，不能以小写字母、下划线、$ 或空格开头',
    en: 'a column key is not empty and does not begin with a lower-case letter, an underscore, $ or a space',
  },
  '^(?!constructor$|prototype$|valueOf$|toString$|toLocaleString$|hasOwnProperty$|isPrototypeOf$|propertyIsEnumerable$)[a-z][A-Za-z0-9]*$': {
    zh: '规则选项名只能用字母和数字，并以小写字母开头',
    en: 'the name of a rule option has letters and digits only, a lower-case letter first',
  },
};

const TYPE_WORDS: Readonly<Record<string, Text>> = {
  string: { zh: '文本', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '数组 [ ]', en: 'a list [ ]' },
  object: { zh: '对象 { }', en: 'an object { }' },
};

/** Words of the schema that only repeat what another error of the same value says. */
const ECHOES = new Set(['if', 'propertyNames']);

/** `data` is what was validated: list places in it print as [3], other keys as .name. */
export function schemaReasons(errors: readonly SchemaError[], data: unknown): readonly TemplateError[] {
  return errors.filter((error) => !ECHOES.has(error.keyword)).map((error) => ({ path: pathOf(error, data), message: reason(error) }));
}

function pathOf(error: SchemaError, data: unknown): string {
  const steps: (string | number)[] = [];
  let place = data;
  for (const token of error.instancePath.split('/').slice(1)) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
    steps.push(Array.isArray(place) ? Number(key) : key);
    place = (place as Readonly<Record<string, unknown>> | undefined)?.[key];
  }
  const name = error.propertyName ?? error.params['missingProperty'] ?? error.params['additionalProperty'];
  return jsonPath(typeof name === 'string' ? [...steps, name] : steps);
}

function reason({ keyword, params }: SchemaError): Text {
  const limit = String(params['limit']);
  switch (keyword) {
    case 'required':
      return { zh: '缺少此项', en: 'is missing' };
    case 'additionalProperties':
      return { zh: '模板没有此项，请删去或核对拼写', en: 'is not part of a template; remove it or check its spelling' };
    case 'type':
      return typeReason(params['type']);
    case 'enum':
      return allowed(params['allowedValues']);
    case 'const':
      return allowed([params['allowedValue']]);
    case 'minLength':
      return { zh: limit === '1' ? '不能为空' : `至少 ${limit} 个字符`, en: limit === '1' ? 'must not be empty' : `needs at least ${limit} characters` };
    case 'maxLength':
      return { zh: `最多 ${limit} 个字符`, en: `has at most ${limit} characters` };
    case 'minItems':
    case 'minProperties':
      return { zh: `至少要有 ${limit} 项`, en: `needs at least ${limit} of them` };
    case 'maxItems':
    case 'maxProperties':
      return { zh: `最多 ${limit} 项`, en: `has at most ${limit} of them` };
    case 'minimum':
      return { zh: `不能小于 ${limit}`, en: `must not be below ${limit}` };
    case 'maximum':
      return { zh: `不能大于 ${limit}`, en: `must not be above ${limit}` };
    case 'pattern':
      return PATTERN_WORDS[String(params['pattern'])] ?? { zh: '写法不符', en: 'is not written as it should be' };
    default:
      return { zh: `不符合模板要求（${keyword}）`, en: `does not fit the template's schema (${keyword})` };
  }
}

function typeReason(type: unknown): Text {
  const words = (Array.isArray(type) ? type : [type]).map((one) => TYPE_WORDS[String(one)] ?? { zh: String(one), en: String(one) });
  return { zh: `必须是${words.map((one) => one.zh).join('、')}`, en: `must be ${words.map((one) => one.en).join(', or ')}` };
}

function allowed(values: unknown): Text {
  const printed = (Array.isArray(values) ? values : []).map((value) => JSON.stringify(value));
  return { zh: `只能是 ${printed.join('、')}`, en: `must be ${printed.join(' or ')}` };
}
