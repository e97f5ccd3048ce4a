import { describe, expect, it } from '@jest/globals';
import { printPack } from '../../../src/core/learn/print-pack';
import { parseTemplate } from '../../../src/core/template/parse';
import type { Template } from '../../../src/core/template/template';
import { templates } from '../../../src/templates/index';
import { samplePack } from '../template/sample-pack';

function parsed(text: string): Template {
  const reading = parseTemplate(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors));
  return reading.template;
}

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, shuffled(inner)]));
};

describe('printPack', () => {
  it.each([...templates, samplePack() as Template].map((template) => [template.id, template] as const))('%s parses back to itself', (_, template) => {
    expect(parsed(printPack(template))).toEqual(template);
    expect(printPack(parsed(printPack(template)))).toBe(printPack(template));
  });

  it('prints alike whatever the order of keys', () => {
    for (const template of templates) expect(printPack(shuffled(template) as Template)).toBe(printPack(template));
  });

  it('begins with what the pack is, indented by two spaces, and ends the line', () => {
    expect(printPack(samplePack() as Template)).toMatch(/^\{\n {2}"id": "sample-tasks",\n {2}"version": "1\.2\.3",\n {2}"kind": [\s\S]*\n\}\n$/);
  });
});
