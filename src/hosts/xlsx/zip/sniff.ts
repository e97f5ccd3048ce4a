/** Says what bytes are that are no zip, by their first bytes, so that the refusal can name it. */
import type { Refusal } from '../../../core/index';
import { emptyFile, encryptedWorkbook, notAWorkbook, oldWorkbook, truncated } from './refusals';

/** Compound file (MS-CFB §2.2): old Office files, and the wrapping of encrypted new ones (MS-OFFCRYPTO §2.3). */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP_LOCAL = [0x50, 0x4b, 0x03, 0x04];
const ENCRYPTED_STREAM = 'EncryptedPackage';
/** MS-CFB §2.6.1: directory entries have 128 bytes, and every sector a multiple of that. */
const DIRECTORY_ENTRY_BYTES = 128;

const OTHERS: readonly { readonly magic: readonly number[]; readonly zh: string; readonly en: string }[] = [
  { magic: [0x25, 0x50, 0x44, 0x46], zh: ' PDF 文件', en: 'a PDF file' },
  { magic: [0x89, 0x50, 0x4e, 0x47], zh: '图片', en: 'a picture' },
  { magic: [0xff, 0xd8, 0xff], zh: '图片', en: 'a picture' },
  { magic: [0x47, 0x49, 0x46, 0x38], zh: '图片', en: 'a picture' },
  { magic: [0x42, 0x4d], zh: '图片', en: 'a picture' },
  { magic: [0x52, 0x61, 0x72, 0x21], zh: ' RAR 压缩包', en: 'a RAR archive' },
  { magic: [0x37, 0x7a, 0xbc, 0xaf], zh: ' 7z 压缩包', en: 'a 7z archive' },
  { magic: [0x1f, 0x8b], zh: ' gzip 压缩包', en: 'a gzip archive' },
];

/** Only for bytes in which no zip directory was found. */
export function refuseNonZip(bytes: Uint8Array): Refusal {
  if (bytes.length === 0) return emptyFile();
  if (startsWith(bytes, COMPOUND)) return holdsEncryptedPackage(bytes) ? encryptedWorkbook() : oldWorkbook();
  if (startsWith(bytes, ZIP_LOCAL)) return truncated();
  const other = OTHERS.find(({ magic }) => startsWith(bytes, magic));
  if (other) return notAWorkbook(other);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).replace(/^(ï»¿)?\s*/, '').toLowerCase();
  if (/^<(!doctype html|html|table|meta|head)/.test(head)) return notAWorkbook({ zh: '网页（HTML）文件', en: 'a web page (HTML)' });
  if (head.startsWith('<?xml')) return notAWorkbook({ zh: ' XML 文本文件', en: 'an XML text file' });
  // eslint-disable-next-line no-control-regex -- control characters are what tells binary data from text
  if (!/[\x00-\x08\x0e-\x1f]/.test(head)) return notAWorkbook({ zh: '文本文件（如 .csv、.txt）', en: 'a text file (such as .csv or .txt)' });
  return notAWorkbook({ zh: '其他格式的文件', en: 'a file of another format' });
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  for (let at = 0; at + ENCRYPTED_STREAM.length * 2 <= bytes.length; at += DIRECTORY_ENTRY_BYTES) {
    if (utf16At(bytes, at, ENCRYPTED_STREAM)) return true;
  }
  return false;
}

function utf16At(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (bytes[at + index * 2] !== text.charCodeAt(index) || bytes[at + index * 2 + 1] !== 0) return false;
  }
  return true;
}
