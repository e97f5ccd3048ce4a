import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PATTERN_WORDS } from '../../../src/core/template/schema-reasons';
import { validateTemplate } from '../../../src/core/template/schema.generated';
import { templateValidator } from '../../../src/tools/generators/template-validator';
import { samplePack } from './sample-pack';

const ROOT = join(__dirname, '..', '..', '..');
const schema: unknown = JSON.parse(readFileSync(join(ROOT, 'src/core/template/template.schema.json'), 'utf8'));

/** Every object in the schema, at any depth. */
function parts(value: unknown): Readonly<Record<string, unknown>>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(parts);
  return Array.isArray(value) ? inner : [value as Readonly<Record<string, unknown>>, ...inner];
}

describe('template.schema.json', () => {
  it('is what the generated validator was made from', async () => {
    for (const file of await templateValidator.generate(ROOT)) {
      expect(readFileSync(join(ROOT, file.path), 'utf8')).toBe(file.content);
    }
  });

  it('makes a validator that needs neither a library nor eval', () => {
    const code = readFileSync(join(ROOT, 'src/core/template/schema.generated.ts'), 'utf8');
    expect(code).not.toMatch(/\brequire\s*\(|\bimport\s*[({*"']|\beval\s*\(|new Function|\bFunction\s*\(/);
  });

  it('has words for each of its patterns, and no others', () => {
    const patterns = parts(schema).flatMap(({ pattern }) => (typeof pattern === 'string' ? [pattern] : []));
    expect([...new Set(patterns)].sort()).toEqual(Object.keys(PATTERN_WORDS).sort());
  });

  it('leaves no object open and no text, list or map without a limit', () => {
    const open = parts(schema).filter((part) => part['type'] === 'object' && part['properties'] && part['additionalProperties'] === undefined && !part['then']);
    const endless = parts(schema).filter(
      (part) =>
        (part['type'] === 'string' && part['maxLength'] === undefined && typeof part['pattern'] !== 'string') ||
        (part['type'] === 'array' && part['maxItems'] === undefined) ||
        (typeof part['additionalProperties'] === 'object' && part['maxProperties'] === undefined),
    );
    expect([open, endless]).toEqual([[], []]);
  });

  it('takes a template that says all it can, and nothing more in any place', () => {
    expect(validateTemplate(samplePack())).toBe(true);
    const objects = parts(samplePack()).length;
    for (let index = 0; index < objects; index++) {
      const pack = samplePack();
      Object.assign(parts(pack)[index] ?? {}, { 'no such-key': { a: 1 } });
      expect({ index, ok: validateTemplate(pack) }).toEqual({ index, ok: false });
    }
  });
});
