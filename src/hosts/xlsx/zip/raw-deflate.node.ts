/** See raw-deflate.ts. */
import { inflateRawSync } from 'node:zlib';
import type { inflateRaw as inBrowsers } from './raw-deflate';

/** zlib's smallest (Z_MIN_CHUNK). */
const LEAST_CHUNK = 64;

/** The same promises as in browsers. In one piece: more of them would be joined by a copy. */
export const inflateRaw: typeof inBrowsers = (data, size) => {
  const most = Math.max(size + 1, LEAST_CHUNK);
  const { buffer, byteOffset, length } = inflateRawSync(data, { chunkSize: most, maxOutputLength: most });
  // No Buffer: its slice is a view, which nobody here expects.
  return new Uint8Array(buffer, byteOffset, length);
};
