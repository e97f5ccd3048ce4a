import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { Refusal } from '../../../../src/core/refusal';
import { openZip } from '../../../../src/hosts/xlsx/zip/zip';
import { sampleBytes } from '../../../read-fixture';

function sentence(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    if (error instanceof Refusal) return error.text.zh;
    throw error;
  }
  throw new Error('was not refused');
}

function compound(stream: string): Uint8Array {
  const bytes = Buffer.alloc(2048);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  Buffer.from(stream, 'utf16le').copy(bytes, 512 + 128);
  return new Uint8Array(bytes);
}

/** Sets a field of the first entry's record in the directory. */
function patched(bytes: Uint8Array, offset: number, value: number, size: 2 | 4 = 4): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = (openZip(bytes).archive.entries[0]?.centralStart ?? 0) + offset;
  if (size === 2) copy.writeUInt16LE(value, at);
  else copy.writeUInt32LE(value, at);
  return new Uint8Array(copy);
}

describe('what is no workbook', () => {
  it.each([
    ['empty', new Uint8Array(), '0 字节'],
    ['.xls', compound('Workbook'), '旧版'],
    ['encrypted', compound('EncryptedPackage'), '打开密码'],
    ['csv', strToU8('指标,2023\n研发,1'), '文本文件'],
    ['html', strToU8('\ufeff<!DOCTYPE html><html>'), '网页'],
    ['html table named .xls', strToU8('\n<table border=1>'), '网页'],
    ['xml', strToU8('<?xml version="1.0"?><Workbook/>'), 'XML'],
    ['pdf', strToU8('%PDF-1.7'), 'PDF'],
    ['png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2]), '图片'],
    ['rar', strToU8('Rar!\x1a\x07'), 'RAR'],
    ['noise', new Uint8Array([1, 2, 3, 4]), '其他格式'],
  ])('says what %s is', (_, bytes, expected) => {
    expect(sentence(() => openZip(bytes))).toContain(expected);
  });
});

describe('broken and hostile zips', () => {
  const bytes = sampleBytes('pinghu-315-2023');
  const name = openZip(bytes).names[0] ?? '';

  it('says that a truncated file is incomplete, wherever it ends', () => {
    for (const length of [4, 100, bytes.length - 30, bytes.length - 1]) {
      expect(sentence(() => openZip(bytes.slice(0, length)))).toContain('不完整');
    }
  });

  it('says what is wrong where more stands behind the archive than its comment may be long', () => {
    for (const surplus of [new Uint8Array(70_000), Buffer.alloc(70_000, 'PK\u0003\u0004')]) {
      expect(sentence(() => openZip(Buffer.concat([bytes, surplus])))).toContain('末尾附有大量不属于工作簿的内容');
      expect(sentence(() => openZip(Buffer.concat([bytes.slice(0, -400), surplus])))).toContain('不完整');
    }
  });

  it('refuses a part of which a digit was changed on its way, packed or not', () => {
    const stored = Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': strToU8('<v>185.2</v>') }, { level: 0 }));
    stored.write('785.2', stored.indexOf('185.2'));
    expect(sentence(() => openZip(stored).text('xl/worksheets/sheet1.xml'))).toContain('已损坏（xl/worksheets/sheet1.xml）');
    const wrongSum = patched(bytes, 16, (openZip(bytes).archive.entries[0]?.crc ?? 0) ^ 1);
    expect(sentence(() => openZip(wrongSum).read(name))).toContain('已损坏');
  });

  it('refuses encrypted parts, zip64 and unknown methods with a sentence each', () => {
    expect(sentence(() => openZip(patched(bytes, 8, 1, 2)))).toContain('压缩密码');
    expect(sentence(() => openZip(patched(bytes, 24, 0xffffffff)))).toContain('zip64');
    expect(sentence(() => openZip(patched(bytes, 10, 9, 2)).read(name))).toContain('不支持的压缩方式');
  });

  it.each([1, 176, 178, 5_000, 500_000])('refuses a part that is said to be %d bytes long and is not', (size) => {
    expect(sentence(() => openZip(patched(bytes, 24, size)).read(name))).toContain('已损坏');
  });

  it('refuses a part of more than 500 MB before it unpacks it', () => {
    const before = process.memoryUsage().arrayBuffers;
    expect(sentence(() => openZip(patched(bytes, 24, 900_000_000)).read(name))).toContain('内存耗尽');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
  });

  it('unpacks a bomb that lies about its size no further than it says', () => {
    const bomb = patched(zipSync({ a: new Uint8Array(50_000_000) }), 24, 1000);
    const before = process.memoryUsage().arrayBuffers;
    expect(sentence(() => openZip(bomb).read('a'))).toContain('已损坏');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });

  it('refuses parts that overlap, stand outside of the file, or have one name', () => {
    expect(sentence(() => openZip(patched(bytes, 20, 5_000)))).toContain('已损坏');
    expect(sentence(() => openZip(patched(bytes, 42, bytes.length)))).toContain('已损坏');
    expect(sentence(() => openZip(zipSync({ 'a.xml': strToU8('1'), 'A.xml': strToU8('2') })))).toContain('已损坏');
  });

  it('refuses text that is in no encoding of XML, since it could not be written back', () => {
    expect(sentence(() => openZip(zipSync({ 'a.xml': new Uint8Array([0x3c, 0xb9, 0xfa]) })).text('a.xml'))).toContain('a.xml');
  });

  it('survives any change of a byte with a refusal or the part as it was, and nothing else', () => {
    const whole = openZip(bytes);
    const parts = new Map(whole.names.map((part) => [part, Buffer.from(whole.read(part) ?? [])]));
    for (let at = 0; at < bytes.length; at += 13) {
      const broken = bytes.slice();
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      try {
        const zip = openZip(broken);
        for (const part of zip.names) expect(parts.get(part)?.equals(zip.read(part) ?? new Uint8Array()) ?? 'renamed').toBeTruthy();
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
      }
    }
  });
});
