import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { rewriteZip } from '../../../../src/hosts/xlsx/zip/rewrite';
import { openZip } from '../../../../src/hosts/xlsx/zip/zip';
import { sampleBytes, SAMPLES } from '../../../read-fixture';

/** Local header and data of a part, as they stand in the file. */
function record(bytes: Uint8Array, name: string): Buffer {
  const entry = openZip(bytes).archive.entries.find((one) => one.name === name);
  if (!entry) throw new Error(name);
  return Buffer.from(bytes.subarray(entry.start, entry.end));
}

/** Bytes 12–16 of the local header: time and date. */
function stamp(bytes: Uint8Array, name: string): string {
  return record(bytes, name).subarray(10, 14).toString('hex');
}

describe('openZip', () => {
  it('finds parts without regard to case, slashes and a leading slash', () => {
    const zip = openZip(zipSync({ 'xl\\Workbook.xml': strToU8('<a/>') }));
    expect(zip.names).toEqual(['xl/Workbook.xml']);
    expect(zip.text('/XL/workbook.XML')).toBe('<a/>');
    expect(zip.read('xl/other.xml')).toBeUndefined();
  });

  it('leaves folders out and reads stored parts', () => {
    const zip = openZip(zipSync({ xl: { a: [strToU8('stored'), { level: 0 }] }, '_rels/': new Uint8Array() }));
    expect(zip.names.filter((name) => name.endsWith('/'))).toEqual([]);
    expect(zip.text('xl/a')).toBe('stored');
  });

  it('reads UTF-8 with and without a mark, and UTF-16 of both kinds', () => {
    const utf16 = (little: boolean): Uint8Array => {
      const bytes = Buffer.from('\ufeff年度', 'utf16le');
      return new Uint8Array(little ? bytes : bytes.swap16());
    };
    const zip = openZip(zipSync({ a: strToU8('年度'), b: strToU8('\ufeff年度'), c: utf16(true), d: utf16(false) }));
    for (const name of zip.names) expect(zip.text(name)).toBe('年度');
  });

  it('reads an archive with a comment, and behind one that looks like an end', () => {
    const bytes = zipSync({ a: strToU8('x') });
    const comment = Buffer.concat([Buffer.from([0x50, 0x4b, 5, 6]), Buffer.from('comment')]);
    const commented = Buffer.concat([bytes, comment]);
    commented.writeUInt16LE(comment.length, bytes.length - 2);
    expect(openZip(new Uint8Array(commented)).text('a')).toBe('x');
    expect(Buffer.from(rewriteZip(openZip(new Uint8Array(commented)), new Map())).equals(commented)).toBe(true);
  });
});

describe('rewriteZip', () => {
  it.each(SAMPLES)('gives back the bytes of %s where nothing changes', (name) => {
    const bytes = sampleBytes(name);
    expect(Buffer.from(rewriteZip(openZip(bytes), new Map())).equals(Buffer.from(bytes))).toBe(true);
  });

  it('copies other parts as they are, in their order, and keeps the date of the changed one', () => {
    const bytes = sampleBytes('wuxing-315-2023-messy');
    const before = openZip(bytes);
    const changes = new Map([['XL/workbook.xml', strToU8('<changed/>')], ['xl/styles.xml', null], ['新/a.xml', strToU8('new')]]);
    const after = rewriteZip(before, changes);
    const zip = openZip(after);
    expect(zip.names).toEqual([...before.names.filter((name) => name !== 'xl/styles.xml'), '新/a.xml']);
    expect(zip.text('xl/workbook.xml')).toBe('<changed/>');
    expect(zip.text('新/a.xml')).toBe('new');
    expect(stamp(after, 'xl/workbook.xml')).toBe(stamp(bytes, 'xl/workbook.xml'));
    for (const name of before.names.filter((part) => !['xl/styles.xml', 'xl/workbook.xml'].includes(part))) {
      expect(record(after, name).equals(record(bytes, name))).toBe(true);
    }
  });

  it('copies a data descriptor with its part and drops it where the part is written anew', () => {
    const bytes = withDescriptor();
    expect(openZip(bytes).text('a')).toBe('hello');
    expect(Buffer.from(rewriteZip(openZip(bytes), new Map())).equals(Buffer.from(bytes))).toBe(true);
    const changed = rewriteZip(openZip(bytes), new Map([['a', strToU8('world')]]));
    expect(openZip(changed).text('a')).toBe('world');
    expect(record(changed, 'a').readUInt16LE(6) & 8).toBe(0);
    expect(openZip(changed).text('b')).toBe('second');
  });
});

/** Two stored parts; the first one's sizes stand behind its data (APPNOTE §4.3.9), as streaming writers do it. */
function withDescriptor(): Uint8Array {
  const plain = Buffer.from(zipSync({ a: strToU8('hello'), b: strToU8('second') }, { level: 0 }));
  const entries = openZip(new Uint8Array(plain)).archive.entries;
  const [a, b] = entries;
  if (!a || !b) throw new Error('no entries');
  const descriptor = Buffer.alloc(16);
  descriptor.writeUInt32LE(0x08074b50, 0);
  plain.copy(descriptor, 4, a.start + 14, a.start + 26);
  const first = Buffer.from(plain.subarray(a.start, a.end));
  first.writeUInt16LE(first.readUInt16LE(6) | 8, 6);
  first.fill(0, 14, 26);
  const rest = Buffer.from(plain.subarray(b.start));
  const central = a.centralStart - b.start;
  rest.writeUInt16LE(rest.readUInt16LE(central + 8) | 8, central + 8);
  const second = b.centralStart - b.start;
  rest.writeUInt32LE(b.start + 16, second + 42);
  const end = rest.length - 22;
  rest.writeUInt32LE(rest.readUInt32LE(end + 16) + 16, end + 16);
  return new Uint8Array(Buffer.concat([first, descriptor, rest]));
}
