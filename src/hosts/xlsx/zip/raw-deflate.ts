/**
 * Unpacks deflated bytes (RFC 1951). In browsers by fflate; the command line's bundle takes raw-deflate.node.ts in its
 * place (webpack.config.js), which does the same by Node's own zlib in a sixth of the time.
 */
import { inflateSync } from 'fflate';

/** Throws where the data is damaged. What comes may be shorter than `size`, or one byte longer: then the size was a lie. */
export function inflateRaw(data: Uint8Array, size: number): Uint8Array {
  // A view of the buffer's first part; a copy would double the memory of a large sheet.
  return inflateSync(data, { out: new Uint8Array(size + 1) });
}
