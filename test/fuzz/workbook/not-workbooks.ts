/** Files that are no .xlsx, whatever their name says. */
import { strToU8, zipSync } from 'fflate';
import { must, type End } from '../expect';
import type { Random } from '../random';
import { BASES } from './bases';
import { rawZip } from './raw-zip';
import { survive } from './survive';

const COMPOUND = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

export function fuzzNotWorkbook(random: Random): End {
  const bytes = random.pick(FILES)(random);
  const end = survive(bytes);
  must(end === 'refused', 'what is no workbook was read as one');
  return end;
}

const FILES: readonly ((random: Random) => Uint8Array)[] = [
  () => new Uint8Array(),
  (random) => random.bytes(random.int(3000)),
  // Old Excel, and the wrapping of an encrypted workbook.
  (random) => joined(COMPOUND, random.bytes(504), utf16(random.pick(['Root Entry', 'Workbook', 'EncryptedPackage', 'EncryptionInfo'])), random.bytes(random.int(4000))),
  (random) => joined(COMPOUND.slice(0, random.int(9)), random.bytes(random.int(20))),
  (random) => zipSync({ mimetype: strToU8(`application/vnd.oasis.opendocument.${random.pick(['spreadsheet', 'text', ''])}`), 'content.xml': strToU8('<a/>') }),
  () => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>'), '_rels/.rels': strToU8(rels('word/document.xml')) }),
  () => zipSync({ '_rels/.rels': strToU8(rels('xl/workbook.bin')), 'xl/workbook.bin': new Uint8Array(30) }),
  (random) => rawZip([{ name: random.pick(['a.txt', 'xl/workbook.xml', '_rels/.rels', '__proto__', 'xl/']), content: random.bytes(random.int(60)) }]),
  (random) => strToU8(random.text(['指标,', '2023\n', '<html>', '<?xml ', '=1+1', '\t', '\u0000', '%PDF-', 'PK\u0003\u0004', 'PK\u0005\u0006', 'Rar!'], 1 + random.int(40))),
  // A sound workbook inside another zip.
  (random) => zipSync({ 'a.xlsx': random.pick(BASES).bytes }),
  // Nothing but an end of a directory.
  (random) => joined(random.bytes(random.int(5)), strToU8('PK\u0005\u0006'), new Uint8Array(18)),
];

function rels(target: string): string {
  return `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="${target}"/></Relationships>`;
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'utf16le'));
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}
