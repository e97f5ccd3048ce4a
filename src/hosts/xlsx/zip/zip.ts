/** An .xlsx file as what it is outside: a zip archive of parts. */
import { partKey, readArchive, type Archive } from './directory';
import { inflateEntry } from './inflate';
import { decodePart } from './part-text';

export interface Zip {
  /** Of all parts, as stored but with "/" between folders; folders themselves are left out. */
  readonly names: readonly string[];
  /** The unpacked bytes of a part; the name's case does not matter. Undefined where there is no such part. */
  readonly read: (name: string) => Uint8Array | undefined;
  /** A part as text: UTF-8, or UTF-16 with a byte order mark. */
  readonly text: (name: string) => string | undefined;
  /** What the archive is made of, for rewriting it. */
  readonly archive: Archive;
}

/** Throws a `Refusal` where the bytes are no readable zip; `read` and `text` throw one where a part is not. */
export function openZip(bytes: Uint8Array): Zip {
  const archive = readArchive(bytes);
  const files = archive.entries.filter((entry) => !entry.name.endsWith('/'));
  const byKey = new Map(files.map((entry) => [partKey(entry.name), entry]));
  const read = (name: string): Uint8Array | undefined => {
    const entry = byKey.get(partKey(name));
    return entry && inflateEntry(archive, entry);
  };
  const text = (name: string): string | undefined => {
    const part = read(name);
    return part && decodePart(part, name).text;
  };
  return { names: files.map((entry) => entry.name), read, text, archive };
}
