/** Writes an archive again with some parts changed; everything else is copied compressed, byte for byte. */
import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import { CENTRAL_BYTES, END_BYTES, LOCAL_BYTES, partKey, type Archive, type Entry } from './directory';
import { zip64 } from './refusals';
import type { Zip } from './zip';

interface Record {
  readonly local: readonly Uint8Array[];
  /** A copy of its own: the place of the local record is still to be filled in. */
  readonly central: Uint8Array;
}

const DEFLATED = 8;
const VERSION_NEEDED = 20;
/** Bits 1–2 (compression level) and 3 (data descriptor) no longer hold for a part that is written anew. */
const KEPT_FLAGS = ~0b1110;
const UTF8_FLAG = 1 << 11;
/** 1980-01-01, the first day that zip knows: a new part's date must not depend on the clock. */
const FIRST_DATE = 0x0021;
const ZIP64_EXTRA = 0x0001;

/**
 * `changes` by part name (case does not matter): bytes replace the part or add it at the end, null removes it.
 * Unchanged parts keep their local record, their order and their metadata; changed ones their date.
 */
export function rewriteZip({ archive }: Zip, changes: ReadonlyMap<string, Uint8Array | null>): Uint8Array {
  const byKey = new Map([...changes].map(([name, bytes]) => [partKey(name), bytes]));
  const known = new Set(archive.entries.map((entry) => partKey(entry.name)));
  const records: Record[] = [];
  for (const entry of archive.entries) {
    const change = byKey.get(partKey(entry.name));
    if (change === undefined) records.push(copyRecord(archive, entry));
    else if (change) records.push(changedRecord(archive, entry, change));
  }
  for (const [name, bytes] of changes) {
    if (bytes && !known.has(partKey(name))) records.push(newRecord(name, bytes));
  }
  return join(records, archive.comment);
}

/** A new archive of the given parts in their order. */
export function createZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return join([...parts].map(([name, bytes]) => newRecord(name, bytes)), new Uint8Array());
}

function copyRecord({ bytes }: Archive, entry: Entry): Record {
  return { local: [bytes.subarray(entry.start, entry.end)], central: concat([bytes.subarray(entry.centralStart, entry.centralEnd)]) };
}

function changedRecord({ bytes }: Archive, entry: Entry, content: Uint8Array): Record {
  const oldLocal = bytes.subarray(entry.start, entry.dataStart);
  const oldCentral = bytes.subarray(entry.centralStart, entry.centralEnd);
  const nameLength = viewOf(oldLocal).getUint16(26, true);
  const centralExtra = CENTRAL_BYTES + viewOf(oldCentral).getUint16(28, true);
  const centralComment = centralExtra + viewOf(oldCentral).getUint16(30, true);
  const localExtra = withoutZip64(oldLocal.subarray(LOCAL_BYTES + nameLength));
  const extra = withoutZip64(oldCentral.subarray(centralExtra, centralComment));
  const local = concat([oldLocal.subarray(0, LOCAL_BYTES + nameLength), localExtra]);
  const central = concat([oldCentral.subarray(0, centralExtra), extra, oldCentral.subarray(centralComment)]);
  viewOf(local).setUint16(28, localExtra.length, true);
  viewOf(central).setUint16(30, extra.length, true);
  return fill(local, central, content);
}

function newRecord(name: string, content: Uint8Array): Record {
  const nameBytes = new TextEncoder().encode(name);
  const local = concat([new Uint8Array(LOCAL_BYTES), nameBytes]);
  const central = concat([new Uint8Array(CENTRAL_BYTES), nameBytes]);
  viewOf(local).setUint32(0, 0x04034b50, true);
  viewOf(central).setUint32(0, 0x02014b50, true);
  viewOf(central).setUint16(4, VERSION_NEEDED, true);
  for (const [header, shift] of [[local, 0], [central, 2]] as const) {
    const view = viewOf(header);
    view.setUint16(6 + shift, nameBytes.length > name.length ? UTF8_FLAG : 0, true);
    view.setUint16(12 + shift, FIRST_DATE, true);
    view.setUint16(26 + shift, nameBytes.length, true);
  }
  return fill(local, central, content);
}

/** Sets what both headers say of the content. The central header has the same fields two bytes later. */
function fill(local: Uint8Array, central: Uint8Array, content: Uint8Array): Record {
  const data = deflateSync(content);
  const crc = crc32(content);
  for (const [header, shift] of [[local, 0], [central, 2]] as const) {
    const view = viewOf(header);
    view.setUint16(4 + shift, VERSION_NEEDED, true);
    view.setUint16(6 + shift, view.getUint16(6 + shift, true) & KEPT_FLAGS, true);
    view.setUint16(8 + shift, DEFLATED, true);
    view.setUint32(14 + shift, crc, true);
    view.setUint32(18 + shift, data.length, true);
    view.setUint32(22 + shift, content.length, true);
  }
  return { local: [local, data], central };
}

/** Sizes go into the headers themselves, so an extra field that repeats them (APPNOTE §4.5.3) would be wrong. */
function withoutZip64(extra: Uint8Array): Uint8Array {
  const view = viewOf(extra);
  const kept: Uint8Array[] = [];
  let at = 0;
  for (; at + 4 <= extra.length; ) {
    const next = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== ZIP64_EXTRA) kept.push(extra.subarray(at, next));
    at = next;
  }
  return concat([...kept, extra.subarray(at)]);
}

function join(records: readonly Record[], comment: Uint8Array): Uint8Array {
  const locals: Uint8Array[] = [];
  let at = 0;
  for (const { local, central } of records) {
    viewOf(central).setUint32(42, at, true);
    for (const piece of local) {
      locals.push(piece);
      at += piece.length;
    }
  }
  const directory = concat(records.map((record) => record.central));
  if (at + directory.length >= 0xffffffff || records.length >= 0xffff) throw zip64();
  const end = new Uint8Array(END_BYTES);
  const view = viewOf(end);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, records.length, true);
  view.setUint16(10, records.length, true);
  view.setUint32(12, directory.length, true);
  view.setUint32(16, at, true);
  view.setUint16(20, comment.length, true);
  return concat([...locals, directory, end, comment]);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
