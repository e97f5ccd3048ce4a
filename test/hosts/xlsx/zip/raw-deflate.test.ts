/** What unpacks in browsers and what unpacks in Node are one: the same bytes, or both throw. */
import { describe, expect, it } from '@jest/globals';
import { deflateSync } from 'fflate';
import { inflateRaw as inBrowsers } from '../../../../src/hosts/xlsx/zip/raw-deflate';
import { inflateRaw as inNode } from '../../../../src/hosts/xlsx/zip/raw-deflate.node';
import { randomFrom } from '../../../fuzz/random';

const WAYS = { inBrowsers, inNode };

/** The bytes where there are as many as were said; else that they are refused, whichever way that is told. */
function outcome(inflate: typeof inBrowsers, data: Uint8Array, size: number): string {
  try {
    const bytes = inflate(data, size);
    return bytes.length === size ? Buffer.from(bytes).toString('base64') : 'refused';
  } catch {
    return 'refused';
  }
}

describe('deflated bytes', () => {
  const text = new TextEncoder().encode('一季度,二季度;'.repeat(500));

  it.each(Object.entries(WAYS))('%s: come out whole, without a copy of a Buffer', (_name, inflate) => {
    for (const original of [new Uint8Array(0), text.subarray(0, 1), text]) {
      const inflated = inflate(deflateSync(original), original.length);
      expect(inflated).toEqual(new Uint8Array(original));
      expect(inflated.constructor).toBe(Uint8Array);
    }
  });

  it.each(Object.entries(WAYS))('%s: of another size than was said are never taken for those', (_name, inflate) => {
    const packed = deflateSync(text);
    expect(outcome(inflate, packed, text.length - 1)).toBe('refused');
    expect(inflate(packed, text.length + 9)).toHaveLength(text.length);
    expect(outcome(inflate, packed, 100)).toBe('refused');
  });

  it('that are damaged come out the same, or not at all', () => {
    const random = randomFrom(20261122);
    const packed = deflateSync(text);
    const seen = new Set<string>();
    for (let times = 0; times < 600; times += 1) {
      const broken = Uint8Array.from(packed);
      for (let changes = 1 + random.int(3); changes > 0; changes -= 1) broken[random.int(broken.length)] = random.int(256);
      const cut = random.chance(0.3) ? broken.subarray(0, random.int(broken.length)) : broken;
      const [one, other] = [outcome(inBrowsers, cut, text.length), outcome(inNode, cut, text.length)];
      expect(other).toBe(one);
      seen.add(one === 'refused' ? one : 'read');
    }
    expect([...seen].sort()).toEqual(['read', 'refused']);
  });
});
