/** Writes zip files that no zip program would: every field of every header may lie. */
import { deflateSync } from 'fflate';
import { crc32 } from '../../../src/hosts/xlsx/zip/crc32';

export interface RawEntry {
  readonly name: string;
  readonly content: Uint8Array;
  readonly stored?: boolean;
  /** What the headers say instead of the truth. */
  readonly method?: number;
  readonly flags?: number;
  readonly size?: number;
  readonly compressedSize?: number;
  readonly crc?: number;
  /** The local record stands where this number says, by the directory. */
  readonly offset?: number;
  readonly localName?: string;
  /** 0, or a data descriptor of 12, 16, 20 or 24 bytes behind the data (APPNOTE §4.3.9). */
  readonly descriptor?: number;
  readonly extra?: Uint8Array;
  readonly comment?: Uint8Array;
}

export interface RawEnd {
  readonly count?: number;
  readonly directorySize?: number;
  readonly directoryOffset?: number;
  readonly comment?: Uint8Array;
  readonly commentLength?: number;
  readonly disk?: number;
  /** Bytes before the first record, as self-extracting archives have them. */
  readonly before?: Uint8Array;
  readonly between?: Uint8Array;
  readonly zip64?: boolean;
}

/** Zeros are packed once: they are in many cases, and sixty million of them take a second. */
const packed = new WeakMap<Uint8Array, { readonly data: Uint8Array; readonly crc: number }>();

function pack(content: Uint8Array): { readonly data: Uint8Array; readonly crc: number } {
  const known = packed.get(content) ?? { data: deflateSync(content), crc: crc32(content) };
  packed.set(content, known);
  return known;
}

export function rawZip(entries: readonly RawEntry[], end: RawEnd = {}): Uint8Array {
  const locals: Buffer[] = [Buffer.from(end.before ?? [])];
  const central: Buffer[] = [];
  let at = locals[0]?.length ?? 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const localName = Buffer.from(entry.localName ?? entry.name);
    const data = Buffer.from(entry.stored ? entry.content : pack(entry.content).data);
    const extra = Buffer.from(entry.extra ?? []);
    const comment = Buffer.from(entry.comment ?? []);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE((entry.flags ?? 0) | (entry.descriptor ? 8 : 0), 2);
    shared.writeUInt16LE(entry.method ?? (entry.stored ? 0 : 8), 4);
    shared.writeUInt32LE((entry.crc ?? pack(entry.content).crc) >>> 0, 10);
    shared.writeUInt32LE((entry.compressedSize ?? data.length) >>> 0, 14);
    shared.writeUInt32LE((entry.size ?? entry.content.length) >>> 0, 18);
    shared.writeUInt16LE(localName.length, 22);
    shared.writeUInt16LE(extra.length, 24);
    const head = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), shared]);
    if (entry.descriptor) head.fill(0, 14, 26);
    const record = Buffer.concat([head, localName, extra, data, Buffer.alloc(entry.descriptor ?? 0)]);
    locals.push(record);
    const directory = Buffer.alloc(46);
    directory.write('PK\u0001\u0002', 'latin1');
    directory.writeUInt16LE(20, 4);
    shared.copy(directory, 6);
    directory.writeUInt16LE(name.length, 28);
    directory.writeUInt16LE(extra.length, 30);
    directory.writeUInt16LE(comment.length, 32);
    directory.writeUInt32LE((entry.offset ?? at) >>> 0, 42);
    central.push(Buffer.concat([directory, name, extra, comment]));
    at += record.length;
  }
  const between = Buffer.from(end.between ?? []);
  const directory = Buffer.concat(central);
  const comment = Buffer.from(end.comment ?? []);
  const last = Buffer.alloc(22);
  last.write('PK\u0005\u0006', 'latin1');
  last.writeUInt16LE(end.disk ?? 0, 4);
  last.writeUInt16LE(end.zip64 ? 0xffff : (end.count ?? entries.length), 8);
  last.writeUInt16LE(end.zip64 ? 0xffff : (end.count ?? entries.length), 10);
  last.writeUInt32LE((end.directorySize ?? directory.length) >>> 0, 12);
  last.writeUInt32LE(end.zip64 ? 0xffffffff : (end.directoryOffset ?? at + between.length) >>> 0, 16);
  last.writeUInt16LE(end.commentLength ?? comment.length, 20);
  return new Uint8Array(Buffer.concat([...locals, between, directory, last, comment]));
}
