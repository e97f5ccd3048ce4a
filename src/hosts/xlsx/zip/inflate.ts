import { Refusal } from '../../../core/index';
import { crc32 } from './crc32';
import type { Archive, Entry } from './directory';
import { inflateRaw } from './raw-deflate';
import { damaged, tooLarge, unknownMethod } from './refusals';

/** Below the longest string of V8 (2^29 − 24), so that every part that is read can become text. */
const MAX_PART_BYTES = 500_000_000;
/** Deflate's best: 258 bytes for two bits (zlib technical details, "maximum compression factor"). */
const MAX_RATIO = 1032;
const STORED = 0;
const DEFLATED = 8;

/** The unpacked bytes of an entry. Throws a `Refusal` where they are not those that were packed: one changed bit is another figure. */
export function inflateEntry(archive: Archive, entry: Entry): Uint8Array {
  const inflated = unpacked(archive, entry);
  if (crc32(inflated) !== entry.crc) throw damaged(entry.name);
  return inflated;
}

/**
 * The declared size is the size of the buffer that is unpacked into, so a part that lies about it costs no memory: it is found
 * to be longer or shorter, and refused.
 */
function unpacked({ bytes }: Archive, entry: Entry): Uint8Array {
  const data = bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
  if (entry.method === STORED) {
    if (entry.size !== data.length) throw damaged(entry.name);
    // Not by slice, which for a Node Buffer is a view of the file's own bytes.
    return new Uint8Array(data);
  }
  if (entry.method !== DEFLATED) throw unknownMethod(entry.name, entry.method);
  if (entry.size > MAX_PART_BYTES) throw tooLarge(entry.name);
  if (entry.size > (data.length + 1) * MAX_RATIO) throw damaged(entry.name);
  try {
    const inflated = inflateRaw(data, entry.size);
    if (inflated.length !== entry.size) throw damaged(entry.name);
    return inflated;
  } catch (error) {
    // Broken codes, and what overflows the buffer.
    throw error instanceof Refusal ? error : damaged(entry.name);
  }
}
