/** Every word of the schema has a sentence, whatever limits the schema has today. */
import { describe, expect, it } from '@jest/globals';
import { schemaReasons } from '../../../src/core/template/schema-reasons';
import { jsonPath, printTemplateError } from '../../../src/core/template/template-error';

type SchemaError = Parameters<typeof schemaReasons>[0][number];
const error = (keyword: string, params: Record<string, unknown>, instancePath = '/rows/0/unit'): SchemaError => ({ keyword, params, instancePath, schemaPath: '' }) as unknown as SchemaError;
const DATA = { rows: [{ unit: 'x', values: { 'a/b~c': 1 } }], '0': { x: 1 } };

describe('schemaReasons', () => {
  it.each<[SchemaError, string, string]>([
    [error('required', { missingProperty: 'id' }, '/rows/0'), 'rows[0].id: 缺少此项', 'rows[0].id: is missing'],
    [error('additionalProperties', { additionalProperty: 'x y' }, ''), '["x y"]: 模板没有此项，请删去或核对拼写', '["x y"]: is not part of a template; remove it or check its spelling'],
    [error('type', { type: 'string' }), 'rows[0].unit: 必须是文本', 'rows[0].unit: must be text'],
    [error('type', { type: ['number', 'string'] }), 'rows[0].unit: 必须是数字、文本', 'rows[0].unit: must be a number, or text'],
    [error('type', { type: 'null' }), 'rows[0].unit: 必须是null', 'rows[0].unit: must be null'],
    [error('enum', { allowedValues: ['a', 1] }), 'rows[0].unit: 只能是 "a"、1', 'rows[0].unit: must be "a" or 1'],
    [error('const', { allowedValue: false }), 'rows[0].unit: 只能是 false', 'rows[0].unit: must be false'],
    [error('minLength', { limit: 1 }), 'rows[0].unit: 不能为空', 'rows[0].unit: must not be empty'],
    [error('minLength', { limit: 2 }), 'rows[0].unit: 至少 2 个字符', 'rows[0].unit: needs at least 2 characters'],
    [error('maxLength', { limit: 20 }), 'rows[0].unit: 最多 20 个字符', 'rows[0].unit: has at most 20 characters'],
    [error('minItems', { limit: 1 }, '/rows'), 'rows: 至少要有 1 项', 'rows: needs at least 1 of them'],
    [error('minProperties', { limit: 1 }, '/rows'), 'rows: 至少要有 1 项', 'rows: needs at least 1 of them'],
    [error('maxItems', { limit: 9 }, '/rows'), 'rows: 最多 9 项', 'rows: has at most 9 of them'],
    [error('maxProperties', { limit: 9 }, '/rows/0/values'), 'rows[0].values: 最多 9 项', 'rows[0].values: has at most 9 of them'],
    [error('minimum', { limit: 0 }, '/rows/0/values/a~1b~0c'), 'rows[0].values["a/b~c"]: 不能小于 0', 'rows[0].values["a/b~c"]: must not be below 0'],
    [error('maximum', { limit: 4 }, '/0/x'), '0.x: 不能大于 4', '0.x: must not be above 4'],
    [error('pattern', { pattern: '\\S' }), 'rows[0].unit: 不能为空白', 'rows[0].unit: must not be blank'],
    [error('pattern', { pattern: '^new$' }), 'rows[0].unit: 写法不符', 'rows[0].unit: is not written as it should be'],
    [error('multipleOf', {}), 'rows[0].unit: 不符合模板要求（multipleOf）', "rows[0].unit: does not fit the template's schema (multipleOf)"],
  ])('%j', (one, zh, en) => {
    expect(schemaReasons([one], DATA).map(printTemplateError)).toEqual([{ zh, en }]);
  });

  it('names the key that is no name, and says nothing twice', () => {
    expect(schemaReasons([{ ...error('maxLength', { limit: 40 }, '/rows/0/values'), propertyName: 'long' } as SchemaError, error('propertyNames', {}), error('if', {})], DATA).map((one) => one.path)).toEqual(['rows[0].values.long']);
  });
});

describe('jsonPath', () => {
  it.each<[(string | number)[], string]>([
    [['rows', 3, 'unit'], 'rows[3].unit'], [[], ''], [['年-度_1', '2023'], '年-度_1.2023'], [[0, 'a'], '[0].a'], [['a b', 'c.d'], '["a b"]["c.d"]'], [['a', ''], 'a[""]'],
  ])('%j', (steps, path) => {
    expect(jsonPath(steps)).toBe(path);
  });
});
