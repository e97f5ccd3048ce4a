/** The central directory of a zip file (PKWARE APPNOTE 6.3.10, §4.3). */
import { bomb, damaged, encryptedPart, surplusEnd, zip64 } from './refusals';
import { refuseNonZip } from './sniff';

/** One file of the archive. Positions are byte offsets into the archive. */
export interface Entry {
  /** With "/" between folders and none at the start, however it was stored. */
  readonly name: string;
  readonly method: number;
  /** CRC-32 of the unpacked bytes. */
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** The local record, from its header to where the next record (or the directory) starts. */
  readonly start: number;
  readonly end: number;
  readonly dataStart: number;
  /** The record in the central directory. */
  readonly centralStart: number;
  readonly centralEnd: number;
}

export interface Archive {
  readonly bytes: Uint8Array;
  /** In the order of the directory, folders included. */
  readonly entries: readonly Entry[];
  readonly comment: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
export const LOCAL_BYTES = 30;
export const CENTRAL_BYTES = 46;
export const END_BYTES = 22;
const MAX_COMMENT = 0xffff;
const ENCRYPTED_FLAG = 1;
/**
 * Sheets shrink to a tenth or a thirtieth; Apache POI takes a hundredth for a bomb (ZipSecureFile.setMinInflateRatio). What is no
 * larger than this once unpacked harms nobody.
 */
const MAX_GROWTH = 200;
const HARMLESS_BYTES = 50_000_000;

/** Throws a `Refusal` that says what the bytes are where they are no readable zip. */
export function readArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view, MAX_COMMENT);
  if (end === undefined) throw endsEarlier(view) ? surplusEnd() : refuseNonZip(bytes);
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  if (count === 0xffff || directory === 0xffffffff) throw zip64();
  const directoryEnd = directory + view.getUint32(end + 12, true);
  if (directoryEnd > end || view.getUint16(end + 4, true) !== 0) throw damaged('zip directory');
  const entries = boundEntries(readEntries(view, directory, directoryEnd, count), directory);
  // By the sizes that the file claims: a part that is longer than its claim is not unpacked.
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  if (unpacked > HARMLESS_BYTES && unpacked > bytes.length * MAX_GROWTH) throw bomb();
  const commentStart = end + END_BYTES;
  return { bytes, entries, comment: bytes.slice(commentStart, commentStart + view.getUint16(end + 20, true)) };
}

/** Whether the archive is whole, with more behind it than its comment may be long. */
function endsEarlier(view: DataView): boolean {
  const isZip = view.byteLength > END_BYTES && view.getUint32(0, true) === LOCAL;
  const end = isZip ? findEnd(view, view.byteLength) : undefined;
  if (end === undefined) return false;
  const directory = view.getUint32(end + 16, true);
  return directory + view.getUint32(end + 12, true) === end && view.getUint32(directory, true) === CENTRAL;
}

/** The last end record that leaves no more than `surplus` bytes behind it. */
function findEnd(view: DataView, surplus: number): number | undefined {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - surplus); at -= 1) {
    if (view.getUint32(at, true) === END && at + END_BYTES + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  return undefined;
}

function readEntries(view: DataView, start: number, end: number, count: number): Entry[] {
  const entries: Entry[] = [];
  const seen = new Set<string>();
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL) throw damaged('zip directory');
    const entry = readEntry(view, at);
    if (entry.centralEnd > end || seen.has(partKey(entry.name))) throw damaged(entry.name);
    seen.add(partKey(entry.name));
    entries.push(entry);
    at = entry.centralEnd;
  }
  return entries;
}

function readEntry(view: DataView, at: number): Entry {
  const nameBytes = view.getUint16(at + 28, true);
  const centralEnd = at + CENTRAL_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const compressedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const start = view.getUint32(at + 42, true);
  if (centralEnd > view.byteLength) throw damaged('zip directory');
  if (compressedSize === 0xffffffff || size === 0xffffffff || start === 0xffffffff) throw zip64();
  const stored = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + CENTRAL_BYTES, nameBytes));
  const name = stored.replaceAll('\\', '/').replace(/^\/+/, '');
  if (view.getUint16(at + 8, true) & ENCRYPTED_FLAG) throw encryptedPart(name);
  if (start + LOCAL_BYTES > view.byteLength || view.getUint32(start, true) !== LOCAL) throw damaged(name);
  const dataStart = start + LOCAL_BYTES + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const method = view.getUint16(at + 10, true);
  const crc = view.getUint32(at + 16, true);
  return { name, method, crc, compressedSize, size, start, end: start, dataStart, centralStart: at, centralEnd };
}

/**
 * Gives each entry the end of its local record. The record is followed by an optional data descriptor of four
 * possible lengths (APPNOTE §4.3.9), so its end is told by where the next one starts; this also finds records
 * that overlap, as zip bombs do.
 */
function boundEntries(entries: readonly Entry[], directory: number): Entry[] {
  const starts = entries.map((entry) => entry.start).sort((a, b) => a - b);
  const nextOf = new Map(starts.map((start, index) => [start, starts[index + 1] ?? directory]));
  return entries.map((entry) => {
    const end = nextOf.get(entry.start) ?? directory;
    if (entry.dataStart + entry.compressedSize > end) throw damaged(entry.name);
    return { ...entry, end };
  });
}

/** Part names are equal without regard to ASCII case (ECMA-376 part 2 §6.2.2.3). */
export function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}
