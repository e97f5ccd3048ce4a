/** The outside of the file: bytes cut, flipped and moved, headers that lie, bombs. */
import { strToU8 } from 'fflate';
import type { End } from '../expect';
import type { Random } from '../random';
import { BASES } from './bases';
import { rawZip, type RawEnd, type RawEntry } from './raw-zip';
import { survive } from './survive';

export function fuzzZip(random: Random): End {
  return survive(random.chance(0.45) ? damagedBytes(random) : lyingZip(random));
}

type Damage = (bytes: Uint8Array, random: Random) => Uint8Array;

const DAMAGES: readonly Damage[] = [
  (bytes, random) => bytes.slice(0, random.int(bytes.length)),
  (bytes, random) => bytes.slice(random.int(bytes.length)),
  (bytes, random) => changed(bytes, 1 + random.int(8), (copy) => (copy[random.int(copy.length)] = random.int(256))),
  // The directory is where a changed byte says most.
  (bytes, random) => changed(bytes, 1 + random.int(4), (copy) => (copy[copy.length - 1 - random.int(Math.min(copy.length, 1200))] = random.pick([0, 1, 0xff, 0x80, random.int(256)]))),
  (bytes, random) => {
    const at = random.int(bytes.length);
    return joined(bytes.slice(0, at), random.bytes(random.int(64)), bytes.slice(at));
  },
  (bytes, random) => {
    const [from, to, length] = [random.int(bytes.length), random.int(bytes.length), random.int(600)];
    const copy = bytes.slice();
    copy.set(bytes.slice(from, Math.min(from + length, from + copy.length - to)).slice(0, copy.length - to), to);
    return copy;
  },
  (bytes, random) => joined(bytes, random.chance(0.5) ? bytes : random.bytes(random.int(70_000))),
];

function damagedBytes(random: Random): Uint8Array {
  return random.pick(DAMAGES)(random.pick(BASES).bytes, random);
}

const ODD_NAMES = [
  '../../etc/passwd', '/xl/workbook.xml', 'xl\\workbook.xml', 'C:\\x.xml', 'xl/', '', '.', '..', '__proto__', 'constructor', 'xl/worksheets/SHEET1.XML',
  'a\u0000b', '\u001b[31mred', 'x'.repeat(60_000), '一'.repeat(300), 'xl/worksheets/../worksheets/sheet1.xml',
];
const SIZES = [0, 1, -1, 2, 0xffff, 0x7fffffff, 0xfffffffe, 0xffffffff, 400_000_000, 499_999_999, 500_000_001];

const ZEROS = [0, 1, 5_000_000, 60_000_000].map((length) => new Uint8Array(length));

function lyingZip(random: Random): Uint8Array {
  const { parts } = random.pick(BASES);
  const entries: RawEntry[] = Object.entries(parts).map(([name, text]) => ({ name, content: strToU8(text), stored: random.chance(0.2) }));
  for (let lies = random.int(3); lies >= 0; lies -= 1) {
    const at = random.int(entries.length);
    const entry = entries[at];
    if (entry) entries[at] = { ...entry, ...lie(random, entry) };
  }
  if (random.chance(0.2)) entries.push({ name: random.pick(ODD_NAMES), content: random.bytes(random.int(40)) });
  if (random.chance(0.15)) entries.push({ ...random.pick(entries), content: strToU8('<x/>') });
  if (random.chance(0.05)) entries.reverse();
  return rawZip(entries, random.chance(0.4) ? lyingEnd(random) : {});
}

function lie(random: Random, { content, name }: RawEntry): Partial<RawEntry> {
  return random.pick<() => Partial<RawEntry>>([
    () => ({ size: random.pick([...SIZES, content.length + 1, content.length - 1]) }),
    () => ({ compressedSize: random.pick([...SIZES, content.length]) }),
    () => ({ method: random.pick([0, 1, 6, 8, 9, 12, 14, 93, 99, 0xffff]) }),
    () => ({ flags: random.pick([1, 8, 0x40, 0x800, 0x2000, 0xffff]) }),
    () => ({ crc: random.int(2 ** 32) }),
    () => ({ offset: random.pick([0, 1, 30, 0xffffffff, random.int(9000)]) }),
    () => ({ name: random.pick(ODD_NAMES) }),
    () => ({ localName: random.pick(ODD_NAMES.slice(0, 12)) }),
    () => ({ descriptor: random.pick([12, 16, 20, 24]) }),
    () => ({ extra: Uint8Array.from([1, 0, 16, 0, ...random.bytes(random.int(24))]) }),
    () => ({ comment: random.bytes(random.int(300)) }),
    () => ({ content: random.pick(ZEROS), stored: false, ...(random.chance(0.5) ? { size: 1000 } : {}) }),
    () => ({ content: nested(name) }),
  ])();
}

/** A zip in the place of a part. */
function nested(name: string): Uint8Array {
  return rawZip([{ name, content: rawZip([{ name, content: new Uint8Array(1_000_000) }]) }]);
}

function lyingEnd(random: Random): RawEnd {
  return random.pick<() => RawEnd>([
    () => ({ count: random.pick([0, 1, 5, 2000, 0xfffe, 0xffff]) }),
    () => ({ directorySize: random.pick(SIZES) }),
    () => ({ directoryOffset: random.pick([...SIZES, random.int(9000)]) }),
    () => ({ comment: random.pick([strToU8('PK\u0005\u0006'), random.bytes(random.int(65_535)), strToU8('PK\u0005\u0006'.repeat(2000))]) }),
    () => ({ commentLength: random.int(65_536) }),
    () => ({ disk: random.int(3) }),
    () => ({ before: random.bytes(random.int(200)) }),
    () => ({ between: random.bytes(random.int(200)) }),
    () => ({ zip64: true }),
  ])();
}

function changed(bytes: Uint8Array, times: number, change: (copy: Uint8Array) => void): Uint8Array {
  const copy = bytes.slice();
  for (let left = times; left > 0; left -= 1) change(copy);
  return copy;
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}
