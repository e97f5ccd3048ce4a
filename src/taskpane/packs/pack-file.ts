/** Packs as files: what the clerk picks, and what she gets. */
import { Refusal, parseTemplate, printPack, type Template } from '../../core';
import { both } from '../both';
import type { RefusedFile } from './packs';

/** The part of the browser's `File` that is used. */
export interface PickedFile {
  readonly name: string;
  readonly size: number;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

/** Bytes; a million characters, which is what a pack may have, take at most four. A larger file is not even read. */
const MAX_BYTES = 4_000_000;

/** Throws a `Refusal` where the file can't be read as text at all. */
export async function readPack(file: PickedFile): Promise<{ readonly template: Template } | RefusedFile> {
  const { name } = file;
  if (file.size > MAX_BYTES) throw new Refusal(both((t) => t.packs.refused.tooLarge(name)));
  const reading = parseTemplate(textOf(name, await bytesOf(file)));
  return reading.ok ? { template: reading.template } : { name, errors: reading.errors };
}

async function bytesOf(file: PickedFile): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer();
  } catch (cause) {
    // A folder, a file that was deleted or that this account may not read: browsers tell no more.
    throw new Refusal(both((t) => t.packs.refused.unreadable(file.name)), { cause });
  }
}

function textOf(name: string, bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    // JSON is UTF-8 (RFC 8259 §8.1); an editor that saved it as GBK would give names that nobody can read.
    throw new Refusal(both((t) => t.packs.refused.notUtf8(name)), { cause });
  }
}

export function packFile(template: Template): { readonly name: string; readonly text: string } {
  return { name: `${template.id}.json`, text: printPack(template) };
}

/** Long enough for a slow disk: the browser reads the address after the click. */
const KEEP_MS = 60_000;

/** Hands a text to the browser's download folder. */
export function download({ name, text }: { readonly name: string; readonly text: string }): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}
