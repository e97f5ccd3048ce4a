/** CRC-32 as zip has it (APPNOTE §4.4.7: ISO 3309, polynomial 0xEDB88320). fflate keeps its own to itself. */
const STEP = 8;

/**
 * Eight tables of 256 in one: the table at 256·n is for a byte that n more bytes follow, so that eight bytes take one step
 * ("slicing-by-8": Kounavis and Berry, Intel 2006). Every part that is read is summed up, and this takes less than half of the
 * time that byte by byte does: a seventh of what unpacking takes.
 */
const TABLE = ((): Int32Array => {
  const table = new Int32Array(256 * STEP);
  for (let byte = 0; byte < 256; byte += 1) {
    let rest = byte;
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    table[byte] = rest;
  }
  for (let at = 256; at < table.length; at += 1) {
    const before = table[at - 256] ?? 0;
    table[at] = (before >>> 8) ^ (table[before & 0xff] ?? 0);
  }
  return table;
})();

export function crc32(bytes: Uint8Array): number {
  const { length } = bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, length);
  let crc = ~0;
  let at = 0;
  for (; at + STEP <= length; at += STEP) {
    const low = view.getInt32(at, true) ^ crc;
    const high = view.getInt32(at + 4, true);
    crc =
      (TABLE[(low & 0xff) | 0x700] ?? 0) ^
      (TABLE[((low >>> 8) & 0xff) | 0x600] ?? 0) ^
      (TABLE[((low >>> 16) & 0xff) | 0x500] ?? 0) ^
      (TABLE[(low >>> 24) | 0x400] ?? 0) ^
      (TABLE[(high & 0xff) | 0x300] ?? 0) ^
      (TABLE[((high >>> 8) & 0xff) | 0x200] ?? 0) ^
      (TABLE[((high >>> 16) & 0xff) | 0x100] ?? 0) ^
      (TABLE[high >>> 24] ?? 0);
  }
  for (; at < length; at += 1) crc = (crc >>> 8) ^ (TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return ~crc >>> 0;
}
