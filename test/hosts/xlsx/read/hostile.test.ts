import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../../../src/core/refusal';
import { readAppearance } from '../../../../src/hosts/xlsx/appearance/appearance';
import { readWorkbook } from '../../../../src/hosts/xlsx/read/workbook';
import { openZip } from '../../../../src/hosts/xlsx/zip/zip';
import { makeWorkbook } from './make';

const sample = openZip(readFileSync(join(__dirname, 'fixtures', 'libreoffice.xlsx')));
const parts = Object.fromEntries(sample.names.map((name) => [name, sample.text(name) ?? '']));
const xmlParts = Object.keys(parts).filter((name) => name.startsWith('xl/') || name.endsWith('.rels'));

/** Where an attribute's value or a text stands in a part. */
const places = xmlParts.flatMap((name) => [...(parts[name] ?? '').matchAll(/(?<==")[^"]*(?=")|(?<=>)[^<>]+(?=<)/g)].map((found) => ({ name, at: found.index, length: found[0].length })));

function readBoth(changed: Readonly<Record<string, string | null>>): 'read' | 'refused' {
  const bytes = makeWorkbook({ sheets: [], parts: { ...parts, ...changed } });
  try {
    readWorkbook(bytes);
    readAppearance(bytes);
    return 'read';
  } catch (error) {
    if (error instanceof Refusal) return 'refused';
    throw error;
  }
}

describe('a part that somebody changed', () => {
  const odd = fc.constantFrom('', '0', '-1', '1.5', '1e9', '99999999', 'NaN', 'A0', 'XFE1', 'A1:XFD1048576', '#REF!', 'constructor', '__proto__', 'true', 's', 'shared', '../../..');
  const broken = fc.constantFrom('<', '</row>', '<c>', '&x;', '&#0;', ']]>', '\u0000');

  it('with another value is read or refused in a sentence, and nothing else', () => {
    const ends = { read: 0, refused: 0 };
    fc.assert(
      fc.property(fc.constantFrom(...places), odd, ({ name, at, length }, put) => {
        const xml = parts[name] ?? '';
        ends[readBoth({ [name]: xml.slice(0, at) + put + xml.slice(at + length) })] += 1;
      }),
      { numRuns: 150 },
    );
    expect(Math.min(ends.read, ends.refused)).toBeGreaterThan(0);
  });

  it('so that it is no XML any more is refused', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places.filter(({ name }) => name.includes('sheet1'))), broken, ({ name, at }, put) => {
        const xml = parts[name] ?? '';
        expect(readBoth({ [name]: xml.slice(0, at) + put })).toBe('refused');
      }),
      { numRuns: 40 },
    );
  });

  it('may be missing: refused, or read without it', () => {
    const refused = Object.keys(parts).filter((name) => readBoth({ [name]: null }) === 'refused');
    expect(refused.sort()).toEqual(['_rels/.rels', 'xl/_rels/workbook.xml.rels', 'xl/sharedStrings.xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']);
  });
});
